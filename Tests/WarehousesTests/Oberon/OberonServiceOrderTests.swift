import Connectors
import Domain
import Testing

@testable import Warehouses

/// Orders as they go to OBERON's web service, to the byte.
@Suite struct OberonServiceOrderTests {
    private static let uuid = "0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a11"

    @Test("an order is a line with the body of Stock_OrderReceived_Add")
    func order() throws {
        let file = try Oberon.orders(batch(sample))
        #expect(file.name == "orders-P1.jsonl" && file.refused.isEmpty && file.remarks.isEmpty)
        #expect(
            String(decoding: file.bytes, as: UTF8.self) == """
                {"key":"eshop-1001","method":"POST","path":"/Stock_OrderReceived_Add","repeatable":true,"body":\
                {"orderReceivedAddArg":{"OrderReceived":{"RecordGUID":"0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a11",\
                "BusinessPartner":{"Address":{"City":"Žilina","Postal_Code":"010 01","Street":"Kvetná 1"},\
                "Email":"jan@example.com","IdentificationNumber":"12345678","IdentificationNumberTax":"2020000001",\
                "IdentificationNumberVat":"SK2020000001","Name":"Žltý, s. r. o.","Person":"Ján \\"Žltý\\"",\
                "PhoneNumber":"+421900000000"},"DateReservation":"2026-11-05T09:30:00",\
                "DateTimeEvidence":"2026-11-05T09:30:00","DocumentType":"Objednávka",\
                "Notice":"Volať vopred\\nPlatba: Prevodom\\nDodanie: Eva Modrá, Krátka 2, 040 01 Košice, CZ",\
                "NumberExternal":"1001","NumberVariable":"1001","Items":[{"Name":"Čaj sypaný","Amount":1.5,"Unit":"kg",\
                "PriceWithVATUnit":10},{"Name":"Kuriér","Amount":1,"PriceWithVATUnit":4.92},{"Name":"Zľava","Amount":1,\
                "PriceWithVATUnit":-0.5}]}}}}

                """
        )
    }

    @Test("card numbers, bar codes and VAT rates go under the names that are set")
    func fields() throws {
        var batch = batch(sample)
        batch.settings = [
            "code-field": "ItemNumber", "ean-field": "Barcode", "vat-field": "VATRate", "reserve": "false",
        ]
        let text = String(decoding: try Oberon.orders(batch).bytes, as: UTF8.self)
        #expect(
            text.contains(
                #"{"Name":"Čaj sypaný","ItemNumber":"0012","Barcode":"8580001000015","Amount":1.5,"Unit":"kg","#
                    + #""PriceWithVATUnit":10,"VATRate":23}"#
            )
        )
        #expect(text.contains(#"{"Name":"Kuriér","Amount":1,"PriceWithVATUnit":4.92,"VATRate":23}"#))
        #expect(!text.contains("DateReservation"))
    }

    @Test("a branch is sent where it is set")
    func branch() throws {
        var batch = batch(sample)
        batch.settings = ["branch": "Predajňa"]
        #expect(String(decoding: try Oberon.orders(batch).bytes, as: UTF8.self).contains(#","BranchName":"Predajňa","#))
    }

    @Test("what lines lack to the total is a line of rounding")
    func rounding() throws {
        var order = sample
        order.total = Money(minorUnits: 1940, currency: .eur)
        order.rounding = Money(minorUnits: -2, currency: .eur)
        let text = String(decoding: try Oberon.orders(batch(order)).bytes, as: UTF8.self)
        #expect(text.contains(#"{"Name":"Zaokrúhlenie","Amount":1,"PriceWithVATUnit":-0.02}]"#))
    }

    @Test("a price that gives the line's sum is found to the sixth decimal")
    func price() throws {
        var order = sample
        order.items = [order.items[0]]
        order.items[0].quantity = Quantity(3)
        order.items[0].unitPriceWithVat = UnitPrice(millionths: 3_330_000)
        order.items[0].total = Money(minorUnits: 1000, currency: .eur)
        order.total = Money(minorUnits: 1000, currency: .eur)
        let text = String(decoding: try Oberon.orders(batch(order)).bytes, as: UTF8.self)
        #expect(text.contains(#""Amount":3,"Unit":"kg","PriceWithVATUnit":3.333}"#))
    }

    @Test("what no published field holds is refused with a reason, and the others stay")
    func refused() throws {
        func code(_ change: (inout Order) -> Void) throws -> String? {
            var order = sample
            change(&order)
            let file = try Oberon.orders(batch(order))
            #expect(file.bytes.isEmpty)
            return file.refused["eshop-1001"]?.code
        }
        #expect(try code { $0.currency = .czk } == "OBERON-003")
        #expect(try code { $0.items[1].total = Money(minorUnits: 492, currency: .czk) } == "OBERON-003")
        #expect(try code { $0.items[0].vatRate = Percent(21) } == "OBERON-004")
        #expect(try code { $0.ossCountry = "DE" } == "OBERON-004")
        #expect(try code { $0.created = nil } == "OBERON-005")
        #expect(try code { $0.items[0].vatRate = nil } == "ORDER-003")
        #expect(try code { $0.total = Money(minorUnits: 5000, currency: .eur) } == "ORDER-002")
        var two = batch(sample)
        var foreign = two.entries[0]
        foreign.id = "eshop-1002"
        foreign.uuid = "0b9f3c52-6c0f-5c1a-9f6e-2f1f6d0c8a12"
        foreign.order.currency = .czk
        two.entries.append(foreign)
        let file = try Oberon.orders(two)
        #expect(file.refused.keys.sorted() == ["eshop-1002"] && file.bytes.count(where: { $0 == 10 }) == 1)
    }

    @Test("two orders with one id spoil the file")
    func sameId() throws {
        for change: (inout OrderBatch.Entry) -> Void in [{ $0.id = "eshop-1002" }, { $0.uuid = "other" }] {
            var batch = batch(sample)
            var second = batch.entries[0]
            change(&second)
            batch.entries.append(second)
            #expect(throws: Problem.self) { try Oberon.orders(batch) }
        }
        var batch = batch(sample)
        batch.entries[0].uuid = ""
        #expect(throws: Problem.self) { try Oberon.orders(batch) }
    }

    @Test("the same order is the same line")
    func same() throws { #expect(try Oberon.orders(batch(sample)).bytes == Oberon.orders(batch(sample)).bytes) }

    private var sample: Order {
        var order = Order(number: "1001", currency: .eur, total: Money(minorUnits: 1942, currency: .eur), line: 2)
        order.vs = "1001"
        order.created = Day(year: 2026, month: 11, day: 5).map {
            LocalTime(secondsSinceEpoch: LocalTime(day: $0).secondsSinceEpoch + 34_200)
        }
        order.paymentMethod = "Prevodom"
        order.note = " Volať vopred\n"
        order.customer.name = "Ján \"Žltý\""
        order.customer.company = "Žltý,\ns. r. o."
        order.customer.ico = "12345678"
        order.customer.dic = "2020000001"
        order.customer.icDph = "SK2020000001"
        order.customer.email = "jan@example.com"
        order.customer.phone = "+421900000000"
        order.customer.street = "Kvetná 1"
        order.customer.city = "Žilina"
        order.customer.zip = "010 01"
        order.customer.country = "SK"
        var delivery = Party()
        delivery.name = "Eva Modrá"
        delivery.street = "Krátka 2"
        delivery.city = "Košice"
        delivery.zip = "040 01"
        delivery.country = "CZ"
        order.delivery = delivery
        order.items = [
            item(.product, "Čaj\nsypaný", Quantity(millionths: 1_500_000), 10_000_000, 1500, unit: "kg"),
            item(.shipping, "Kuriér", Quantity(1), 4_920_000, 492),
            item(.discount, "Zľava", Quantity(1), -500_000, -50),
        ]
        return order
    }

    private func item(
        _ kind: OrderItem.Kind,
        _ name: String,
        _ quantity: Quantity,
        _ price: Int64,
        _ total: Int64,
        unit: String? = nil
    ) -> OrderItem {
        OrderItem(
            kind: kind,
            name: name,
            quantity: quantity,
            unit: unit,
            unitPriceWithVat: UnitPrice(millionths: price),
            vatRate: Percent(23),
            total: Money(minorUnits: total, currency: .eur),
            line: 3
        )
    }

    private func batch(_ order: Order) -> OrderBatch {
        let target = OrderBatch.Item(code: "0012", ean: "8580001000015", warehouse: "BA")
        let entry = OrderBatch.Entry(
            order: order,
            channel: "eshop",
            id: "eshop-1001",
            uuid: Self.uuid,
            items: [target, nil, nil]
        )
        return OrderBatch(
            packId: "P1",
            entries: [entry],
            unit: "12345678",
            country: "SK",
            homeCurrency: .eur,
            vat: .standard,
            goesOverConnection: true
        )
    }
}
