import Domain
import Syntax

/// The rows of an order export, gathered by order: rows of one order need not be adjacent, so all are kept to the end.
struct NeutralRows: CSVRowHandler {
    /// The rows of one order.
    private struct Group {
        var order: NeutralRecord<NeutralOrderField>
        var items: [NeutralRecord<NeutralItemField>] = []
        /// A problem for which the order cannot be read.
        var spoiled: Problem?
    }

    private var emitter: NeutralEmitter
    private var groups: [Group] = []
    private var places: [String: Int] = [:]
    private var guards = NeutralGuards()
    /// The order of the row before.
    private var last: Int?
    private var lacksCurrency = false
    /// The columns' names as the file has them, by the header's numbers; empty before the first row.
    private var columns: [String] = []

    /// No rows yet; orders go to the emitter.
    init(_ emitter: NeutralEmitter) {
        self.emitter = emitter
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        try look(row)
        try refuseHiddenCurrency(row)
        var order = order(row)
        let split = NeutralOrderField.allCases.count
        var item = NeutralRecord<NeutralItemField>(row, columns: columns[split...])
        order.takeOffGuards(NeutralGuards.ofOrder, &guards)
        item.takeOffGuards(NeutralGuards.ofItem, &guards)
        guard let code = order[.code] else {
            // A row that says nothing of an order goes on with the one above; any other lacks its number.
            guard order.isEmpty, !item.isEmpty, let last else { return try emitter.emit(order, []) }
            return add(item, to: last)
        }
        let place = group(code, order)
        last = place
        if !groups[place].order.merge(order), groups[place].spoiled == nil {
            groups[place].spoiled = NeutralEmitter.twice(code, line: row.line)
        }
        add(item, to: place)
    }

    private mutating func add(_ item: NeutralRecord<NeutralItemField>, to place: Int) {
        if !item.isEmpty, groups[place].items.count <= Limits.orderItems { groups[place].items.append(item) }
    }

    /// Values of such a row may stand in wrong columns, but never in the first one: if the code does, only its order is
    /// spoiled, otherwise nobody can tell which.
    mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem) {
        try look(row)
        last = nil
        var order = order(row)
        let given = order[.code]
        order.takeOffGuards(NeutralGuards.ofOrder, &guards)
        var spoiled = problem
        guard let code = order[.code], row.string(at: 0) == given else {
            spoiled.scope = .file
            throw spoiled
        }
        spoiled.arguments["order"] = code
        let place = group(code, order)
        if groups[place].spoiled == nil { groups[place].spoiled = spoiled }
    }

    /// Emits the orders.
    mutating func emit() throws(Problem) {
        if let problem = guards.problem { try emitter.emit(problem) }
        for group in groups {
            if let spoiled = NeutralEmitter.damage(group.order, group.items) ?? group.spoiled {
                try emitter.emit(spoiled)
            } else {
                try emitter.emit(group.order, group.items)
            }
        }
    }

    private func order(_ row: CSVRow) -> NeutralRecord<NeutralOrderField> {
        NeutralRecord(row, columns: columns[..<NeutralOrderField.allCases.count])
    }

    private mutating func group(_ code: String, _ order: NeutralRecord<NeutralOrderField>) -> Int {
        if let place = places[code] { return place }
        places[code] = groups.count
        groups.append(Group(order: order))
        return groups.count - 1
    }

    // MARK: columns

    /// Looks at the header by the first row. Without a column that no order can be read without the file is refused;
    /// without one by which orders are only held, that is told.
    private mutating func look(_ row: CSVRow) throws(Problem) {
        guard columns.isEmpty else { return }
        columns = NeutralOrdersCSV.header.columns.indices.map { row.name(CSVColumnNumber(rawValue: $0)) }
        func has(_ field: NeutralOrderField) -> Bool { row.hasColumn(CSVColumnNumber(rawValue: field.rawValue)) }
        func has(_ field: NeutralItemField) -> Bool { row.hasColumn(NeutralOrdersCSV.number(field)) }
        var needed: [String] = []
        var wanted: [String] = []
        if !has(.code as NeutralOrderField) { needed.append("code (Kód objednávky)") }
        if !has(.name), !has(.code as NeutralItemField) { needed.append("orderItemName (Položka objednávky - název)") }
        if !has(.amount) { needed.append("orderItemAmount (Položka objednávky - množství)") }
        let isNet = (has(.unitWithoutVat) || has(.unitNetAfterDiscount)) && (has(.unitRate) || has(.totalRate))
        if !has(.unitWithVat), !has(.unitAfterDiscount), !has(.totalWithVat as NeutralItemField), !isNet {
            needed.append("orderItemUnitPriceWithVat (Položka objednávky - cena s daní za jednotku)")
        }
        if !has(.unitRate), !has(.totalRate) { wanted.append("orderItemVatRate (Položka objednávky - sazba DPH)") }
        if !has(.totalWithVat as NeutralOrderField), !has(.priceToPay) {
            wanted.append("totalPriceWithVat (Cena objednávky celkem)")
        }
        lacksCurrency = !has(.currency)
        guard needed.isEmpty else { throw missing(needed + wanted) }
        if !wanted.isEmpty { try emitter.emit(missing(wanted).ofRecord) }
    }

    /// Refuses a file without a column of currencies in which they stand all the same: sums would be taken for the home
    /// currency's.
    private func refuseHiddenCurrency(_ row: CSVRow) throws(Problem) {
        guard lacksCurrency else { return }
        for place in 0..<row.count where row.withBytes(at: place, { $0.count == 3 }) {
            guard Self.currencies.contains(row.string(at: place)), row.string(at: place) != emitter.homeCurrency else {
                continue
            }
            throw missing(["currencyCode (Mena objednávky)"])
        }
    }

    private static let currencies: Set<String> = [
        "CZK", "EUR", "HUF", "PLN", "RON", "BGN", "GBP", "USD", "CHF", "SEK", "DKK", "NOK",
    ]

    private func missing(_ columns: [String]) -> Problem {
        Problem(
            NeutralProblem.missingColumns,
            at: SourcePosition(line: 1),
            ["columns": columns.joined(separator: ", ")]
        )
    }
}
