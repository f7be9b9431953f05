import Connectors
import Domain
import Syntax

/// The brackets of Fio's JSON: `accountStatement` with `info` and `transactionList.transaction`; of several answers one
/// after the other, or in one array as programs join them.
struct FioJSON: JSONHandler {
    private enum Section {
        case info, movements, other
    }

    /// How an answer ends, without blanks; the bank writes `null` for a list of nothing.
    private static let ends = ["]}}}", "null}}}", "\"transactionList\":null}}"]

    private var statement: FioStatement
    private var info = FioInfo()
    private var movement = FioMovement()
    /// How deep the answer is open; an array around answers does not count.
    private var depth = 0
    private var isInArray = false
    /// Whether the array has had an answer.
    private var hasAnswer = false
    private var isStatement = false
    private var hasStatement = false
    private var section = Section.other
    private var isMovements = false
    private var field: FioInfo.Field?
    private var column = -1
    private var isValue = false

    init(_ sink: @escaping FactSink) {
        statement = FioStatement(sink)
    }

    /// Whether a file begins as the API's answer does.
    static func recognises(_ head: FileHead) -> Bool {
        (head.starts(with: "{") || head.starts(with: "["))
            && String(decoding: head.bytes.prefix(256), as: UTF8.self).contains("\"accountStatement\"")
    }

    /// Closed when the list of movements and everything around it has its end.
    static func completeness(_ head: FileHead) -> Completeness {
        let end = head.tail.filter { $0 > 32 }
        let last = head.starts(with: "[") ? "]" : ""
        let isClosed = ends.contains { end.suffix($0.utf8.count + last.utf8.count).elementsEqual(($0 + last).utf8) }
        return isClosed ? .closed : .open
    }

    /// Ends the file.
    mutating func finish() throws(Problem) { try statement.finish() }

    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
        switch event {
        case .beginArray where depth == 0 && !isInArray: (isInArray, hasAnswer) = (true, false)
        case .endArray where depth == 0: try endArray(position)
        case .string where depth == 0, .number where depth == 0, .word where depth == 0:
            throw Problem(JSONProblem.severalDocuments, at: position)
        case .beginObject, .beginArray:
            depth += 1
            if event == .beginObject, depth == 5, isMovements { begin(position) }
        case .endObject, .endArray:
            try end(event, position)
            depth -= 1
            if depth == 0 { try endDocument(position) }
        case .key: key(bytes)
        case .string: value(FioJSON.text(bytes))
        case .number: value(FioJSON.text(bytes), isNumber: true)
        case .word: return
        }
    }

    /// Ends the array around answers; throws `JSON-006` when there was none.
    private mutating func endArray(_ position: SourcePosition) throws(Problem) {
        guard hasAnswer else { throw Problem(JSONProblem.severalDocuments, at: position) }
        isInArray = false
    }

    /// Ends an answer; throws `JSON-006` for one after the first that is no statement.
    private mutating func endDocument(_ position: SourcePosition) throws(Problem) {
        guard hasStatement else { throw Problem(JSONProblem.severalDocuments, at: position) }
        try statement.end()
        (info, section, isMovements, isStatement, hasStatement) = (FioInfo(), .other, false, false, false)
        hasAnswer = true
    }

    private mutating func begin(_ position: SourcePosition) {
        movement = FioMovement()
        movement.line = position.line
    }

    private mutating func end(_ event: JSONEvent, _ position: SourcePosition) throws(Problem) {
        guard isStatement, event == .endObject else { return }
        switch (section, depth) {
        case (.info, 3): try statement.begin(info, line: position.line)
        case (.movements, 5) where isMovements: try statement.add(movement)
        default: return
        }
    }

    private mutating func key(_ bytes: Span<UInt8>) {
        switch depth {
        case 1:
            isStatement = FioJSON.text(bytes) == "accountStatement"
            hasStatement = hasStatement || isStatement
        case 2:
            switch FioJSON.text(bytes) {
            case "info": section = .info
            case "transactionList": section = .movements
            default: section = .other
            }
        case 3 where section == .info: field = FioInfo.Field(rawValue: FioJSON.text(bytes))
        case 3: isMovements = section == .movements && FioJSON.text(bytes) == "transaction"
        case 5 where isMovements: column = FioJSON.column(bytes)
        case 6: isValue = FioJSON.text(bytes) == "value"
        default: return
        }
    }

    private mutating func value(_ text: String, isNumber: Bool = false) {
        guard isStatement else { return }
        if depth == 3, section == .info, let field { info[field] = text }
        guard depth == 6, section == .movements, isValue, column >= 0 else { return }
        movement.set(column, isNumber ? FioJSON.digits(text, of: column) : text)
    }

    /// An id or a symbol that is written as a number is its digits, however they are written; but of a symbol none may be
    /// lacking: `2.026E9` may have been any number that begins so.
    private static func digits(_ text: String, of column: Int) -> String {
        guard let plain = FioNumber.plain(text) else { return text }
        let isSymbol = FioMovement.symbols.contains { $0.rawValue == column }
        return isSymbol && !FioNumber.isWhole(text) ? text : plain
    }

    private static func text(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// The number of `column22`; -1 for another key.
    private static func column(_ bytes: Span<UInt8>) -> Int {
        guard bytes.count > 6, bytes.count <= 8 else { return -1 }
        var number = 0
        for index in 6..<bytes.count {
            guard bytes[index] >= 48, bytes[index] <= 57 else { return -1 }
            // bounded: two digits at most.
            number = number * 10 + Int(bytes[index] &- 48)
        }
        return number
    }
}

/// Reads an answer of the API.
final class FioJSONReader: FileReader {
    private var reader: JSONReader<FioJSON>
    /// JSON is UTF-8, but programs that keep it may write their own code page.
    private let text = EvidentText()

    init(_ sink: @escaping FactSink) {
        reader = JSONReader(FioJSON(sink), readsSeveral: true)
    }

    var encoding: String { (text.encoding ?? .utf8).rawValue }

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            try text.read(buffer) { (utf8: UnsafeRawBufferPointer) throws(Problem) in try parse(utf8) }
        }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        try text.finish { (utf8: UnsafeRawBufferPointer) throws(Problem) in try parse(utf8) }
        try reader.finish()
        try reader.withHandler { (handler: inout FioJSON) throws(Problem) in try handler.finish() }
    }

    private func parse(_ utf8: UnsafeRawBufferPointer) throws(Problem) {
        try reader.read(utf8.assumingMemoryBound(to: UInt8.self).span)
    }
}
