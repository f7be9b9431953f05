import Connectors
import Domain
import Syntax

/// One line of an order: goods, shipping, a fee, or a gift card.
struct WooCommerceLine {
    /// The lists of an order that make up its total; coupons are in the lines already.
    enum Kind: String, CaseIterable {
        case goods = "line_items"
        case shipping = "shipping_lines"
        case fee = "fee_lines"
        /// Of a widespread extension: what a card paid is off the total and in no line.
        case giftCard = "gift_cards"
    }

    private let line: JSONTree
    private let kind: Kind
    private let isOnDelivery: Bool

    /// A line; `isOnDelivery` says whether the order is paid on delivery, so that a fee is for that.
    init(_ line: JSONTree, _ kind: Kind, isOnDelivery: Bool) {
        self.line = line
        self.kind = kind
        self.isOnDelivery = isOnDelivery
    }

    /// The line as an item; nil for one that says and costs nothing. Throws when a price or a quantity is missing.
    func item(_ currency: Currency, _ rates: WooCommerceRates) throws(Problem) -> OrderItem? {
        if kind == .giftCard { return giftCard(currency) }
        guard let net: UnitPrice = line["total"]?.fixed() else { throw incomplete(OrderProblem.noPrice, "total") }
        let tax: UnitPrice = line["total_tax"]?.fixed() ?? .zero
        let quantity: Quantity
        if kind == .goods {
            guard let given: Quantity = line["quantity"]?.fixed() else {
                throw incomplete(OrderProblem.noQuantity, "quantity")
            }
            // What was refunded whole stays as a line of none.
            if given == .zero && net == .zero { return nil }
            quantity = given == .zero ? Quantity(1) : given
        } else {
            quantity = Quantity(1)
        }
        let gross = net.saturatingSum(tax)
        guard let total = Money(gross, currency: currency), let price = gross.divided(by: quantity) else {
            throw incomplete(OrderProblem.noPrice, "total")
        }
        return OrderItem(
            kind: itemKind(isNegative: gross < .zero),
            code: kind == .goods ? WooCommerceCode.code(of: line) : nil,
            ean: line["global_unique_id"]?.text,
            name: name,
            quantity: quantity,
            unitPrice: net.divided(by: quantity),
            unitPriceWithVat: price,
            vatRate: rates.rate(of: line, net: net, tax: tax),
            total: total,
            line: line.line
        )
    }

    /// A card that pays is a means of payment: what it was bought for is taxed elsewhere.
    private func giftCard(_ currency: Currency) -> OrderItem? {
        guard let amount: UnitPrice = line["amount"]?.fixed(), amount > .zero else { return nil }
        let paid = UnitPrice.zero.saturatingDifference(amount)
        guard let total = Money(paid, currency: currency) else { return nil }
        return OrderItem(
            kind: .discount,
            name: line["code"]?.text ?? "Gift card",
            quantity: Quantity(1),
            unitPriceWithVat: paid,
            vatRate: .zero,
            total: total,
            line: line.line
        )
    }

    private var name: String {
        let key = kind == .shipping ? "method_title" : "name"
        return line[key]?.text ?? line["method_id"]?.text ?? line["sku"]?.text ?? ""
    }

    private func itemKind(isNegative: Bool) -> OrderItem.Kind {
        switch kind {
        case .goods: .product
        case .shipping: .shipping
        case .fee: isNegative ? .discount : isOnDelivery ? .payment : .service
        case .giftCard: .discount
        }
    }

    private func incomplete(_ code: OrderProblem, _ column: String) -> Problem {
        let arguments = [
            "item": line["sku"]?.text ?? line["name"]?.text ?? line["id"]?.text ?? "", "line": String(line.line),
            "column": column,
        ]
        return Problem(code, scope: .record, at: SourcePosition(line: line.line), path: column, arguments)
    }
}

