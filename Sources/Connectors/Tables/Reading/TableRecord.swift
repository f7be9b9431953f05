import Domain
import Syntax

/// A record of a table, whatever its syntax: its values by the number of the wanted column.
protocol TableRecord {
    /// The line where it starts.
    var line: Int { get }
    /// Hands the bytes of a value in UTF-8 without blanks around them; none when it is missing or empty.
    func withBytes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
    /// Where a value stands.
    func position(_ column: Int) -> SourcePosition
}

extension TableRecord {
    /// The values of so many wanted columns for a person to find the row by, cut when they are long.
    func shown(_ columns: Int) -> String {
        let text = (0..<columns).compactMap { string($0) }.joined(separator: " | ")
        return text.count <= 80 ? text : text.prefix(80) + "…"
    }

    @inline(__always)
    func string(_ column: Int) -> String? {
        guard column >= 0 else { return nil }
        return withBytes(column) { $0.isEmpty ? nil : String(wellFormed: $0) }
    }
}

/// A row of a CSV file with the places of the wanted columns.
struct CSVTableRecord: TableRecord {
    let row: CSVRow
    let places: [Int]

    var line: Int { row.line }

    @inline(__always)
    func withBytes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try row.withBytes(at: places[column], body)
    }

    func position(_ column: Int) -> SourcePosition {
        SourcePosition(line: row.line, column: row.column(at: places[column]))
    }
}

/// An XML record, whose fields are in the order of the wanted columns.
struct XMLTableRecord: TableRecord {
    let record: XMLRecord

    var line: Int { record.line }

    @inline(__always)
    func withBytes<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try record.withBytes(at: column, body)
    }

    func position(_ column: Int) -> SourcePosition { SourcePosition(line: record.line(at: column)) }
}
