import Domain

/// The address of something to fetch: HTTPS, or plain HTTP to the machine itself.
///
/// It is not printable as a whole: a path may hold a token.
public struct HTTPAddress: Sendable {
    /// The server, without port.
    public let host: String
    /// Whether the server is this machine.
    let isLoopback: Bool
    let text: String

    /// The address in a text; throws `HTTP-009` when it is neither HTTPS nor on this machine.
    public init(_ text: String) throws(Problem) {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
            throw Problem(HTTPProblem.address, .error, ["host": Self.shown(text)])
        }
        let authority = text.utf8.dropFirst(scheme.utf8.count).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
        }
        let host = Self.host(authority)
        isLoopback = ["127.0.0.1", "localhost", "[::1]"].contains(host)
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard !host.isEmpty, isPlain, !authority.contains(UInt8(ascii: "@")), scheme == "https://" || isLoopback else {
            throw Problem(HTTPProblem.address, .error, ["host": host.isEmpty ? Self.shown(text) : host])
        }
        self.host = host
        self.text = text
    }

    /// What of a wrong address may be shown: neither its path, which may hold a token, nor a user and password.
    private static func shown(_ text: String) -> String {
        var rest = text[...]
        var scheme = ""
        if let mark = text.firstRange(of: "://") {
            scheme = String(text[..<mark.upperBound])
            rest = text[mark.upperBound...]
        }
        let server = rest.prefix { $0 != "/" && $0 != "?" }
        let host = server.split(separator: "@", omittingEmptySubsequences: false).last ?? server
        return String((scheme + host).prefix(60))
    }

    /// The host of an authority: what stands before the port.
    private static func host(_ authority: Substring.UTF8View) -> String {
        let end = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        let host = authority[end...].firstIndex(of: UInt8(ascii: ":")).map { authority[..<$0] } ?? authority
        return String(decoding: host, as: UTF8.self)
    }
}
