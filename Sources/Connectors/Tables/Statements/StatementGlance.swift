import Domain
import Syntax

/// What the first rows of a statement tell by a layout: whether they prove its bank, and whose account it is.
struct StatementGlance {
    /// Whether the header row or a title above it proves the bank.
    private(set) var isProven = false
    /// The account in a line above the table or in the first movements' column of it.
    private(set) var account: BankAccount?
    /// Whether nothing stands below the header row.
    private(set) var isEmpty = false
    /// How many of the layout's columns are there.
    private(set) var columns = 0

    /// Looks at the first bytes of a file that the layout fits.
    init(_ profile: TableProfile, _ head: FileHead) {
        let header = StatementHeader(profile)
        guard let found = header.row(in: profile.top(of: head)) else { return }
        columns = header.found(found.keys)
        let reader = CSVReader(
            nil,
            delimiter: found.delimiter,
            quote: profile.quote,
            encoding: profile.encoding,
            handler: Rows(header, profile.statement, line: found.line)
        )
        do throws(Problem) {
            try reader.read(head.bytes.span.bytes)
            try reader.finish()
        } catch {
            // The handler stops behind some movements; of what is broken or cut off nothing is known.
        }
        guard let rows = reader.handler as? Rows else { return }
        isProven = header.isProven(found.keys, hasTitle: rows.preamble.hasTitle)
        account = rows.account
        isEmpty = rows.seen == 0
    }

    private struct Rows: CSVRowHandler {
        private static let reach = 50
        private let header: StatementHeader
        private let line: Int
        private(set) var preamble: StatementPreamble
        private var places: StatementPlaces?
        private var texts: [String] = []
        private(set) var seen = 0

        init(_ header: StatementHeader, _ layout: StatementLayout, line: Int) {
            self.header = header
            self.line = line
            preamble = StatementPreamble(layout)
        }

        var account: BankAccount? {
            StatementAccounts.account(among: texts + [preamble[.account]?.text], bank: preamble[.bank]?.text)
        }

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard row.line >= line else {
                _ = preamble.take(row)
                return
            }
            guard let places else {
                places = try header.places((0..<row.count).map { row.string(at: $0) }, line: row.line)
                return
            }
            guard (0..<row.count).contains(where: { row.withBytes(at: $0) { !$0.isEmpty } }) else { return }
            seen += 1
            guard seen <= Self.reach else { throw Problem(CSVProblem.noHeader) }
            let text = row.string(at: places.account)
            if places.account >= 0, !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
    }
}
