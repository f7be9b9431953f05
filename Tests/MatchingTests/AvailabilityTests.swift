import Domain
import Testing

@testable import Matching

@Suite("What a channel may sell")
struct AvailabilityTests {
    let levels = [
        Availability.Level(warehouse: "A", onHand: Quantity(5), reserved: Quantity(2), ordered: Quantity(4)),
        Availability.Level(warehouse: "B", onHand: Quantity(3), reserved: Quantity(1)),
        Availability.Level(warehouse: "C", onHand: Quantity(-4)),
    ]

    @Test("a debt of one warehouse does not eat what another has")
    func negativesCountAsZero() {
        #expect(Availability.available(levels: levels, rule: .onHand, combine: .sum) == Quantity(8))
        #expect(Availability.available(levels: levels, rule: .asReported, combine: .max) == Quantity(5))
    }

    @Test("each rule takes off what it names, warehouse by warehouse")
    func rules() {
        #expect(Availability.available(levels: levels, rule: .onHandMinusReserved, combine: .sum) == Quantity(5))
        #expect(Availability.available(levels: levels, rule: .onHandMinusReserved, combine: .max) == Quantity(3))
        #expect(Availability.available(levels: levels, rule: .onHandMinusOrdered, combine: .max) == Quantity(3))
        #expect(Availability.available(levels: levels, rule: .onHandMinusOrdered, combine: .sum) == Quantity(4))
    }

    @Test("only the chosen warehouses, together")
    func chosen() {
        let chosen = Combine.only(["B", "C", "nowhere"])
        #expect(Availability.available(levels: levels, rule: .onHand, combine: chosen) == Quantity(3))
        #expect(Availability.available(levels: levels, rule: .onHand, combine: .only(["A", "B"])) == Quantity(8))
        #expect(Availability.available(levels: [], rule: .onHand, combine: .sum) == .zero)
    }

    @Test("an offer is never negative and never larger than what is there")
    func offers() {
        let half = Quantity(millionths: 3_500_000)
        func offered(_ taken: Quantity, _ reserve: Quantity, _ fractions: Bool) -> Quantity {
            Availability.offered(available: half, notYetKnown: taken, reserve: reserve, fractions: fractions)
        }
        #expect(offered(.zero, .zero, false) == Quantity(3))
        #expect(offered(.zero, .zero, true) == half)
        #expect(offered(Quantity(1), Quantity(1), true) == Quantity(millionths: 1_500_000))
        #expect(offered(Quantity(3), Quantity(1), true) == .zero)
        #expect(offered(Quantity(-9), Quantity(-9), true) == half)
    }

    @Test("absurd quantities stay in range instead of stopping the pass")
    func overflow() {
        let huge = Availability.Level(
            warehouse: "A",
            onHand: Quantity(millionths: .max),
            reserved: Quantity(millionths: .min)
        )
        let total = Availability.available(levels: [huge, huge], rule: .onHandMinusReserved, combine: .sum)
        #expect(total == Quantity(millionths: .max))
        let max = Quantity(millionths: .max)
        #expect(Availability.offered(available: total, notYetKnown: max, reserve: max, fractions: true) == .zero)
    }
}
