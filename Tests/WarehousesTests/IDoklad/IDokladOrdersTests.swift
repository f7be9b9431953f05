import Connectors
import Domain
import Foundation
import Syntax
import Testing

@testable import Warehouses

/// Orders for iDoklad: the script, and why an order is not in it.
@Suite("Orders for iDoklad") struct IDokladOrdersTests {
    typealias F = PohodaOrderFixtures

    private static func tree(_ file: OrderFile, line: Int = 0) throws -> JSONTree {
        let lines = file.bytes.split(separator: 10).map { Array($0) }
        let script = try #require(ScriptLine(lines[line]))
        return try #require(JSONTree.whole(script.request.body ?? []))
    }

    private static func entry(_ change: (inout Order) -> Void) -> OrderBatch.Entry {
        let day = Day(year: 2026, month: 11, day: 20)
        return F.entry(
            F.order("1001", .eur, total: 1230, day: day) { order in
                order.items = [F.item(.product, "Tričko", 1, 12_300_000, 1230, rate: 23, code: "T")]
                change(&order)
            },
            items: [.init(code: "T", ean: nil, warehouse: nil)]
        )
    }

    private static func refusal(_ change: (inout Order) -> Void) throws -> Problem? {
        let file = try IDokladOrders.write(F.batch("SK", [entry(change)]))
        #expect(file.bytes.isEmpty == !file.refused.isEmpty)
        return file.refused.values.first
    }

