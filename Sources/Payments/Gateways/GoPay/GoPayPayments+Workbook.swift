import Connectors
import Domain
import Syntax

/// The account statement as a workbook: its number and sums above the table, and no ids of payments in it
/// (docs/gateways/gopay.md#statement-as-a-workbook).
struct GoPayWorkbook {
    /// The id of the format: the same statement as the CSV.
    static let id = "gopay.statement"

    private static let title = TextKey.folded("Výpis z obchodního účtu")
    private static let columns: [(column: GoPayColumn, isNeeded: Bool)] = [
        (.day, true), (.kind, true), (.party, false), (.amount, true), (.currency, true), (.order, true),
    ]

    private let book: Workbook
    private var table: (row: Int, places: [GoPayColumn: Int])
    private var account: String?
    private var number: String?
    /// The sums above the table, by the folded labels that they stand after.
    private var sums: [String: Workbook.Cell] = [:]
    private var period: (from: Day, to: Day)?
    /// How often a movement came that says the same as another.
    private var occurrences: [String: Int] = [:]

    /// Whether a workbook is such a statement.
    static func isOne(_ book: Workbook) -> Bool {
        let texts = book.rows.prefix(60).flatMap { $0.cells.values.map { TextKey.folded($0.text) } }
        return texts.contains { $0.contains(title) } && GoPayWorkbook(book) != nil
    }

    /// Reads one; throws what is wrong with it.
    static func read(_ book: Workbook, _ sink: @escaping FactSink) throws(Problem) {
        guard var statement = GoPayWorkbook(book) else { throw Problem(SettlementProblem.empty) }
        try statement.hand(sink)
    }

    /// Finds the table and what stands above it; nil without a header row.
    private init?(_ book: Workbook) {
        self.book = book
        var found: (row: Int, places: [GoPayColumn: Int])?
        for (index, row) in book.rows.enumerated() {
            let places = Self.places(row.cells)
            guard Self.columns.allSatisfy({ !$0.isNeeded || places[$0.column] != nil }) else { continue }
            found = (index, places)
            break
        }
        guard let found else { return nil }
        table = found
        for row in book.rows[..<found.row] { look(row.cells.sorted { $0.key < $1.key }.map(\.value)) }
    }

    private static func places(_ cells: [Int: Workbook.Cell]) -> [GoPayColumn: Int] {
        var places: [GoPayColumn: Int] = [:]
        for (place, cell) in cells {
            let word = TextKey.folded(cell.text)
            for (column, _) in columns where column.aliases.contains(where: { TextKey.folded($0) == word }) {
                places[column] = place
            }
        }
        return places
    }

    /// Takes note of a row above the table: `EVČ: 17`, `ID účtu: 81/Shop CZK`, a label and its value.
    private mutating func look(_ cells: [Workbook.Cell]) {
        for (index, cell) in cells.enumerated() {
            let parts = cell.text.split(separator: ":", maxSplits: 1).map { String($0) }
            let label = TextKey.folded(parts.first ?? "")
            let rest = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            let value =
                rest.isEmpty
                ? (index + 1 < cells.count ? cells[index + 1] : nil)
                : Workbook.Cell(text: String(rest), isNumber: false)
            guard let value else { continue }
            switch label {
            case TextKey.folded("EVČ"): number = value.text
            case TextKey.folded("ID účtu"): account = value.text
            case TextKey.folded("Definované období"):
                let days = value.text.split(separator: "-").compactMap { GatewayDay.read(String($0)) }
                if days.count == 2 { period = (days[0], days[1]) }
            default: if sums[label] == nil { sums[label] = value }
            }
        }
    }

