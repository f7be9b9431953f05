import Domain

/// An order as pairing sees it: by what a payment may name it, and what remains to be paid.
public struct OpenOrder: Hashable, Sendable {
    /// An invoice of the order.
    public struct Document: Hashable, Sendable {
        /// The invoice number, as the accounting system writes it.
        public var number: String
        /// Its VS: digits without leading zeros.
        public var vs: String?

        /// An invoice by its number and VS.
        public init(number: String, vs: String?) {
            self.number = number
            self.vs = vs
        }
    }

    /// The order.
    public var id: OrderKey
    /// Its VS, given by the channel or derived from its number; digits without leading zeros.
    public var vs: String?
    /// Whether the channel gave the VS itself.
    public var vsIsGiven: Bool
    /// Its invoices.
    public var invoices: [Document]
    /// What identifies its customer over all orders, in whatever form the caller likes.
    public var customer: String?
    /// The number by which the customer is known, such as IČO: digits without leading zeros.
    public var customerNumber: String?
    /// Names of the customer as `PayerName.key` writes them, companies with their mark.
    public var names: [String]
    /// What it costs and what it got.
    public var balance: OrderBalance
    /// The accounts of those payments, as `BankAccount.domestic`.
    public var payers: [BankAccount]
    /// The day of the last of those payments.
    public var lastPaid: Day?
    /// Whether one of them came from somebody who is not its customer, as far as names tell.
    public var isTaken = false

    /// An order by its key and total; the rest is set afterwards.
    public init(id: OrderKey, vs: String? = nil, vsIsGiven: Bool = false, total: Money, created: Day? = nil) {
        self.id = id
        self.vs = vs
        self.vsIsGiven = vsIsGiven
        self.invoices = []
        self.names = []
        self.balance = OrderBalance(total: total, created: created)
        self.payers = []
    }
}

extension OpenOrder {
    /// The hashes under which a payment may find the order, by what it names or by its payer, each once: what an index
    /// over orders is built from, such as the ledger's.
    public var hashes: [UInt64] {
        var hashes: [UInt64] = []
        visitHashes { hash, _ in
            if !hashes.contains(hash) { hashes.append(hash) }
        }
        return hashes
    }

    /// Calls `visit` with each of these hashes and with what of the order has it; a hash may come more than once.
    func visitHashes(_ visit: (UInt64, OrderKeyRole) -> Void) {
        visitKeys { number, form, roles in
            if let hash = OrderIndex.hash(number, form, roles) { visit(hash, roles) }
        }
        for name in names { PayerKeys.visit(name, total: balance.total.minorUnits, visit) }
    }

    /// Calls `visit` with every text of the order that is one of `wanted`, as the form of a number or of another text,
    /// and with what it is; a text may come more than once, or be empty.
    func visitKeys(_ wanted: OrderKeyRole = .texts, _ visit: (String, NumberForm, OrderKeyRole) -> Void) {
        visitNumber(id.number, .number, .numberDigits, .numberSymbol, wanted, visit)
        if let vs, !wanted.isDisjoint(with: [.symbol, .givenSymbol]) {
            visit(vs, .plain, vsIsGiven ? [.symbol, .givenSymbol] : .symbol)
        }
        if !wanted.isDisjoint(with: .ofInvoice) {
            for invoice in invoices {
                visitNumber(invoice.number, .invoiceNumber, .invoiceDigits, .invoiceNumberSymbol, wanted, visit)
                if let vs = invoice.vs { visit(vs, .plain, .invoiceSymbol) }
            }
        }
        if wanted.contains(.customerNumber), let customerNumber { visit(customerNumber, .plain, .customerNumber) }
        if wanted.contains(.customer), let customer { visit(customer, .plain, .customer) }
    }

    private func visitNumber(
        _ number: String,
        _ whole: OrderKeyRole,
        _ digits: OrderKeyRole,
        _ symbol: OrderKeyRole,
        _ wanted: OrderKeyRole,
        _ visit: (String, NumberForm, OrderKeyRole) -> Void
    ) {
        guard !wanted.isDisjoint(with: [whole, digits, symbol]) else { return }
        if NumberText.isPlain(number) { return visit(number, .plain, [whole, digits, symbol]) }
        if !wanted.isDisjoint(with: whole) { visit(number, NumberText.isWhole(number) ? .plain : .whole, whole) }
        if NumberText.digitCount(number) <= NumberForm.symbolDigits { return visit(number, .digits, [digits, symbol]) }
        if !wanted.isDisjoint(with: digits) { visit(number, .digits, digits) }
        if !wanted.isDisjoint(with: symbol) { visit(number, .symbol, symbol) }
    }

