import Connectors
import Domain
import Foundation
import Testing

@testable import Warehouses

/// Written orders: their bytes, Stormware's schema, and our own reader.
@Suite struct PohodaOrdersTests {
    typealias F = PohodaOrderFixtures

    @Test(arguments: F.all.indices) func isWrittenAsKept(index: Int) throws {
        let pack = F.all[index]
        let file = try PohodaOrders.write(pack.batch)
        #expect(file.name == "orders-SPJ-0123456789abcdef.xml")
        #expect(file.refused.isEmpty)
        #expect(file.remarks.mapValues { $0.map(\.code) } == pack.remarks)
        #expect(file.remarks.values.joined().allSatisfy { $0.severity == .warning && $0.scope == .record })
        #expect(try PohodaOrders.write(pack.batch).bytes == file.bytes)
        try expectGolden(pack.name, file.bytes)
    }

    @Test(.enabled(if: Schema.isPresent, "Stormware's schemas are not there"), arguments: F.all.indices)
    func isValid(index: Int) throws {
        #expect(try Schema.complaints(PohodaOrders.write(F.all[index].batch).bytes) == "")
    }

    /// What Pohoda has no place for: the time of day, the channel's state, and what kind of service a line is.
    private func asPohodaKeepsIt(_ entry: OrderBatch.Entry) -> Order {
        var order = entry.order
        order.vs = Symbol.derived(from: order.number)
        order.created = order.created.map { LocalTime(day: $0.day) }
        order.paymentMethod = entry.paymentType
        order.shippingMethod = entry.carrier
        for index in order.items.indices where [.shipping, .payment].contains(order.items[index].kind) {
            order.items[index].kind = .service
        }
        return order
    }

    @Test(arguments: [0, 1, 2, 3]) func isReadBackTheSame(index: Int) throws {
        let batch = F.all[index].batch
        var context = ReaderContext()
        context.country = batch.country
        context.homeCurrency = batch.homeCurrency
        let reading = Reading(Pohoda.ordersIn, try PohodaOrders.write(batch).bytes, context)
        #expect(reading.failure == nil)
        #expect(reading.encoding == "windows-1250")
        #expect(reading.codes.isEmpty)
        try #require(reading.orders.count == batch.entries.count)
        for (read, entry) in zip(reading.orders, batch.entries) {
            var read = read
            var expected = asPohodaKeepsIt(entry)
            read.line = expected.line
            for index in read.items.indices { read.items[index].line = 1 }
            // A rounding that Pohoda cannot name is a line; the sum is the same.
            for line in read.items where line.kind == .rounding {
                read.rounding = Money(
                    minorUnits: read.rounding.minorUnits + line.total.minorUnits,
                    currency: read.currency
                )
            }
            read.items.removeAll { $0.kind == .rounding }
            // The customer's VAT number stands in Czechia where Slovakia has the tax number.
            if batch.country == "CZ" {
                expected.customer.dic = expected.customer.icDph
                expected.customer.icDph = nil
            }
            if expected.exchangeRate == nil { expected.exchangeRate = batch.rates[expected.currency] }
            #expect(read == expected)
        }
    }

    /// Orders that would need a guess, and the code of why they are not written.
    private static let refused: [(code: String, change: @Sendable (inout OrderBatch.Entry) -> Void)] = [
        ("POHODA-020", { $0.order.items[0].vatRate = Percent(17) }),
        ("POHODA-020", { $0.order.created = LocalTime(day: Day(year: 2024, month: 12, day: 31) ?? Day(number: 0)) }),
        ("ORDER-003", { $0.order.items[0].vatRate = nil }),
        ("POHODA-022", { $0.order.created = nil }),
        ("POHODA-027", { $0.order.number = String(repeating: "7", count: 33) }),
        ("POHODA-027", { $0.order.number = "Ж-1" }),
        ("POHODA-023", { $0.paymentType = "日本" }),
        ("POHODA-023", { $0.carrier = String(repeating: "x", count: 21) }),
        ("POHODA-023", { $0.items[0]?.warehouse = String(repeating: "x", count: 20) }),
        ("ORDER-002", { $0.order.total = Money(minorUnits: 9999, currency: .eur) }),
        ("POHODA-026", { $0.order.items[0].total = Money(minorUnits: 2460, currency: .czk) }),
    ]

