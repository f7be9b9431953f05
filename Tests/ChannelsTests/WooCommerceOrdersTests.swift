import Channels
import Connectors
import Domain
import Foundation
import Testing

/// The parts of an order as the shop answers it; `more` stands before them and so counts.
private func woo(
    number: String = "\"1001\"",
    status: String = "processing",
    currency: String = "EUR",
    total: String = "\"24.60\"",
    lines: String = line(),
    more: String = ""
) -> String {
    """
    {\(more)"id":501,"number":\(number),"status":"\(status)","currency":"\(currency)","total":\(total),
    "date_created":"2026-11-28T08:15:00","billing":{"country":"SK"},"shipping":{"country":""},"line_items":[\(lines)],
    "tax_lines":[{"id":3,"rate_id":7,"rate_percent":23}],"shipping_lines":[],"fee_lines":[],"refunds":[]}
    """
}

private func line(
    quantity: String = "2",
    total: String = "\"20.00\"",
    tax: String = "\"4.60\"",
    taxes: String = "[{\"id\":7,\"total\":\"4.6\",\"subtotal\":\"4.6\"}]",
    more: String = "\"sku\":\"A1\","
) -> String {
    """
    {"id":1,"name":"Hrnček",\(more)"product_id":11,"variation_id":0,"quantity":\(quantity),"total":\(total),
    "total_tax":\(tax),"taxes":\(taxes)}
    """
}

private func sample(_ format: String) throws -> [UInt8] {
    try #require(ChannelRegistry.all.first { $0.id == "woocommerce" }?.samples().first { $0.format == format }).bytes
}

@Suite("Orders of WooCommerce")
struct WooCommerceOrdersTests {
    @Test("an order has its goods after discounts, its shipping, its company and where it goes")
    func wholeOrder() throws {
        let read = facts(try sample("woocommerce.orders"))
        #expect(read.format == "woocommerce.orders" && read.refusal == nil && read.problems.isEmpty)
        let order = try #require(read.orders.first)
        #expect(order.number == "1001" && order.remoteId == "1001" && order.vs == "1001" && !order.vsIsGiven)
        #expect(order.created?.description == "2026-11-28T08:15:00")
        #expect(order.state == "on-hold" && order.paid == false && order.total.description == "26.14 EUR")
        #expect(order.paymentMethod == "Bankový prevod" && order.shippingMethod == "Kuriér")
        #expect(order.note == "Zvoňte dvakrát")
        #expect(order.items.map(\.kind) == [.product, .shipping])
        #expect(order.items.map(\.total.decimal) == ["22.14", "4.00"])
        #expect(order.items.map(\.vatRate) == [Percent(23), Percent(23)])
        let goods = order.items[0]
        #expect(goods.code == "HRN-1" && goods.ean == "8590000000031" && goods.quantity == Quantity(2))
        #expect(goods.unitPrice?.description == "9" && goods.unitPriceWithVat.description == "11.07")
        let customer = order.customer
        #expect(customer.name == "Jana Vzorová" && customer.company == "Vzor s.r.o." && customer.country == "SK")
        #expect(customer.ico == "12345678" && customer.dic == "2020000001" && customer.icDph == "SK2020000001")
        #expect(order.delivery?.street == "Krátka 2, byt 3" && order.delivery?.city == "Žilina")
    }

    @Test("pages of ours are read as the orders in them, in pieces of any size", arguments: [1, 7, 4096])
    func pages(
        _ step: Int
    ) {
        let page = "{\"spojka\":\"woocommerce.orders\",\"page\":1,\"path\":\"/orders\",\"fields\":{},\"body\":"
        let order = woo().replacingOccurrences(of: "\n", with: " ")
        let other = woo(number: "1002").replacingOccurrences(of: "\n", with: " ")
        let read = facts(page + "[\(order)]}\n" + page + "[\(other),\(order)]}\n", step: step)
        #expect(read.format == "woocommerce.orders")
        #expect(read.orders.map(\.number) == ["1001", "1002"] && read.problems.isEmpty)
    }

