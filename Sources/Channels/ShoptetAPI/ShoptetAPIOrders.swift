import Connectors
import Domain
import Syntax

/// Orders in: what `GET /api/orders/{code}` answers, and what was deleted since (docs/systems/shoptet-api.md#orders).
enum ShoptetAPIOrders {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "shoptet-api.orders",
        kind: .orders,
        recognises: ShoptetAPIRecognition.isOrders,
        completeness: Completeness.ofJSON,
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            let orders = Records(context, sink)
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                try orders.take(record.value["data"])
            }
        }
    )

    /// The orders of one file; what is wrong with one never stops the others.
    private final class Records {
        private let context: ReaderContext
        private let sink: FactSink
        private var numbers = OrderNumbers()

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.context = context
            self.sink = sink
        }

        func take(_ data: JSONTree?) throws(Problem) {
            for change in data?["changes"]?.elements ?? [] where change["changeType"]?.text == "delete" {
                let about = ["order": change["code"]?.text ?? "?"]
                let place = SourcePosition(line: change.line)
                try sink(.problem(Problem(ShoptetAPIProblem.orderDeleted, .warning, scope: .record, at: place, about)))
            }
            if let record = data?["order"] { try order(record) }
        }

        private func order(_ record: JSONTree) throws(Problem) {
            let place = SourcePosition(line: record.line)
            guard let number = record["code"]?.text else {
                return try sink(.problem(Problem(OrderProblem.noNumber, scope: .record, at: place, path: "code")))
            }
            let order: Order
            do throws(Problem) {
                order = try ShoptetAPIOrder(record, number: number).order()
            } catch {
                var problem = error.ofRecord
                problem.arguments["order"] = number
                return try sink(.problem(problem))
            }
            switch numbers.meet(order) {
            case .first: break
            case .same: return
            case .different:
                return try sink(.problem(Problem(OrderProblem.twice, scope: .record, at: place, ["order": number])))
            }
            try sink(.order(order))
            for problem in order.problems(tolerance: context.orderTolerance) { try sink(.problem(problem)) }
        }
    }
}

/// One order on its way out of its JSON.
struct ShoptetAPIOrder {
    private let record: JSONTree
    private let number: String

    init(_ record: JSONTree, number: String) {
        self.record = record
        self.number = number
    }

    /// The order; throws what makes it unreadable.
    func order() throws(Problem) -> Order {
        let price = record["price"]
        let code = price?["currencyCode"]?.text ?? ""
        guard let currency = Currency(code: code.uppercased()), currency != .none else {
            throw problem(OrderProblem.unknownCurrency, "price", ["currency": String(code.prefix(24))])
        }
        let withVat = try money("withVat", of: price, currency)
        guard let total = try money("toPay", of: price, currency) ?? withVat else {
            throw problem(OrderProblem.noTotal, "price")
        }
        var order = Order(number: number, currency: currency, total: total, line: record.line)
        if let withVat { order.rounding = Self.rounding(total, withVat) }
        order.vs = Symbol.derived(from: number)
        order.created = try time("creationTime")
        order.state = record["status"]?["name"]?.text
        order.paid = record["paid"]?.truth
        order.note = record["notes"]?["customerRemark"]?.text
        order.paymentMethod = record["paymentMethod"]?["name"]?.text ?? record["billingMethod"]?["name"]?.text
        order.shippingMethod = record["shipping"]?["name"]?.text
        order.customer = customer()
        order.delivery = delivery(order.customer)
        if ["One Stop Shop", "Mini One Stop Shop"].contains(record["vatMode"]?.text) {
            order.ossCountry = order.destination
        }
        order.items = try items(currency)
        return order
    }

    /// Half a crown is the most that rounding to whole crowns makes; a larger difference is left to the check.
    private static func rounding(_ total: Money, _ withVat: Money) -> Money {
        let gap = total.minorUnits -| withVat.minorUnits
        let isRounding = total.currency.decimals == 2 && gap.absolute <= 50
        return Money(minorUnits: isRounding ? gap : 0, currency: total.currency)
    }

    // MARK: lines

    private func items(_ currency: Currency) throws(Problem) -> [OrderItem] {
        let lines = record["items"]?.elements ?? []
        guard lines.count <= Limits.orderItems else {
            throw problem(NeutralProblem.tooManyItems, "items", ["limit": String(Limits.orderItems)])
        }
        var items: [OrderItem] = []
        for line in lines { items.append(try item(line, currency)) }
        return items
    }