/// How products are named: by their SKU, and where they have none by the shop's own id.
enum WooCommerceCode {
    /// The code of an order's line.
    static func code(of line: JSONTree) -> String? {
        if let sku = line["sku"]?.text { return sku }
        let ids = [line["variation_id"], line["product_id"]].compactMap { $0?.text }
        return ids.first { $0 != "0" }.map { code(id: $0) }
    }

    /// The code of a product without an SKU.
    static func code(id: String) -> String { "#" + id }
}

/// The VAT rates of an order's lines: lines name taxes, the order says how many per cent each of them is.
struct WooCommerceRates {
    private var percents: [String: Percent] = [:]
    /// What else a rate may be: those that hold where the goods go, and at home.
    private let usual: [Percent]

    init(_ record: JSONTree, _ order: Order, home: String?) {
        for tax in record["tax_lines"]?.elements ?? [] {
            guard let id = tax["rate_id"]?.text, let percent: Percent = tax["rate_percent"]?.fixed() else { continue }
            percents[id] = percent
        }
        let countries = Set([order.destination, home].compactMap { $0 })
        let day = order.created?.day
        usual =
            day.map { day in
                Set(countries.flatMap { VatTable.standard.rates(in: $0, on: day) }).sorted(by: >)
            } ?? []
    }

    /// The rate of a line; nil when neither its taxes nor its amounts tell, since it is never guessed.
    func rate(of line: JSONTree, net: UnitPrice, tax: UnitPrice) -> Percent? {
        let taxes = (line["taxes"]?.elements ?? []).filter { ($0["total"] ?? $0["subtotal"])?.text != nil }
        let named = taxes.map { tax in tax["id"]?.text.flatMap { percents[$0] } }
        if !named.isEmpty, named.allSatisfy({ $0 != nil }) {
            return named.reduce(Percent.zero) { $0.saturatingSum($1 ?? .zero) }
        }
        if tax == .zero { return net == .zero ? nil : .zero }
        let fitting = usual.filter { Self.fits($0, net, tax) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Whether a rate of that sum is that tax, each rounded to a cent.
    private static func fits(_ rate: Percent, _ net: UnitPrice, _ tax: UnitPrice) -> Bool {
        let wanted = Int128(net.millionths) * Int128(rate.millionths) / 100_000_000
        // bounded: two numbers of 64 bits, one of them by a factor below a hundred.
        let gap = wanted - Int128(tax.millionths)
        return gap.magnitude <= 10_000
    }
}

/// The numbers of a company, which extensions keep under names of their own.
struct WooCommerceCompany {
    let ico: String?
    let dic: String?
    let icDph: String?

    /// The names of fields that hold each number.
    struct Fields {
        fileprivate let ico, dic, icDph: [String]

        /// The names that are set for a channel, else those of widespread extensions.
        init(_ given: SettingValues) {
            let values = given.completed(with: WooCommerceSettings.ofChannel)
            func names(_ key: String) -> [String] {
                (values[key] ?? "").split { $0 == "," || $0.isWhitespace }.map { WooCommerceCompany.plain(String($0)) }
            }
            (ico, dic, icDph) = (names("ico-fields"), names("dic-fields"), names("icdph-fields"))
        }
    }

    init(_ record: JSONTree, _ fields: Fields) {
        var found: [String: String] = [:]
        for member in record["billing"]?.members ?? [] {
            if let text = member.value.text { found[Self.plain("billing_" + member.key)] = text }
        }
        for entry in record["meta_data"]?.elements ?? [] {
            guard let key = entry["key"]?.text, let text = entry["value"]?.text else { continue }
            found[Self.plain(key)] = text
        }
        func value(_ keys: [String]) -> String? {
            keys.lazy.compactMap { found[$0]?.filter { !$0.isWhitespace } }.first { !$0.isEmpty }
        }
        (ico, dic, icDph) = (value(fields.ico), value(fields.dic), value(fields.icDph))
    }

    /// A name without the underscore that hides a field from the shop's pages, in small letters.
    private static func plain(_ key: String) -> String {
        String(key.lowercased().drop { $0 == "_" })
    }
}
