import Connectors
import Domain
import Ledger
import Messages

/// Says what of an order's document is another than what was sent, so that a person is called for that alone.
///
/// What the document contains only its writer knows: a part counts if the document with it is another than without.
struct OrderComparison {
    private let environment: Environment
    private lazy var targets = Result<OrderTargets, Problem> { () throws(Problem) in try OrderTargets(environment) }

    init(_ environment: Environment) { self.environment = environment }

    /// Whether two orders are the same but for their lines in the file, their state and whether they are paid.
    static func isSame(_ a: Order, _ b: Order) -> Bool {
        var (a, b) = (a, b)
        for index in a.items.indices { a.items[index].line = 0 }
        for index in b.items.indices { b.items[index].line = 0 }
        (a.line, a.state, a.paid) = (b.line, b.state, b.paid)
        return a == b
    }

    /// What is another in `new` than in the order that was sent, in words; nil for nothing that its document has.
    mutating func changes(_ row: OrderRow, _ new: Order) throws(Problem) -> String? {
        let old = row.sent ?? row.order
        let parts = OrderPart.allCases.filter { $0.differs(old, new) }
        guard !parts.isEmpty else { return nil }
        let sent = try document(old, row)
        var words: [String] = []
        for part in parts {
            var mixed = old
            part.take(from: new, into: &mixed)
            if let sent, let document = try document(mixed, row), document == sent { continue }
            words.append(part.words(old, new, environment.workspace.renderer))
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The document of an order; nil when it cannot be written as it is.
    private mutating func document(_ order: Order, _ row: OrderRow) throws(Problem) -> [UInt8]? {
        var row = row
        row.order = order
        let batch = try OrderBatch(environment, [row], pack: "comparison", targets.get())
        guard let writer = environment.workspace.system.orders else { return nil }
        do throws(Problem) {
            let file = try writer.write(batch)
            return file.refused.isEmpty ? file.bytes : nil
        } catch {
            return nil
        }
    }
}

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
