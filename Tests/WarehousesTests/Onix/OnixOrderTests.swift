import Connectors
import Domain
import Foundation
import Testing

@testable import Warehouses

/// Orders as the shipped template of ONIX, and templates of merchants, write them.
@Suite struct OnixOrderTests {
    private static let own = """
        onix.orders:
          kind: orders
          columns:
            Cislo: order.number
            Datum: order.date
            Kod: item.code
            Nazov: item.name
            Ks: item.qty
            Cena: item.price_net
            DPH: { of: item.vat, map: { "23": "1" } }
            Typ: const "OP"

        """

    @Test func shippedLayoutsCanBeRead() {
        #expect(Onix.tables.names == ["onix.stock", "onix.orders"])
    }

    @Test func aRowForEachItem() throws {
        let file = try write(Self.own)
        #expect(file.name == "orders-P1.csv" && file.refused.isEmpty)
        #expect(
            text(file) == "Cislo;Datum;Kod;Nazov;Ks;Cena;DPH;Typ\r\n"
                + "1001;5.11.2026;A-1;'=HYPERLINK(1);1,5;8,1301;1;OP\r\n1001;5.11.2026;;\"Kuriér; \"\"Ž\"\"\";1;4;1;OP\r\n"
        )
    }

    @Test func codesAndNumbersAreNeverGuarded() throws {
        var order = self.order
        order.items[0].code = "-5"
        let file = try write(Self.own, order, target: nil)
        #expect(text(file).contains(";-5;'=HYPERLINK(1);"))
        let plain = try write(Self.own.replacing("kind: orders", with: "kind: orders\n  safe-text: no"))
        #expect(text(plain).contains(";=HYPERLINK(1);"))
    }

    @Test func formulasAreGuardedInEveryField() throws {
        let fields = [
            "order.number", "order.varsym", "customer.phone", "customer.email", "customer.zip", "customer.ico",
            "customer.dic", "customer.country", "delivery.zip", "item.code", "item.ean", "item.unit",
        ]
        let columns = fields.enumerated().map { "    C\($0): \($1)\n" }.joined()
        let yaml = "onix.orders:\n  kind: orders\n  columns:\n" + columns
        var order = self.order
        let formula = "=cmd|' /C calc'!A0"
        (order.number, order.vs) = (formula, formula)
        // What the code page leaves out hides nothing.
        (order.customer.phone, order.customer.email) = ("🧸" + formula, "\u{200B}" + formula + "@x.sk")
        order.customer.zip = "+1-cmd|x"
        (order.customer.ico, order.customer.dic, order.customer.country) = (formula, formula, "@A1")
        order.delivery = order.customer
        order.items = [order.items[0]]
        (order.items[0].code, order.items[0].ean, order.items[0].unit) = (formula, formula, "-A1")
        let row = text(try write(yaml, order, target: nil)).split(separator: "\r\n")[1]
        #expect(
            row.split(separator: ";", omittingEmptySubsequences: false).allSatisfy { $0.hasPrefix("'") || $0.isEmpty },
            "\(row)"
        )
        order.customer.phone = "+421 905 123 456"
        #expect(text(try write(yaml, order, target: nil)).contains(";+421 905 123 456;"))
    }

    @Test func aRateWithoutACodeRefusesTheOrder() throws {
        var order = self.order
        order.items[1].vatRate = Percent(19)
        let file = try write(Self.own, order)
        #expect(file.refused["eshop-1001"]?.code == "TABLE-030" && file.bytes.isEmpty)
        order.items[1].vatRate = nil
        #expect(try write(Self.own, order).refused["eshop-1001"]?.code == "TABLE-031")
    }

    @Test func pricesGiveTheSumOfTheLine() throws {
        let yaml = Self.own.replacing("Cena: item.price_net", with: "Cena: item.price_net\n    Sdph: item.price_gross")
        var order = self.order
        order.items[0].quantity = Quantity(700)
        order.items[0].unitPrice = UnitPrice(millionths: 10_000)
        order.items[0].unitPriceWithVat = UnitPrice(millionths: 10_000)
        order.items[0].total.minorUnits = 1000
        let row = text(try write(yaml, order)).split(separator: "\r\n")[1]
        #expect(row.contains(";700;0,01162;0,01429;1;"))
        // What costs nothing is at zero percent.
        let zero = yaml.replacing("\"23\": \"1\"", with: "\"23\": \"1\", \"0\": \"9\"")
        order = self.order
        order.items[1].unitPrice = nil
        order.items[1].unitPriceWithVat = .zero
        order.items[1].vatRate = nil
        order.items[1].total.minorUnits = 0
        #expect(text(try write(zero, order)).contains(";1;0;0;9;OP"))
    }

    @Test func oneFilePerOrderQuotesAndOtherMarks() throws {
        let yaml = Self.own.replacing(
            "kind: orders",
            with:
                "kind: orders\n  one-file-per: order\n  quote: all\n  decimal: \".\"\n  dates: yyyy-MM-dd\n  eol: lf\n"
                + "  header: no\n  delimiter: tab"
        )
        let file = try write(yaml)
        #expect(file.name == "order-eshop-1001.csv")
        #expect(
            text(file).hasPrefix(
                "\"1001\"\t\"2026-11-05\"\t\"A-1\"\t\"'=HYPERLINK(1)\"\t\"1.5\"\t\"8.1301\"\t\"1\"\t\"OP\"\n"
            )
        )
    }

    @Test func lettersThatTheEncodingLacksAreRemarked() throws {
        var order = self.order
        order.items[0].name = "Щетка"
        #expect(try write(Self.own, order).remarks["eshop-1001"]?.map(\.code) == ["TABLE-032"])
        let utf8 = Self.own.replacing("kind: orders", with: "kind: orders\n  encoding: utf-8")
        let file = try write(utf8, order)
        #expect(file.remarks.isEmpty && String(decoding: file.bytes, as: UTF8.self).contains("Щетка"))
    }

    @Test func shippedTemplateWritesAnOrder() throws {
        let file = try write(OnixProfilesText.yaml)
        #expect(file.refused.isEmpty && text(file).split(separator: "\r\n").count == 3)
        #expect(text(file).hasPrefix("NS_NUMBER;DATE;VARIABLE_SYMBOL;CURRENCY;"))
    }

    @Test func withoutATemplateNothingIsWritten() {
        #expect(throws: Problem.self) { try TemplateOrders.write(batch(order, nil, nil), name: "onix.orders") }
    }

    private enum OnixProfilesText { static let yaml = Onix.connector.layouts?.text ?? "" }

    private var order: Order {
        var order = Order(number: "1001", currency: .eur, total: Money(minorUnits: 1992, currency: .eur), line: 2)
        order.created = Day(year: 2026, month: 11, day: 5).map { LocalTime(day: $0) }
        order.items = [
            OrderItem(
                kind: .product,
                code: "a1",
                name: "=HYPERLINK(1)",
                quantity: Quantity(millionths: 1_500_000),
                unitPriceWithVat: UnitPrice(10),
                vatRate: Percent(23),
                total: Money(minorUnits: 1500, currency: .eur),
                line: 3
            ),
            OrderItem(
                kind: .shipping,
                name: "Kuriér; \"Ž\"",
                quantity: Quantity(1),
                unitPrice: UnitPrice(4),
                unitPriceWithVat: UnitPrice(millionths: 4_920_000),
                vatRate: Percent(23),
                total: Money(minorUnits: 492, currency: .eur),
                line: 4
            ),
        ]
        return order
    }

    private func write(
        _ yaml: String,
        _ order: Order? = nil,
        target: OrderBatch.Item? = OrderBatch.Item(code: "A-1", ean: nil, warehouse: "BA")
    ) throws -> OrderFile {
        let template = try TableProfiles(yaml: Array(yaml.utf8), file: "mappings/onix.yaml").template("onix.orders")
        let found = try #require(template)
        return try Onix.orders(batch(order ?? self.order, target, found))
    }

    private func batch(_ order: Order, _ target: OrderBatch.Item?, _ template: OrderTemplate?) -> OrderBatch {
        OrderBatch(
            packId: "P1",
            entries: [OrderBatch.Entry(order: order, channel: "eshop", id: "eshop-1001", items: [target, nil])],
            unit: "12345678",
            country: "SK",
            homeCurrency: .eur,
            vat: .standard,
            template: template
        )
    }

    private func text(_ file: OrderFile) -> String {
        String(data: Data(file.bytes), encoding: .windowsCP1250) ?? ""
    }
}
