import Domain
import Exchange
import Ledger
import Testing

/// What a pass says that waits, what the lists show, and the exit code are one number.
@Suite("What waits")
struct WaitingTests {
    private func refused(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in try ledger.waitingRefusals() }.map(\.name)
    }

    private func drop(_ name: String, _ text: String = "nothing that is known\n", in shop: Shop) throws {
        try shop.drop(text, Shop.warehouse + "/" + name)
    }

    private func shop() throws -> Shop { try Shop("spool.stable-seconds=0") }

    @Test("a refused file waits in every pass, until a person has seen it, also after a replay") func seen() throws {
        let shop = try shop()
        try drop("note.txt", in: shop)
        #expect(try shop.run().waiting.rejected == 1)
        let later = try shop.run()
        #expect(later.waiting.rejected == 1 && later.exit == 3)
        #expect(try refused(shop) == ["note.txt"])
        try shop.decide(.seen(1))
        #expect(try refused(shop).isEmpty)
        #expect(try shop.run().exit == 0)
        _ = try Replay.run(shop.workspace()) { _ in }
        #expect(try refused(shop).isEmpty)
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.seen(9)) }
    }

    @Test("a refused file waits no more once one of its name was read, and counts once if it comes again") func read()
        throws
    {
        let shop = try shop()
        try drop("stock.xml", in: shop)
        try drop("other.txt", "something else\n", in: shop)
        try shop.run()
        try drop("stock.xml", in: shop)
        #expect(try shop.run().waiting.rejected == 2)
        try drop("stock.xml", PohodaFile.stock([.init("A", "5")], at: "06:00"), in: shop)
        let report = try shop.run()
        #expect(report.waiting.rejected == 1 && report.exit == 3)
        #expect(try refused(shop) == ["other.txt"])
    }

    @Test("an export that a person discarded waits no more") func discarded() throws {
        let shop = try shop()
        try drop("b.xml", PohodaFile.stock([.init("A", "5")], at: "07:00"), in: shop)
        try shop.run()
        try drop("a.xml", PohodaFile.stock([.init("A", "6")], at: "06:00"), in: shop)
        #expect(try shop.run().waiting.held == 1)
        try shop.decide(.discard(2))
        let report = try shop.run()
        #expect(report.waiting.isEmpty && report.exit == 0)
    }

    @Test("payments are as many as the list has, also when nothing pairs", arguments: ["[]", "[order-number]"])
    func payments(pairing: String) throws {
        let shop = try Shop("payments.pairing=" + pairing)
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.drop(
            BankFile.statement([
                .init(1000, vs: "1001", document: 1), .init(500, vs: "77", document: 2, payer: "Nikto"),
            ]),
            Shop.inbox + "/a.gpc"
        )
        let report = try shop.run()
        var filter = PaymentFilter()
        filter.isWaiting = true
        filter.countsUnnamed = pairing == "[]"
        let wanted = filter
        let listed = try shop.ledger { ledger throws(Problem) in try ledger.payments(wanted) }.map(\.id)
        #expect(report.waiting.payments == listed.count)
        #expect(listed.count == (pairing == "[]" ? 2 : 0) && report.exit == (pairing == "[]" ? 3 : 0))
        #expect(report.waiting.unnamed == (pairing == "[]" ? 2 : 1))
        // Whoever says that a payment belongs to no order has decided about it.
        try shop.decide(.unpair(2))
        #expect(try shop.run().waiting.unnamed == (pairing == "[]" ? 1 : 0))
    }
}
