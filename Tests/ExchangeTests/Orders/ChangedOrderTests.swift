import Domain
import Exchange
import Ledger
import Testing

@Suite("An order that changes after it was sent")
struct ChangedOrderTests {
    /// A shop whose order 1001 the accounting system has accepted.
    private func accepted(_ change: (inout ShopFile.Order) -> Void = { _ in }) throws -> Shop {
        let shop = try Shop()
        try shop.take(ShopFile.Order("1001", quantity: "2", price: "5.00", total: "10.00").with(change))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ1"))])
        return shop
    }

    private let sent = ShopFile.Order("1001", quantity: "2", price: "5.00", total: "10.00")

    @Test("is told with what changed, and waits until the document is right")
    func named() throws {
        let shop = try accepted()
        let more = ShopFile.Order("1001", quantity: "3", price: "5.00", total: "15.00")
        let report = try shop.take(more)
        #expect(report.codes == ["ORDER-020:3"])
        #expect(report.exit == 3)
        let changes = try #require(report.problems.first?.problem.arguments["changes"])
        #expect(changes.contains("A 2 → 3") && changes.contains("10.00 EUR → 15.00 EUR"))
        #expect(try shop.waits("1001") == "ORDER-020 (\(changes))")
        // The same once more is no news, but still waits.
        let again = try shop.take(more.state("Vybavuje sa"))
        #expect(again.codes.isEmpty && again.exit == 3)
        // Another change is.
        #expect(try shop.take(more.with { $0.city = "Martin" }).codes == ["ORDER-020:3"])
        try shop.decide(.settle("1001", document: nil, reason: nil))
        #expect(try shop.waits("1001") == nil)
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("and changes back needs nobody any more")
    func back() throws {
        let shop = try accepted()
        for other in [sent.with { $0.city = "Martin" }, ShopFile.Order("1001", quantity: "1", price: "5.00")] {
            #expect(try shop.take(other).exit == 3)
            let report = try shop.take(sent.state("Vybavuje sa"))
            #expect(report.codes.isEmpty && report.exit == 0)
            #expect(try shop.exportStates() == ["1001": "accepted"])
        }
        try shop.expectSameAfterReplay()
    }

    @Test("in two steps is compared with what was sent, not with the last change")
    func twoSteps() throws {
        let shop = try accepted()
        try shop.take(sent.with { $0.city = "Martin" })
        let report = try shop.take(ShopFile.Order("1001", quantity: "3", price: "5.00", total: "15.00"))
        let changes = try #require(report.problems.first?.problem.arguments["changes"])
        #expect(changes.contains("A 2 → 3") && !changes.contains("adresa"))
        try shop.take(sent)
        #expect(try shop.waits("1001") == nil)
    }

    @Test("only in what no document has needs nobody: invoice number, its symbol, state")
    func harmless() throws {
        let shop = try accepted()
        let invoiced = sent.with { $0.invoice = "260100031" }
        for order in [
            invoiced, invoiced.with { $0.vs = "260100031" }, invoiced.state("Odoslaná"), sent.state("Nova"),
        ] {
            let report = try shop.take(order)
            #expect(report.codes.isEmpty && report.exit == 0)
            #expect(try shop.exportStates() == ["1001": "accepted"])
        }
        try shop.expectSameAfterReplay()
    }

    @Test("its invoice's symbol in place of the one it had is none to correct either, but pays it")
    func symbolOfTheInvoice() throws {
        let shop = try accepted { $0.vs = "777001" }
        let invoiced = sent.with {
            $0.invoice = "260100031"
            $0.vs = "260100031"
        }
        #expect(try shop.take(invoiced).exit == 0)
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.order("1001")?.paymentState == .paid)
    }

    @Test("in what the accounting's table has no column for needs nobody there")
    func ofTheConnector() throws {
        let pohoda = try accepted()
        #expect(try pohoda.take(sent.with { $0.vs = "5550001" }).exit == 0)
        let other = try accepted { $0.vs = "5550001" }
        let report = try other.take(sent.with { $0.vs = "5550002" })
        #expect(report.problems.first?.problem.arguments["changes"] == "VS")
    }

    @Test("says which of its parts it was", arguments: [("city", "adresa"), ("country", "adresa")])
    func parts(_ part: String, _ word: String) throws {
        let shop = try accepted()
        let report = try shop.take(
            sent.with { order in
                if part == "city" { order.city = "Martin" } else { order.country = "CZ" }
            }
        )
        #expect(report.problems.first?.problem.arguments["changes"]?.contains(word) == true)
    }
}
