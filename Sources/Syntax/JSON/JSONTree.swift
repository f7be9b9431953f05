import Domain

/// A JSON value in memory, for records that are looked at from several sides; numbers stay as they are written.
public struct JSONTree: Hashable, Sendable {
    /// What a value is.
    public indirect enum Content: Hashable, Sendable {
        /// Members in their order.
        case object([Member])
        /// Elements.
        case array([JSONTree])
        /// A text.
        case string(String)
        /// A number, as written.
        case number(String)
        /// `true`, `false`, or nil for `null`.
        case word(Bool?)
    }

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        /// Its name.
        public let key: String
        /// Its value.
        public let value: JSONTree

        /// A member.
        public init(key: String, value: JSONTree) {
            self.key = key
            self.value = value
        }
    }

    /// What it is.
    public let content: Content
    /// The line on which it begins.
    public let line: Int

    /// A value.
    public init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    /// The first member of that name that is not `null`; nil for anything but an object.
    public subscript(key: String) -> JSONTree? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key && $0.value.content != .word(nil) }?.value
    }

    /// The elements of an array; none of anything else.
    public var elements: [JSONTree] {
        if case .array(let elements) = content { elements } else { [] }
    }

    /// The members of an object; none of anything else.
    public var members: [Member] {
        if case .object(let members) = content { members } else { [] }
    }

    /// A text or the digits of a number, without blanks around it; nil for nothing and for anything else. The same field may
    /// come as either.
    public var text: String? {
        switch content {
        case .string(let text):
            let trimmed = Self.trimmed(text)
            return trimmed.isEmpty ? nil : trimmed
        case .number(let digits): return digits
        default: return nil
        }
    }

    /// A truth, which may come as a word, as 1 and 0, or as a text of either; nil for anything else.
    public var truth: Bool? {
        if case .word(let truth) = content { return truth }
        return switch text {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: nil
        }
    }

    /// The number that a number or a text is; nil for anything else.
    public func fixed<Kind>() -> Fixed<Kind>? { text.flatMap { DecimalParser.xml.fixed($0) } }

    /// The value that small bytes hold whole; nil when they are none, or cut.
    public static func whole(_ bytes: [UInt8]) -> JSONTree? {
        var reader = JSONReader(Whole())
        do throws(Problem) {
            try reader.read(bytes.span)
            try reader.finish()
        } catch {
            return nil
        }
        return reader.handler.value
    }

    private struct Whole: JSONHandler {
        var value: JSONTree?
        private var builder = JSONTreeBuilder()

        mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
            if let found = try builder.take(event, bytes, at: position) { value = found }
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
        return String(scalars)
    }
}

/// Makes trees of the events of a reader: feed it from the event that begins a value until it hands that value out.
public struct JSONTreeBuilder: Sendable {
    private struct Open {
        var isObject: Bool
        var line: Int
        var members: [JSONTree.Member] = []
        var elements: [JSONTree] = []
        var key = ""
    }

    private var open: [Open] = []
    /// Bytes of what was taken since the last `forget`, with some for each value.
    private var size = 0

    /// A builder that has begun nothing.
    public init() {}

    /// Whether a value has begun that has not ended.
    public var isBuilding: Bool { !open.isEmpty }

    /// Begins to count again: what was handed out is not kept.
    public mutating func forget() { size = 0 }

    /// Takes an event; the value that ended with it, if it lies in no other. Throws `JSON-004` when what is kept is too large.
    public mutating func take(
        _ event: JSONEvent,
        _ bytes: Span<UInt8>,
        at position: SourcePosition
    ) throws(Problem) -> JSONTree? {
        size = size &+ bytes.count &+ 16
        guard size <= Limits.jsonRecordBytes else {
            throw Problem(JSONProblem.tooLong, at: position, ["limit": String(Limits.jsonRecordBytes)])
        }
        switch event {
        case .beginObject, .beginArray:
            open.append(Open(isObject: event == .beginObject, line: position.line))
            return nil
        case .endObject, .endArray:
            guard let ended = open.popLast() else { return nil }
            let content = ended.isObject ? JSONTree.Content.object(ended.members) : .array(ended.elements)
            return add(JSONTree(content, line: ended.line))
        case .key:
            if !open.isEmpty { open[open.count - 1].key = Self.text(bytes) }
            return nil
        case .string: return add(JSONTree(.string(Self.text(bytes)), line: position.line))
        case .number: return add(JSONTree(.number(Self.text(bytes)), line: position.line))
        case .word:
            let first = bytes.isEmpty ? 0 : bytes[0]
            let truth: Bool? = first == UInt8(ascii: "n") ? nil : first == UInt8(ascii: "t")
            return add(JSONTree(.word(truth), line: position.line))
        }
    }

    private mutating func add(_ value: JSONTree) -> JSONTree? {
        guard !open.isEmpty else { return value }
        let last = open.count - 1
        if open[last].isObject {
            open[last].members.append(JSONTree.Member(key: open[last].key, value: value))
        } else {
            open[last].elements.append(value)
        }
        return nil
    }

    private static func text(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
