import Connectors
import Domain
import Syntax

/// Orders in: what `GET /orders` answers, as it came or as pages that were fetched (docs/systems/woocommerce.md).
enum WooCommerceOrders {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "woocommerce.orders",
        kind: .orders,
        recognises: WooCommerceRecognition.isOrders,
        completeness: Completeness.ofJSON,
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            let orders = Records(context, sink)
            return JSONRecordReader { (record) throws(Problem) in try orders.take(record.value) }
        }
    )

    /// The orders of one file; what is wrong with one never stops the others.
    private final class Records {
        private let context: ReaderContext
        private let fields: WooCommerceCompany.Fields
        private let sink: FactSink
        private var numbers = OrderNumbers()
        /// The shop's ids of the orders so far, by their numbers.
        private var ids: [String: String] = [:]

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.context = context
            fields = WooCommerceCompany.Fields(context.settings)
            self.sink = sink
        }

        func take(_ record: JSONTree) throws(Problem) {
            let place = SourcePosition(line: record.line)
            guard let number = record["number"]?.text ?? record["id"]?.text else {
                return try sink(.problem(Problem(OrderProblem.noNumber, scope: .record, at: place, path: "number")))
            }
            var draft = WooCommerceOrder(record, number: number, context, fields)
            let order: Order
            do throws(Problem) {
                order = try draft.order()
            } catch {
                var problem = error.ofRecord
                problem.arguments["order"] = number
                return try sink(.problem(problem))
            }
            switch numbers.meet(order) {
            case .first: break
            case .same: return
            // An order that was saved while pages were read comes once more, as it is now.
            case .different where order.remoteId != nil && ids[number] == order.remoteId: break
            case .different:
                return try sink(.problem(Problem(OrderProblem.twice, scope: .record, at: place, ["order": number])))
            }
            ids[number] = order.remoteId
            try sink(.order(order))
            for problem in draft.remarks + order.problems(tolerance: context.orderTolerance) {
                try sink(.problem(problem))
            }
        }
    }
}

/// One order on its way out of its JSON.
struct WooCommerceOrder {
    let record: JSONTree
    let number: String
    let context: ReaderContext
    let fields: WooCommerceCompany.Fields
    /// What somebody should look at, though the order can be read.
    private(set) var remarks: [Problem] = []

    init(_ record: JSONTree, number: String, _ context: ReaderContext, _ fields: WooCommerceCompany.Fields) {
        self.record = record
        self.number = number
        self.context = context
        self.fields = fields
    }

    /// The order; throws what makes it unreadable.
    mutating func order() throws(Problem) -> Order {
        let code = record["currency"]?.text ?? ""
        guard let currency = Currency(code: code.uppercased()), currency != .none else {
            throw problem(OrderProblem.unknownCurrency, "currency", ["currency": String(code.prefix(24))])
        }
        guard let written = record["total"]?.text else { throw problem(OrderProblem.noTotal, "total") }
        guard let total = money("total", of: record, currency), let amount: UnitPrice = record["total"]?.fixed(),
            total.unitPrice == amount
        else { throw badValue("total", written) }
        var order = Order(number: number, currency: currency, total: total, line: record.line)
        order.remoteId = record["id"]?.text
        order.vs = Symbol.derived(from: number)
        order.created = try time("date_created")
        order.state = record["status"]?.text
        // A key that is missing says nothing; one that is `null` says that nobody has paid.
        let paidKeys = record.members.filter { $0.key == "date_paid_gmt" || $0.key == "date_paid" }
        order.paid = paidKeys.isEmpty ? nil : paidKeys.contains { $0.value.text != nil }
        order.note = record["customer_note"]?.text
        order.paymentMethod = record["payment_method_title"]?.text ?? record["payment_method"]?.text
        order.shippingMethod = record["shipping_lines"]?.elements.first?["method_title"]?.text
        order.customer = customer()
        order.delivery = delivery(order.customer)
        order.items = try items(currency, order)
        settle(&order)
        remarkRefunds(currency)
        return order
    }

    // MARK: the whole

    /// Each line's sum and its tax are rounded by themselves, so that together they may miss the total by a cent for each.
    private func settle(_ order: inout Order) {
        let gap = order.total.minorUnits -| order.itemsTotal.minorUnits
        guard gap != 0, gap.absolute <= Int64(order.items.count) else { return }
        order.rounding = Money(minorUnits: gap, currency: order.currency)
    }

