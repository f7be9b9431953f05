import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// Payments that go into an accounting system over HTTP: each once, whatever happens on the way
/// (docs/pairing.md#payments-into-the-accounting).
@Suite("Payments into an accounting over HTTP", .enabled(if: FakeServer.isInstalled))
struct IntoRemoteAccountingTests {
    private func pay(_ shop: Shop, _ movements: [BankFile.Movement]) throws {
        try shop.drop(BankFile.statement(movements), Shop.inbox + "/s.gpc")
    }

    private func document(_ shop: Shop, _ payment: Int = 1) throws -> BankDocumentRow? {
        try shop.ledger { ledger throws(Problem) in try ledger.bankDocument(payment: payment) }
    }

    private func settled(_ place: PaymentPlace, _ server: FakeServer) throws -> [String] {
        place.settled(try server.state())
    }

    private func codes(_ report: PassReport) -> [String] {
        report.problems.map(\.problem.code).filter { $0.hasPrefix("PAYMENT-02") }
    }

    @Test("one that is paired settles its invoice in the same pass, once", arguments: PaymentPlace.all)
    func once(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)])
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"], "\(report.problems)")
        #expect(try document(shop)?.state == .accepted)
        #expect(codes(report).isEmpty && shop.names("spool/warehouse/out").isEmpty)
        for _ in 1...2 { try shop.run() }
        #expect(try settled(place, server) == ["FV1001 10.00"])
        // The invoice is paid there now, which is no news.
        #expect(try document(shop)?.state == .accepted && document(shop)?.why == nil)
        try shop.expectSameAfterReplay()
    }

    @Test(
        "whatever happens to the requests, it settles its invoice once and is known",
        arguments: PaymentPlace.all,
        ["reset-before", "reset-after", "error-after", "html", "short", "later"]
    )
    func faults(place: PaymentPlace, kind: String) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000), ("FV1002", "1002", 1000, 1000)])
        try server.control(#"{"faults":[{"kind":"\#(kind)",\#(place.writing)}]}"#)
        try pay(shop, [.init(1000, vs: "771001"), .init(1000, vs: "771002", document: 2)])
        for _ in 1...5 {
            try shop.run()
            shop.wait(seconds: 60)
        }
        #expect(try settled(place, server) == ["FV1001 10.00", "FV1002 10.00"])
        #expect(try document(shop, 1)?.state == .accepted && document(shop, 2)?.state == .accepted)
    }

    @Test(
        "two answers of the same kind that are lost change nothing of that",
        arguments: PaymentPlace.all,
        ["reset-after", "error-after", "short"]
    )
    func twice(place: PaymentPlace, kind: String) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)])
        for skip in 0...3 {
            try server.control(#"{"faults":[{"kind":"\#(kind)","skip":\#(skip),\#(place.asking)}]}"#)
        }
        try pay(shop, [.init(1000, vs: "771001")])
        for _ in 1...8 {
            try shop.run()
            shop.wait(seconds: 60)
        }
        #expect(try settled(place, server) == ["FV1001 10.00"])
        #expect(try document(shop)?.state == .accepted)
    }

    @Test("a part of an invoice, and one payment of two invoices", arguments: PaymentPlace.all)
    func parts(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000), ("FV1002", "1002", 1000, 1000)])
        try pay(shop, [.init(1500)])
        try shop.run()
        #expect(try settled(place, server).isEmpty)
        try shop.decide(.pair(1, ["1001", "1002=5.00"]))
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00", "FV1002 5.00"])
        #expect(try document(shop)?.state == .accepted)
    }

    @Test(
        "one that is refused there is said in its words, and sent again by a person settles once",
        arguments: PaymentPlace.all
    )
    func sentAgain(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)], place.refuse.on)
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(codes(report) == ["PAYMENT-024"] && report.exit == 3)
        #expect(try document(shop)?.state == .refused && document(shop)?.detail?.isEmpty == false)
        #expect(codes(try shop.run()).isEmpty)
        #expect(try settled(place, server).isEmpty)
        try place.has(server, [], place.refuse.off)
        try shop.decide(.sendPayment(1))
        #expect(try document(shop)?.state == .again)
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"] && document(shop)?.state == .accepted)
        #expect(throws: Shop.Failed(codes: ["DECISION-012"])) { try shop.tryDeciding(.sendPayment(1)) }
        try shop.expectSameAfterReplay()
    }

    @Test("what is settled there already is left alone", arguments: PaymentPlace.all)
    func settledThere(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 0)])
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(codes(report).isEmpty)
        #expect(try settled(place, server).isEmpty && document(shop)?.state == .left)
    }

    @Test("an invoice of which less remains is left to the accountant", arguments: PaymentPlace.all)
    func lessRemains(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 400)])
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(codes(report) == ["PAYMENT-022"])
        #expect(try settled(place, server).isEmpty && document(shop)?.state == .left)
    }

    @Test("what the accountant entered in iDoklad meanwhile is not entered once more")
    func enteredMeanwhile() throws {
        let place = PaymentPlace.idoklad
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)])
        try shop.run()
        let payment = #"{"payment":{"InvoiceId":1001,"PaymentAmount":10.0,"DateOfPayment":"2026-11-23"}}"#
        // The list of invoices is asked for, and then it is entered.
        try server.control(#"{"faults":[{"kind":"error-before","path":"IssuedInvoices.*DateLastChange","times":0}]}"#)
        try place.has(server, [], payment)
        try pay(shop, [.init(1000, vs: "771001")])
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"])
        #expect(try document(shop)?.state == .accepted)
    }

    @Test("a document that Flexi books without its settlement is settled by itself")
    func settledByItself() throws {
        let place = PaymentPlace.flexi
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)], #"{"set":{"settles":"ignored"}}"#)
        try pay(shop, [.init(1000, vs: "771001")])
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"] && document(shop)?.state == .accepted)
    }

    @Test("a document that settles nothing in Flexi is said with its number; sent again it becomes no second one")
    func notSettled() throws {
        let place = PaymentPlace.flexi
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)], #"{"set":{"settles":"refused"}}"#)
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(codes(report) == ["PAYMENT-024"])
        #expect(try document(shop)?.detail?.contains("B+0001/2026") == true)
        try place.has(server, [], #"{"set":{"settles":"with"}}"#)
        try shop.decide(.sendPayment(1))
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"] && document(shop)?.state == .accepted)
        let documents = try server.state()["documents"] as? [Any]
        #expect(documents?.count == 1)
    }

    @Test("without the account's name in Flexi its payments wait, with a sentence")
    func noAccount() throws {
        let place = PaymentPlace.flexi
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)])
        shop.overrides.removeAll { $0.hasPrefix("payments.accounts") }
        try pay(shop, [.init(1000, vs: "771001")])
        #expect(codes(try shop.run()) == ["PAYMENT-029"])
        #expect(try document(shop) == nil)
        shop.overrides.append("payments.accounts.1.accounting=KB")
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"])
    }

    @Test("two equal payments of a day settle the invoice with both", arguments: PaymentPlace.all)
    func equalOnes(place: PaymentPlace) throws {
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)])
        try pay(shop, [.init(500, vs: "771001"), .init(500, vs: "771001", document: 2)])
        try shop.run()
        for payment in 1...2 where try shop.payments()[payment - 1].contains("1001=5.00") == false {
            try shop.decide(.pair(payment, ["1001=5.00"]))
        }
        for _ in 1...2 { try shop.run() }
        let known = try shop.payments()
        #expect(try settled(place, server) == ["FV1001 5.00", "FV1001 5.00"], "\(known)")
    }

    @Test(
        "a closed period, another type or a cancelled invoice refuses it in Flexi's words",
        arguments: [
            (#"{"set":{"periods":[["2026","2026-01-01","2026-12-31",true]]}}"#, "uzavřeno"),
            (#"{"set":{"bank_types":["BANKA"]}}"#, "musí identifikovat objekt"),
        ]
    )
    func flexiRefuses(change: String, words: String) throws {
        let place = PaymentPlace.flexi
        let (shop, server) = try place.shop()
        try place.has(server, [("FV1001", "1001", 1000, 1000)], change)
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(codes(report) == ["PAYMENT-024"])
        #expect(report.problems.contains { $0.problem.arguments["words"]?.contains(words) == true })
        #expect(try settled(place, server).isEmpty && document(shop)?.state == .refused)
    }

    @Test("without the right to bank documents it waits, and goes once a check finds the right")
    func noRight() throws {
        let place = PaymentPlace.flexi
        let (shop, server) = try place.shop()
        let rights = #""nastaveni","ucetni-obdobi","skladova-karta","faktura-vydana","objednavka-prijata""#
        try place.has(server, [("FV1001", "1001", 1000, 1000)], "{\"set\":{\"rights\":[\(rights)]}}")
        try pay(shop, [.init(1000, vs: "771001")])
        let report = try shop.run()
        #expect(report.problems.contains { $0.problem.code == "FLEXI-003" } && report.exit == 4)
        #expect(try settled(place, server).isEmpty && document(shop)?.state == .written)
        try place.has(server, [], #"{"set":{"rights":null}}"#)
        _ = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock())
        try shop.run()
        #expect(try settled(place, server) == ["FV1001 10.00"] && document(shop)?.state == .accepted)
    }
}
