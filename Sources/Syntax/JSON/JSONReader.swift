import Domain

/// Reads JSON (RFC 8259) from bytes as they come, in memory that does not grow with the file.
///
/// Strict: UTF-8, no comments, no trailing commas, one outermost value. Numbers are handed on as they are written.
public struct JSONReader<Handler: JSONHandler> {
    /// Takes the events.
    public private(set) var handler: Handler
    private var grammar = JSONGrammar()
    private var token = JSONToken()
    private var line = 1
    private var column = 0
    private var start = SourcePosition(line: 1, column: 1)
    private var markLength = 0

    private let readsSeveral: Bool
    /// Where a byte order mark may begin, or has begun.
    private var markLine = 1
    private var markColumn = 1

    /// A reader that hands events to `handler`; with `readsSeveral` those of documents one after the other, each an object
    /// or array.
    public init(_ handler: Handler, readsSeveral: Bool = false) {
        self.handler = handler
        self.readsSeveral = readsSeveral
    }

    /// Reads the next bytes.
    public mutating func read(_ bytes: Span<UInt8>) throws(Problem) {
        for index in bytes.indices { try take(bytes[index]) }
    }

    /// Ends the text; throws `JSON-001` when its value has no end.
    public mutating func finish() throws(Problem) {
        if case .number = token.kind { try endToken(.number) }
        if case .word = token.kind { try endToken(.word) }
        guard token.kind == nil, grammar.isComplete else {
            throw Problem(JSONProblem.cut, at: SourcePosition(line: line, column: column))
        }
    }

    /// Changes the handler between two calls.
    public mutating func withHandler<Result>(
        _ body: (inout Handler) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        try body(&handler)
    }

    private mutating func take(_ byte: UInt8) throws(Problem) {
        if byte == 10 { (line, column) = (line + 1, 0) } else { column += 1 }
        switch token.kind {
        case .string?:
            if try token.takeText(byte, at: here) { try endToken(grammar.isKeyNext ? .key : .string) }
            return
        case .number?:
            if token.takeNumber(byte) { return }
            try endToken(.number)
        case .word?:
            if token.takeWord(byte) { return }
            try endToken(.word)
        case nil: break
        }
        try takeStructure(byte)
    }

    private mutating func takeStructure(_ byte: UInt8) throws(Problem) {
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "["), grammar.isComplete {
            guard readsSeveral else { throw Problem(JSONProblem.severalDocuments, at: here) }
            grammar = JSONGrammar()
        }
        switch byte {
        case 32, 9, 10, 13: return
        case 0xEF, 0xBB, 0xBF:
            try takeMark(byte)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let isObject = byte == UInt8(ascii: "{")
            guard grammar.beginValue() else { throw malformed }
            guard grammar.push(isObject: isObject) else {
                throw Problem(JSONProblem.tooDeep, at: here, ["limit": String(Limits.jsonDepth)])
            }
            try emit(isObject ? .beginObject : .beginArray)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            let isObject = byte == UInt8(ascii: "}")
            guard grammar.pop(isObject: isObject) else { throw malformed }
            try emit(isObject ? .endObject : .endArray)
        case UInt8(ascii: ","): guard grammar.comma() else { throw malformed }
        case UInt8(ascii: ":"): guard grammar.colon() else { throw malformed }
        case UInt8(ascii: "\""):
            guard grammar.isKeyNext || grammar.beginValue() else { throw malformed }
            start = here
            token.begin(.string)
        default:
            guard let kind = JSONToken.Kind(first: byte), !grammar.isKeyNext, grammar.beginValue() else {
                throw malformed
            }
            start = here
            token.begin(kind)
            if kind == .number { _ = token.takeNumber(byte) } else { _ = token.takeWord(byte) }
        }
    }

    /// A byte order mark stands at the very start, and between documents in files that were put together.
    private mutating func takeMark(_ byte: UInt8) throws(Problem) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let isBetween = readsSeveral && grammar.isComplete
        if isBetween, byte == mark[0] { (markLine, markColumn, markLength) = (line, column, 0) }
        guard line == markLine, column == markColumn + markLength, markLength < 3, mark[markLength] == byte else {
            throw malformed
        }
        markLength += 1
    }

    private mutating func endToken(_ event: JSONEvent) throws(Problem) {
        if let problem = token.end(at: start) { throw problem }
        if event == .key { grammar.endKey() }
        // A local, because the handler and the token are parts of one value.
        let bytes = token.release()
        try handler.event(event, bytes.span, at: start)
        token.restore(bytes)
    }

    private mutating func emit(_ event: JSONEvent) throws(Problem) {
        let none: [UInt8] = []
        try handler.event(event, none.span, at: here)
    }

    private var here: SourcePosition { SourcePosition(line: line, column: column) }

    private var malformed: Problem { Problem(JSONProblem.malformed, at: here) }
}

/// What a JSON reader meets, one after the other.
public enum JSONEvent: Sendable {
    case beginObject, endObject, beginArray, endArray
    /// The name of a member; its bytes are the name.
    case key
    /// A text; its bytes are the text in UTF-8, escapes resolved.
    case string
    /// A number; its bytes are as written, so that nothing is rounded.
    case number
    /// `true`, `false` or `null`; its bytes are the word.
    case word
}

/// What takes the events of a JSON reader.
public protocol JSONHandler {
    /// Takes an event; `bytes` hold only during the call.
    mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem)
}

/// What can be wrong with JSON itself.
public enum JSONProblem: String, ProblemCode {
    /// The text ends before its outermost value does. Remedy: get the file again.
    case cut = "JSON-001"
    /// The text is no JSON. Remedy: get the file again, do not edit it by hand.
    case malformed = "JSON-002"
    /// Values are nested deeper than the limit. Remedy: the file is none that is read here. Placeholders: limit.
    case tooDeep = "JSON-003"
    /// A text or number is longer than the limit. Remedy: the file is none that is read here. Placeholders: limit.
    case tooLong = "JSON-004"
    /// A text is not UTF-8, or names a character that there is not. Remedy: get the file again.
    case badText = "JSON-005"
    /// Another document follows the end of the first. Remedy: make a file of each.
    case severalDocuments = "JSON-006"
}
