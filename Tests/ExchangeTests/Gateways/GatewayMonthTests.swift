import Domain
import Exchange
import Ledger
import PairingSamples
import Testing

@Suite("A month of card payments, transfers and payouts")
struct GatewayMonthTests {
    /// Drops the month in an order of its files, a pass for each, and returns the shop.
    private func shop(_ month: GatewayMonth, _ order: [Int]) throws -> Shop {
        let shop = try Shop.withGateway(
            "payments.accounts=["
                + GatewayMonth.accounts.map { "{account: \($0.value), currency: \($0.key)}" }.sorted().joined(
                    separator: ", "
                )
                + "]"
        )
        let files = [
            (month.ordersFile, Shop.eshop + "/orders.xml"),
            (month.settlementFile("EUR"), Shop.inbox + "/eur.csv"),
            (month.settlementFile("CZK"), Shop.inbox + "/czk.csv"),
            (month.statementFile("EUR"), Shop.inbox + "/eur.xml"),
            (month.statementFile("CZK"), Shop.inbox + "/czk.xml"),
        ]
        for index in order {
            try shop.drop(files[index].0, files[index].1)
            let outcomes = try shop.run().outcomes
            #expect(outcomes.values.allSatisfy { $0 == "applied" }, "\(outcomes)")
        }
        return shop
    }

    @Test(
        "comes out as it was, whatever file comes first",
        arguments: [[0, 1, 2, 3, 4], [3, 4, 0, 1, 2], [1, 3, 2, 4, 0]]
    )
    func truth(_ order: [Int]) throws {
        let month = GatewayMonth(orders: 120, seed: 7)
        let shop = try shop(month, order)
        let wanted = month.orders.map { "\($0.number) \($0.state) \(GatewayMonth.text($0.kept))" }.sorted()
        let found = try shop.standings()
        for (one, other) in zip(found, wanted) where one != other { Issue.record("\(one) is to be \(other)") }
        #expect(found.count == wanted.count)
        let payouts = month.payouts.filter { $0.cents > 0 }
        #expect(
            try shop.payouts().sorted() == payouts.map { "\($0.id) \(GatewayMonth.text($0.cents)) arrived" }.sorted()
        )
        // Each payout is the credit of its sum that came from the gateway.
        try shop.ledger { ledger throws(Problem) in
            for payout in try ledger.payouts() {
                let credit = try payout.payment.flatMap { id throws(Problem) in try ledger.payment(id: id) }
                #expect(
                    credit?.payment.counterName?.hasPrefix("STRIPE") == true && credit?.payment.amount == payout.amount
                )
            }
        }
        let fees = try shop.ledger { ledger throws(Problem) in
            var sums: [String: Int] = [:]
            for fee in try ledger.gatewayFees() {
                let key = fee.day.description.prefix(7) + " " + fee.amount.currency.code
                sums[String(key), default: 0] += Int(fee.amount.minorUnits)
            }
            return sums
        }
        #expect(fees == month.fees)
        if order[0] == 0 { try shop.expectSameAfterReplay() }
    }
}