    @Test("one order alone, and a list in an envelope, are read too")
    func otherForms() {
        #expect(facts(woo()).orders.count == 1)
        #expect(facts("{\"data\":[\(woo())]}").orders.count == 1)
        #expect(facts("{\"data\":\(woo())}").orders.count == 1)
    }

    @Test("an order that changed while pages were read comes as it is now")
    func changedMeanwhile() {
        let read = facts("[\(woo(status: "pending")),\(woo(status: "processing"))]")
        #expect(read.orders.map(\.state) == ["pending", "processing"] && read.problems.isEmpty)
    }

    @Test("two orders of one number are refused")
    func sameNumber() {
        let other = woo(total: "\"24.61\"").replacingOccurrences(of: "\"id\":501", with: "\"id\":502")
        #expect(facts("[\(woo()),\(other)]").codes.contains(OrderProblem.twice.rawValue))
    }

    @Test("numbers are read from their text, whatever they are written as")
    func numbers() throws {
        let read = facts(woo(number: "1001", total: "24.60", lines: line(quantity: "\"1.5\"", total: "20", tax: "4.6")))
        let order = try #require(read.orders.first)
        #expect(order.number == "1001" && order.total.decimal == "24.60" && read.problems.isEmpty)
        #expect(order.items[0].quantity.description == "1.5")
        #expect(order.items[0].unitPriceWithVat.description == "16.4")
    }

    @Test("a rate that no tax names follows from the amounts, if only one does")
    func rateFromAmounts() {
        let context: ReaderContext = {
            var context = ReaderContext()
            context.country = "SK"
            return context
        }()
        let named = facts(woo(lines: line(taxes: "[{\"id\":1,\"total\":\"4.6\"}]")), context)
        #expect(named.orders.first?.items.first?.vatRate == Percent(23))
        let strange = facts(woo(total: "\"21.00\"", lines: line(tax: "\"1.00\"", taxes: "[]")), context)
        #expect(strange.orders.first?.items.first?.vatRate == Percent(5))
        let none = facts(woo(total: "\"22.00\"", lines: line(tax: "\"2.00\"", taxes: "[]")), context)
        #expect(none.codes == [OrderProblem.noVatRate.rawValue])
        let free = facts(woo(total: "\"20.00\"", lines: line(tax: "\"0.00\"", taxes: "[]")), context)
        #expect(free.orders.first?.items.first?.vatRate == .zero && free.problems.isEmpty)
    }

    @Test("cents by which rounded lines miss the total are rounding, more is not")
    func rounding() {
        let cent = facts(woo(total: "\"24.61\""))
        #expect(cent.orders.first?.rounding.minorUnits == 1 && cent.problems.isEmpty)
        #expect(facts(woo(total: "\"24.70\"")).codes == [OrderProblem.doesNotAddUp.rawValue])
    }

    @Test("fees, gift cards and lines of nothing are told apart")
    func kinds() throws {
        let more = """
            "payment_method":"cod","gift_cards":[{"id":1,"code":"ABCD","amount":4}],
            "fee_lines":[{"id":9,"name":"Dobierka","total":"1.00","total_tax":"0.23","taxes":[{"id":7,"total":"0.23"}]},
            {"id":10,"name":"Zľava","total":"-1.00","total_tax":"-0.23","taxes":[{"id":7,"total":"-0.23"}]}],
            """
        let lines = line() + "," + line(quantity: "0", total: "\"0.00\"", tax: "\"0.00\"", taxes: "[]")
        let read = facts(woo(total: "\"20.60\"", lines: lines, more: more))
        let order = try #require(read.orders.first)
        #expect(order.items.map(\.kind) == [.product, .payment, .discount, .discount] && read.problems.isEmpty)
        #expect(order.items.last?.total.decimal == "-4.00" && order.items.last?.vatRate == .zero)
    }

    @Test("a product without an SKU is named by the shop's id")
    func withoutSKU() {
        #expect(facts(woo(lines: line(more: ""))).orders.first?.items.first?.code == "#11")
        let kind = line(more: "\"sku\":\"\",").replacingOccurrences(
            of: "\"variation_id\":0",
            with: "\"variation_id\":21"
        )
        #expect(facts(woo(lines: kind)).orders.first?.items.first?.code == "#21")
    }

