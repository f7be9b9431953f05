import Domain
import Formats
import Syntax

/// Orders in: the CSV twin, a row for each item with the order's columns repeated (reference: e-shops, 2.2).
enum NeutralOrdersCSV {
    /// The format.
    static let format = Format(
        id: "shoptet.orders.csv",
        kind: .orders,
        recognises: NeutralRecognition.isOrdersCSV,
        completeness: { _ in .unknown },
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            CSVFileReader(header, handler: Rows(emitter: NeutralEmitter(context, sink))) {
                (handler: any CSVRowHandler) throws(Problem) in
                guard var rows = handler as? Rows else { return }
                try rows.emit()
            }
        }
    )

    /// The columns of an order, then those of an item.
    static let header = CSVHeader(
        columns: NeutralOrderField.allCases.map { CSVHeader.Column($0.columns, isRequired: $0.isRequired) }
            + NeutralItemField.allCases.map { CSVHeader.Column($0.columns, isRequired: $0.isRequired) }
    )

    /// The rows of one order.
    private struct Group {
        var order: NeutralRecord<NeutralOrderField>
        var items: [NeutralRecord<NeutralItemField>] = []
        /// A problem for which the order cannot be read.
        var spoiled: Problem?
    }

    /// Rows of one order need not be adjacent, so all are kept to the end.
    private struct Rows: CSVRowHandler {
        var emitter: NeutralEmitter
        var groups: [Group] = []
        var places: [String: Int] = [:]

        mutating func row(_ row: CSVRow) throws(Problem) {
            let order = NeutralRecord<NeutralOrderField>(row, first: 0)
            let item = NeutralRecord<NeutralItemField>(row, first: NeutralOrderField.allCases.count)
            // Without a code there is no order: the emitter says so.
            guard let code = order[.code] else { return try emitter.emit(order, []) }
            let place = group(code, order)
            if !groups[place].order.merge(order), groups[place].spoiled == nil {
                groups[place].spoiled = NeutralEmitter.twice(code, line: row.line)
            }
            if !item.isEmpty, groups[place].items.count <= Limits.orderItems { groups[place].items.append(item) }
        }

        /// Values of such a row may stand in wrong columns, but never in the first one: if the code does, only its
        /// order is spoiled, otherwise nobody can tell which.
        mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem) {
            let order = NeutralRecord<NeutralOrderField>(row, first: 0)
            var spoiled = problem
            guard let code = order[.code], row.string(at: 0) == code else {
                spoiled.scope = .file
                throw spoiled
            }
            spoiled.arguments["order"] = code
            let place = group(code, order)
            if groups[place].spoiled == nil { groups[place].spoiled = spoiled }
        }

        private mutating func group(_ code: String, _ order: NeutralRecord<NeutralOrderField>) -> Int {
            if let place = places[code] { return place }
            places[code] = groups.count
            groups.append(Group(order: order))
            return groups.count - 1
        }

        mutating func emit() throws(Problem) {
            for group in groups {
                if let spoiled = group.spoiled {
                    try emitter.emit(spoiled)
                } else {
                    try emitter.emit(group.order, group.items)
                }
            }
        }
    }
}
