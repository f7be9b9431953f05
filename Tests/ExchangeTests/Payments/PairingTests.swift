import Domain
import Exchange
import GRDB
import Ledger
import Testing

@Suite("Payments and their orders")
struct PairingTests {
    private let statement = Shop.inbox + "/a.gpc"
    private let invoices = Shop.warehouse + "/invoices.xml"

    private func shop(_ orders: [ShopFile.Order], _ overrides: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = overrides
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    @Test("are paired by the symbol of an invoice that names the order's document")
    func byDocument() throws {
        let shop = try shop([.init("1001"), .init("1002")])
        try shop.drop(PohodaFile.receipts([("eshop-1002", .accepted(document: "26002"))]), Shop.warehouse + "/r.xml")
        try shop.drop(PohodaFile.invoices([("FV1", "260100031", nil, "26002", "10.00")]), invoices)
        let report = try shop.run()
        #expect(report.counts.invoices == 1)
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), statement)
        let paid = try shop.run()
        #expect(paid.counts.paymentsPaired == 1)
        #expect(try shop.payments() == ["paired invoiceSymbol 1002=10.00"])
    }

    @Test("are paired by the symbol of an invoice that names the order's number")
    func byInvoiceOfOrder() throws {
        let shop = try shop([.init("1001"), .init("1002")])
        try shop.drop(PohodaFile.invoices([("FV1", "260100031", "1001", nil, "10.00")]), invoices)
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), statement)
        try shop.run()
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
    }

    @Test(
        "are paired by the symbol of an advance or proforma invoice",
        arguments: ["issuedAdvanceInvoice", "issuedProformaInvoice"]
    )
    func byAdvance(type: String) throws {
        let shop = try shop([.init("1001"), .init("1002")])
        let text = PohodaFile.invoices([("ZAL1", "268100031", "1001", nil, "10.00")])
        try shop.drop(text.replacing("issuedInvoice", with: type), invoices)
        #expect(try shop.run().problems.isEmpty)
        try shop.drop(BankFile.statement([.init(1000, vs: "268100031")]), statement)
        try shop.run()
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
    }

    @Test("are paired by an invoice that comes after them")
    func lateInvoice() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), statement)
        try shop.run()
        #expect(try shop.payments() == ["notFound"])
        try shop.drop(PohodaFile.invoices([("FV1", "260100031", "1001", nil, "10.00")]), invoices)
        #expect(try shop.run().counts.paymentsPaired == 1)
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
    }

    @Test(
        "follow the criteria in the configured order, and only those",
        arguments: [
            ("[invoice-symbol, invoice-number, order-number]", "paired invoiceSymbol 1001=10.00"),
            ("[invoice-number, order-number, invoice-symbol]", "paired invoiceNumber 1002=10.00"),
            ("[order-number, invoice-symbol]", "paired orderNumber 5005=10.00"),
            ("[specific-symbol]", "notFound"),
        ]
    )
    func criteria(setting: String, expected: String) throws {
        // The symbol 5005 is the symbol of one invoice, the number of another, and the number of an order.
        let shop = try shop([.init("1001"), .init("1002"), .init("5005")], "payments.pairing=" + setting)
        try shop.drop(
            PohodaFile.invoices([("900", "5005", "1001", nil, "10.00"), ("5005", "901", "1002", nil, "10.00")]),
            invoices
        )
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "5005")]), statement)
        try shop.run()
        #expect(try shop.payments() == [expected])
    }

    @Test("that may belong to two orders wait and show both")
    func ambiguous() throws {
        let shop = try shop([.init("1001")], "channels.second={kind: neutral}")
        try shop.drop(ShopFile.orders([.init("1001")]), "spool/channels/second/in/orders.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        let report = try shop.run()
        #expect(report.counts.paymentsWaiting == 1)
        #expect(report.exit == 3)
        #expect(try shop.payments() == ["ambiguous orderNumber"])
        #expect(try shop.candidates() == ["eshop/1001 severalFit", "second/1001 severalFit"])
        #expect(report.counts.statesWritten == 0)
    }

    @Test("of another amount wait, and are paired within the tolerance")
    func amount() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(990, vs: "1001")]), statement)
        let report = try shop.run()
        #expect(report.exit == 3)
        #expect(try shop.payments() == ["amountMismatch orderNumber"])
        #expect(try shop.candidates() == ["eshop/1001 amountDiffers"])
        #expect(report.counts.statesWritten == 0)
        let tolerant = try self.shop([.init("1001")], "payments.tolerance-under=10")
        try tolerant.drop(BankFile.statement([.init(990, vs: "1001")]), statement)
        #expect(try tolerant.run().counts.statesWritten == 1)
        #expect(try tolerant.payments() == ["paired orderNumber 1001=9.90"])
    }

    @Test("of another amount are paired within a share of the order", arguments: [(985, true), (984, false)])
    func percent(cents: Int, isPaired: Bool) throws {
        let shop = try shop([.init("1001")], "payments.tolerance-under-percent=1.5")
        try shop.drop(BankFile.statement([.init(cents, vs: "1001")]), statement)
        #expect(try shop.run().counts.statesWritten == (isPaired ? 1 : 0))
        #expect(try shop.payments() == [isPaired ? "paired orderNumber 1001=9.85" : "amountMismatch orderNumber"])
    }

    @Test("of an order that is older than the window wait", arguments: [(3, true), (2, false)])
    func window(days: Int, isPaired: Bool) throws {
        let shop = try shop([.init("1001")], "payments.window-days=\(days)")
        // The order is of the 20th, the statement of the 23rd.
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        #expect(try shop.run().counts.statesWritten == (isPaired ? 1 : 0))
        #expect(try shop.payments() == [isPaired ? "paired orderNumber 1001=10.00" : "notFound"])
        #expect(try shop.candidates() == (isPaired ? [] : ["eshop/1001 tooOld"]))
    }

    @Test("in another currency pay by the original amount that the statement has, and by no other")
    func original() throws {
        let shop = try shop(
            [.init("1001"), .init("1002")],
            "payments.accounts.1.account=\(ExchangedStatement.iban)",
            "payments.accounts.1.currency=CZK"
        )
        try shop.drop(
            ExchangedStatement.text([("1001", "10.00", "EUR"), ("1002", "11.00", "EUR")]),
            Shop.inbox + "/statement.xml"
        )
        let report = try shop.run()
        #expect(try shop.payments() == ["paired orderNumber 1001=10.00", "amountMismatch orderNumber"])
        #expect(report.counts.statesWritten == 1)
        #expect(try shop.order("1001")?.paymentState == .paid)
        let booked = try shop.ledger { ledger throws(Problem) in try ledger.payments().map(\.payment.amount.description)
        }
        #expect(booked == ["250.00 CZK", "250.00 CZK"])
    }

    @Test("of another currency wait")
    func currency() throws {
        let order = ShopFile.Order("1001").with { $0.currency = "CZK" }
        let shop = try shop([order], "currency.rates.CZK=0.04")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        #expect(try shop.run().exit == 3)
        #expect(try shop.payments() == ["currencyMismatch orderNumber"])
    }

    /// The first is looked at before the second pays the order, and has to be looked at again in that very pass: else a
    /// pass in which nothing came would decide it.
    @Test("that do not fit say in the same pass that another has paid the order")
    func paidByALaterOne() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(777, vs: "1001", document: 1)]), statement)
        try shop.run()
        #expect(try shop.payments() == ["amountMismatch orderNumber"])
        try shop.drop(BankFile.statement([.init(1000, vs: "1001", document: 2)], day: 24), Shop.inbox + "/next.gpc")
        try shop.run()
        let decided = ["alreadyPaid orderNumber", "paired orderNumber 1001=10.00"]
        #expect(try shop.payments() == decided)
        try shop.drop(ShopFile.orders([.init("1002")]), Shop.eshop + "/more.xml")
        try shop.run()
        let passes = try shop.query("SELECT decided_pass FROM payment ORDER BY id").map { $0["decided_pass"] as Int }
        #expect(passes == [3, 3])
    }

    /// Payments are decided 5,000 at a time.
    @Test("are told by an account that paid earlier in the same pass, however many came between")
    func accountOfThisPass() throws {
        let shop = try shop(
            [.init("1001"), .init("1002", price: "11.00")],
            "payments.pairing=[order-number, account]"
        )
        // The payer's name is not the customer's: nothing but the account tells.
        let between = (2...5_001).map { BankFile.Movement(777, document: $0, payer: "Firma") }
        let movements =
            [.init(1000, vs: "1001", payer: "Firma")] + between + [.init(1100, document: 5_002, payer: "Firma")]
        try shop.drop(BankFile.statement(movements), statement)
        #expect(try shop.run().counts.paymentsPaired == 2)
        let payments = try shop.payments()
        #expect(payments.first == "paired orderNumber 1001=10.00")
        #expect(payments.last == "paired account 1002=11.00")
    }

    @Test("never pair by their amount alone")
    func amountAlone() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(1000)]), statement)
        #expect(try shop.run().exit == 0)
        #expect(try shop.payments() == ["notFound"])
    }
}