    @Test("a time that is only in UTC is that of Slovak clocks")
    func universalTime() {
        let order = woo().replacingOccurrences(
            of: "\"date_created\":\"2026-11-28T08:15:00\"",
            with: "\"date_created_gmt\":\"2026-07-28T23:15:00\""
        )
        #expect(facts(order).orders.first?.created?.description == "2026-07-29T01:15:00")
    }

    @Test("the numbers of a company are read from the fields that are set, else from those of extensions")
    func companyFields() {
        let more = """
            "meta_data":[{"key":"_firma_ico","value":"87654321"},{"key":"_billing_ic","value":"123 456 78"},
            {"key":"Firma_DPH","value":"SK2020000002"}],
            """
        let usual = facts(woo(more: more)).orders.first?.customer
        #expect(usual?.ico == "12345678" && usual?.icDph == nil)
        var context = ReaderContext()
        context.settings = ["ico-fields": "nic, firma_ico", "icdph-fields": "_firma_dph"]
        let own = facts(woo(more: more), context).orders.first?.customer
        #expect(own?.ico == "87654321" && own?.icDph == "SK2020000002" && own?.dic == nil)
    }

    @Test("money that went back in part is told, and of a whole order is not")
    func refunds() {
        let refunds = "\"refunds\":[{\"id\":1,\"reason\":\"\",\"total\":\"-5.00\"}],"
        let read = facts(woo(more: refunds))
        #expect(read.orders.count == 1 && read.codes == [WooCommerceProblem.partlyRefunded.rawValue])
        #expect(facts(woo(status: "refunded", more: refunds)).problems.isEmpty)
    }

    @Test("what makes an order unreadable refuses it alone")
    func unreadable() {
        let cases: [(String, OrderProblem)] = [
            (woo(number: "null").replacingOccurrences(of: "\"id\":501,", with: ""), .noNumber),
            (woo(currency: "XYZW"), .unknownCurrency), (woo(total: "null"), .noTotal),
            (woo(lines: line(total: "null")), .noPrice), (woo(lines: line(quantity: "null")), .noQuantity),
        ]
        for (order, problem) in cases {
            let read = facts("[\(order),\(woo(number: "7"))]")
            #expect(read.orders.map(\.number) == ["7"] && read.codes == [problem.rawValue], "\(problem)")
        }
    }

    @Test(
        "a value that cannot be refuses its order",
        arguments: [
            (woo(total: "\"99999999999999999999\""), "total"), (woo(total: "\"24.605\""), "total"),
            (woo(total: "\"24.6 EUR\""), "total"), (woo(currency: "JPY", total: "\"24.60\""), "total"),
            (woo().replacing("2026-11-28T08:15:00", with: "2026-13-45T08:15:00"), "date_created"),
        ]
    )
    func badValue(text: String, field: String) {
        let read = facts(Array(("[" + text + "]").utf8))
        #expect(read.orders.isEmpty && read.problems.map(\.code) == ["WOO-004"])
        #expect(read.problems.first?.arguments["field"] == field)
    }

    @Test("what is cut is refused")
    func cut() {
        #expect(facts(String(woo().dropLast(20))).refusal != nil)
    }

    @Test("orders that others recorded are read", .enabled(if: Samples.bytes("eshop/woocommerce/order.json") != nil))
    func recorded() throws {
        for name in ["order", "orders-load-all", "orders-load-all-without-data", "order-alternative-types"] {
            let read = facts(try #require(Samples.bytes("eshop/woocommerce/\(name).json")))
            #expect(read.format == "woocommerce.orders" && read.refusal == nil && !read.orders.isEmpty, "\(name)")
        }
        let card = facts(try #require(Samples.bytes("eshop/woocommerce/order-with-gift-cards.json")))
        #expect(card.orders.count == 1 && !card.codes.contains(OrderProblem.doesNotAddUp.rawValue))
    }
}
