import Domain
import Matching
import PairingSamples

/// Pairs payments with open orders in memory, without a ledger: the speed and the judgement of pairing alone.
enum PairingRun {
    /// Prints, each as the median of `rounds`: milliseconds for `payments` against ten times as many orders, for twice
    /// as many of both, the ratio, and the milliseconds in which the orders of the first are indexed.
    static func measure(payments: Int, seed: UInt64, rounds: Int) {
        let once = time(payments, seed, rounds)
        let twice = time(payments * 2, seed, rounds)
        let hundredths = twice.pairing * 100 / max(1, once.pairing)
        print(
            text(once.pairing),
            text(twice.pairing),
            "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)",
            text(once.index)
        )
    }

    /// Prints how a generated month is paired, by fault; fails when a payment is paired wrongly or too few are paired.
    static func month(orders: Int, seed: UInt64) {
        let month = Month(orders: orders, seed: seed)
        var table = month.table
        let report = MonthReport(month, PaymentMatcher(rules: Month.rules).decide(month.payments, among: &table))
        print(report.table)
        if let mistake = report.mistakes.first { Output.fail("paired wrongly: \(mistake)") }
        if report.total.decided * 100 < report.total.decidable * 95 { Output.fail("less than 95 % are paired") }
    }

    /// Prints how a month of three e-shops is paired by each configuration, by kind; fails when a payment is paired
    /// wrongly or too few are paired.
    static func kinds(orders: Int, seed: UInt64) {
        let month = ShopMonth(orders: orders, seed: seed)
        for configuration in ShopMonth.configurations {
            let report = ShopMonthReport(month, month.decide(configuration.rules), has: configuration.has)
            print("\nBy " + configuration.name + ":\n\n" + report.table)
            if let mistake = report.mistakes.first { Output.fail("paired wrongly: \(mistake)") }
            if report.total.decided * 100 < report.total.decidable * 97 { Output.fail("less than 97 % are paired") }
        }
    }

    private static func time(_ payments: Int, _ seed: UInt64, _ rounds: Int) -> (pairing: Int64, index: Int64) {
        let shop = LargeShop(orders: payments * 10, seed: seed)
        let matcher = PaymentMatcher(rules: Month.rules)
        var times: [(pairing: Int64, index: Int64)] = []
        for _ in 0..<max(1, rounds) {
            let start = ContinuousClock.now
            var table = OrderTable(shop.orders)
            let ready = ContinuousClock.now
            let decisions = matcher.decide(shop.payments, among: &table)
            let end = ContinuousClock.now
            let paired = decisions.count { !$0.allocations.isEmpty }
            guard paired * 10 > payments * 8 else { Output.fail("only \(paired) of \(payments) were paired") }
            times.append((microseconds(end - ready), microseconds(ready - start)))
        }
        let middle = (times.count - 1) / 2
        return (times.map(\.pairing).sorted()[middle], times.map(\.index).sorted()[middle])
    }

    private static func microseconds(_ time: Duration) -> Int64 {
        time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    }

    private static func text(_ microseconds: Int64) -> String {
        "\(microseconds / 1_000).\(microseconds % 1_000 / 100)"
    }
}
