import Connectors
import Domain
import Foundation
import Testing

@testable import Warehouses

/// Orders as the shipped template of OBERON writes them.
@Suite struct OberonOrderTests {
    @Test func shippedLayoutsCanBeRead() {
        #expect(Oberon.tables.names == ["oberon.stock", "oberon.orders"])
    }

    @Test func shippedLayoutSubtractsNothing() throws {
        let profile = try #require(Oberon.tables.table("oberon.stock"))
        #expect(profile.fields[.reserved] == nil && profile.fields[.ordered] == nil)
        #expect(profile.fields[.quantity] != nil && profile.key == .code)
    }

    @Test func shippedTemplateWritesARowForEachItem() throws {
        let file = try Oberon.orders(batch(order))
        let lines = text(file).split(separator: "\r\n", omittingEmptySubsequences: false).map { row($0) }
        #expect(file.name == "orders-P1.csv" && file.refused.isEmpty && file.remarks.isEmpty)
        #expect(lines.count == 4 && lines[3] == [""])
        #expect(Set(lines[0...2].map(\.count)) == [33])
        let item = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
        #expect(item["Číslo objednávky"] == "1001" && item["Dátum"] == "5.11.2026" && item["Mena"] == "EUR")
        #expect(item["Odberateľ"] == "Ján Žltý" && item["Dodanie - meno"] == "Ján Žltý" && item["IČ DPH"] == "")
        #expect(item["Číslo karty"] == "0012" && item["Čiarový kód"] == "8580001000015" && item["Sklad"] == "BA")
        #expect(item["Množstvo"] == "1,5" && item["Cena s DPH"] == "10" && item["Cena bez DPH"] == "8,1301")
        #expect(item["Sadzba DPH"] == "23")
        let shipping = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[2]))
        #expect(shipping["Názov"] == "Kuriér" && shipping["Číslo karty"] == "" && shipping["Množstvo"] == "1")
    }

    @Test func anItemWithoutARateRefusesItsOrder() throws {
        var order = self.order
        order.items[1].vatRate = nil
        let file = try Oberon.orders(batch(order))
        #expect(file.refused["eshop-1001"]?.code == "TABLE-031" && file.bytes.isEmpty)
    }

    @Test func theSameOrderIsTheSameFile() throws {
        #expect(try Oberon.orders(batch(order)).bytes == Oberon.orders(batch(order)).bytes)
    }

    private var order: Order {
        var order = Order(number: "1001", currency: .eur, total: Money(minorUnits: 1992, currency: .eur), line: 2)
        order.created = Day(year: 2026, month: 11, day: 5).map { LocalTime(day: $0) }
        order.customer.name = "Ján Žltý"
        order.items = [
            OrderItem(
                kind: .product,
                code: "a1",
                name: "Čaj",
                quantity: Quantity(millionths: 1_500_000),
                unitPriceWithVat: UnitPrice(10),
                vatRate: Percent(23),
                total: Money(minorUnits: 1500, currency: .eur),
                line: 3
            ),
            OrderItem(
                kind: .shipping,
                name: "Kuriér",
                quantity: Quantity(1),
                unitPriceWithVat: UnitPrice(millionths: 4_920_000),
                vatRate: Percent(23),
                total: Money(minorUnits: 492, currency: .eur),
                line: 4
            ),
        ]
        return order
    }

    private func batch(_ order: Order) -> OrderBatch {
        let target = OrderBatch.Item(code: "0012", ean: "8580001000015", warehouse: "BA")
        return OrderBatch(
            packId: "P1",
            entries: [OrderBatch.Entry(order: order, channel: "eshop", id: "eshop-1001", items: [target, nil])],
            unit: "12345678",
            country: "SK",
            homeCurrency: .eur,
            vat: .standard,
            template: Oberon.tables.template("oberon.orders")
        )
    }

    private func row(_ line: Substring) -> [String] {
        line.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
    }

    private func text(_ file: OrderFile) -> String {
        String(data: Data(file.bytes), encoding: .windowsCP1250) ?? ""
    }
}
