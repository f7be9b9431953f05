import Domain
import Testing

/// What no file can mean, by kind of fact.
@Suite struct FactLimitTests {
    private static func day(_ year: Int) -> Day { Day(year: year, month: 6, day: 1) ?? Day(number: 0) }

    @Test("days outside of 1990 to 2100 decide nothing", arguments: [1, 1600, 1969, 1989, 2101, 2400, 9999])
    func days(year: Int) {
        let day = Self.day(year)
        let stamp = LocalTime(day: day, second: 5)
        var order = Order(number: "1", currency: .eur, total: .zero(.eur), line: 3)
        order.created = stamp
        var statement = Statement(account: nil, currency: .eur, line: 1)
        statement.to = day
        var invoice = Invoice(number: "1", total: .zero(.eur), line: 2)
        invoice.issued = day
        let facts: [(Fact, Problem.Scope)] = [
            (.order(order), .record), (.invoice(invoice), .record), (.statement(statement), .file),
            (.payment(Payment(date: day, amount: .zero(.eur), line: 4)), .file),
            (.stockExport(StockExport(coverage: .full, stamp: stamp)), .file),
            (.receipt(Receipt(orderId: "1", packId: nil, state: .accepted, made: stamp, line: 1)), .record),
        ]
        for (fact, scope) in facts {
            #expect(fact.excess?.code == "VALUE-002", "\(fact)")
            #expect(fact.excess?.scope == scope)
        }
    }

    @Test("days of our time are taken", arguments: [1990, 2026, 2100])
    func ourTime(year: Int) {
        let export = StockExport(coverage: .full, stamp: LocalTime(day: Self.day(year)))
        #expect(Fact.stockExport(export).excess == nil)
        #expect(Fact.payment(Payment(date: Self.day(year), amount: .zero(.eur), line: 1)).excess == nil)
        #expect(Limits.days.lowerBound.description == "1990-01-01")
        #expect(Limits.days.upperBound.description == "2100-12-31")
    }

    @Test("a thousand million pieces are meant, one more is not")
    func quantities() {
        var level = StockLevel(code: "A", warehouse: "", onHand: Quantity(1_000_000_000), line: 7)
        #expect(Fact.stock(level).excess == nil)
        level.onHand = Quantity(1_000_000_001)
        #expect(Fact.stock(level).excess?.arguments == ["record": "A", "value": "1000000001", "limit": "1000000000"])
        #expect(Fact.stock(level).excess?.position == SourcePosition(line: 7))
        level.onHand = .zero
        level.reserved = Quantity(millionths: .min)
        #expect(Fact.stock(level).excess?.code == "VALUE-001")
    }

    @Test("so have prices and quantities of each line of an order")
    func lines() {
        let limit = Limits.money
        for change: (inout OrderItem) -> Void in [
            { $0.unitPrice = UnitPrice(Int(limit)).saturatingSum(UnitPrice(1)) },
            { $0.unitPriceWithVat = UnitPrice(millionths: .min) },
            { $0.quantity = Quantity(1_000_000_001) },
            { $0.total = Money(minorUnits: .max, currency: .eur) },
        ] {
            var order = Order(number: "7", currency: .eur, total: .zero(.eur), line: 3)
            var item = OrderItem(
                kind: .product,
                name: "x",
                quantity: Quantity(1),
                unitPriceWithVat: UnitPrice(1),
                vatRate: nil,
                total: .zero(.eur),
                line: 5
            )
            order.items = [item]
            #expect(Fact.order(order).excess == nil)
            change(&item)
            order.items.append(item)
            #expect(Fact.order(order).excess?.code == "VALUE-001")
            #expect(Fact.order(order).excess?.position == SourcePosition(line: 5))
        }
    }

    @Test("amounts have a limit in whole units of their currency")
    func amounts() throws {
        let yen = try #require(Currency(code: "JPY"))
        for (currency, scale) in [(Currency.eur, 100), (yen, 1)] as [(Currency, Int64)] {
            let most = Money(minorUnits: -1_000_000_000_000 * scale, currency: currency)
            let more = Money(minorUnits: most.minorUnits - 1, currency: currency)
            #expect(Fact.payment(Payment(date: Self.day(2026), amount: most, line: 1)).excess == nil)
            #expect(Fact.payment(Payment(date: Self.day(2026), amount: more, line: 1)).excess?.code == "VALUE-001")
        }
        let least = Money(minorUnits: .min, currency: .eur)
        #expect(Fact.invoice(Invoice(number: "1", total: least, line: 1)).excess?.code == "VALUE-001")
    }
}

/// Operators that stop at the ends of the range.
@Suite struct SaturatingTests {
    @Test("sums, differences, products and opposites stay in the range")
    func ends() {
        #expect([Int64.max +| 1, .min +| -1, 2 +| 3] == [.max, .min, 5])
        #expect([Int64.min -| 1, .max -| -1, 2 -| 3] == [.min, .max, -1])
        #expect([Int64.max *| 2, .min *| 2, .min *| -1, 2 *| -3] == [.max, .min, .max, -6])
        #expect([-|Int64.min, Int64.min.absolute, Int64(-5).absolute] == [.max, .max, 5])
        #expect(Quantity(millionths: .max).saturatingSum(Quantity(1)).millionths == .max)
        #expect(Quantity(.max).millionths == .max)
        #expect(Day(number: .max).advanced(by: .max).number == .max)
        #expect(!Instant(seconds: .min).description.isEmpty)
    }

    @Test("a short number is one of at most 15 digits")
    func short() {
        #expect(Int(shortText: "999999999999999") == 999_999_999_999_999 && Int(shortText: "-7") == -7)
        for text in [
            "1000000000000000", "9223372036854775807", "-9223372036854775808", "", "x", "1 ", "99999999999999999999",
        ] {
            #expect(Int(shortText: text) == nil)
        }
    }
}
