import Domain
import Exchange
import Ledger
import Testing

@Suite("Paid orders and repeated payments")
struct PaidStateTests {
    private let path = Shop.inbox + "/a.gpc"

    private func shopWithOrders(_ overrides: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = overrides
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    @Test("get the state that the merchant chose, once")
    func stateOnce() throws {
        let shop = try shopWithOrders()
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), path)
        let report = try shop.run()
        #expect(report.wrote == ["spool/channels/eshop/out/states-2.csv": 1])
        #expect(
            shop.text("spool/channels/eshop/out/states-2.csv")
                == "order;state;paid;paid_at;amount;currency;vs\r\n"
                + "1001;Uhradená;true;2026-11-23;10.00;EUR;1001\r\n"
        )
        // Paid again, unpaired and paired again, in a state that the channel changed: nothing is told twice.
        try shop.drop(BankFile.statement([.init(1000, vs: "1001", document: 2)], number: 2, day: 24), path)
        #expect(try shop.run().counts.statesWritten == 0)
        #expect(try shop.payments() == ["paired orderNumber 1001=10.00", "alreadyPaid orderNumber"])
        try shop.decide(.unpair(1))
        #expect(try shop.order("1001")?.paymentState == .open)
        try shop.decide(.pair(1, ["1001"]))
        #expect(try shop.order("1001")?.paymentState == .paid)
        #expect(try shop.run().counts.statesWritten == 0)
    }

    @Test("keep their state where it is none that becomes paid")
    func paidFrom() throws {
        let shop = try shopWithOrders("channels.eshop.paid-from=[Caka]", "channels.eshop.paid-state=Zaplatene")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), path)
        let report = try shop.run()
        #expect(report.counts.paymentsPaired == 1)
        #expect(report.counts.statesWritten == 0)
        let other = try shopWithOrders("channels.eshop.paid-from=[Nova]", "channels.eshop.paid-state=Zaplatene")
        try other.drop(BankFile.statement([.init(1000, vs: "1001")]), path)
        try other.run()
        #expect(other.rows("spool/channels/eshop/out/states-2.csv")?.first?.hasPrefix("1001;Zaplatene;true") == true)
    }

    @Test("paid twice on one day by equal payments have two payments, and a statement that overlaps adds none")
    func equalPayments() throws {
        let shop = try shopWithOrders()
        let equal = BankFile.Movement(1000, vs: "1001")
        try shop.drop(BankFile.statement([equal, equal]), path)
        #expect(try shop.run().counts.paymentsNew == 2)
        #expect(try shop.payments() == ["paired orderNumber 1001=10.00", "alreadyPaid orderNumber"])
        try shop.drop(BankFile.statement([equal, equal, .init(1000, vs: "1002", document: 3)], number: 2), path)
        let report = try shop.run()
        #expect(report.counts.paymentsNew == 1)
        #expect(report.counts.paymentsPaired == 1)
        #expect(try shop.payments().count == 3)
        #expect(try shop.order("1001")?.allocated.decimal == "10.00")
    }

    @Test("get their payment though its statement came before them")
    func lateOrder() throws {
        let shop = try Shop()
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), path)
        try shop.run()
        #expect(try shop.payments() == ["notFound"])
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        let report = try shop.run()
        #expect(report.counts.paymentsPaired == 1)
        #expect(report.counts.statesWritten == 1)
    }

    @Test("are not changed by a fee or a debit")
    func debit() throws {
        let shop = try shopWithOrders()
        try shop.drop(BankFile.statement([.init(-1000, vs: "1001"), .init(-250, document: 2)]), path)
        #expect(try shop.run().counts.statesWritten == 0)
        #expect(try shop.payments() == ["ignored", "ignored"])
    }
}
