import Domain

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
