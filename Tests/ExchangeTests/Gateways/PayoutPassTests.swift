import Domain
import Exchange
import Ledger
import Testing

@Suite("Payouts of gateways and the bank")
struct PayoutPassTests {
    private let lines: [GateFile.Line] = [
        .init(id: "txn_1", charge: "ch_1", gross: "10.00", fee: "0.30", net: "9.70", text: "Order 1001"),
        .init(id: "txn_2", charge: "ch_2", gross: "20.00", fee: "0.60", net: "19.40", text: "Order 1002"),
    ]
    private var settlement: String { GateFile.payout(lines) }
    private let credit = BankFile.Movement(2910, vs: "1003", payer: "STRIPE PAYMENTS EU")

    /// A shop with two orders that are in the payout, and one whose sum and symbol are the payout's.
    private func shop(_ overrides: String...) throws -> Shop {
        let shop = try Shop.withGateway()
        shop.overrides = overrides
        let orders: [ShopFile.Order] = [
            .init("1001"), .init("1002", price: "20.00"), .init("1003", price: "29.10"),
        ]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    private let done = ["1001 paid 10.00", "1002 paid 20.00", "1003 open 0.00"]

    @Test("pair with their settlement, whose lines pay the orders") func whole() throws {
        let shop = try shop()
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        try shop.run()
        #expect(try shop.standings() == done)
        #expect(try shop.payouts() == ["po_1 29.10 expected"])
        try shop.drop(BankFile.statement([credit]), Shop.inbox + "/a.gpc")
        let report = try shop.run()
        #expect(try shop.payouts() == ["po_1 29.10 arrived"])
        #expect(try shop.standings() == done)
        #expect(try shop.movements() == ["10.00 paired 1001=10.00", "20.00 paired 1002=20.00", "29.10 payout"])
        #expect(report.problems.isEmpty)
        try shop.expectSameAfterReplay()
    }

    @Test("are taken off the order that they had been put on when the settlement comes later") func undone() throws {
        let shop = try shop()
        try shop.drop(BankFile.statement([credit]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.standings().last == "1003 paid 29.10")
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code) == [SettlementProblem.payoutHadPaid.rawValue])
        #expect(try shop.standings() == done)
        #expect(try shop.payouts() == ["po_1 29.10 arrived"])
        // An order that comes later does not get it back.
        try shop.take(.init("1004", price: "29.10").with { $0.vs = "1003" })
        #expect(try shop.standings().dropLast() == done[...])
        try shop.expectSameAfterReplay()
    }

    @Test("stay where a person put them") func person() throws {
        let shop = try shop()
        try shop.drop(BankFile.statement([credit]), Shop.inbox + "/a.gpc")
        try shop.run()
        try shop.decide(.pair(1, ["eshop/1003"]))
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        try shop.run()
        #expect(try shop.standings().last == "1003 paid 29.10")
        #expect(try shop.payouts() == ["po_1 29.10 expected"])
        try shop.expectSameAfterReplay()
    }

    @Test("wait when two credits may be the one") func twoCredits() throws {
        let shop = try shop()
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        var other = credit
        other.document = 2
        try shop.drop(BankFile.statement([credit, other]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.payouts() == ["po_1 29.10 unclear"])
        #expect(try shop.standings() == done)
        // Once a person says what one of them is, the other one is the payout.
        let waiting = try shop.ledger { ledger throws(Problem) in
            try ledger.payments().filter { $0.payment.amount.minorUnits == 2910 }.map(\.id)
        }
        try shop.decide(.ignore(waiting[0]))
        try shop.run()
        #expect(try shop.payouts() == ["po_1 29.10 arrived"])
        try shop.expectSameAfterReplay()
    }

    @Test("are no customer's transfer of the same sum") func stranger() throws {
        let shop = try shop()
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        try shop.drop(BankFile.statement([.init(2910, vs: "1003")]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.payouts() == ["po_1 29.10 expected"])
        #expect(try shop.standings().last == "1003 paid 29.10")
    }

    @Test("from a known account pay no order, found or not") func account() throws {
        let shop = try shop("payments.gateways={stripe: {accounts: [2600001233/1100]}}")
        try shop.drop(BankFile.statement([.init(2910, vs: "1003", payer: "XY")]), Shop.inbox + "/a.gpc")
        try shop.run()
        #expect(try shop.movements() == ["29.10 payout"])
        try shop.drop(settlement, Shop.inbox + "/po.csv")
        try shop.run()
        #expect(try shop.payouts() == ["po_1 29.10 arrived"])
    }

    @Test("come late by as many days as is set, and no more") func window() throws {
        for (day, state) in [(26, "arrived"), (27, "expected")] {
            let shop = try shop("payments.payout-days=5")
            try shop.drop(settlement, Shop.inbox + "/po.csv")
            try shop.drop(BankFile.statement([credit], day: day), Shop.inbox + "/a.gpc")
            try shop.run()
            #expect(try shop.payouts() == ["po_1 29.10 " + state])
        }
    }

    @Test("leave the same whatever comes first: the report, the settlement, the statement, the orders") func anyOrder()
        throws
    {
        let orders: [ShopFile.Order] = [
            .init("1001"), .init("1002", price: "20.00"), .init("1003", price: "29.10"),
        ]
        let files: [(String, String)] = [
            (ShopFile.orders(orders), Shop.eshop + "/orders.xml"),
            (
                GateFile.reports([.init("ch_1", "1001", "10.00"), .init("ch_2", "1002", "20.00")]),
                Shop.inbox + "/n.json"
            ),
            (settlement, Shop.inbox + "/po.csv"),
            (BankFile.statement([credit]), Shop.inbox + "/a.gpc"),
        ]
        // Every place of each file, and the orders at the end.
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1], [1, 3, 0, 2], [0, 2, 3, 1], [3, 0, 1, 2]] {
            let shop = try Shop.withGateway()
            for index in order {
                try shop.drop(files[index].0, files[index].1)
                try shop.run()
            }
            #expect(try shop.standings() == done, "\(order)")
            #expect(try shop.payouts() == ["po_1 29.10 arrived"], "\(order)")
            let expected = ["10.00 paired 1001=10.00", "20.00 paired 1002=20.00", "29.10 payout"]
            #expect(try shop.movements() == expected, "\(order)")
        }
    }
}