    @Test(arguments: refused.indices) func refusesRatherThanGuesses(index: Int) throws {
        var batch = F.home.batch
        var other = batch.entries[0]
        other.order.number = "2"
        other.id = "eshop-2"
        Self.refused[index].change(&batch.entries[0])
        batch.entries.append(other)
        let file = try PohodaOrders.write(batch)
        #expect(file.refused.mapValues(\.code) == ["eshop-2026110001": Self.refused[index].code])
        #expect(file.refused.values.allSatisfy { $0.scope == .record })
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("id=\"eshop-2\"") && !text.contains("eshop-2026110001"))
        batch.entries.removeLast()
        #expect(try PohodaOrders.write(batch).bytes.isEmpty)
    }

    @Test func aCzechThirdRateHasNoName() throws {
        var batch = F.koruny.batch
        batch.entries[1].order.items[0].vatRate = Percent(10)
        #expect(try PohodaOrders.write(batch).refused.mapValues(\.code) == ["eshop-1000001": "POHODA-020"])
    }

    @Test func aNumberIsWrittenWholeOrNotAtAll() throws {
        var batch = F.home.batch
        let number = String(repeating: "A", count: 31) + "1"
        batch.entries[0].order.number = number
        #expect(
            String(decoding: try PohodaOrders.write(batch).bytes, as: UTF8.self).contains(
                ">\(number)</ord:numberOrder>"
            )
        )
    }

    @Test func numbersThatDoNotFitAreLeftOut() throws {
        var batch = F.home.batch
        batch.entries[0].order.customer.ico = "1234567890123456"
        batch.entries[0].order.customer.dic = "2020000001202000000"
        batch.entries[0].order.customer.email = String(repeating: "a", count: 90) + "@example.test"
        batch.entries[0].order.customer.phone = String(repeating: "1", count: 41)
        batch.entries[0].order.items[3].code = String(repeating: "X", count: 65)
        let file = try PohodaOrders.write(batch)
        #expect(file.remarks.values.joined().filter { $0.code == "POHODA-034" }.count == 5)
        let text = String(decoding: file.bytes, as: UTF8.self)
        for element in ["typ:ico", "typ:dic", "typ:email", "typ:phone", "ord:code"] { #expect(!text.contains(element)) }
    }

    @Test func badIdsSpoilThePack() throws {
        for change: (inout OrderBatch) -> Void in [
            { $0.packId = "" }, { $0.packId = String(repeating: "x", count: 65) }, { $0.entries[0].id = "č" },
            { $0.entries.append($0.entries[0]) }, { $0.unit = "" },
        ] {
            var batch = F.home.batch
            change(&batch)
            #expect(throws: Problem.self) { try PohodaOrders.write(batch) }
        }
    }

    /// Compares bytes with a golden file; `SPOJKA_WRITE_GOLDEN=1` writes it again.
    private func expectGolden(
        _ name: String,
        _ bytes: [UInt8],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent(name + ".xml")
        if ProcessInfo.processInfo.environment["SPOJKA_WRITE_GOLDEN"] != nil { try Data(bytes).write(to: url) }
        let kept = try [UInt8](Data(contentsOf: url))
        let place = zip(kept, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let line = kept.prefix(place ?? min(kept.count, bytes.count)).count { $0 == UInt8(ascii: "\n") } + 1
        let isSame = kept == bytes
        #expect(isSame, "Golden/\(name).xml differs in line \(line)", sourceLocation: sourceLocation)
    }
}
