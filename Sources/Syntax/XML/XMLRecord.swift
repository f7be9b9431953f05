import Domain

/// A record of a document: its fields as texts, numbers and days, with the place of each in the file.
///
/// Valid only during the call that hands it over.
public struct XMLRecord {
    /// The id given in the layout.
    public let id: Int
    /// The line of its start tag.
    public let line: Int
    @usableFromInline let slots: UnsafeBufferPointer<XMLSlot>
    @usableFromInline let text: UnsafeBufferPointer<UInt8>
    let paths: [String]
    let element: UnsafePointer<UInt8>

    /// The local name of its element; only a layout with `*` needs to ask.
    public var elementName: String { String(cString: element) }

    /// Whether the field is there and not empty.
    @inlinable
    public func has(_ field: some XMLField) -> Bool { slots[field.rawValue].length > 0 }

    /// Whether the field is there, even empty.
    @inlinable
    public func isPresent(_ field: some XMLField) -> Bool { slots[field.rawValue].line > 0 }

    /// The field's bytes in UTF-8, without blanks around them.
    @inlinable
    func bytes(_ field: some XMLField) -> UnsafeBufferPointer<UInt8> {
        let slot = slots[field.rawValue]
        return UnsafeBufferPointer(rebasing: text[slot.start..<slot.start + slot.length])
    }

    /// Hands the field's bytes in UTF-8, without blanks around them, to `body`; no bytes when missing or empty.
    @inlinable
    public func withBytes<Result>(
        _ field: some XMLField,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(bytes(field))
    }

    /// Hands the bytes of the field at a place of a layout that is known at run time only.
    @inlinable
    public func withBytes<Result>(
        at place: Int,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let slot = slots[place]
        return try body(UnsafeBufferPointer(rebasing: text[slot.start..<slot.start + slot.length]))
    }

    /// The line of the field at a place, or the record's when it is missing.
    public func line(at place: Int) -> Int { slots[place].line > 0 ? Int(slots[place].line) : line }

    /// The path of the field at a place.
    public func path(at place: Int) -> String { paths[place] }

    /// The field's text without blanks around it, or nil when it is missing or empty.
    @inlinable
    public func string(_ field: some XMLField) -> String? {
        has(field) ? String(decoding: bytes(field), as: UTF8.self) : nil
    }

    /// Whether the field's text is exactly `value`.
    @inlinable
    public func equals(_ field: some XMLField, _ value: StaticString) -> Bool {
        let slot = slots[field.rawValue]
        guard slot.length == value.utf8CodeUnitCount else { return false }
        let expected = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
        return bytes(field).elementsEqual(expected)
    }

    /// The field as a decimal number, nil when missing or empty; throws `XML-010` for anything else.
    public func fixed<Kind>(_ field: some XMLField, _ parser: DecimalParser = .xml) throws(Problem) -> Fixed<Kind>? {
        guard has(field) else { return nil }
        guard let millionths = parser.millionths(bytes(field).span) else {
            throw wrong(field, .notANumber)
        }
        return Fixed(millionths: millionths)
    }

    /// The field as a day from `YYYY-MM-DD`, nil when missing or empty; throws `XML-011` for anything else.
    public func day(_ field: some XMLField) throws(Problem) -> Day? {
        guard has(field) else { return nil }
        guard let day = DateParser.isoDay(bytes(field).span) else { throw wrong(field, .notADate) }
        return day
    }

    /// The field as a local time, nil when missing or empty; throws `XML-011` for anything else.
    public func time(_ field: some XMLField) throws(Problem) -> LocalTime? {
        guard has(field) else { return nil }
        guard let time = DateParser.isoTime(bytes(field).span) else { throw wrong(field, .notADate) }
        return time
    }

    /// The field as `true` or `false` (also `1`, `0`), nil when missing or empty; throws `XML-012` for anything else.
    public func flag(_ field: some XMLField) throws(Problem) -> Bool? {
        guard let text = string(field) else { return nil }
        switch text {
        case "true", "1": return true
        case "false", "0": return false
        default: throw wrong(field, .notABoolean)
        }
    }

    /// Where the field stands, or the record when it is missing.
    public func position(_ field: some XMLField) -> SourcePosition {
        let slot = slots[field.rawValue]
        return SourcePosition(line: slot.line > 0 ? Int(slot.line) : line)
    }

    /// The field's path as problems name it.
    public func path(_ field: some XMLField) -> String { paths[field.rawValue] }

    private func wrong(_ field: some XMLField, _ code: XMLProblem) -> Problem {
        // A value that is no number may hold anything, so only a short one is quoted.
        let value = string(field) ?? ""
        return Problem(
            code,
            scope: .record,
            at: position(field),
            path: path(field),
            ["value": value.utf8.count <= 24 ? value : "…"]
        )
    }
}

/// Where a field's text lies in the arena.
@usableFromInline
struct XMLSlot {
    @usableFromInline var start: Int
    @usableFromInline var length: Int
    /// The line in the file; 0 while the field was not met.
    @usableFromInline var line: Int32

    @inlinable
    init(start: Int, length: Int, line: Int32) {
        self.start = start
        self.length = length
        self.line = line
    }
}
