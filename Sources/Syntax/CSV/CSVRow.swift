import Domain

/// A row of a CSV file: its fields as texts, numbers and days.
///
/// Fields are ranges of the reader's arena; a row is valid only during the call that hands it over. A column is a
/// case of a `CSVColumns` enumeration or a `CSVColumnNumber`.
public struct CSVRow {
    /// The line where it starts.
    public let line: Int
    @usableFromInline let text: UnsafePointer<UInt8>
    @usableFromInline let slots: UnsafeBufferPointer<CSVSlot>
    let map: CSVColumnMap?

    /// How many fields the row has.
    @inlinable public var count: Int { slots.count }

    /// The text of the field at a place from 0, without blanks around it; empty after the last field.
    public func string(at place: Int) -> String { String(wellFormed: bytes(at: place)) }

    /// Hands the bytes of the field at a place from 0 to `body`, in UTF-8 and without blanks around them; no bytes
    /// after the last field.
    @inlinable @inline(__always)
    public func withBytes<Result>(
        at place: Int,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(bytes(at: place))
    }

    /// The column of the line where the field at a place starts, in characters from 1; 0 when the row has line breaks
    /// before it or no such field.
    public func column(at place: Int) -> Int {
        guard place >= 0, place < slots.count else { return 0 }
        var column = 1
        for index in 0..<Int(slots[place].start) {
            if text[index] == 10 || text[index] == 13 { return 0 }
            if text[index] & 0xC0 != 0x80 { column += 1 }
        }
        return column
    }

    /// Whether the column's field is there and not empty.
    public func has(_ column: some RawRepresentable<Int>) -> Bool { !bytes(column).isEmpty }

    /// Whether the header row has the column.
    public func hasColumn(_ column: some RawRepresentable<Int>) -> Bool {
        map.map { $0.places[column.rawValue] >= 0 } ?? false
    }

    /// The column's name as the file spells it.
    public func name(_ column: some RawRepresentable<Int>) -> String { map?.names[column.rawValue] ?? "" }

    /// The field's bytes in UTF-8, without blanks around them.
    func bytes(_ column: some RawRepresentable<Int>) -> UnsafeBufferPointer<UInt8> {
        bytes(at: map.map { $0.places[column.rawValue] } ?? column.rawValue)
    }

    @inlinable @inline(__always)
    func bytes(at place: Int) -> UnsafeBufferPointer<UInt8> {
        guard place >= 0, place < slots.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        var start = Int(slots[place].start)
        var end = start + Int(slots[place].length)
        while start < end, text[start] <= 32 { start += 1 }
        while end > start, text[end - 1] <= 32 { end -= 1 }
        return UnsafeBufferPointer(start: text + start, count: end - start)
    }
}

/// Where a field lies, counted from its row's start in the arena.
@usableFromInline
struct CSVSlot {
    @usableFromInline var start: Int32
    @usableFromInline var length: Int32

    /// A field between two places, both less than `Limits.csvRowBytes` after the row's start.
    @inline(__always)
    init(from start: Int, to end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        length = Int32(truncatingIfNeeded: end &- start)
    }
}

extension CSVRow {
    /// The field's text without blanks around it, or nil when it is missing or empty.
    public func string(_ column: some RawRepresentable<Int>) -> String? {
        let bytes = bytes(column)
        return bytes.isEmpty ? nil : String(wellFormed: bytes)
    }

    /// The field as a decimal number, nil when missing or empty; throws `CSV-010` for anything else.
    public func fixed<Kind>(
        _ column: some RawRepresentable<Int>,
        _ parser: DecimalParser = .comma
    ) throws(Problem) -> Fixed<Kind>? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard let millionths = parser.millionths(bytes.span) else { throw wrong(column, .notANumber) }
        return Fixed(millionths: millionths)
    }

    /// The field as a day from `YYYY-MM-DD` or `d.m.yyyy`, nil when missing or empty; throws `CSV-011` for anything
    /// else.
    public func day(_ column: some RawRepresentable<Int>) throws(Problem) -> Day? {
        try time(column)?.day
    }

    /// The field as a local time from `YYYY-MM-DD HH:MM[:SS]` or `d.m.yyyy HH:MM[:SS]`, at midnight without a time;
    /// nil when missing or empty; throws `CSV-011` for anything else.
    public func time(_ column: some RawRepresentable<Int>) throws(Problem) -> LocalTime? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard let time = DateParser.isoTime(bytes.span) ?? DateParser.dottedTime(bytes.span) else {
            throw wrong(column, .notADate)
        }
        return time
    }

    /// The field as `true`, `1`, `false` or `0`, nil when missing or empty; throws `CSV-012` for anything else.
    public func flag(_ column: some RawRepresentable<Int>) throws(Problem) -> Bool? {
        switch string(column)?.lowercased() {
        case nil: return nil
        case "true", "1": return true
        case "false", "0": return false
        default: throw wrong(column, .notABoolean)
        }
    }

    private func wrong(_ column: some RawRepresentable<Int>, _ code: CSVProblem) -> Problem {
        // A value that is no number may hold anything, so only a short one is quoted.
        let value = string(column) ?? ""
        return Problem(
            code,
            scope: .record,
            at: SourcePosition(line: line),
            path: name(column),
            ["value": value.utf8.count <= 24 ? value : "…"]
        )
    }
}