    /// The total of an order stays as it was when a part of the money goes back.
    private mutating func remarkRefunds(_ currency: Currency) {
        let refunds = record["refunds"]?.elements ?? []
        let sum = refunds.reduce(Int64(0)) { $0 +| (money("total", of: $1, currency)?.minorUnits.absolute ?? 0) }
        guard sum > 0, record["status"]?.text != "refunded" else { return }
        let amount = Money(minorUnits: sum, currency: currency).description
        var remark = problem(WooCommerceProblem.partlyRefunded, "refunds", ["amount": amount])
        remark.severity = .warning
        remarks.append(remark)
    }

    // MARK: lines

    private func items(_ currency: Currency, _ order: Order) throws(Problem) -> [OrderItem] {
        var items: [OrderItem] = []
        let lines = WooCommerceLine.Kind.allCases.flatMap { kind in
            (record[kind.rawValue]?.elements ?? []).map { (kind, $0) }
        }
        guard lines.count <= Limits.orderItems else {
            throw problem(NeutralProblem.tooManyItems, "line_items", ["limit": String(Limits.orderItems)])
        }
        let rates = WooCommerceRates(record, order, home: context.country)
        for (kind, line) in lines {
            let read = WooCommerceLine(line, kind, isOnDelivery: record["payment_method"]?.text == "cod")
            do throws(Problem) {
                if let item = try read.item(currency, rates) { items.append(item) }
            } catch {
                var problem = error
                problem.arguments["order"] = number
                throw problem
            }
        }
        return items
    }

    // MARK: who and where

    private func customer() -> Party {
        var party = party(record["billing"])
        party.email = record["billing"]?["email"]?.text
        let found = WooCommerceCompany(record, fields)
        (party.ico, party.dic, party.icDph) = (found.ico, found.dic, found.icDph)
        return party
    }

    /// Where the goods go; nil when it is where the bill goes.
    private func delivery(_ customer: Party) -> Party? {
        let delivery = party(record["shipping"])
        guard !delivery.isEmpty else { return nil }
        let isSame =
            delivery.name == customer.name && delivery.company == customer.company
            && delivery.street == customer.street && delivery.city == customer.city && delivery.zip == customer.zip
            && delivery.country == customer.country
        return isSame ? nil : delivery
    }

    private func party(_ address: JSONTree?) -> Party {
        var party = Party()
        guard let address else { return party }
        func joined(_ keys: [String], _ separator: String) -> String? {
            let parts = keys.compactMap { address[$0]?.text }
            return parts.isEmpty ? nil : parts.joined(separator: separator)
        }
        party.name = joined(["first_name", "last_name"], " ")
        party.company = address["company"]?.text
        party.street = joined(["address_1", "address_2"], ", ")
        party.city = address["city"]?.text
        party.zip = address["postcode"]?.text
        party.country = address["country"]?.text.flatMap { CountryName.code($0) }
        party.phone = address["phone"]?.text
        return party
    }

    // MARK: values

    /// A time by the shop's own clock; where only that in UTC is given, by the clocks of Slovakia and Czechia.
    private func time(_ key: String) throws(Problem) -> LocalTime? {
        if let own = try writtenTime(key) { return own }
        return try writtenTime(key + "_gmt").map { CentralEuropeanTime.time(at: Moment(seconds: $0.secondsSinceEpoch)) }
    }

    private func writtenTime(_ key: String) throws(Problem) -> LocalTime? {
        guard let text = record[key]?.text, !text.isEmpty else { return nil }
        guard let time = DateParser.isoTime(Array(text.utf8).span) else { throw badValue(key, text) }
        return time
    }

    private func badValue(_ field: String, _ value: String) -> Problem {
        problem(WooCommerceProblem.badValue, field, ["field": field, "value": String(value.prefix(40))])
    }

    private func money(_ key: String, of tree: JSONTree, _ currency: Currency) -> Money? {
        let amount: UnitPrice? = tree[key]?.fixed()
        return amount.flatMap { Money($0, currency: currency) }
    }

    private func problem(_ code: some ProblemCode, _ path: String, _ arguments: [String: String] = [:]) -> Problem {
        var all = arguments
        all["order"] = number
        let line = record[path]?.line ?? record.line
        return Problem(code, scope: .record, at: SourcePosition(line: line), path: path, all)
    }
}
