import Domain
import Syntax

/// How an out-file goes to a system that is spoken to over HTTP.
public enum Delivery: Sendable {
    /// The file is the body of one request; the answer becomes a file of that name's ending in the `in` folder.
    case whole(answer: String, @Sendable (SentFile, RemoteContext) throws(Problem) -> RemoteRequest)
    /// The file is a script: a line of JSON for each request (`ScriptLine`); answers become the lines of one file, for the
    /// format named.
    case lines(format: String)
    /// The file is a script whose lines take several requests each (`Errand`); answers become the lines of one file, for the
    /// format named. `isAgain` tells an errand that its line may have been sent before; a line that may be repeated is sent
    /// again as often as its outcome is unknown.
    case errands(format: String, @Sendable (_ line: ScriptLine, _ isAgain: Bool, RemoteContext) -> any Errand)
}

extension Delivery {
    /// The format of the answers of a script; nil where the answer is a file of its own.
    public var format: String? {
        switch self {
        case .whole: nil
        case .lines(let format), .errands(let format, _): format
        }
    }

    /// Whether a file of that name is sent: a script is one of JSON lines, and what was written for people to fetch stays.
    public func takes(_ name: String) -> Bool { format == nil || name.hasSuffix(".jsonl") }
}

/// An out-file that is sent, or was.
public struct SentFile: Sendable {
    /// Its name.
    public let name: String
    /// What it holds, as the engine calls it: `orders`, `request`, `stock`, `states`.
    public let kind: String
    /// The id of what it holds, such as that of a pack of orders; empty where it has none.
    public let subject: String
    /// How many bytes it has.
    public let bytes: Int
    /// Reads it from its start, part by part.
    private let content: @Sendable ((RawSpan) throws(Problem) -> Void) throws(Problem) -> Void

    /// A file.
    public init(
        name: String,
        kind: String,
        subject: String,
        bytes: Int,
        content: @escaping @Sendable ((RawSpan) throws(Problem) -> Void) throws(Problem) -> Void
    ) {
        self.name = name
        self.kind = kind
        self.subject = subject
        self.bytes = bytes
        self.content = content
    }

    /// Hands its bytes over, part by part.
    public func read(_ sink: (RawSpan) throws(Problem) -> Void) throws(Problem) { try content(sink) }
}

/// One request of a script, as a line that a person can read:
/// `{"key":"eshop-1001","method":"PUT","path":"/orders/7","repeatable":true,"body":{…}}`.
public struct ScriptLine: Sendable {
    /// What it is about: the order or the products; sent as an idempotency key where the system knows one.
    public var key: String
    /// The request.
    public var request: RemoteRequest

    /// A line; the body must be JSON, or nil.
    public init(key: String, _ request: RemoteRequest) {
        self.key = key
        self.request = request
    }

    /// Appends it as a line.
    public func append(to bytes: inout [UInt8]) {
        var json = JSONWriter()
        json.object { json in
            json.member("key", key)
            json.member("method", request.method.rawValue)
            json.member("path", request.path)
            if request.isRepeatable { json.member("repeatable", true) }
            if let body = request.body { json.member("body", raw: body) }
        }
        bytes += json.bytes
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The line that these bytes are, without their line end; nil when they are none.
    public init?(_ bytes: [UInt8]) {
        let mark = Array(",\"body\":".utf8)
        var head = bytes
        var body: [UInt8]?
        // Within a text quotes are escaped, so the mark is the member's.
        if let found = bytes.firstRange(of: mark), bytes.last == UInt8(ascii: "}") {
            head = bytes[..<found.lowerBound] + [UInt8(ascii: "}")]
            body = Array(bytes[found.upperBound...].dropLast())
        }
        let members = FlatJSON.members(head)
        guard let key = members["key"], let path = members["path"], path.hasPrefix("/"),
            let method = members["method"].flatMap(HTTPRequest.Method.init(rawValue:))
        else { return nil }
        self.key = key
        request = RemoteRequest(method, path, body: body, isRepeatable: members["repeatable"] == "true")
    }
}
