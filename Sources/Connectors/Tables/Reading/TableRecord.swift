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

/// Words that begin rows which are no records, such as `Spolu`.
struct TrailerWords: Sendable {
    private let words: [(text: String, bytes: [UInt8])]
    /// Which first two bytes of a row need a closer look: by the small letter, what the next may be.
    private let starts: [Bool]
    /// The same for the second.
    private let seconds: [Bool]

    init(_ words: [String]) {
        self.words = words.map { word in
            let text = TableHeader.folded(word)
            return (text, Array(text.utf8))
        }
        var starts = [Bool](repeating: false, count: 256)
        // What folding drops, or what it changes, may stand before the second letter.
        var seconds = (0..<256).map { $0 <= 32 || $0 > 127 || $0 == 0x5F || $0 == 0x2A || $0 == 0x3A }
        for word in self.words {
            if let first = word.bytes.first { starts[Int(first)] = true }
            if word.bytes.count > 1 { seconds[Int(word.bytes[1])] = true }
        }
        (self.starts, self.seconds) = (starts, seconds)
    }

    /// Whether the first value of the row begins with one of them.
    @inline(__always)
    func begin(_ row: CSVRow) -> Bool {
        guard !words.isEmpty else { return false }
        for place in 0..<row.count {
            let found = row.withBytes(at: place) { bytes in bytes.isEmpty ? nil : begin(bytes) }
            if let found { return found }
        }
        return false
    }

    @inline(__always)
    private func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = bytes[0]
        guard first > 127 || starts[Int(TrailerWords.small(first))] else { return false }
        guard first > 127 || bytes.count < 2 || seconds[Int(TrailerWords.small(bytes[1]))] else { return false }
        return hasWord(bytes)
    }

    private func hasWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for candidate in words where TrailerWords.mayBegin(bytes, candidate.bytes) {
            let word = bytes.prefix { !TrailerWords.isEnd($0) }
            let folded = TableHeader.folded(String(decoding: word, as: UTF8.self))
            return words.contains { $0.text == folded }
        }
        return false
    }

    /// Whether the first word of a value may be the candidate once it is folded; tells by ASCII alone, as codes that
    /// begin with the same letter may be in every row.
    private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ candidate: [UInt8]) -> Bool {
        var index = 0
        for byte in bytes {
            if isEnd(byte) { break }
            guard byte < 128 else { return true }
            // What folding drops.
            if byte < 32 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*") { continue }
            guard index < candidate.count else { return false }
            guard candidate[index] < 128 else { return true }
            guard candidate[index] == small(byte) else { return false }
            index += 1
        }
        return index == candidate.count
    }

    @inline(__always)
    private static func isEnd(_ byte: UInt8) -> Bool { byte == 32 || byte == UInt8(ascii: ":") }

    @inline(__always)
    private static func small(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte &+ 32 : byte }
}
