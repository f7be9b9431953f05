import Domain
import Loopback
import Network
import Testing

@Suite("Fetching over HTTP")
struct HTTPClientTests {
    /// Fetches everything at an address.
    private func get(_ address: String, _ limits: HTTPLimits = HTTPLimits()) throws -> (status: Int, body: [UInt8]) {
        var body: [UInt8] = []
        let status = try HTTPClient(limits: limits).get(HTTPAddress(address)) { (part) throws(Problem) in
            body.append(contentsOf: part)
        }
        return (status, body)
    }

    /// The problem that fetching ends with.
    private func problem(_ address: String, _ limits: HTTPLimits = HTTPLimits()) -> Problem? {
        do {
            _ = try get(address, limits)
            return nil
        } catch {
            return error as? Problem
        }
    }

    @Test("gives the body as it was sent, of any size")
    func body() throws {
        let sent = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let server = LoopbackServer { $0 == "/big" ? .body(200, sent) : .text("") }
        defer { server.stop() }
        #expect(try get(server.address("/big")).body == sent)
        #expect(try get(server.address("/empty")).body.isEmpty)
        #expect(server.asked == ["/big", "/empty"])
    }

    @Test("keeps the page that explains an error apart from the body")
    func status() throws {
        let server = LoopbackServer { _ in .body(409, Array("too soon".utf8)) }
        defer { server.stop() }
        let answer = try get(server.address("/x"))
        #expect(answer.status == 409)
        #expect(answer.body.isEmpty)
    }

    @Test("does not follow a redirect, which could lead a token elsewhere")
    func redirect() throws {
        let server = LoopbackServer { $0 == "/a" ? .redirect("/b") : .text("stolen") }
        defer { server.stop() }
        #expect(try get(server.address("/a")).status == 302)
        #expect(server.asked == ["/a"])
    }

    @Test("says when the answer is cut")
    func cut() {
        let server = LoopbackServer { _ in .cut(Array("0123456789".utf8), after: 4) }
        defer { server.stop() }
        #expect(problem(server.address())?.code == "HTTP-005")
    }

    @Test("says when the answer is longer than the limit")
    func tooLarge() {
        var limits = HTTPLimits()
        limits.bytes = 1 << 20
        let server = LoopbackServer { _ in .body(200, [UInt8](repeating: 65, count: (1 << 20) + 1)) }
        defer { server.stop() }
        #expect(problem(server.address(), limits)?.code == "HTTP-006")
    }

    @Test("gives up a server that says nothing")
    func silent() {
        var limits = HTTPLimits()
        limits.totalSeconds = 1
        let server = LoopbackServer { _ in .silence(seconds: 3) }
        defer { server.stop() }
        #expect(problem(server.address(), limits)?.code == "HTTP-003")
    }

    @Test("says when nobody listens, and when the name does not exist")
    func unreachable() {
        let server = LoopbackServer { _ in .text("") }
        let address = server.address()
        server.stop()
        #expect(problem(address)?.code == "HTTP-002")
        #expect(problem("https://no-such-host.invalid/x")?.code == "HTTP-001")
    }

    @Test(
        "speaks plain HTTP to this machine only",
        arguments: [
            "http://example.com/", "ftp://127.0.0.1/", "http://127.0.0.1.example.com/", "https://user@example.com/",
            "https:///x", "example.com", "http://localhost@example.com/", "https://example.com/a b",
        ]
    )
    func addresses(address: String) {
        #expect(problem(address)?.code == "HTTP-009")
    }

    @Test("never names the path, which may hold a token")
    func secrets() throws {
        let server = LoopbackServer { _ in .cut(Array("0123456789".utf8), after: 4) }
        defer { server.stop() }
        let problem = try #require(self.problem(server.address("/periods/TOKEN/x")))
        #expect(!problem.arguments.values.contains { $0.contains("TOKEN") })
    }

    @Test("throws what the receiver throws")
    func receiver() throws {
        let server = LoopbackServer { _ in .text("body") }
        defer { server.stop() }
        let own = Problem(HTTPProblem.failed, .error, ["host": "own"])
        let address = try HTTPAddress(server.address())
        #expect(throws: own) {
            try HTTPClient().get(address) { (_) throws(Problem) in throw own }
        }
    }
}