    /// Whether one of `roles` of the order has just this text.
    func has(_ text: String, _ roles: OrderKeyRole) -> Bool {
        var found = false
        visitKeys(roles) { number, form, role in
            if !found, !role.isDisjoint(with: roles), form.of(number, is: text) { found = true }
        }
        return found
    }
}

/// The parts of an order's balance by their names.
extension OpenOrder {
    /// The sum to pay.
    public var total: Money {
        get { balance.total }
        set { balance.total = newValue }
    }

    /// What payments were allocated already, in minor units of the total's currency.
    public var allocated: Int64 {
        get { balance.allocated }
        set { balance.allocated = newValue }
    }

    /// The day the customer ordered.
    public var created: Day? {
        get { balance.created }
        set { balance.created = newValue }
    }

    /// Whether it counts as paid, whatever was allocated.
    public var paid: Bool {
        get { balance.paid }
        set { balance.paid = newValue }
    }

    /// Whether it is cancelled.
    public var cancelled: Bool {
        get { balance.cancelled }
        set { balance.cancelled = newValue }
    }

    /// Whether money for it went back.
    public var refunded: Bool {
        get { balance.refunded }
        set { balance.refunded = newValue }
    }

    /// What remains to be paid, in minor units; negative when overpaid.
    public var remaining: Int64 { balance.remaining }
}

/// What an order costs, what it got, and what stands against paying it: all of it that its payments change.
public struct OrderBalance: Hashable, Sendable {
    /// The sum to pay.
    public var total: Money
    /// What payments were allocated already, in minor units of the total's currency.
    public var allocated: Int64 = 0
    /// What its invoice asks for, in minor units, where that is less than the total: an advance came another way.
    public var asked: Int64?
    /// The day the customer ordered.
    public var created: Day?
    /// Whether it counts as paid, whatever was allocated.
    public var paid = false
    /// Whether it is cancelled.
    public var cancelled = false
    /// Whether money for it went back.
    public var refunded = false

    /// A balance of nothing paid.
    public init(total: Money, created: Day? = nil) {
        self.total = total
        self.created = created
    }

    /// What remains to be paid, in minor units; negative when overpaid.
    public var remaining: Int64 { total.minorUnits &- allocated }

    /// Whether nothing remains: it counts as paid, or its allocations reach the total within what may be missing.
    public func isPaid(within toleranceUnder: Int64) -> Bool {
        paid || remaining <= 0 || asked == allocated || allocated > 0 && remaining <= toleranceUnder
    }
}

/// What identifies an order: its channel and its number there.
public struct OrderKey: Hashable, Comparable, Sendable {
    /// The channel's name in the configuration.
    public var channel: String
    /// The order number in the channel.
    public var number: String

    /// Creates a key.
    public init(channel: String, number: String) {
        self.channel = channel
        self.number = number
    }

    /// Channels in their order, numbers within; both by their bytes.
    public static func < (a: OrderKey, b: OrderKey) -> Bool {
        (a.channel, a.number) < (b.channel, b.number)
    }
}

/// From which accounts payments were put on orders: a chain for each order, all in one array.
struct OrderPayers: Sendable {
    private struct Link {
        let account: BankAccount
        let before: Int32
    }

    private var links: [Link] = []
    private var last: [Int32]

    init(orders: Int) { last = [Int32](repeating: -1, count: orders) }

    mutating func add(_ account: BankAccount, to order: Int) {
        links.append(Link(account: account, before: last[order]))
        last[order] = Int32(truncatingIfNeeded: links.count - 1)
    }

    /// The accounts of an order as `BankAccount.domestic`, in the order they came.
    func accounts(of order: Int) -> [BankAccount] {
        var accounts: [BankAccount] = []
        var next = last[order]
        while next >= 0 {
            accounts.append(links[Int(next)].account.domestic)
            next = links[Int(next)].before
        }
        return accounts.reversed()
    }
}
