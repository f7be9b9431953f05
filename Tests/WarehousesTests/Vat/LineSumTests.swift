import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// Whatever the quantity and the sum of a line, the system computes exactly the order's sums for each rate.
@Suite struct LineSumTests {
    typealias F = PohodaOrderFixtures

    /// An order with the sums that a model of its own gives each rate: the lines' totals.
    private static func random(_ numbers: inout RandomNumbers) -> (order: Order, sums: [Percent: Int64]) {
        var sums: [Percent: Int64] = [:]
        var items: [OrderItem] = []
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            let rate = [23, 19, 5].randomElement(using: &numbers) ?? 23
            let most = [9, 900, 90_000].randomElement(using: &numbers) ?? 9
            let pieces = Int64.random(in: 1...Int64(most), using: &numbers)
            let isPart = Bool.random(using: &numbers)
            let total = Int64.random(in: -500...50_000, using: &numbers)
            var item = F.item(.product, "Skrutka", 1, 10_000, total, rate: rate, code: "S")
            item.quantity = Quantity(millionths: isPart ? pieces * 1000 : pieces * 1_000_000)
            item.unitPriceWithVat = UnitPrice(millionths: Int64.random(in: 0...1000, using: &numbers) * 10_000)
            items.append(item)
            sums[Percent(rate), default: 0] += total
        }
        let total = sums.values.reduce(0, +)
        let order = F.order("1", .eur, total: total, day: Day(year: 2026, month: 9, day: 1)) { $0.items = items }
        return (order, sums)
    }

    private static func sums<Line>(_ lines: [Line], _ part: (Line) -> (Percent, Int64?)) -> [Percent: Int64] {
        var sums: [Percent: Int64] = [:]
        for line in lines { sums[part(line).0, default: 0] += part(line).1 ?? .max / 4 }
        return sums
    }

    @Test(arguments: 0..<20) func everyRateKeepsItsSum(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let names = ["high": Percent(23), "low": Percent(19), "third": Percent(5), "none": .zero]
        for _ in 0..<100 {
            let (order, expected) = Self.random(&numbers)
            let batch = F.batch("SK", [F.entry(order, items: order.items.map { _ in nil })])
            let pohoda = try PohodaOrder(batch.entries[0], batch, PohodaSettings([:]))
            let found = Self.sums(pohoda.lines) { (names[$0.rate] ?? .zero, $0.sum) }
            #expect(found == expected && pohoda.summary.rounding == "none", "\(order.items)")
            let money = try MoneyS3Order(batch.entries[0], batch, MoneyS3Settings([:]), .utf8)
            #expect(Self.sums(money.lines) { ($0.rate, $0.sum) } == expected, "\(order.items)")
            #expect(money.lines.allSatisfy { $0.price.millionths % 100 == 0 })
        }
    }

    @Test func manyPiecesOfLittleWorth() throws {
        let order = F.order("1", .eur, total: 500, day: Day(year: 2026, month: 9, day: 1)) { order in
            order.items = [F.item(.product, "Podložka", 900, 10_000, 500, rate: 23, code: "P")]
        }
        let batch = F.batch("SK", [F.entry(order, items: [nil])])
        let pohoda = try PohodaOrder(batch.entries[0], batch, PohodaSettings([:]))
        #expect(pohoda.lines.map(\.price.description) == ["0.00556"])
        // Money takes four decimals: what they lack keeps its VAT.
        let money = try MoneyS3Order(batch.entries[0], batch, MoneyS3Settings([:]), .utf8)
        #expect(money.lines.map(\.price.description) == ["0.0056", "-0.04"])
        #expect(money.lines.map(\.rate) == [Percent(23), Percent(23)] && money.lines[1].text == "Zaokrúhlenie")
    }
}
