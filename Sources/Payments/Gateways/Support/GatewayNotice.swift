import Connectors
import Domain
import Syntax

/// A request by which a gateway tells of something, as the console or the shop dropped it into the inbox
/// (docs/gateways.md#notifications).
struct GatewayNotice {
    /// The longest notification; gateways send some kilobytes.
    static let mostBytes = 1 << 20

    /// When it came, by the clock of whoever took it; nil where that is not told.
    var received: Instant?
    /// What stood after the question mark, decoded.
    var query: [String: String] = [:]
    /// The header fields, by names in small letters.
    var headers: [String: String] = [:]
    /// The body, exactly as it came.
    var body: String = ""
    /// Whether it is the body alone, without anything that surrounds it.
    var isBare = false

    /// The fields of a body that is a form.
    var form: [String: String] { Self.form(body) }

    /// The notification in a file: the object that the console writes, else the body alone.
    init(_ bytes: [UInt8]) throws(Problem) {
        guard let tree = JSONTree.whole(bytes), tree["gateway"]?.text != nil else {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.malformed("body") }
            (body, isBare) = (text, true)
            return
        }
        if let text = tree["received"]?.text {
            guard let time = GatewayDay.instant(utc: text) else { throw Self.malformed("received") }
            received = time
        }
        if let text = tree["query"]?.text { query = Self.form(text) }
        for field in tree["headers"]?.members ?? [] {
            headers[field.key.lowercased()] = field.value.text ?? ""
        }
        // Blanks at its ends count where it is signed.
        if case .string(let text)? = tree["body"]?.content { body = text }
        guard tree["query"] != nil || tree["body"] != nil else { throw Self.malformed("body") }
    }

    /// That a notification is none, by the field that shows it.
    static func malformed(_ field: String) -> Problem {
        Problem(GatewayNoticeProblem.malformed, .error, ["field": field])
    }

    /// `id=3000006529&parent_id=` as names and values; `+` is a blank, what is escaped wrongly stays as it is.
    static func form(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        let plain = text.hasPrefix("?") ? text.dropFirst() : text[...]
        for pair in plain.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first, !name.isEmpty else { continue }
            found[decoded(name)] = found[decoded(name)] ?? decoded(parts.count > 1 ? parts[1] : "")
        }
        return found
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension GatewayNotice {
    /// The format `hook.<gateway>`: recognised by the member `gateway` of the object, or by a name `hook.<gateway>.…` of a body
    /// alone; `read` says what it means.
    static func format(
        _ gateway: String,
        needs: Set<Format.Need> = [],
        read: @escaping @Sendable (GatewayNotice, ReaderContext, FactSink) throws(Problem) -> Void
    ) -> Format {
        Format(
            id: "hook." + gateway,
            kind: .notification,
            needs: needs,
            isNotice: true,
            recognises: { head in
                if let named = GatewayNoticeOutline(head.bytes).gateway { return named == gateway }
                return head.name?.lowercased().hasPrefix("hook." + gateway + ".") ?? false
            },
            // A body alone may end anywhere, and so may what is signed.
            completeness: { head in head.starts(with: "{") ? Completeness.ofJSON(head) : .unknown },
            makeReader: { context, sink in
                GatewayNoticeReader(sink) { (notice, sink) throws(Problem) in try read(notice, context, sink) }
            }
        )
    }

    /// The format of a gateway that does not sign: only the id in a notification counts, and the gateway is asked about it.
    ///
    /// - Parameter id: finds it; nil when there is none of the gateway's form.
    static func unsigned(_ gateway: String, id: @escaping @Sendable (GatewayNotice) -> String?) -> Format {
        format(gateway) { (notice, _, sink) throws(Problem) in
            guard let id = id(notice) else { throw Problem(GatewayNoticeProblem.noId, .error) }
            try sink(.inquiry(GatewayInquiry(gateway: gateway, id: id, .wanted, line: 1)))
        }
    }
}

/// Reads a notification once all of it is there.
private final class GatewayNoticeReader: FileReader {
    private let sink: FactSink
    private let read: (GatewayNotice, FactSink) throws(Problem) -> Void
    private var bytes: [UInt8] = []

    init(_ sink: @escaping FactSink, read: @escaping (GatewayNotice, FactSink) throws(Problem) -> Void) {
        self.sink = sink
        self.read = read
    }

    var encoding: String { TextEncoding.utf8.rawValue }

    func read(_ part: RawSpan) throws(Problem) {
        part.withUnsafeBytes { bytes.append(contentsOf: $0) }
        guard bytes.count <= GatewayNotice.mostBytes else { throw GatewayNotice.malformed("body") }
    }

    func finish() throws(Problem) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        // An object that was begun and is not whole is no body alone.
        guard GatewayNoticeOutline(bytes).gateway == nil || JSONTree.whole(bytes) != nil else {
            throw GatewayNotice.malformed("body")
        }
        try read(try GatewayNotice(bytes), sink)
    }
}

/// What the first bytes of a file tell of the object that the console writes.
private struct GatewayNoticeOutline: JSONHandler {
    private var depth = 0
    private var key = ""
    private var keys: Set<String> = []
    private var named: String?

    /// The gateway that it names; nil when the file is no such object.
    var gateway: String? {
        keys.isDisjoint(with: ["query", "headers", "body", "method"]) ? nil : named
    }

    private init() {}

    init(_ bytes: [UInt8]) {
        guard bytes.first(where: { $0 > 32 && $0 < 0x80 }) == UInt8(ascii: "{") else { return }
        var reader = JSONReader(GatewayNoticeOutline())
        // What is no JSON, or is cut, has told what it could before.
        try? reader.read(bytes.span)
        self = reader.handler
    }

    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
        switch event {
        case .beginObject, .beginArray: depth += 1
        case .endObject, .endArray: depth -= 1
        case .key where depth == 1:
            key = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            keys.insert(key)
        case .string where depth == 1 && key == "gateway":
            named = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        default: return
        }
    }
}
