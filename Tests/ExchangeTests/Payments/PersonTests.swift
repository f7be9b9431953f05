import Domain
import Exchange
import Ledger
import Testing

@Suite("What a person says of a payment")
struct PersonTests {
    private let path = Shop.inbox + "/a.gpc"

    /// Two orders, and a payment that is paired with the first of them, and one that names none.
    private func shopWithPayments() throws -> Shop {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001"), .init(2000, vs: "7777", document: 2)]), path)
        try shop.run()
        return shop
    }

    /// A pass in which every rule has reason to look again: an order that the second payment names, and new payments.
    private func lookAgain(_ shop: Shop) throws {
        let order = ShopFile.Order("7777", price: "20.00")
        try shop.drop(ShopFile.orders([order]), Shop.eshop + "/more.xml")
        try shop.drop(BankFile.statement([.init(1, vs: "1", document: 9)], number: 2, day: 24), path)
        try shop.run()
    }

    @Test("pairs it with several orders, and no later pass changes that")
    func pair() throws {
        let shop = try shopWithPayments()
        try shop.decide(.unpair(1))
        try shop.decide(.pair(2, ["1001", "eshop/1002"]))
        #expect(try shop.payments() == ["notFound person", "split person 1001=10.00 1002=10.00"])
        let report = try shop.run()
        #expect(report.counts.statesWritten == 1)
        try lookAgain(shop)
        #expect(try shop.payments().prefix(2) == ["notFound person", "split person 1001=10.00 1002=10.00"])
        #expect(try shop.order("7777")?.paymentState == .open)
    }

    @Test("takes it off its order, and no later pass puts it back")
    func unpair() throws {
        let shop = try shopWithPayments()
        try shop.decide(.unpair(1))
        try shop.decide(.unpair(2))
        #expect(try shop.order("1001")?.allocated.decimal == "0.00")
        try lookAgain(shop)
        #expect(try shop.payments().prefix(2) == ["notFound person", "notFound person"])
        #expect(try shop.order("1001")?.paymentState == .open)
    }

    @Test("sets it aside, and no later pass pairs it")
    func ignore() throws {
        let shop = try shopWithPayments()
        try shop.decide(.ignore(2))
        try lookAgain(shop)
        #expect(try shop.payments()[1] == "ignored person")
    }

    @Test("without one, the same pass pairs it by the rules")
    func rulesWould() throws {
        let shop = try shopWithPayments()
        try lookAgain(shop)
        #expect(try shop.payments()[1] == "paired orderNumber 7777=20.00")
    }

    @Test("is told from a mistake: unknown payments, orders and other currencies")
    func mistakes() throws {
        let shop = try shopWithPayments()
        let foreign = ShopFile.Order("1003").with { $0.currency = "CZK" }
        shop.overrides = ["currency.rates.CZK=0.04"]
        try shop.drop(ShopFile.orders([foreign]), Shop.eshop + "/foreign.xml")
        try shop.run()
        let known = try shop.tables()
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.pair(99, ["1001"])) }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.pair(1, ["9999"])) }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.ignore(99)) }
        #expect(throws: Shop.Failed(codes: ["DECISION-004"])) { try shop.tryDeciding(.pair(1, ["1003"])) }
        #expect(try shop.tables() == known)
    }

    @Test("must name the channel when two have the order")
    func twoChannels() throws {
        let shop = try shopWithPayments()
        shop.overrides = ["channels.second={kind: neutral}"]
        try shop.run()
        try shop.drop(ShopFile.orders([.init("1001")]), "spool/channels/second/in/orders.xml")
        try shop.run()
        #expect(throws: Shop.Failed(codes: ["DECISION-002"])) { try shop.tryDeciding(.pair(2, ["1001"])) }
        try shop.decide(.pair(2, ["second/1001"]))
        #expect(try shop.payments()[1] == "overpaid person 1001=20.00")
    }
}
