import Domain
import Loopback
import Network
import Testing

@Suite("An answer that is packed")
struct PackedAnswerTests {
    @Test("counts by what it unpacks to, and is given up at the limit")
    func bomb() throws {
        var limits = HTTPLimits()
        limits.bytes = 1 << 20
        let packed = PackedZeros.gzip(bytes: 64 << 20)
        try #require(packed.count < 1 << 20, "what is sent fits")
        let server = LoopbackServer { _ in .packed(packed) }
        defer { server.stop() }
        var count = 0
        let problem = #expect(throws: Problem.self) {
            _ = try HTTPClient(limits: limits).get(HTTPAddress(server.address())) { (part) throws(Problem) in
                count += part.count
            }
        }
        #expect(problem?.code == "HTTP-006")
        #expect(count <= 1 << 20)
        #expect(count > 0, "it was unpacked")
    }
}
