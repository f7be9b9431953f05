import Connectors
import Domain
import Testing

@testable import Warehouses

/// The public samples, as their ORIGIN.md describes them.
@Suite(.enabled(if: Samples.arePresent, "the public samples are not there")) struct PohodaSamplesTests {
    typealias F = PohodaFixtures

    private static func read(_ name: String, _ context: ReaderContext = ReaderContext()) throws -> Reading {
        try F.read(try Samples.bytes(name), context)
    }

    @Test(arguments: [
        ("export-listBank-official-2013.xml", "pohoda.listBank"),
        ("export-listInvoice-demo-2025.xml", "pohoda.listInvoice"),
        ("export-listInvoice-eshop-2017-utf8.xml", "pohoda.listInvoice"),
        ("export-listStock-synthetic-utf8.xml", "pohoda.listStock"),
        ("import-bank-official.xml", "pohoda.dataPack"),
        ("import-invoice-official.xml", "pohoda.dataPack"),
        ("import-prodejka-official.xml", "pohoda.dataPack"),
        ("mserver-status-idle.xml", "pohoda.mServer"),
        ("request-list-payment-forms.xml", "pohoda.request"),
        ("request-listBank.xml", "pohoda.request"),
        ("response-import-error-empty-item.xml", "pohoda.response"),
        ("response-import-ok-3items.xml", "pohoda.response"),
        ("response-pack-error-no-right.xml", "pohoda.response"),
        ("response-pack-ok-item-error.xml", "pohoda.response"),
        ("synthetic-valid/request-listStock-paged.xml", "pohoda.request"),
        ("synthetic-valid/response-listStock-two-stores.xml", "pohoda.listStock"),
        ("synthetic-valid/response-receivedOrder-ok-and-error.xml", "pohoda.response"),
    ])
    func everyFileIsRecognised(name: String, id: String) throws {
        let head = head(try Samples.bytes(name))
        #expect(Pohoda.connector.formats.filter { $0.recognises(head) }.map(\.id) == [id])
        #expect(!Pohoda.ordersIn.recognises(head))
        let isUsed = ["pohoda.listStock", "pohoda.listInvoice", "pohoda.response"].contains(id)
        #expect(try Self.read(name).failure?.code == (isUsed ? nil : "POHODA-004"))
    }

    @Test func theDemoCompanysInvoices() throws {
        var context = ReaderContext()
        context.unit = "12345678"
        context.homeCurrency = .czk
        let reading = try Self.read("export-listInvoice-demo-2025.xml", context)
        #expect(reading.encoding == "windows-1250")
        #expect(reading.problems.isEmpty)
        try #require(reading.invoices.count == 16)
        let all = Dictionary(uniqueKeysWithValues: reading.invoices.map { ($0.number, $0) })
        let unpaid = try #require(all["240100007"])
        #expect(unpaid.total.decimal == "2949.00")
        #expect(unpaid.remaining?.decimal == "2949.00")
        #expect(unpaid.ico == "15966674")
        #expect(all["250100002"]?.paid == true)
        #expect(all["250100002"]?.total.decimal == "48073.00")
        let partly = try #require(all["250100001"])
        #expect(partly.total.decimal == "43037.00")
        #expect(partly.remaining?.decimal == "711.00")
        #expect(partly.orderDocuments == ["252100001"])
        #expect(all["250100010"]?.orderDocuments == ["252100005"])
        #expect(all["250100005"]?.remaining?.decimal == "120.00")
        let foreign = try #require(all["250100013"])
        #expect(foreign.total == Money(minorUnits: 1_000_000, currency: .eur))
        #expect(foreign.remaining == foreign.total)
        #expect(reading.invoices.filter(\.paid).count == 1)
    }

    @Test func anEshopsInvoicesKeepTheOrderNumber() throws {
        let reading = try Self.read("export-listInvoice-eshop-2017-utf8.xml")
        #expect(reading.encoding == "UTF-8")
        #expect(reading.invoices.count == 2)
        #expect(reading.invoices.first?.orderNumber == "2178813867")
        #expect(reading.invoices.first?.vs == "4721703283")
        #expect(reading.invoices.first?.customer == "Martina Nova")
        #expect(reading.invoices.first?.total.currency == Currency.none)
    }

    @Test func stockLists() throws {
        let two = try Self.read("export-listStock-synthetic-utf8.xml")
        #expect(two.stock.map(\.code) == ["ION-1000-CIT", "GEL-ENE-32"])
        #expect(two.stock.map(\.onHand) == [Quantity(420), Quantity(1850)])
        #expect(two.stock.map(\.warehouse) == ["ZBOŽÍ", "ZBOŽÍ"])
        let stores = try Self.read("synthetic-valid/response-listStock-two-stores.xml")
        #expect(stores.stock.map(\.warehouse) == ["ZBOŽÍ", "POBOČKA"])
        #expect(stores.stock.map(\.onHand) == [Quantity(12), Quantity(-1)])
        #expect(stores.stock.first?.reserved == Quantity(2))
        #expect(stores.exports.first?.stamp?.description == "2026-01-10T08:00:00")
    }

    @Test func receipts() throws {
        let three = try Self.read("response-import-ok-3items.xml").receipts
        #expect(three.map(\.orderId) == ["AD001", "AD002", "AD003"])
        #expect(three.map(\.state) == [.accepted, .accepted, .accepted])
        #expect(three.map(\.documentNumber) == ["140100015", "140100016", "140100017"])
        let empty = try Self.read("response-import-error-empty-item.xml").receipts
        #expect(empty.map(\.state) == [.refused])
        #expect(empty.first?.messages.isEmpty == true)
        let denied = try Self.read("response-pack-error-no-right.xml").receipts
        #expect(denied.map(\.state) == [.refused])
        #expect(denied.first?.orderId == nil && denied.first?.packId == nil)
        #expect(denied.first?.messages.isEmpty == false)
        let item = try Self.read("response-pack-ok-item-error.xml").receipts
        #expect(item.map(\.state) == [.refused])
        #expect(item.first?.messages.isEmpty == false)
        let orders = try Self.read("synthetic-valid/response-receivedOrder-ok-and-error.xml").receipts
        #expect(orders.map(\.state) == [.acceptedWithWarning, .refused])
        #expect(orders.first?.documentNumber == "262100017")
        #expect(orders.last?.messages.first?.number == "108")
    }

    @Test func ordersForPohodaAreOrders() throws {
        let bytes = try Samples.bytes("synthetic-valid/import-receivedOrder-2items.xml")
        #expect(Pohoda.ordersIn.recognises(head(bytes)))
        let found = Pohoda.connector.formats.filter { $0.recognises(head(bytes)) }
        #expect(found.map(\.home) == [.channel])
        var context = ReaderContext()
        context.country = "CZ"
        context.homeCurrency = .czk
        let reading = Reading(Pohoda.ordersIn, bytes, context)
        #expect(reading.failure == nil)
        try #require(reading.orders.map(\.number) == ["1000123", "1000124"])
        let first = reading.orders[0]
        #expect(first.total.description == "647.00 CZK")
        #expect(first.items.map(\.kind) == [.product, .product, .discount])
        #expect(first.items.map { $0.vatRate?.description } == ["21", "21", "21"])
        #expect(first.delivery?.street == "Výdejní místo 7")
        let second = reading.orders[1]
        #expect(second.total.description == "12.50 EUR")
        #expect(second.ossCountry == "AT")
        #expect(second.items.first?.vatRate == Percent(20))
        #expect(second.items.first?.ean == "8590000000017")
        #expect(second.exchangeRate?.description == "24.305")
    }
}
