import Connectors
import Domain
import Syntax

/// Orders in: an object with a list of lines for each.
enum StanokOrders {
    static let format = Format(
        id: "stanok.orders",
        kind: .orders,
        recognises: { PageEnvelope.begins($0, "stanok.orders") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                do throws(Problem) { try sink(.order(order(record.value))) } catch {
                    try sink(.problem(error.ofRecord))
                }
            }
        }
    )

    /// What it answers to a state says nothing new.
    static let answers = Format(
        id: "stanok.answers",
        kind: .catalogue,
        recognises: { PageEnvelope.begins($0, "stanok.answers") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, _) throws(Problem) in JSONRecordReader { (_) throws(Problem) in } }
    )

    private static func order(_ record: JSONTree) throws(Problem) -> Order {
        let place = SourcePosition(line: record.line)
        guard let number = record["number"]?.text else {
            throw Problem(StanokProblem.noNumber, scope: .record, at: place)
        }
        let lines = record["lines"]?.elements ?? []
        let items = lines.compactMap { item($0) }
        guard items.count == lines.count, let total = money(record["total"]) else {
            throw Problem(StanokProblem.noAmount, scope: .record, at: place, ["order": number])
        }
        var order = Order(number: number, currency: .eur, total: total, line: record.line)
        order.remoteId = number
        order.vs = Symbol.derived(from: number)
        order.state = record["state"]?.text
        order.customer.name = record["name"]?.text
        order.items = items
        return order
    }

    private static func money(_ value: JSONTree?) -> Money? {
        let amount: UnitPrice? = value?.fixed()
        return amount.flatMap { Money($0, currency: .eur) }
    }

    private static func item(_ line: JSONTree) -> OrderItem? {
        guard let price: UnitPrice = line["price"]?.fixed(), let count: Quantity = line["count"]?.fixed(),
            let total = money(line["sum"])
        else { return nil }
        return OrderItem(
            kind: .product,
            code: line["code"]?.text,
            name: line["code"]?.text ?? "",
            quantity: count,
            unitPriceWithVat: price,
            vatRate: nil,
            total: total,
            line: line.line
        )
    }
}

/// States out: a request for each order.
enum StanokStates {
    static func write(_ lines: [OrderStateLine]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            var json = JSONWriter()
            json.object { $0.member("state", line.state) }
            let path = "/orders/" + RemoteRequest.encoded(line.remoteId ?? line.order)
            ScriptLine(key: line.order, RemoteRequest(.put, path, body: json.bytes, isRepeatable: true))
                .append(to: &bytes)
        }
        return bytes
    }
}
