/// The address of something on a server: HTTPS, or plain HTTP to the machine itself or to a host of the merchant's own
/// network.
///
/// It is not printable as a whole: a path may hold a token.
public struct HTTPAddress: Sendable {
    /// The server, without port.
    public let host: String
    /// Whether the server is this machine.
    public let isLoopback: Bool
    /// Whether nothing on the way is encrypted.
    public let isPlain: Bool
    /// The address as it is asked for; a secret, where the path or the query is one.
    public let text: String
    /// Scheme, server and port, in small letters: what credentials are meant for.
    private let origin: String

    /// The address in a text; throws `HTTP-009` when it is neither HTTPS, nor on this machine, nor on one of the hosts
    /// that the merchant listed as inside the own network.
    public init(_ text: String, inside network: Set<String> = []) throws(Problem) {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
            throw Problem(HTTPProblem.address, .error, ["host": Self.shown(text)])
        }
        let authority = text.utf8.dropFirst(scheme.utf8.count).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        let host = Self.host(authority)
        isLoopback = ["127.0.0.1", "localhost", "[::1]"].contains(host)
        isPlain = scheme == "http://"
        let isWritten = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        let isAllowed = !isPlain || isLoopback || network.contains(host)
        guard !host.isEmpty, isWritten, !authority.contains(UInt8(ascii: "@")), isAllowed else {
            throw Problem(HTTPProblem.address, .error, ["host": host.isEmpty ? Self.shown(text) : host])
        }
        self.host = host
        self.text = text
        origin = scheme + String(decoding: authority, as: UTF8.self).lowercased()
    }

    /// The address that a `Location` means, if it is on the same server; nil when it leads elsewhere or is none.
    public func redirected(to location: String) -> HTTPAddress? {
        let isWhole = location.hasPrefix("https://") || location.hasPrefix("http://")
        guard isWhole || location.hasPrefix("/") && !location.hasPrefix("//") else { return nil }
        guard let next = try? HTTPAddress(isWhole ? location : origin + location, inside: [host]) else { return nil }
        return Self.withPort(next.origin) == Self.withPort(origin) ? next : nil
    }

    /// An origin with the port that it means where it names none.
    private static func withPort(_ origin: String) -> String {
        let authority = origin.utf8.drop { $0 != UInt8(ascii: "/") }
        let end = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        guard !authority[end...].contains(UInt8(ascii: ":")) else { return origin }
        return origin + (origin.hasPrefix("https:") ? ":443" : ":80")
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
