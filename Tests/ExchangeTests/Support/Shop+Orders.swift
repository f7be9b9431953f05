import Domain
import Exchange
import Ledger
import Testing

extension Shop {
    /// Drops orders as the e-shop exports them, each time in a file of other bytes, and runs a pass.
    @discardableResult
    func take(_ orders: ShopFile.Order...) throws -> PassReport {
        let count = names("spool/archive/2026-11-23").count
        try drop(ShopFile.orders(orders) + "<!-- \(count) -->\n", Shop.eshop + "/orders.xml")
        return try run()
    }

    /// Drops the accounting system's answers to orders, and runs a pass.
    @discardableResult
    func answer(_ answers: [(id: String, answer: PohodaFile.Answer)], pack: String = "P1") throws -> PassReport {
        try drop(PohodaFile.receipts(answers, pack: pack), Shop.warehouse + "/answers.xml")
        return try run()
    }

    /// The packs whose files wait to be fetched, sorted.
    func packs() -> [String] {
        names("spool/warehouse/out").filter { $0.hasPrefix("orders-") }
            .map { String($0.dropFirst("orders-".count).dropLast(".xml".count)) }
    }

    /// Fetches every order file, as the accounting system does.
    func fetchOrders() throws {
        for pack in packs() { try fetch("spool/warehouse/out/orders-\(pack).xml") }
    }

    /// What an order waits for, more of it, and why it is not sent: `ORDER-020 (items A 1 → 2)`.
    func waits(_ number: String) throws -> String? {
        guard let row = try order(number) else { return nil }
        let words = [row.why, row.detail.map { "(" + $0 + ")" }, row.skip?.rawValue].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension ShopFile.Order {
    /// The same order in another state.
    func state(_ state: String) -> ShopFile.Order { with { $0.state = state } }
}
