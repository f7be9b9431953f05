import Domain
import Syntax

/// A record of a JSON file, and where in the file it stood.
public struct JSONRecord: Sendable {
    /// The record.
    public let value: JSONTree
    /// What surrounds it, as far as it came before it: of a page of ours (`PageEnvelope`) what was asked and answered.
    public let around: [JSONTree.Member]
    /// Whether it lies in a list, or is the whole answer.
    public let isElement: Bool

    /// A record.
    public init(_ value: JSONTree, around: [JSONTree.Member] = [], isElement: Bool) {
        self.value = value
        self.around = around
        self.isElement = isElement
    }

    /// What surrounds it under that name.
    public func outer(_ key: String) -> JSONTree? { around.first { $0.key == key }?.value }
}

/// Reads the records of JSON as APIs answer it, one after the other: of a list, of an answer in an envelope, and of a file of
/// several answers. Only one record is in memory.
public final class JSONRecordReader: FileReader {
    private var reader: JSONReader<JSONRecords>

    /// A reader that hands records to `sink`; `envelopes` are the names under which an answer holds them.
    public init(
        envelopes: Set<String> = ["body", "data"],
        _ sink: @escaping (JSONRecord) throws(Problem) -> Void
    ) {
        reader = JSONReader(JSONRecords(envelopes: envelopes, sink: sink), readsSeveral: true)
    }

    /// JSON is UTF-8.
    public var encoding: String { TextEncoding.utf8.rawValue }

    /// Reads the next bytes.
    public func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            try reader.read(buffer.assumingMemoryBound(to: UInt8.self).span)
        }
    }

    /// Ends the file.
    public func finish() throws(Problem) { try reader.finish() }
}

extension Completeness {
    /// JSON that ends with the bracket that it begins with may be whole; anything else is cut.
    public static func ofJSON(_ head: FileHead) -> Completeness {
        guard let first = head.bytes.first(where: { $0 > 32 && $0 < 0x80 }),
            let last = head.tail.last(where: { $0 > 32 })
        else { return .open }
        let isPair = first == UInt8(ascii: "[") ? last == UInt8(ascii: "]") : last == UInt8(ascii: "}")
        return isPair ? .unknown : .open
    }
}

/// Finds where records begin and end.
private struct JSONRecords: JSONHandler {
    private enum Place {
        /// Outside of everything, in a list of records, or in an answer with records under one of its names.
        case outside, list, answer
    }

    let envelopes: Set<String>
    let sink: (JSONRecord) throws(Problem) -> Void
    private var stack: [Place] = []
    private var around: [JSONTree.Member] = []
    private var key = ""
    private var line = 1
    private var hasRecords = false
    private var answers = 0
    /// The number of the last page; nil for an answer that is none of ours.
    private var number: Int?
    private var builder = JSONTreeBuilder()

    init(envelopes: Set<String>, sink: @escaping (JSONRecord) throws(Problem) -> Void) {
        self.envelopes = envelopes
        self.sink = sink
    }

    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
        if builder.isBuilding { return try build(event, bytes, position) }
        switch (stack.last ?? .outside, event) {
        case (.outside, .beginArray):
            try beginAnswer(position)
            stack.append(.list)
        case (.outside, .beginObject):
            try beginAnswer(position)
            stack.append(.answer)
            (around, hasRecords, line) = ([], false, position.line)
            builder.forget()
        case (.answer, .key): key = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        case (.answer, .beginArray) where envelopes.contains(key):
            stack.append(.list)
            hasRecords = true
        case (.answer, .endObject):
            stack.removeLast()
            try endAnswer(position)
            guard !hasRecords else { return }
            try sink(JSONRecord(JSONTree(.object(around), line: line), isElement: false))
        case (.list, .endArray): stack.removeLast()
        default: try build(event, bytes, position)
        }
    }

    /// Several answers in one file are our pages, each with a higher number; one that comes again would count twice.
    private mutating func beginAnswer(_ position: SourcePosition) throws(Problem) {
        guard answers == 0 || number != nil else { throw Problem(JSONProblem.severalDocuments, at: position) }
        answers += 1
    }

    private mutating func endAnswer(_ position: SourcePosition) throws(Problem) {
        let told = around.first { $0.key == "page" || $0.key == "line" }?.value.text.flatMap { Int(shortText: $0) }
        guard answers == 1 || (told ?? 0) > (number ?? .max) else {
            throw Problem(JSONProblem.severalDocuments, at: position)
        }
        number = told
    }

    private mutating func build(
        _ event: JSONEvent,
        _ bytes: Span<UInt8>,
        _ position: SourcePosition
    ) throws(Problem) {
        guard let value = try builder.take(event, bytes, at: position) else { return }
        switch stack.last ?? .outside {
        case .list:
            builder.forget()
            try sink(JSONRecord(value, around: around, isElement: true))
        case .answer where envelopes.contains(key) && !value.members.isEmpty:
            hasRecords = true
            try sink(JSONRecord(value, around: around, isElement: false))
        case .answer: around.append(JSONTree.Member(key: key, value: value))
        case .outside: return
        }
    }
}
