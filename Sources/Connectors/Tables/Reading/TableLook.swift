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
