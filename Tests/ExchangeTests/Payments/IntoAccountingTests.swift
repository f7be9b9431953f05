import Domain
import Exchange
import Ledger
import Testing

/// Paired and confirmed payments become bank documents that settle their invoices, each once
/// (docs/pairing.md#payments-into-the-accounting).
@Suite("Payments into the accounting") struct IntoAccountingTests {
    private static let on = "payments.into-accounting=2026-11-01"
    private static let out = "spool/warehouse/out"

    /// A shop with two orders of 10 EUR that Pohoda has.
    private func shop(_ more: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = [Self.on] + more
        try shop.take(.init("1001"), .init("1002"))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .accepted(document: "26001")), ("eshop-1002", .accepted(document: "26002"))])
        return shop
    }

    /// An invoice of each order named, `settled` there or not, and a pass.
    @discardableResult
    private func invoice(_ shop: Shop, _ orders: [String], settled: Bool = false) throws -> PassReport {
        var text = PohodaFile.invoices(
            orders.map { ("FV" + $0, "77" + $0, $0, "26" + String($0.suffix(3)), "10.00") }
        )
        if settled {
            let mark = "</inv:invoiceHeader>"
            text = text.replacing(
                mark,
                with: "<inv:liquidation><typ:date>2026-11-23</typ:date></inv:liquidation>" + mark
            )
        }
        try shop.drop(text, Shop.warehouse + "/invoices.xml")
        return try shop.run()
    }

    /// A statement with these movements, and a pass.
    @discardableResult
    private func pay(_ shop: Shop, _ movements: [BankFile.Movement], number: Int = 1) throws -> PassReport {
        try shop.drop(BankFile.statement(movements, number: number, day: 22 + number), Shop.inbox + "/b\(number).gpc")
        return try shop.run()
    }

    private func files(_ shop: Shop) -> [String] { shop.names(Self.out).filter { $0.hasPrefix("payments-") } }

    private func text(_ shop: Shop) throws -> String {
        let name = try #require(files(shop).first)
        return try #require(shop.text(Self.out + "/" + name))
    }

    private func document(_ shop: Shop, _ payment: Int = 1) throws -> BankDocumentRow? {
        try shop.ledger { ledger throws(Problem) in try ledger.bankDocument(payment: payment) }
    }

    private func codes(_ report: PassReport) -> [String] {
        report.problems.map(\.problem.code).filter { $0.hasPrefix("PAYMENT-02") }
    }

    private func parts(_ text: String, _ mark: String) -> Int { text.split(separator: mark).count - 1 }

    @Test("nothing is written unless the merchant wants it") func off() throws {
        let shop = try shop()
        shop.overrides = []
        try invoice(shop, ["1001"])
        try pay(shop, [.init(1000, vs: "1001")])
        #expect(try files(shop).isEmpty && document(shop) == nil)
        // Nor what was paid before the day that was set.
        shop.overrides = ["payments.into-accounting=2026-11-24"]
        try shop.run()
        #expect(files(shop).isEmpty)
    }

    @Test("one that is paired and on a statement goes once, with the invoice that it settles") func once() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        let report = try pay(shop, [.init(1000, vs: "1001")])
        #expect(report.written.contains { $0.kind == .payments && $0.records == 1 })
        let text = try text(shop)
        #expect(
            text.contains("<bnk:bankType>receipt</bnk:bankType>") && text.contains("<typ:number>FV1001</typ:number>")
        )
        #expect(text.contains("<bnk:unitPrice>10.00</bnk:unitPrice>") && text.contains("2026-11-23"))
        try shop.run()
        #expect(files(shop).count == 1)
        try shop.fetch(Self.out + "/" + files(shop)[0])
        try shop.run()
        #expect(try files(shop).isEmpty && document(shop)?.state == .delivered)
    }

    @Test("the answer says whether the accounting has it") func answers() throws {
        let shop = try shop()
        try invoice(shop, ["1001", "1002"])
        try pay(shop, [.init(1000, vs: "1001"), .init(1000, vs: "1002", document: 2)])
        let ids = try text(shop).matches(of: #/id="(PAY-[0-9a-f]+)"/#).map { String($0.1) }
        try #require(ids.count == 2)
        let answer = PohodaFile.receipts([(ids[0], .accepted(document: "BV1")), (ids[1], .refused)])
            .replacing("ord:orderResponse", with: "bnk:bankResponse")
            .replacing("xmlns:ord=", with: "xmlns:bnk=\"http://www.stormware.cz/schema/version_2/bank.xsd\" xmlns:ord=")
        try shop.drop(answer, Shop.warehouse + "/answer.xml")
        let report = try shop.run()
        #expect(try document(shop, 1)?.state == .accepted && document(shop, 1)?.documentNumber == "BV1")
        #expect(try document(shop, 2)?.state == .refused)
        #expect(codes(report) == ["PAYMENT-024"] && report.exit == 3)
        #expect(try shop.run().written.isEmpty)
    }

    @Test("a refused pack refuses each of its payments") func refusedPack() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        try pay(shop, [.init(1000, vs: "1001")])
        let name = files(shop)[0]
        try shop.drop(PohodaFile.refusedPack(""), Shop.warehouse + "/" + name)
        try shop.run()
        #expect(try document(shop)?.state == .refused)
    }

    @Test("it waits for the invoice") func waits() throws {
        let shop = try shop()
        try pay(shop, [.init(1000, vs: "1001")])
        #expect(try files(shop).isEmpty && document(shop) == nil)
        try invoice(shop, ["1001"])
        #expect(files(shop).count == 1)
    }

    @Test("what only a notice reported waits for the statement") func provisional() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        try shop.drop(CAMTFile.notice([.init(1000, "R1", vs: "1001")]), Shop.inbox + "/notice.xml")
        #expect(try shop.run().counts.paymentsPaired == 1)
        #expect(files(shop).isEmpty)
        try shop.drop(CAMTFile.statement([.init(1000, "R1", vs: "1001")]), Shop.inbox + "/statement.xml")
        try shop.run()
        #expect(files(shop).count == 1)
    }

    @Test("what is settled there already is left alone, without a word") func settledThere() throws {
        let shop = try shop()
        try invoice(shop, ["1001"], settled: true)
        let report = try pay(shop, [.init(1000, vs: "1001")])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
        #expect(codes(report).isEmpty)
    }

    @Test("one on several orders is one document with an invoice of each") func split() throws {
        let shop = try shop()
        try pay(shop, [.init(2000)])
        try shop.decide(.pair(1, ["1001", "1002"]))
        try invoice(shop, ["1001"])
        #expect(files(shop).isEmpty)
        try shop.drop(
            PohodaFile.invoices([("FV1002", "771002", "1002", "26002", "10.00")]),
            Shop.warehouse + "/second.xml"
        )
        try shop.run()
        let text = try text(shop)
        #expect(parts(text, "<bnk:bankLiquidationItem>") == 2 && parts(text, "<dat:dataPackItem ") == 1)
        #expect(text.contains("FV1001") && text.contains("FV1002"))
    }

    @Test("one that is more than its invoice is left to the accountant") func surplus() throws {
        let shop = try shop("payments.tolerance-over=500")
        try invoice(shop, ["1001"])
        let report = try pay(shop, [.init(1200, vs: "1001")])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
        #expect(codes(report).count == 1)
        #expect(codes(try shop.run()).isEmpty)
    }

    @Test("one in another currency is left to the accountant") func otherCurrency() throws {
        let shop = try shop("payments.accounts.1.currency=CZK")
        try shop.take(.init("1001"), .init("1002"), ShopFile.Order("1003").with { $0.currency = "CZK" })
        try invoice(shop, ["1003"])
        let report = try pay(shop, [.init(1000, vs: "1003")])
        #expect(report.counts.paymentsPaired == 1)
        #expect(codes(report) == ["PAYMENT-020"])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
    }

    @Test("one on an order with several invoices is left to the accountant") func severalInvoices() throws {
        let shop = try shop()
        let second = ("FV1001B", "771001", "1001", "26001", "5.00")
        try shop.drop(
            PohodaFile.invoices([("FV1001", "771001", "1001", "26001", "10.00"), second]),
            Shop.warehouse + "/invoices.xml"
        )
        try shop.run()
        let report = try pay(shop, [.init(1000, vs: "1001")])
        #expect(codes(report) == ["PAYMENT-021"])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
        #expect(report.problems.last { $0.problem.code == "PAYMENT-021" }?.problem.arguments["orders"] == "eshop/1001")
        #expect(codes(try shop.run()).isEmpty)
        // As long as that is so, sending it again says so again.
        try shop.decide(.sendPayment(1))
        #expect(codes(try shop.run()) == ["PAYMENT-021"])
    }

    @Test("one that pays more than what remains of its invoice is left to the accountant") func lessRemains() throws {
        let shop = try shop()
        try shop.drop(
            PohodaFile.invoices([("FV1001", "771001", "1001", "26001", "10.00")]).replacing(
                "</inv:invoiceHeader>",
                with: "<inv:liquidation><typ:amountHome>4.00</typ:amountHome></inv:liquidation></inv:invoiceHeader>"
            ),
            Shop.warehouse + "/invoices.xml"
        )
        try shop.run()
        let report = try pay(shop, [.init(1000, vs: "1001")])
        #expect(codes(report) == ["PAYMENT-022"])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
    }

    @Test("one whose invoice is in another currency than the accounting is left to the accountant")
    func foreignInvoice() throws {
        let shop = try shop()
        try shop.drop(
            PohodaFile.invoices([("FV1001", "771001", "1001", "26001", "10.00")]).replacing(
                "inv:homeCurrency",
                with: "inv:foreignCurrency"
            )
            .replacing("typ:priceHighSum", with: "typ:priceSum")
            .replacing(
                "<inv:foreignCurrency>",
                with: "<inv:foreignCurrency><typ:currency><typ:ids>CZK</typ:ids></typ:currency>"
            ),
            Shop.warehouse + "/invoices.xml"
        )
        try shop.run()
        let report = try pay(shop, [.init(1000, vs: "1001")])
        #expect(codes(report) == ["PAYMENT-020"])
        #expect(try files(shop).isEmpty && document(shop)?.state == .left)
    }

    @Test("one that was refused goes again in another pack under its id, and a late no to the first one says nothing")
    func sentAgain() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        try pay(shop, [.init(1000, vs: "1001")])
        let (name, first) = (files(shop)[0], try text(shop))
        try shop.fetch(Self.out + "/" + name)
        try shop.run()
        let id = try #require(first.firstMatch(of: #/id="(PAY-[0-9a-f]+)"/#)).1
        let pack = try #require(first.firstMatch(of: #/id="(SPJ-[0-9a-f]+)"/#)).1
        func answer(_ pack: Substring, _ result: PohodaFile.Answer) -> String {
            PohodaFile.receipts([(String(id), result)], pack: String(pack))
                .replacing("ord:orderResponse", with: "bnk:bankResponse")
                .replacing(
                    "xmlns:ord=",
                    with: "xmlns:bnk=\"http://www.stormware.cz/schema/version_2/bank.xsd\" xmlns:ord="
                )
        }
        try shop.drop(answer(pack, .refused), Shop.warehouse + "/answer1.xml")
        #expect(codes(try shop.run()) == ["PAYMENT-024"])
        try shop.decide(.sendPayment(1))
        #expect(try document(shop)?.state == .again && document(shop)?.attempt == 2)
        try shop.run()
        let second = try text(shop)
        #expect(files(shop).count == 1 && files(shop)[0] != name && second.contains("id=\"\(id)\""))
        try shop.drop(answer(pack, .refused) + "<!-- late -->", Shop.warehouse + "/answer2.xml")
        #expect(codes(try shop.run()).isEmpty)
        #expect(try document(shop)?.state == .written)
        let next = try #require(second.firstMatch(of: #/id="(SPJ-[0-9a-f]+)"/#)).1
        try shop.fetch(Self.out + "/" + files(shop)[0])
        try shop.drop(answer(next, .accepted(document: "BV9")), Shop.warehouse + "/answer3.xml")
        try shop.run()
        #expect(try document(shop)?.state == .accepted && document(shop)?.documentNumber == "BV9")
        #expect(throws: Shop.Failed(codes: ["DECISION-012"])) { try shop.tryDeciding(.sendPayment(1)) }
        try shop.expectSameAfterReplay()
    }

    @Test("one that never was on its way, or is on it, is not sent again") func notAgain() throws {
        let shop = try shop()
        try pay(shop, [.init(1000, vs: "1001")])
        #expect(throws: Shop.Failed(codes: ["DECISION-012"])) { try shop.tryDeciding(.sendPayment(1)) }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.sendPayment(9)) }
        try invoice(shop, ["1001"])
        #expect(throws: Shop.Failed(codes: ["DECISION-012"])) { try shop.tryDeciding(.sendPayment(1)) }
    }

    @Test("a late yes ends what was to be sent again") func lateYes() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        try pay(shop, [.init(1000, vs: "1001")])
        let name = files(shop)[0]
        let id = try #require(try text(shop).firstMatch(of: #/id="(PAY-[0-9a-f]+)"/#)).1
        try shop.fetch(Self.out + "/" + name)
        try shop.drop(PohodaFile.refusedPack(""), Shop.warehouse + "/" + name)
        try shop.run()
        try shop.decide(.sendPayment(1))
        let answer = PohodaFile.receipts([(String(id), .accepted(document: "BV1"))])
            .replacing("ord:orderResponse", with: "bnk:bankResponse")
            .replacing("xmlns:ord=", with: "xmlns:bnk=\"http://www.stormware.cz/schema/version_2/bank.xsd\" xmlns:ord=")
        try shop.drop(answer, Shop.warehouse + "/answer.xml")
        try shop.run()
        #expect(try document(shop)?.state == .accepted && files(shop).isEmpty)
    }

    @Test("money that goes back is the accountant's") func refund() throws {
        let shop = try shop()
        try invoice(shop, ["1001"])
        try pay(shop, [.init(1000, vs: "1001")])
        try shop.fetch(Self.out + "/" + files(shop)[0])
        try pay(shop, [.init(-1000, vs: "1001", document: 2)], number: 2)
        #expect(try files(shop).isEmpty && document(shop, 2) == nil)
    }

    @Test("what is put elsewhere afterwards is reported once, and nothing is taken back there") func changed() throws {
        let shop = try shop()
        try invoice(shop, ["1001", "1002"])
        try pay(shop, [.init(1000, vs: "1001")])
        try shop.fetch(Self.out + "/" + files(shop)[0])
        try shop.decide(.unpair(1))
        let report = try shop.run()
        #expect(codes(report) == ["PAYMENT-025"])
        #expect(report.problems.last { $0.problem.code == "PAYMENT-025" }?.problem.arguments["invoices"] == "FV1001")
        #expect(codes(try shop.run()).isEmpty && files(shop).isEmpty)
        // As it was written again.
        try shop.decide(.pair(1, ["1001"]))
        try shop.run()
        #expect(try document(shop)?.why == nil)
    }

    @Test("a system that takes none says so") func noWriter() throws {
        let shop = try Shop(system: "money-s3")
        shop.overrides = [Self.on]
        #expect(codes(try shop.run()) == ["PAYMENT-027"])
    }

    @Test("with several accounts each needs its name there") func accounts() throws {
        let shop = try Shop()
        let second = "{account: SK3112000000198742637541, currency: EUR}"
        shop.overrides = [Self.on, "payments.accounts=[{account: 500005-2267180257/8100, currency: EUR}, \(second)]"]
        #expect(throws: Shop.Failed(codes: ["CONFIG-025", "CONFIG-025"])) { try shop.workspace() }
    }

    @Test("a replay makes the same ledger") func replay() throws {
        let shop = try shop()
        try invoice(shop, ["1001", "1002"])
        try pay(shop, [.init(1000, vs: "1001")])
        try shop.fetch(Self.out + "/" + files(shop)[0])
        try pay(shop, [.init(1000, vs: "1002", document: 2)], number: 2)
        try shop.decide(.unpair(1))
        try shop.run()
        try shop.expectSameAfterReplay()
    }
}