    private mutating func hand(_ sink: @escaping FactSink) throws(Problem) {
        var gateway = GatewayBook(GoPay.connector.id, sink)
        var total = (credit: Int64(0), debit: Int64(0), currency: Currency.none)
        for row in book.rows[(table.row + 1)...] {
            func cell(_ column: GoPayColumn) -> Workbook.Cell? { table.places[column].flatMap { row.cells[$0] } }
            // Sums and remarks below the table have no day.
            guard let kind = cell(.kind), let dayCell = cell(.day) else { continue }
            func problem(_ code: SettlementProblem, _ column: GoPayColumn) -> Problem {
                let name = column.aliases.first ?? ""
                return Problem(code, at: SourcePosition(line: row.number), path: name, ["field": name])
            }
            guard let day = Workbook.day(dayCell) else { throw problem(.badDate, .day) }
            guard let currency = Currency(code: cell(.currency)?.text.uppercased() ?? ""), currency != .none else {
                throw problem(.badCurrency, .currency)
            }
            guard let amount = cell(.amount).flatMap({ Self.money($0, currency) }) else {
                throw problem(.badAmount, .amount)
            }
            guard let meaning = GoPayKind.kind(kind.text, amount) else {
                let values = ["kind": GatewayText.short(kind.text)]
                throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: row.number), values)
            }
            let order = cell(.order)?.text
            let position = open(&gateway, currency, line: row.number)
            var line = GatewayLine(meaning, settlement: position, gross: amount, date: day, line: row.number)
            line.id = id(day, kind.text, order, amount)
            line.text = kind.text
            if meaning == .payout {
                line.vs = order.flatMap { Symbol.normalised($0) }
                let vs = line.vs
                gateway.update(position) { ($0.executed, $0.bankVs) = (day, vs ?? $0.bankVs) }
            } else {
                line.name(order: order)
            }
            try gateway.add(line)
            if amount.minorUnits >= 0 {
                total.credit = total.credit +| amount.minorUnits
            } else {
                total.debit = total.debit -| amount.minorUnits
            }
            total.currency = currency
        }
        try check(total)
        try gateway.finish()
    }

    /// A statement has no ids of movements: what one says stands for it, and how often that came before.
    private mutating func id(_ day: Day, _ kind: String, _ order: String?, _ amount: Money) -> String {
        let said = [day.description, kind, order ?? "", amount.decimal].joined(separator: "/")
        let count = (occurrences[said] ?? 0) &+ 1
        occurrences[said] = count
        return said + "/" + String(count)
    }

    private func open(_ gateway: inout GatewayBook, _ currency: Currency, line: Int) -> Int {
        let position = gateway.position(of: currency.code, currency, line: line)
        if let number { gateway.name(position, "EVC-" + number) }
        gateway.update(position) { settlement in
            settlement.account = account.map { GatewayText.short($0) }
            (settlement.from, settlement.to) = (period?.from, period?.to)
        }
        return position
    }

    /// Throws when the movements are not what the sums above the table say.
    private func check(_ total: (credit: Int64, debit: Int64, currency: Currency)) throws(Problem) {
        func stated(_ label: String) -> Money? {
            sums[TextKey.folded(label)].flatMap { Self.money($0, total.currency) }
        }
        func money(_ sum: Int64) -> Money { Money(minorUnits: sum, currency: total.currency) }
        guard total.currency != .none else { return }
        let name = number ?? ""
        let parts = [("Připsáno na účet", total.credit), ("Odepsáno z účtu", total.debit)]
        for (label, sum) in parts {
            guard let told = stated(label), told.magnitude.minorUnits != sum else { continue }
            var problem = SettlementProblem.totalDiffers.difference(name, stated: told, computed: money(sum), line: 0)
            problem.arguments["field"] = label
            throw problem
        }
        guard let opening = stated("Počáteční zůstatek na účtě"), let closing = stated("Konečný zůstatek na účtě")
        else { return }
        let computed = money(opening.minorUnits +| total.credit -| total.debit)
        guard closing != computed else { return }
        throw SettlementProblem.balanceBreaks.difference(name, stated: closing, computed: computed, line: 0)
    }

    /// The amount of a cell: of a number its mark is a point, whatever the sheet shows.
    private static func money(_ cell: Workbook.Cell, _ currency: Currency) -> Money? {
        if cell.isNumber { return GatewayAmount.read(cell.text, currency, mark: UInt8(ascii: ".")) }
        // The currency may stand behind it.
        let text = cell.text.hasSuffix(currency.code) ? String(cell.text.dropLast(currency.code.count)) : cell.text
        return GatewayAmount.read(text, currency)
    }
}
