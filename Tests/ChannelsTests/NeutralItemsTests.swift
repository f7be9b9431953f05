import Channels
import Domain
import Testing

@Suite("Orders in: items")
struct NeutralItemsTests {
    @Test(
        "Shoptet's types of items",
        arguments: [
            ("product", .product), ("bazar", .product), ("product-set", .product), ("service", .service),
            ("generic-item", .service), ("shipping", .shipping), ("billing", .payment), ("discount-coupon", .discount),
            ("volume-discount", .discount), ("gift", .gift), ("gift-certificate", .service), ("deposit", .deposit),
        ] as [(String, OrderItem.Kind)]
    )
    func types(type: String, kind: OrderItem.Kind) {
        let found = facts(document(order(items: item(type: "<TYPE>\(type)</TYPE>"))))
        #expect(found.orders.first?.items.first?.kind == kind)
        #expect(found.problems.isEmpty)
    }

    @Test("a certificate that pays is a discount")
    func certificate() {
        let paying = item(
            type: "<TYPE>gift-certificate</TYPE>",
            amount: "<AMOUNT>1</AMOUNT>",
            unit: "<WITH_VAT>-4.60</WITH_VAT><VAT_RATE>0</VAT_RATE>"
        )
        let found = facts(document(order(total: "<WITH_VAT>20.00</WITH_VAT>", items: item() + paying)))
        #expect(found.orders.first?.items.map(\.kind) == [.product, .discount])
        #expect(found.problems.isEmpty)
    }

    @Test(
        "without a type the code tells shipping and payment",
        arguments: [
            ("SHIPPING23", .shipping), ("BILLING5", .payment), ("A1", .product),
        ] as [(String, OrderItem.Kind)]
    )
    func codes(code: String, kind: OrderItem.Kind) {
        let found = facts(document(order(items: item(type: "", code: "<CODE>\(code)</CODE>"))))
        #expect(found.orders.first?.items.first?.kind == kind)
    }

    @Test(
        "an unknown type is remarked",
        arguments: [("<CODE>A1</CODE>", .product), ("", .service)]
            as [(String, OrderItem.Kind)]
    )
    func unknownType(code: String, kind: OrderItem.Kind) {
        let found = facts(document(order(items: item(type: "<TYPE>mystery</TYPE>", code: code))))
        #expect(found.orders.first?.items.first?.kind == kind)
        #expect(found.codes == ["CHANNEL-004"])
        #expect(found.problems.first?.severity == .warning)
    }

    @Test("the names of the billing and shipping items are the ways of paying and delivery")
    func methods() {
        let free = "<WITH_VAT>0</WITH_VAT><VAT_RATE>23</VAT_RATE>"
        let shipping = item(type: "<TYPE>shipping</TYPE>", unit: free, name: "<NAME>Zásielkovňa</NAME>")
        let billing = item(type: "<TYPE>billing</TYPE>", unit: free, name: "<NAME>Dobierka</NAME>")
        let found = facts(document(order(items: item() + shipping + billing)))
        #expect(found.orders.first?.paymentMethod == "Dobierka")
        #expect(found.orders.first?.shippingMethod == "Zásielkovňa")
    }

    @Test(
        "missing prices follow from the others only without rounding",
        arguments: [
            // Unit price and quantity, rounded as the currency needs.
            ("3", "<WITH_VAT>8.2</WITH_VAT><VAT_RATE>23</VAT_RATE>", "", "8.2", "24.60", []),
            // The sum alone.
            ("2", "<VAT_RATE>23</VAT_RATE>", "<WITH_VAT>24.60</WITH_VAT>", "12.3", "24.60", []),
            // The price without VAT and the rate.
            ("2", "<WITHOUT_VAT>10</WITHOUT_VAT><VAT_RATE>23</VAT_RATE>", "", "12.3", "24.60", ["CHANNEL-003"]),
            (
                "1.2", "<WITHOUT_VAT>16.6667</WITHOUT_VAT><VAT_RATE>23</VAT_RATE>", "", "20.500041", "24.60",
                ["CHANNEL-003"]
            ),
        ] as [(String, String, String, String, String, [String])]
    )
    func computed(amount: String, unit: String, sum: String, price: String, total: String, codes: [String]) {
        let found = facts(document(order(items: item(amount: "<AMOUNT>\(amount)</AMOUNT>", unit: unit, total: sum))))
        #expect(found.orders.first?.items.first?.unitPriceWithVat.description == price)
        #expect(found.orders.first?.items.first?.total.decimal == total)
        #expect(found.codes == codes)
    }