    @Test(
        "are lines that a person can read, always the same",
        arguments: [F.home, F.koruny, F.foreign, F.edges]
    )
    func golden(pack: F.Pack) throws {
        let file = try IDokladOrders.write(pack.batch)
        #expect(file.name == "orders-SPJ-0123456789abcdef.jsonl")
        #expect(try IDokladOrders.write(pack.batch).bytes == file.bytes)
        #expect(file.remarks.values.joined().allSatisfy { $0.severity == .warning && $0.scope == .record })
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent(pack.name + ".jsonl")
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_GOLDEN"] != nil { try Data(file.bytes).write(to: url) }
        #expect(
            String(decoding: try Data(contentsOf: url), as: UTF8.self) == String(decoding: file.bytes, as: UTF8.self)
        )
    }

    @Test(
        "come to the order's total whatever the prices are",
        arguments: [F.home, F.koruny, F.foreign, F.letters, F.edges]
    )
    func totals(pack: F.Pack) throws {
        let file = try IDokladOrders.write(pack.batch)
        let written = pack.batch.entries.filter { file.refused[$0.id] == nil }
        for (index, entry) in written.enumerated() {
            let tree = try Self.tree(file, line: index)
            var sum: Int64 = 0
            for item in tree["Order"]?["Items"]?.elements ?? [] {
                let amount: Quantity = try #require(item["Amount"]?.fixed())
                let price: UnitPrice = try #require(item["UnitPrice"]?.fixed())
                #expect(price.millionths % 10_000 == 0 || item["Amount"]?.text == "70000")
                sum += try #require(OrderArithmetic.sum(price, amount))
            }
            #expect(sum == OrderArithmetic.hundredths(entry.order.total), "\(entry.id)")
        }
    }

    @Test(
        "name their rates by the types that hold at home on the day",
        arguments: [
            ("SK", 2026, 23, 1), ("SK", 2026, 19, 0), ("SK", 2026, 5, 3), ("SK", 2026, 0, 2), ("SK", 2024, 20, 1),
            ("SK", 2024, 10, 0), ("CZ", 2026, 21, 1), ("CZ", 2026, 12, 0), ("CZ", 2023, 15, 0), ("CZ", 2023, 10, 3),
        ]
    )
    func rates(country: String, year: Int, rate: Int, type: Int) throws {
        let currency = country == "SK" ? Currency.eur : .czk
        let entry = F.entry(
            F.order("1", currency, total: 1000, day: Day(year: year, month: 6, day: 1)) { order in
                order.items = [F.item(.product, "T", 1, 10_000_000, 1000, rate: rate, code: "T")]
                order.customer.country = country
            },
            items: [nil]
        )
        let tree = try Self.tree(IDokladOrders.write(F.batch(country, [entry])))
        #expect(tree["Order"]?["Items"]?.elements.first?["VatRateType"]?.text == String(type))
    }

    @Test("are refused where they would need a guess")
    func refused() throws {
        func code(_ change: (inout Order) -> Void) throws -> String? { try Self.refusal(change)?.code }
        #expect(try code { $0.created = nil } == IDokladProblem.noDate.rawValue)
        #expect(
            try code { $0.total = Money(minorUnits: 1230, currency: .czk) } == IDokladProblem.mixedCurrencies.rawValue
        )
        #expect(try code { $0.number = String(repeating: "1", count: 26) } == IDokladProblem.longNumber.rawValue)
        #expect(try code { $0.items[0].vatRate = Percent(17) } == IDokladProblem.unknownVatRate.rawValue)
        #expect(try code { $0.total = Money(minorUnits: 9999, currency: .eur) } == OrderProblem.doesNotAddUp.rawValue)
        #expect(try code { $0.customer = Party() } == IDokladProblem.noName.rawValue)
        #expect(try code { _ in } == nil)
        let limit = try #require(try Self.refusal { $0.number = String(repeating: "1", count: 26) })
        #expect(limit.arguments["limit"] == "25" && limit.scope == .record)
    }

    @Test("under One Stop Shop are refused: iDoklad's orders have no such regime")
    func oss() throws {
        let file = try IDokladOrders.write(F.oss.batch)
        #expect(file.bytes.isEmpty)
        #expect(file.refused.values.map(\.code) == [IDokladProblem.noOss.rawValue])
        var batch = F.oss.batch
        batch.oss = false
        #expect(try IDokladOrders.write(batch).refused.values.map(\.code) == [IDokladProblem.ossIsOff.rawValue])
        var abroad = F.oss.batch
        abroad.entries[0].order.ossCountry = nil
        for index in abroad.entries[0].order.items.indices { abroad.entries[0].order.items[index].vatRate = .zero }
        #expect(try IDokladOrders.write(abroad).remarks.values.joined().isEmpty)
    }

    @Test("whose rates hold at home and abroad are written as domestic ones, with a remark")
    func perhapsOss() throws {
        let file = try IDokladOrders.write(
            F.batch("SK", [Self.entry { $0.customer.country = "PL" }])
        )
        #expect(file.remarks.values.joined().map(\.code) == [IDokladProblem.perhapsOss.rawValue])
    }

    @Test("with one id twice, or none, are no file")
    func ids() throws {
        let entry = Self.entry { _ in }
        for entries in [[entry, entry], [OrderBatch.Entry(order: entry.order, channel: "e", id: "", items: [])]] {
            var code: String?
            do throws(Problem) { _ = try IDokladOrders.write(F.batch("SK", entries)) } catch { code = error.code }
            #expect(code == IDokladProblem.badId.rawValue)
        }
    }

    @Test("have texts that are short enough, and say what was cut or left out")
    func lengths() throws {
        let file = try IDokladOrders.write(
            F.batch(
                "SK",
                [
                    Self.entry { order in
                        order.customer.company = String(repeating: "Ž", count: 201)
                        order.customer.street = String(repeating: "u", count: 101)
                        order.customer.city = String(repeating: "m", count: 51)
                        order.customer.zip = "811 01 123456"
                        order.customer.phone = String(repeating: "9", count: 21)
                        order.customer.ico = String(repeating: "1", count: 21)
                        order.items[0].name = String(repeating: "n", count: 201)
                        order.items[0].unit = String(repeating: "k", count: 21)
                    }
                ]
            )
        )
        let contact = try #require(try Self.tree(file)["Contact"])
        #expect(contact["CompanyName"]?.text?.count == 200 && contact["Street"]?.text?.count == 100)
        #expect(contact["City"]?.text?.count == 50 && contact["PostalCode"] == nil && contact["Phone"] == nil)
        #expect(contact["IdentificationNumber"] == nil)
        let remarks = try #require(file.remarks.values.first)
        let cut = remarks.filter { $0.code == IDokladProblem.textCut.rawValue }.map { $0.arguments["field"] }
        let left = remarks.filter { $0.code == IDokladProblem.leftOut.rawValue }.map { $0.arguments["field"] }
        #expect(Set(cut) == ["CompanyName", "Street", "City", "Items/Name", "Items/Unit"])
        #expect(Set(left) == ["IdentificationNumber", "PostalCode", "Phone"])
    }

    @Test("tell in their note what no field takes, and last whose order it is")
    func note() throws {
        let tree = try Self.tree(IDokladOrders.write(F.home.batch))
        let note = try #require(tree["Order"]?["Note"]?.text)
        #expect(note.hasPrefix("Volať vopred & po 15:00 Ďakujem\nVS 2026110001\nE-shop: eshop\n"))
        #expect(note.hasSuffix("\nSpojka: eshop-2026110001"))
        #expect(note.contains("\nDoručiť: Peter Vzor, Výdajné miesto 7, 010 01 Žilina, SK\n"))
        #expect(tree["PaymentOption"]?.text == "Dobierkou")
    }
}
