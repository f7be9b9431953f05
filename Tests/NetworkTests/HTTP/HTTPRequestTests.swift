import Crypto
import Domain
import Foundation
import Loopback
import Testing

@testable import Network

/// Against a server of Python's library, which says what reached it.
@Suite("A request over HTTP", .enabled(if: EchoServer.isInstalled, "python3 or openssl is not installed"))
struct HTTPRequestTests {
    private struct Answer {
        let head: HTTPHead
        let body: [UInt8]
        /// What the server says that it was asked.
        var said: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:] }
        var fields: [String: String] { said["fields"] as? [String: String] ?? [:] }
    }

    private func send(
        _ request: HTTPRequest,
        body: HTTPBody? = nil,
        limits: HTTPLimits = HTTPLimits(),
        trust: HTTPTrust = .system
    ) throws -> Answer {
        var bytes: [UInt8] = []
        let client = HTTPClient(limits: limits, trust: trust)
        let head = try client.send(request, body: body) { (_, part) throws(Problem) in bytes.append(contentsOf: part) }
        return Answer(head: head, body: bytes)
    }

    private func failure(
        _ request: HTTPRequest,
        limits: HTTPLimits = HTTPLimits(),
        trust: HTTPTrust = .system
    ) -> HTTPFailure? {
        do {
            _ = try send(request, limits: limits, trust: trust)
            return nil
        } catch {
            return error as? HTTPFailure
        }
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(
        "reaches the server with its method, fields and body",
        arguments: [HTTPRequest.Method.get, .post, .put, .patch, .delete]
    )
    func methods(method: HTTPRequest.Method) throws {
        let server = try EchoServer()
        let sent = method == .get ? nil : (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let fields = [try HTTPField("X-Key", "tajomstvo"), try HTTPField("Content-Type", "application/xml")]
        let request = HTTPRequest(method, try HTTPAddress(server.address("/echo?a=1%2B2")), fields, body: sent)
        let answer = try send(request)
        #expect(answer.head.status == 200 && answer.head["x-total"] == "7")
        #expect(answer.said["method"] as? String == method.rawValue)
        #expect(answer.said["path"] as? String == "/echo?a=1%2B2")
        #expect(answer.said["sha256"] as? String == Self.hash(sent ?? []))
        #expect(answer.fields["x-key"] == "tajomstvo" && answer.fields["content-type"] == "application/xml")
        #expect(answer.fields["expect"] == nil)
        if let sent { #expect(answer.fields["content-length"] == String(sent.count)) }
    }

    @Test("may have an empty body, which is said")
    func emptyBody() throws {
        let server = try EchoServer()
        let answer = try send(HTTPRequest(.post, try HTTPAddress(server.address("/echo")), body: []))
        #expect(answer.said["method"] as? String == "POST" && answer.fields["content-length"] == "0")
    }

    @Test("streams a body, and stops when it cannot be read")
    func streamed() throws {
        let server = try EchoServer()
        let request = HTTPRequest(.post, try HTTPAddress(server.address("/echo")))
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let answer = try send(request, body: HTTPBody(bytes))
        #expect(answer.said["sha256"] as? String == Self.hash(bytes))
        let own = Problem(HTTPProblem.failed, .error, ["host": "own"])
        let failed = HTTPBody(length: 10) { (_) throws(Problem) in throw own }
        #expect {
            try send(request, body: failed)
        } throws: {
            ($0 as? HTTPFailure)?.problem == own
        }
    }

    @Test("gets the reason of every status", arguments: [201, 400, 401, 404, 409, 422, 429, 500, 503])
    func status(_ status: Int) throws {
        let server = try EchoServer()
        let answer = try send(HTTPRequest(.post, try HTTPAddress(server.address("/status/\(status)")), body: [1]))
        #expect(answer.head.status == status && answer.body == Array("reason of \(status)".utf8))
        #expect(answer.head.retryAfter(now: Instant(seconds: 0)) == 120)
    }

    @Test("follows the server on its own ground, with its login, when it only reads")
    func redirected() throws {
        let server = try EchoServer()
        let fields = [try HTTPField("Authorization", "Bearer x")]
        let path = try HTTPAddress(server.address("/to?/echo/next"))
        let answer = try send(HTTPRequest(.get, path, fields))
        #expect(answer.said["path"] as? String == "/echo/next" && answer.fields["authorization"] == "Bearer x")
        let whole = try HTTPAddress(server.address("/to?" + server.address("/echo/2")))
        #expect(try send(HTTPRequest(.get, whole, fields)).said["path"] as? String == "/echo/2")
        let post = try send(HTTPRequest(.post, path, fields, body: [1]))
        #expect(post.head.status == 302 && post.body == Array("moved".utf8))
    }

    @Test("goes to no other server, port or scheme")
    func ledElsewhere() throws {
        let (server, other) = (try EchoServer(), try EchoServer())
        for target in [
            other.address("/echo"), "https://127.0.0.1:\(server.port)/echo", "http://localhost:\(server.port)/echo",
            "//127.0.0.1:\(other.port)/echo", "http://user@127.0.0.1:\(server.port)/echo", "echo",
        ] {
            let failure = failure(HTTPRequest(.get, try HTTPAddress(server.address("/to?" + target))))
            #expect(failure?.problem.code == "HTTP-011", "\(target)")
        }
        #expect(failure(HTTPRequest(.get, try HTTPAddress(server.address("/loop"))))?.problem.code == "HTTP-011")
        for target in [other.address("/TOKEN"), "//127.0.0.1:\(other.port)/TOKEN", "TOKEN/x", other.address("?TOKEN")] {
            let secret = failure(HTTPRequest(.get, try HTTPAddress(server.address("/to?" + target))))
            #expect(secret?.problem.arguments.values.contains { $0.contains("TOKEN") } == false, "\(target)")
        }
    }

    @Test("says whether the server may have got it")
    func arrived() throws {
        let server = try EchoServer()
        let dropped = failure(HTTPRequest(.post, try HTTPAddress(server.address("/drop")), body: [1, 2]))
        #expect(dropped?.problem.code == "HTTP-005" && dropped?.mayHaveArrived == true)
        let closed = LoopbackServer { _ in .text("") }
        let address = try HTTPAddress(closed.address())
        closed.stop()
        let unsent = failure(HTTPRequest(.post, address, body: [1, 2]))
        #expect(unsent?.problem.code == "HTTP-002" && unsent?.mayHaveArrived == false)
    }

    @Test("believes no certificate that nobody vouches for, except the one that is named")
    func certificates() throws {
        let server = try EchoServer(certificateFor: "localhost")
        let request = HTTPRequest(.post, try HTTPAddress(server.address("/echo", host: "localhost")), body: [1])
        let strange = failure(request)
        #expect(strange?.problem.code == "HTTP-004" && strange?.mayHaveArrived == false)
        let file = try #require(server.certificate)
        #expect(try send(request, trust: .authorities(file)).head.status == 200)
        // The name is compared where an authority vouches, but a pinned certificate is who it is.
        let other = HTTPRequest(.post, try HTTPAddress(server.address("/echo")), body: [1])
        #expect(failure(other, trust: .authorities(file))?.problem.code == "HTTP-004")
        let pin = try server.fingerprint()
        #expect(pin.count == 32)
        #expect(try send(other, trust: .certificate(sha256: pin)).head.status == 200)
        let wrong = failure(other, trust: .certificate(sha256: pin.reversed()))
        #expect(wrong?.problem.code == "HTTP-013" && wrong?.mayHaveArrived == false)
        let seen = pin.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(wrong?.problem.arguments["seen"] == seen)
    }

    @Test("takes no answer that unpacks to far more than was sent")
    func bomb() throws {
        let server = try EchoServer()
        let failure = failure(HTTPRequest(.get, try HTTPAddress(server.address("/bomb"))))
        #expect(failure?.problem.code == "HTTP-006")
    }

    @Test("has no field that begins another one")
    func injected() {
        for (name, value) in [("X-Key", "a\r\nX-Other: b"), ("X-Key", "a\nb"), ("X Key", "a"), ("", "a"), ("X:", "\0")]
        {
            #expect(throws: Problem.self) { try HTTPField(name, value) }
        }
    }

    @Test("speaks plain HTTP inside the own network only, and to no public address under such a name")
    func plain() throws {
        #expect(throws: Problem.self) { try HTTPAddress("http://mserver.lan:8080/xml") }
        let address = try HTTPAddress("http://mserver.lan:8080/xml", inside: ["mserver.lan"])
        #expect(address.isPlain && !address.isLoopback)
        for (text, isPrivate) in [
            ("10.0.0.7", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.1.9", true), ("8.8.8.8", false),
            ("127.0.0.1", true), ("169.254.3.4", true), ("::1", true), ("fd00::1", true), ("fe80::1", true),
            ("2001:4860:4860::8888", false), ("::ffff:10.0.0.1", true), ("::ffff:8.8.8.8", false), ("mserver", false),
        ] {
            #expect(NetworkAddress.isPrivate(text) == isPrivate, "\(text)")
        }
    }
}

/// What a server says in its head.
@Suite("A head of HTTP")
struct HTTPHeadTests {
    private func head(_ lines: String...) throws -> HTTPHead {
        var head = try #require(HTTPHead(statusLine: "HTTP/1.1 429 Too Many Requests"))
        for line in lines { head.add(line: line[...]) }
        return head
    }

    private let now = Instant(seconds: 1_795_000_000)

    @Test("says how long to wait, in seconds or by the server's own clock")
    func waits() throws {
        #expect(try head("Retry-After: 30").retryAfter(now: now) == 30)
        #expect(try head("retry-after:0").retryAfter(now: now) == 0)
        let clock = "Date: Mon, 30 Nov 2026 10:00:00 GMT"
        #expect(try head(clock, "Retry-After: Mon, 30 Nov 2026 10:02:30 GMT").retryAfter(now: now) == 150)
        #expect(try head(clock, "Retry-After: Mon, 30 Nov 2026 09:00:00 GMT").retryAfter(now: now) == 0)
        #expect(try head("Retry-After: Mon, 30 Nov 2099 09:00:00 GMT").retryAfter(now: now) == 86_400)
        #expect(try head("Retry-After: 99999999999999999999").retryAfter(now: now) == nil)
        #expect(try head("Retry-After: soon").retryAfter(now: now) == nil)
        #expect(try head().retryAfter(now: now) == nil)
    }

    @Test("reads dates, and none that are impossible")
    func dates() throws {
        #expect(try head("Date: Sun, 06 Nov 1994 08:49:37 GMT").date == Instant(seconds: 784_111_777))
        for text in ["Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "06 Nov 1994", "x", ""] {
            #expect(try head("Date: " + text).date == nil, "\(text)")
        }
    }

    @Test("begins with a status line")
    func status() {
        #expect(HTTPHead(statusLine: "HTTP/2 200")?.status == 200)
        for line in ["HTTP/1.1", "HTTP/1.1 20 OK", "HTTP/1.1 999 X", "Server: HTTP/1.1 200", "HTTP/1.1 2x0 OK", ""] {
            #expect(HTTPHead(statusLine: line[...]) == nil, "\(line)")
        }
    }
}
