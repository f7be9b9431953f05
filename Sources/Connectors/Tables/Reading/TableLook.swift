import Domain
import Syntax

/// What the first bytes of a table show: the delimiter and the header row.
public struct TableLook: Sendable {
    /// The byte between two fields.
    public let delimiter: UInt8
    /// The header row; empty when there is none.
    public let names: [String]
    /// The line of the header row.
    public let line: Int

    /// Looks at the first bytes of a file as a profile says.
    public init(_ bytes: [UInt8], _ profile: TableProfile) {
        if profile.kind == .statement, let row = StatementHeader(profile).row(in: bytes) {
            (delimiter, names, line) = (row.delimiter, row.names, row.line)
            return
        }
        delimiter = profile.delimiter(of: bytes)
        let handler = FirstRow(skip: profile.skip)
        let reader = CSVReader(
            nil,
            delimiter: delimiter,
            quote: profile.quote,
            encoding: profile.encoding,
            handler: handler
        )
        do throws(Problem) {
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            // The handler stops at the row it wants; of a broken one nothing is known.
        }
        let found = reader.handler as? FirstRow
        names = found?.names ?? []
        line = found?.line ?? 1
    }

    private struct FirstRow: CSVRowHandler {
        let skip: Int
        var names: [String] = []
        var line = 1

        init(skip: Int) {
            self.skip = skip
        }

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard row.line > skip else { return }
            names = (0..<row.count).map { row.string(at: $0) }
            while names.last?.isEmpty == true { names.removeLast() }
            line = row.line
            throw Problem(CSVProblem.noHeader)
        }
    }
}

extension TableProfile {
    /// The delimiter that the profile gives or the first bytes show.
    func delimiter(of head: [UInt8]) -> UInt8 {
        if kind == .statement, let row = StatementHeader(self).row(in: head) { return row.delimiter }
        if let named = CSVDelimiter.named(head) { return named.delimiter }
        return delimiter ?? DelimiterGuess.delimiter(head.prefix(Limits.headBytes), quote: quote, skip: skip)
    }
}

/// Tells the byte between two fields by the first rows: the one that stands in each of them equally often.
///
/// A `;` file with prices like `1,5` has no comma in its header row, so the comma is out
/// (docs/systems/onix.md#what-is-published).
enum DelimiterGuess {
    private static let candidates: [UInt8] = [UInt8(ascii: ";"), 9, UInt8(ascii: ","), UInt8(ascii: "|")]

    /// The delimiter of a text whose first `skip` lines are no rows; `;` when nothing speaks for another.
    static func delimiter(_ head: some Sequence<UInt8>, quote: UInt8, skip: Int) -> UInt8 {
        let rows = counts(head, quote: quote, skip: skip)
        guard let header = rows.first else { return candidates[0] }
        var best = (candidate: candidates[0], score: 0)
        for (index, candidate) in candidates.enumerated() where header[index] > 0 {
            let equal = rows.filter { $0[index] == header[index] }.count
            let score = equal * 1000 + min(header[index], 999)
            if score > best.score { best = (candidate, score) }
        }
        return best.candidate
    }

    /// How often each candidate stands outside quotes in the first twenty rows that are not blank.
    private static func counts(_ head: some Sequence<UInt8>, quote: UInt8, skip: Int) -> [[Int]] {
        var rows: [[Int]] = []
        var row = [Int](repeating: 0, count: candidates.count)
        var (isQuoted, isBlank, wasCR, line) = (false, true, false, 0)
        for byte in head {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 {
                if !(byte == 10 && wasCR) {
                    line += 1
                    if line > skip, !isBlank { rows.append(row) }
                    row = [Int](repeating: 0, count: candidates.count)
                    isBlank = true
                    if rows.count == 20 { return rows }
                }
            } else {
                if byte > 32 { isBlank = false }
                if let index = candidates.firstIndex(of: byte) { row[index] += 1 }
            }
            wasCR = byte == 13
        }
        // The last row may be cut.
        return rows.isEmpty && !isBlank ? [row] : rows
    }
}
