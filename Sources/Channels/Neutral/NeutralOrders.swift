import Connectors
import Domain
import Syntax

/// Orders in: the Shoptet-shaped XML, read tolerantly (docs/systems/neutral.md#orders-in-xml).
enum NeutralOrders {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "shoptet.orders",
        kind: .orders,
        recognises: NeutralRecognition.isOrders,
        completeness: Completeness.ofXML,
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            try XMLFileReader(layout, handler: Records(emitter: NeutralEmitter(context, sink))) {
                (handler: any XMLRecordHandler) throws(Problem) in
                if let problem = (handler as? Records)?.guards.problem { try sink(.problem(problem)) }
            }
        }
    )

    private static let orderRecord = 0
    private static let itemRecord = 1

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(orderRecord, at: "ORDERS/ORDER", fields: NeutralOrderField.self)
        layout.record(itemRecord, at: "ORDERS/ORDER/ORDER_ITEMS/ITEM", fields: NeutralItemField.self)
        return layout
    }()

    private struct Records: XMLRecordHandler {
        var emitter: NeutralEmitter
        var items: [NeutralRecord<NeutralItemField>] = []
        private(set) var guards = NeutralGuards()

        init(emitter: NeutralEmitter) {
            self.emitter = emitter
        }

        mutating func began(_ record: XMLRecord) throws(Problem) {
            if record.id == orderRecord { items.removeAll(keepingCapacity: true) }
        }

        mutating func ended(_ record: XMLRecord) throws(Problem) {
            if record.id == itemRecord {
                // One more than the limit is enough to know that there are too many.
                guard items.count <= Limits.orderItems else { return }
                var item = NeutralRecord<NeutralItemField>(record)
                item.takeOffGuards(NeutralGuards.ofItem, &guards)
                items.append(item)
            } else {
                var order = NeutralRecord<NeutralOrderField>(record)
                order.takeOffGuards(NeutralGuards.ofOrder, &guards)
                try emitter.emit(order, items)
            }
        }
    }
}

/// Turns the records of one file into orders and problems; what is wrong with one order never stops the others.
struct NeutralEmitter {
    private let context: ReaderContext
    private let sink: FactSink
    private var numbers = OrderNumbers()

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        self.context = context
        self.sink = sink
    }

    /// Emits an order and what speaks against it, or the problem for which it cannot be read.
    mutating func emit(
        _ record: NeutralRecord<NeutralOrderField>,
        _ items: [NeutralRecord<NeutralItemField>]
    ) throws(Problem) {
        guard let number = record[.code] else {
            return try emit(
                Problem(OrderProblem.noNumber, scope: .record, at: record.position(.code), path: record.name(.code))
            )
        }
        if let problem = Self.damage(record, items) { return try emit(problem) }
        var draft = NeutralDraft(number: number, context: context)
        let order: Order
        do throws(Problem) {
            order = try draft.order(record, items)
        } catch {
            var problem = error.ofRecord
            problem.arguments["order"] = number
            return try emit(problem)
        }
        switch numbers.meet(order) {
        case .first: break
        case .same: return
        case .different: return try emit(NeutralEmitter.twice(number, line: record.line))
        }
        try sink(.order(order))
        for problem in draft.remarks + order.problems(tolerance: context.orderTolerance) { try emit(problem) }
    }

    /// The code of the currency that counts where the file names none.
    var homeCurrency: String? { context.homeCurrency?.code }

    /// Emits a problem.
    func emit(_ problem: Problem) throws(Problem) { try sink(.problem(problem)) }

    /// The problem of an order one of whose numbers or codes a spreadsheet wrote in scientific notation.
    static func damage(
        _ record: NeutralRecord<NeutralOrderField>,
        _ items: [NeutralRecord<NeutralItemField>]
    ) -> Problem? {
        let number = record[.code] ?? ""
        if let field = record.damaged([.code, .variableSymbol, .invoiceNumber]) {
            return damage(number, record[field], record.position(field), record.name(field))
        }
        for item in items {
            guard let field = item.damaged([.code, .ean]) else { continue }
            return damage(number, item[field], item.position(field), item.name(field))
        }
        return nil
    }

    private static func damage(_ order: String, _ value: String?, _ position: SourcePosition, _ name: String) -> Problem
    {
        Problem(
            NeutralProblem.damagedNumber,
            scope: .record,
            at: position,
            path: name,
            ["order": order, "column": name, "value": value ?? ""]
        )
    }

    /// The problem of a number that stands for different orders.
    static func twice(_ number: String, line: Int) -> Problem {
        Problem(OrderProblem.twice, scope: .record, at: SourcePosition(line: line), ["order": number])
    }
}
