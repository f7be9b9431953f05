import Domain

/// A request of a connector, relative to the connection's address; secrets stand in it as placeholders.
public struct RemoteRequest: Hashable, Sendable {
    /// What is to be done.
    public var method: HTTPRequest.Method
    /// What follows the connection's address, from its first `/` on, percent-encoded; `{name}` stands for a secret of
    /// `Authorization.path`.
    public var path: String
    /// Header fields besides those of the endpoint.
    public var fields: [HTTPField]
    /// The body; nil for none, and for a file that is streamed.
    public var body: [UInt8]?
    /// Whether doing it twice is the same as doing it once, so that it may be repeated after an unknown outcome.
    public var isRepeatable: Bool
    /// Statuses of 400 and on that answer it too, with a body of JSON: such as 404 for something that may not be there.
    public var answers: Set<Int> = []

    /// A request; what only reads may always be repeated.
    public init(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        query: [(String, String)] = [],
        fields: [HTTPField] = [],
        body: [UInt8]? = nil,
        isRepeatable: Bool = false
    ) {
        self.method = method
        let pairs = query.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
        self.path = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        self.fields = fields
        self.body = body
        self.isRepeatable = isRepeatable || method.isSafe
    }

    /// A text as it may stand in a query or as one part of a path: all but letters, digits and `-._~` percent-encoded
    /// (RFC 3986, 2.3).
    public static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