    private func item(_ line: JSONTree, _ currency: Currency) throws(Problem) -> OrderItem {
        let price = line["itemPrice"]
        // The price of the whole line, after its discount.
        guard let gross: UnitPrice = price?["withVat"]?.fixed(), let total = Money(gross, currency: currency) else {
            throw incomplete(OrderProblem.noPrice, line, "itemPrice")
        }
        let quantity: Quantity = line["amount"]?.fixed() ?? Quantity(1)
        guard let unit = gross.divided(by: quantity) else { throw incomplete(OrderProblem.noQuantity, line, "amount") }
        let net: UnitPrice? = price?["withoutVat"]?.fixed()
        return OrderItem(
            kind: kind(line["itemType"]?.text, isNegative: gross < .zero),
            code: line["code"]?.text,
            ean: line["ean"]?.text,
            name: [line["name"]?.text, line["variantName"]?.text].compactMap { $0 }.joined(separator: " "),
            quantity: quantity,
            unit: line["amountUnit"]?.text,
            unitPrice: net?.divided(by: quantity),
            unitPriceWithVat: unit,
            vatRate: price?["vatRate"]?.fixed(),
            total: total,
            line: line.line
        )
    }

    /// Shoptet's code list *types of order items*.
    private func kind(_ type: String?, isNegative: Bool) -> OrderItem.Kind {
        switch type {
        case "shipping": .shipping
        case "billing": .payment
        case "discount-coupon", "volume-discount": .discount
        case "gift": .gift
        // A certificate that pays is a discount, one that is bought is a service.
        case "gift-certificate": isNegative ? .discount : .service
        case "deposit": .deposit
        case "service", "generic-item": .service
        default: isNegative ? .discount : .product
        }
    }

    private func incomplete(_ code: OrderProblem, _ line: JSONTree, _ column: String) -> Problem {
        let item = line["code"]?.text ?? line["name"]?.text ?? ""
        let about = ["order": number, "item": item, "line": String(line.line), "column": column]
        return Problem(code, scope: .record, at: SourcePosition(line: line.line), path: column, about)
    }

    // MARK: who and where

    private func customer() -> Party {
        let address = record["billingAddress"]
        var party = party(address)
        party.email = record["email"]?.text
        party.phone = record["phone"]?.text
        party.ico = compact(address?["companyId"])
        party.setTaxNumbers(vatId: compact(address?["vatId"])?.uppercased(), taxId: compact(address?["taxId"]))
        return party
    }

    /// Where the goods go; nil when it is where the bill goes.
    private func delivery(_ customer: Party) -> Party? {
        guard record["addressesEqual"]?.truth != true else { return nil }
        let delivery = party(record["deliveryAddress"])
        return delivery.isEmpty ? nil : delivery
    }

    private func party(_ address: JSONTree?) -> Party {
        var party = Party()
        guard let address else { return party }
        func joined(_ keys: String...) -> String? {
            let parts = keys.compactMap { address[$0]?.text }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
        party.name = address["fullName"]?.text
        party.company = address["company"]?.text
        party.street = [joined("street", "houseNumber"), address["additional"]?.text].compactMap { $0 }
            .reduce(nil) { all, part in all.map { $0 + ", " + part } ?? part }
        party.city = address["city"]?.text
        party.zip = address["zip"]?.text
        party.country = address["countryCode"]?.text.flatMap { CountryName.code($0) }
        return party
    }

    private func compact(_ value: JSONTree?) -> String? {
        let kept = value?.text?.filter { !$0.isWhitespace } ?? ""
        return kept.isEmpty ? nil : kept
    }

    // MARK: values

    private func money(_ key: String, of price: JSONTree?, _ currency: Currency) throws(Problem) -> Money? {
        guard let text = price?[key]?.text else { return nil }
        guard let amount: UnitPrice = price?[key]?.fixed(), let money = Money(amount, currency: currency),
            money.unitPrice == amount
        else { throw badValue(key, text) }
        return money
    }

    /// The shop's own time; its zone is the shop's.
    private func time(_ key: String) throws(Problem) -> LocalTime? {
        guard let text = record[key]?.text else { return nil }
        guard let time = DateParser.isoTime(Array(text.utf8.prefix(19)).span) else { throw badValue(key, text) }
        return time
    }

    private func badValue(_ field: String, _ value: String) -> Problem {
        problem(ShoptetAPIProblem.badValue, field, ["field": field, "value": String(value.prefix(40))])
    }

    private func problem(_ code: some ProblemCode, _ path: String, _ arguments: [String: String] = [:]) -> Problem {
        var all = arguments
        all["order"] = number
        let line = record[path]?.line ?? record.line
        return Problem(code, scope: .record, at: SourcePosition(line: line), path: path, all)
    }
}
