import Domain
import Messages

/// A part of an order that its document may contain, and that a person can put right there.
///
/// An invoice number is none: it comes once the shop has made the invoice, and nothing of the document is wrong then.
enum OrderPart: CaseIterable {
    case amounts, name, address, contact, taxNumbers, delivery, payment, shipping, date, symbol, note, oss

    /// Whether it is another in one order than in the other.
    func differs(_ old: Order, _ new: Order) -> Bool {
        var mixed = old
        take(from: new, into: &mixed)
        for index in mixed.items.indices where index < old.items.count {
            mixed.items[index].line = old.items[index].line
        }
        return mixed != old
    }

    /// Puts it into `order` as it is in `other`.
    func take(from other: Order, into order: inout Order) {
        switch self {
        case .amounts:
            (order.items, order.total, order.rounding) = (other.items, other.total, other.rounding)
            (order.currency, order.exchangeRate) = (other.currency, other.exchangeRate)
        case .name: (order.customer.name, order.customer.company) = (other.customer.name, other.customer.company)
        case .address:
            (order.customer.street, order.customer.city) = (other.customer.street, other.customer.city)
            (order.customer.zip, order.customer.country) = (other.customer.zip, other.customer.country)
        case .contact: (order.customer.email, order.customer.phone) = (other.customer.email, other.customer.phone)
        case .taxNumbers:
            (order.customer.ico, order.customer.dic) = (other.customer.ico, other.customer.dic)
            order.customer.icDph = other.customer.icDph
        case .delivery: order.delivery = other.delivery
        case .payment: order.paymentMethod = other.paymentMethod
        case .shipping: order.shippingMethod = other.shippingMethod
        case .date: order.created = other.created
        case .symbol: if Self.isOtherSymbol(order, other) { order.vs = other.vs }
        case .note: order.note = other.note
        case .oss: order.ossCountry = other.ossCountry
        }
    }

    /// Only a symbol that the customer was told and that is not the invoice's: that one comes with the invoice.
    private static func isOtherSymbol(_ old: Order, _ new: Order) -> Bool {
        guard old.vsIsGiven, new.vsIsGiven, let vs = new.vs, vs != old.vs else { return false }
        return new.invoiceNumber.flatMap { Symbol.normalised($0.filter(\.isNumber)) } != vs
    }

    /// What changed, for people; of amounts the values, of persons only what it is.
    func words(_ old: Order, _ new: Order, _ words: Renderer) -> String {
        switch self {
        case .amounts: Self.amounts(old, new, words)
        case .name: words.label(.customer)
        case .address: words.label(.address)
        case .contact: words.label(.contact)
        case .taxNumbers: words.label(.taxNumbers)
        case .delivery: words.label(.deliveryAddress)
        case .payment: words.label(.paymentMethod)
        case .shipping: words.label(.shippingMethod)
        case .date: words.label(.date)
        case .symbol: words.label(.vs)
        case .note: words.label(.note)
        case .oss: "OSS"
        }
    }

    private static func amounts(_ old: Order, _ new: Order, _ words: Renderer) -> String {
        var parts: [String] = []
        let (before, after) = (quantities(old), quantities(new))
        for key in Set(before.keys).union(after.keys).sorted() where before[key] != after[key] {
            parts.append(key + " " + text(before[key]) + " → " + text(after[key]))
        }
        let isMore = parts.count > mostNamed
        parts = Array(parts.prefix(mostNamed)) + (isMore ? ["…"] : [])
        var found = parts.isEmpty ? [] : [words.label(.items) + " " + parts.joined(separator: "; ")]
        if old.total != new.total { found.append(words.label(.total) + " \(old.total) → \(new.total)") }
        // Prices and rates may change though no quantity does, nor the sum.
        return found.isEmpty ? words.label(.items) : found.joined(separator: ", ")
    }

    private static let mostNamed = 5

    private static func text(_ quantity: Quantity?) -> String { quantity?.description ?? "0" }

    /// How much of each product there is, by its code or name.
    private static func quantities(_ order: Order) -> [String: Quantity] {
        var found: [String: Quantity] = [:]
        for item in order.items {
            let key = item.code ?? item.ean ?? String(item.name.prefix(40))
            found[key] = (found[key] ?? .zero).saturatingSum(item.quantity)
        }
        return found
    }
}
