import Domain
import Ledger
import Matching

/// The orders as pairing sees them, and by what a payment finds them.
struct PairingIndex {
    private let ledger: Ledger

    init(_ environment: Environment) { ledger = environment.ledger }

    /// The version of what is kept of orders; an older ledger's orders are indexed again.
    private static let version = 1

    /// Makes an order findable by everything a payment may name.
    func add(_ order: Order, id: Int) throws(Problem) {
        let facts = PairingFacts(
            vsIsGiven: order.vsIsGiven,
            created: order.created?.day,
            invoiceNumber: order.invoiceNumber,
            customer: order.customerIdentity,
            customerNumber: Symbol.normalised(order.customer.ico ?? ""),
            names: order.payerNames
        )
        let key = OrderKey(channel: "", number: order.number)
        let open = Self.openOrder(key, vs: order.vs, total: order.total, facts, documents: [])
        // One that is new has no invoices of the accounting system yet.
        guard try !ledger.add(facts, open.hashes, order: id) else { return }
        try ledger.set(facts, order: id)
        try renew(id)
    }

    /// The same for an order whose invoices changed.
    func renew(_ id: Int) throws(Problem) {
        guard let order = try ledger.pairingOrder(id: id) else { return }
        // What it is found by does not hang on what was asked or paid.
        let open = Self.openOrder(
            OrderKey(channel: order.channel, number: order.number),
            vs: order.vs,
            total: order.total,
            order.facts,
            documents: try ledger.documents(order: id)
        )
        try ledger.setHashes(open.hashes, order: id)
    }

    /// Indexes the orders that came before there was an index, or all when an older version indexed them.
    func refresh() throws(Problem) {
        let version = try ledger.pairingVersion()
        guard version != Self.version, try ledger.hasOrders() else { return }
        for id in try ledger.orderIds(withoutIndex: version == 0) {
            if let row = try ledger.order(id: id) { try add(row.order, id: id) }
        }
        try ledger.setPairingVersion(Self.version)
    }

    /// An order as pairing sees it, with everything that was put on it.
    func openOrder(_ order: PairingOrder) throws(Problem) -> OpenOrder {
        let documents = try ledger.documents(order: order.id)
        var open = Self.openOrder(
            OrderKey(channel: order.channel, number: order.number),
            vs: order.vs,
            total: order.total,
            order.facts,
            documents: documents
        )
        if documents.contains(where: { $0.asksLess }) {
            open.balance.asked = try ledger.asked(order: order.id, total: order.total)
        }
        open.allocated = order.allocated
        open.paid = order.paid
        open.cancelled = order.cancelled
        return open
    }

    private static func openOrder(
        _ key: OrderKey,
        vs: String?,
        total: Money,
        _ facts: PairingFacts,
        documents: [(number: String, vs: String?, asksLess: Bool)]
    ) -> OpenOrder {
        var open = OpenOrder(id: key, vs: vs, vsIsGiven: facts.vsIsGiven, total: total, created: facts.created)
        open.invoices = documents.map { OpenOrder.Document(number: $0.number, vs: $0.vs) }
        if let number = facts.invoiceNumber {
            open.invoices.append(OpenOrder.Document(number: number, vs: facts.vsIsGiven ? vs : nil))
        }
        open.customer = facts.customer
        open.customerNumber = facts.customerNumber
        open.names = facts.names
        return open
    }

    /// The same of an order by its number in the ledger.
    func openOrder(id: Int) throws(Problem) -> OpenOrder {
        guard let order = try ledger.pairingOrder(id: id) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "order", "id": String(id)])
        }
        return try openOrder(order)
    }
}

extension Order {
    /// What identifies the customer over all orders of all channels: IČO, else e-mail, else name and postal code.
    var customerIdentity: String? {
        if let ico = Symbol.normalised(customer.ico ?? "") { return "ico:" + ico }
        if let email = customer.email, email.contains("@") { return "mail:" + email.lowercased() }
        guard let name = payerNames.first, let zip = customer.zip else { return nil }
        return "name:" + PayerName.words(ofKey: name) + " " + zip.filter { $0 != " " }
    }

    /// The names under which the customer may pay.
    var payerNames: [String] {
        var names: [String] = []
        for (name, isCompany) in [(customer.company, true), (customer.name, false)] {
            let key = PayerName.key(name ?? "", isCompany: isCompany)
            if !key.isEmpty, !names.contains(key) { names.append(key) }
        }
        return names
    }
}
