import Ledger
import Testing

@Suite("An invoice that came before its order")
struct EarlyInvoiceTests {
    private func paid(_ shop: Shop) throws -> String? { try shop.payments().first }

    @Test(
        "is linked passes later, when the order or its document comes",
        arguments: [("1001", nil), (nil, "26001"), ("other", "26001"), ("1001", "none")] as [(String?, String?)]
    )
    func early(order: String?, document: String?) throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1002")]), Shop.eshop + "/orders.xml")
        try shop.drop(
            PohodaFile.invoices([("FV1", "260100031", order, document, "10.00")]),
            Shop.warehouse + "/invoices.xml"
        )
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), Shop.inbox + "/statement.gpc")
        try shop.run()
        #expect(try paid(shop) == "notFound")
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/more.xml")
        try shop.run()
        let isByNumber = order == "1001" && document != "26001"
        #expect(try paid(shop) == (isByNumber ? "paired invoiceSymbol 1001=10.00" : "notFound"))
        let answer = PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))])
        try shop.drop(answer, Shop.warehouse + "/answer.xml")
        try shop.run()
        #expect(try paid(shop) == "paired invoiceSymbol 1001=10.00")
    }
}
