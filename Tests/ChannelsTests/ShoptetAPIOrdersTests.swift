import Channels
import Connectors
import Domain
import Testing

@Suite("Orders of Shoptet's API")
struct ShoptetAPIOrdersTests {
    private let shop = ChannelRegistry.all.first { $0.id == "shoptet-api" }

    private func sample(_ format: String) throws -> [UInt8] {
        try #require(shop?.samples().first { $0.format == format }).bytes
    }

    /// The sample's order with a part of it replaced.
    private func changed(_ old: String, _ new: String) throws -> Facts {
        let text = String(decoding: try sample("shoptet-api.orders"), as: UTF8.self)
        try #require(text.contains(old))
        return facts(text.replacing(old, with: new))
    }

    @Test("everything of an order")
    func order() throws {
        let read = facts(try sample("shoptet-api.orders"))
        #expect(read.format == "shoptet-api.orders" && read.refusal == nil && read.problems.isEmpty)
        let order = try #require(read.orders.first)
        #expect(order.number == "2026001001" && order.vs == "2026001001" && order.remoteId == nil)
        #expect(order.total.description == "26.15 EUR" && order.rounding.description == "0.01 EUR")
        #expect(
            order.created?.description == "2026-11-28T08:15:00" && order.state == "Nevybavená" && order.paid == false
        )
        #expect(order.customer.company == "Vzor s.r.o." && order.customer.street == "Hlavná 1")
        #expect(order.customer.ico == "12345678" && order.customer.dic == "2020000001")
        #expect(order.customer.icDph == "SK2020000001" && order.customer.email == "jana@example.com")
        #expect(order.delivery?.street == "Krátka 2, byt 3" && order.delivery?.city == "Žilina")
        #expect(order.paymentMethod == "Bankový prevod" && order.shippingMethod == "Kuriér")
        let item = try #require(order.items.first)
        #expect(item.kind == .product && item.code == "HRN-1" && item.ean == "8590000000031" && item.unit == "ks")
        #expect(item.name == "Hrnček žltý" && item.quantity == Quantity(2) && item.vatRate == Percent(23))
        #expect(item.total.decimal == "22.14" && item.unitPriceWithVat.description == "11.07")
        #expect(order.items[1].kind == .shipping)
    }

    @Test(
        "what items are",
        arguments: [
            ("product-set", .product), ("bazar", .product), ("service", .service), ("generic-item", .service),
            ("gift", .gift),
            ("billing", .payment), ("deposit", .deposit), ("discount-coupon", .discount),
            ("gift-certificate", .service),
            ("what is new", .product),
        ] as [(String, OrderItem.Kind)]
    )
    func kinds(_ type: String, _ kind: OrderItem.Kind) throws {
        let read = try changed("\"itemType\":\"product\"", "\"itemType\":\"\(type)\"")
        #expect(read.orders.first?.items.first?.kind == kind)
    }

    @Test("One Stop Shop is that of the country of delivery")
    func oss() throws {
        let read = try changed("\"vatMode\":\"Normal\"", "\"vatMode\":\"One Stop Shop\"")
        #expect(read.orders.first?.ossCountry == "SK")
    }

    @Test("whether it is paid may not be known")
    func unknownPayment() throws {
        #expect(try changed("\"paid\":false", "\"paid\":null").orders.first?.paid == .some(nil))
    }

    @Test("without a rate, or with other sums, it is held")
    func held() throws {
        let noRate = try changed("\"vat\":\"4.14\",\"vatRate\":\"23.00\"", "\"vat\":\"4.14\"")
        #expect(noRate.problems.map { $0.code(as: OrderProblem.self) } == [.noVatRate] && noRate.orders.count == 1)
        let other = try changed("\"toPay\":\"26.15\"", "\"toPay\":\"20.00\"")
        #expect(other.problems.map { $0.code(as: OrderProblem.self) } == [.doesNotAddUp])
    }

    @Test(
        "what cannot be read of an order refuses that order",
        arguments: [
            ("\"currencyCode\":\"EUR\"", "\"currencyCode\":\"XX\"", OrderProblem.unknownCurrency),
            ("\"toPay\":\"26.15\",", "\"x\":1,", nil), ("\"code\":\"2026001001\"", "\"code\":\"\"", .noNumber),
            ("\"withVat\":\"22.14\"", "\"withVat\":null", .noPrice),
            ("\"amount\":\"2.000\"", "\"amount\":\"0.000\"", .noQuantity),
        ] as [(String, String, OrderProblem?)]
    )
    func unreadable(_ old: String, _ new: String, _ code: OrderProblem?) throws {
        let read = try changed(old, new)
        guard let code else {
            // Without what is to be paid the price with VAT counts.
            #expect(read.orders.first?.total.decimal == "26.14")
            return
        }
        #expect(read.orders.isEmpty && read.problems.map { $0.code(as: OrderProblem.self) } == [code])
    }

    @Test(
        "a value that cannot be is named",
        arguments: [("\"toPay\":\"26.15\"", "\"toPay\":\"26.155\""), ("08:15:00+0100\",\"ch", "88:15:00+0100\",\"ch")]
    )
    func badValue(_ old: String, _ new: String) throws {
        let read = try changed(old, new)
        #expect(read.orders.isEmpty && read.problems.map { $0.code(as: ShoptetAPIProblem.self) } == [.badValue])
    }

    @Test("an order that was deleted is reported")
    func deleted() {
        let read = facts(
            #"{"spojka":"shoptet-api.orders","page":1,"path":"/api/orders/changes?page=1","fields":{},"body":{"data":{"changes":["#
                + #"{"code":"7","changeTime":null,"changeType":"delete"},{"code":"8","changeType":"edit"}]}}}"# + "\n"
        )
        #expect(read.problems.map { $0.code(as: ShoptetAPIProblem.self) } == [.orderDeleted])
        #expect(read.problems.first?.arguments["order"] == "7")
    }

    @Test("products are rows of the stock that they were asked of")
    func products() throws {
        let read = facts(try sample("shoptet-api.products"))
        #expect(read.format == "shoptet-api.products" && read.problems.isEmpty)
        #expect(read.products.map(\.code) == ["HRN-1", "32/ŽLTÁ"] && read.products.map(\.remoteId) == ["1", "1"])
    }

    @Test("what was refused within an answer is reported")
    func answers() throws {
        let read = facts(try sample("shoptet-api.answers"))
        #expect(read.problems.map { $0.code(as: ShoptetAPIProblem.self) } == [.stockRefused, .unknownState])
        #expect(read.problems.map(\.arguments).first?["product"] == "X-9")
    }
}