    @Test(
        "an item without a quantity or a certain price refuses the order",
        arguments: [
            ("", "<WITH_VAT>12.30</WITH_VAT><VAT_RATE>23</VAT_RATE>", ""),
            ("<AMOUNT>2</AMOUNT>", "<VAT_RATE>23</VAT_RATE>", ""),
            ("<AMOUNT>2</AMOUNT>", "<WITHOUT_VAT>10</WITHOUT_VAT>", ""),
            ("<AMOUNT>2</AMOUNT>", "<WITHOUT_VAT>10.123457</WITHOUT_VAT><VAT_RATE>23</VAT_RATE>", ""),
            ("<AMOUNT>3</AMOUNT>", "<VAT_RATE>23</VAT_RATE>", "<WITH_VAT>10.00</WITH_VAT>"),
            ("<AMOUNT>0</AMOUNT>", "<VAT_RATE>23</VAT_RATE>", "<WITH_VAT>10.00</WITH_VAT>"),
        ]
    )
    func incomplete(amount: String, unit: String, sum: String) {
        let bad = order("BAD", items: item(amount: amount, unit: unit, total: sum))
        let found = facts(document(bad, order("GOOD")))
        #expect(found.orders.map(\.number) == ["GOOD"])
        let missing = amount.isEmpty ? ("ORDER-010", "AMOUNT") : ("ORDER-007", "UNIT_PRICE/WITH_VAT")
        #expect(found.codes == [missing.0])
        let line = found.problems.first?.position?.line ?? 0
        #expect(
            found.problems.first?.arguments
                == ["order": "BAD", "item": "A1", "line": String(line), "column": missing.1]
        )
    }

    @Test("a rate that is missing is an error of the order, never a guess")
    func noRate() {
        let found = facts(document(order(items: item(unit: "<WITH_VAT>12.30</WITH_VAT>"))))
        #expect(found.orders.first?.items.first?.vatRate == nil)
        #expect(found.codes == ["ORDER-003"])
        #expect(
            facts(document(order(items: item(unit: "<WITH_VAT>12.30</WITH_VAT><VAT_RATE>230</VAT_RATE>")))).codes
                == ["XML-010"]
        )
    }

    @Test("a line that costs nothing needs no rate")
    func freeLine() {
        let shipping = item(
            type: "<TYPE>shipping</TYPE>",
            code: "",
            amount: "<AMOUNT>1</AMOUNT>",
            unit: "<WITH_VAT>0</WITH_VAT>"
        )
        let found = facts(document(order(items: item() + shipping)))
        #expect(found.codes.isEmpty && found.orders.first?.items.last?.vatRate == nil)
        #expect(found.orders.first?.items.last?.documentRate == .zero)
    }

    @Test(
        "a quantity may have its unit with it",
        arguments: [("2 ks", "2", "ks"), ("1,00 ks", "1", "ks"), ("0,5kg", "0.5", "kg"), ("3 m²", "3", "m²")]
    )
    func quantityWithUnit(amount: String, quantity: String, unit: String) {
        let sum = "<WITH_VAT>24.60</WITH_VAT>"
        let found = facts(document(order(items: item(amount: "<AMOUNT>\(amount)</AMOUNT>", total: sum))))
        #expect(found.orders.first?.items.first?.quantity.description == quantity)
        #expect(found.orders.first?.items.first?.unit == unit)
        #expect(facts(document(order(items: item(amount: "<AMOUNT>2 x 3</AMOUNT>")))).codes == ["XML-010"])
    }

    @Test("an order of too many items is refused, the next one is read")
    func tooMany() {
        let free = item(unit: "<WITH_VAT>0</WITH_VAT><VAT_RATE>23</VAT_RATE>")
        let large = order("BIG", items: String(repeating: free, count: 10_001))
        let found = facts(document(large, order("GOOD")))
        #expect(found.orders.map(\.number) == ["GOOD"])
        #expect(found.codes == ["CHANNEL-007"])
    }
}
