import Connectors
import Domain
import Syntax

/// Orders in: the CSV twin, a row for each item with the order's columns repeated
/// (docs/systems/neutral.md#orders-in-csv).
enum NeutralOrdersCSV {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "shoptet.orders.csv",
        kind: .orders,
        recognises: NeutralRecognition.isOrdersCSV,
        completeness: { _ in .unknown },
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            CSVFileReader(header, handler: NeutralRows(NeutralEmitter(context, sink))) {
                (handler: any CSVRowHandler) throws(Problem) in
                guard var rows = handler as? NeutralRows else { return }
                try rows.emit()
            }
        }
    )

    /// The columns of an order, then those of an item.
    ///
    /// None is required here: `NeutralRows` names all that are missing at once.
    static let header = CSVHeader(
        columns: NeutralOrderField.allCases.map { CSVHeader.Column($0.columns, isRequired: false) }
            + NeutralItemField.allCases.map { CSVHeader.Column($0.columns, isRequired: false) }
    )

    /// The number of an item's column in the header.
    static func number(_ field: NeutralItemField) -> CSVColumnNumber {
        CSVColumnNumber(rawValue: NeutralOrderField.allCases.count + field.rawValue)
    }

    /// Whether a header row is one of such an export: it has two columns that hardly any other table has, and one of them
    /// is a column of Shoptet's alone.
    static func isHeader(_ names: [String]) -> Bool {
        let keys = Set(names.map { TextKey.folded($0) })
        return keys.count { own.contains($0) || shared.contains($0) } >= 2 && !keys.isDisjoint(with: own)
    }

    /// Names of Shoptet's alone: an item's with its prefix, the order's total, code and state.
    private static let own: Set<String> = {
        let items = NeutralItemField.allCases.flatMap { field in
            field.columns.filter { !NeutralColumnNames.itemAlone(field).contains($0) }
        }
        let totals = NeutralColumnNames.order(.totalWithVat).filter {
            $0.hasSuffix("objednávky") || $0.contains("objednávky ")
        }
        let order = [
            "statusName", "totalPriceWithVat", "totalPriceToPay", "priceToPay", "kód objednávky", "order total",
        ]
        return Set((items + totals + order).map { TextKey.folded($0) })
    }()

    /// Names that a few other tables of orders have as well.
    private static let shared: Set<String> = {
        let addresses = NeutralOrderField.allCases.flatMap(\.columns).filter {
            $0.hasPrefix("bill") || $0.hasPrefix("delivery")
        }
        let order = ["code", "orderCode", "orderNumber", "číslo objednávky", "stav objednávky"]
        return Set((NeutralColumnNames.order(.totalWithVat) + order + addresses).map { TextKey.folded($0) })
    }()
}

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

    /// Refuses a file without a column of currencies in which they stand anyway: sums would be taken for the home
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
