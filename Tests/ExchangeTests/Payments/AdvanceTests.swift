import Domain
import Exchange
import Ledger
import Testing

@Suite("An invoice of which an advance paid a part")
struct AdvanceTests {
    /// An order of 10 EUR with an invoice that says what is still to be paid.
    private func invoiced(_ remaining: String?, total: String = "10.00") throws -> Shop {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try invoice(shop, remaining, total: total)
        return shop
    }

    private func invoice(_ shop: Shop, _ remaining: String?, total: String = "10.00") throws {
        let open = remaining.map { "<inv:liquidation><typ:amountHome>\($0)</typ:amountHome></inv:liquidation>" } ?? ""
        let text = PohodaFile.invoices([("FV1", "260100031", "1001", nil, total)])
            .replacing("</inv:invoiceHeader>", with: open + "</inv:invoiceHeader>")
        try shop.drop(text, Shop.warehouse + "/i.xml")
        try shop.run()
    }

    private func pay(_ shop: Shop, _ cents: Int..., day: Int = 23) throws -> PassReport {
        let movements = cents.enumerated().map { BankFile.Movement($1, vs: "260100031", document: $0 + 1) }
        try shop.drop(BankFile.statement(movements, number: day, day: day), Shop.inbox + "/a\(day).gpc")
        return try shop.run()
    }

    @Test("is paid by just what it asks for, and so is its order")
    func paid() throws {
        let shop = try invoiced("4.00")
        let report = try pay(shop, 400)
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=4.00"])
        #expect(try shop.order("1001")?.paymentState == .paid)
        #expect(report.counts.statesWritten == 1)
        // The accounting books it: nothing of that is undone, and no more is taken.
        try invoice(shop, "0")
        #expect(try shop.order("1001")?.paymentState == .paid)
        _ = try pay(shop, 600, day: 24)
        #expect(try shop.payments()[1].hasPrefix("alreadyPaid"))
        try shop.expectSameAfterReplay()
    }

    @Test("is paid by the whole as well, and by no other part")
    func whole() throws {
        let shop = try invoiced("4.00")
        _ = try pay(shop, 500)
        #expect(try shop.payments() == ["amountMismatch invoiceSymbol"])
        _ = try pay(shop, 1000, day: 24)
        #expect(try shop.payments()[1] == "paired invoiceSymbol 1001=10.00")
    }

    @Test("counts for no order of another sum, nor where nothing or all is still to be paid")
    func others() throws {
        for (remaining, total) in [("4.00", "12.00"), (nil, "10.00"), ("10.00", "10.00"), ("0", "10.00")] {
            let shop = try invoiced(remaining, total: total)
            _ = try pay(shop, 400)
            #expect(try shop.payments() == ["amountMismatch invoiceSymbol"], "\(remaining ?? "") of \(total)")
        }
    }
}
