/// What is asked of a server: a value, so that it can be shown, planned and tested without a network.
public struct HTTPRequest: Sendable {
    /// What is to be done with what is at the address.
    public enum Method: String, Sendable {
        /// Read it.
        case get = "GET"
        /// Hand something over, with an effect that the server decides.
        case post = "POST"
        /// Put something in its place.
        case put = "PUT"
        /// Change parts of it.
        case patch = "PATCH"
        /// Remove it.
        case delete = "DELETE"

        /// Whether it only reads, so that it may be repeated and led elsewhere.
        public var isSafe: Bool { self == .get }
    }

    /// What is to be done.
    public var method: Method
    /// Where.
    public var address: HTTPAddress
    /// Header fields; those that the transfer needs, such as `Host`, are added.
    public var fields: [HTTPField]
    /// The body; nil for none. A large one is streamed instead, see `HTTPClient.send`.
    public var body: [UInt8]?

    /// A request.
    public init(_ method: Method = .get, _ address: HTTPAddress, _ fields: [HTTPField] = [], body: [UInt8]? = nil) {
        self.method = method
        self.address = address
        self.fields = fields
        self.body = body
    }
}

/// A field of a header.
public struct HTTPField: Hashable, Sendable {
    /// Its name as it is written; upper and lower case are the same.
    public let name: String
    /// Its value without blanks around it; often a secret.
    public let value: String

    /// A field that can stand in a request: a name of letters, digits and hyphens, a value without line breaks.
    ///
    /// Throws `HTTP-012`, which names the field and not the value.
    public init(_ name: String, _ value: String) throws(Problem) {
        let isName = !name.isEmpty && name.utf8.allSatisfy { Self.isNameByte($0) }
        guard isName, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
            throw Problem(HTTPProblem.badField, .error, ["field": String(name.prefix(60)).filter { $0.isASCII }])
        }
        self.init(received: name, value)
    }

    init(received name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
