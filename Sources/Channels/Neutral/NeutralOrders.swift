import Connectors
import Domain
import Syntax

/// Orders in: the Shoptet-shaped XML, read tolerantly (docs/formats/neutral.md#orders-in-xml).
enum NeutralOrders {
    /// The format.
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
