import Domain
import Loopback
import Network
import Testing

@Suite("The HTTP server of the tests")
struct LoopbackServerTests {
    @Test("answers for itself alone while others begin and end", arguments: 0..<8)
    func manyAtOnce(_ place: Int) throws {
        for round in 0..<100 {
            let status = 201 + (place * 31 + round) % 300
            let server = LoopbackServer { _ in .body(status, []) }
            let address = try HTTPAddress(server.address("/\(round)"))
            #expect(try HTTPClient().get(address) { (_) throws(Problem) in } == status)
            server.stop()
            #expect(server.asked == ["/\(round)"])
        }
    }
}
