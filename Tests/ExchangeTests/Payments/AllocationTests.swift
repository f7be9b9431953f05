import Domain
import Exchange
import Ledger
import Testing

@Suite("What is put on orders, by rules and by people")
struct AllocationTests {
    private let statement = Shop.inbox + "/a.gpc"

    private func shop(_ orders: [ShopFile.Order], _ overrides: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = overrides
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    private func states(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in
            try ledger.orders().map { "\($0.order.number) \($0.paymentState.rawValue) \($0.allocated.decimal)" }
        }
    }

    @Test("a part, then the rest: each with a state of its own, each told once")
    func parts() throws {
        let shop = try shop(
            [.init("1001")],
            "payments.partial=always",
            "channels.eshop.partly-paid-state=Čiastočne uhradená"
        )
        try shop.drop(BankFile.statement([.init(400, vs: "1001")]), statement)
        let first = try shop.run()
        #expect(try states(shop) == ["1001 partial 4.00"])
        #expect(try shop.payments() == ["partial orderNumber 1001=4.00"])
        #expect(first.counts.statesWritten == 1)
        let told = shop.text("spool/channels/eshop/out/states-\(first.pass).csv")
        #expect(told?.contains("1001;Čiastočne uhradená;false;") == true)
        try shop.drop(BankFile.statement([.init(600, vs: "1001", document: 2)], number: 2, day: 24), statement)
        let second = try shop.run()
        #expect(try states(shop) == ["1001 paid 10.00"])
        #expect(second.counts.statesWritten == 1)
        #expect(try shop.run().counts.statesWritten == 0)
    }

    @Test("more than it costs: the surplus stays on the payment")
    func surplus() throws {
        let shop = try shop([.init("1001")], "payments.overpaid=always", "channels.eshop.overpaid-state=Preplatená")
        try shop.drop(BankFile.statement([.init(1250, vs: "1001")]), statement)
        let report = try shop.run()
        #expect(try shop.payments() == ["overpaid orderNumber 1001=10.00"])
        #expect(try states(shop) == ["1001 overpaid 10.00"])
        #expect(report.counts.statesWritten == 1)
        #expect(shop.text("spool/channels/eshop/out/states-\(report.pass).csv")?.contains("Preplatená;true;") == true)
        let difference = try shop.ledger { ledger throws(Problem) in try ledger.payments().first?.difference?.decimal }
        #expect(difference == "2.50")
    }

    @Test("two orders at once, to the cent") func split() throws {
        let shop = try shop([.init("1001"), .init("1002")])
        try shop.drop(BankFile.statement([.init(2000, vs: "1001", message: "obj. 1001 a 1002")]), statement)
        try shop.run()
        #expect(try shop.payments() == ["split orderNumber 1001=10.00 1002=10.00"])
        #expect(try states(shop) == ["1001 paid 10.00", "1002 paid 10.00"])
    }

    @Test("money that goes back takes the order out of paid") func refund() throws {
        let shop = try shop([.init("1001")], "channels.eshop.refunded-state=Vrátená")
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        try shop.run()
        try shop.drop(BankFile.statement([.init(-1000, vs: "1001", document: 2)], number: 2, day: 24), statement)
        let report = try shop.run()
        #expect(try states(shop) == ["1001 refunded 0.00"])
        #expect(shop.text("spool/channels/eshop/out/states-\(report.pass).csv")?.contains("Vrátená;false;") == true)
    }

    @Test("an order that is shipped or cancelled gets no state from a payment", arguments: ["Odoslaná", "Stornovaná"])
    func done(state: String) throws {
        var order = ShopFile.Order("1001")
        order.state = state
        let shop = try shop([order])
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        #expect(try shop.run().counts.statesWritten == 0)
    }

    @Test("by hand, in parts of one's own, and never more than there is") func byHand() throws {
        let shop = try shop([.init("1001"), .init("1002")])
        try shop.drop(BankFile.statement([.init(1500)]), statement)
        try shop.run()
        try shop.decide(.pair(1, ["1001=4.00", "1002"]))
        #expect(try shop.payments() == ["overpaid person 1001=4.00 1002=11.00"])
        #expect(throws: Shop.Failed(codes: ["DECISION-005"])) { try shop.tryDeciding(.pair(1, ["1001=16"])) }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.pair(1, ["1001=x"])) }
        #expect(try shop.payments() == ["overpaid person 1001=4.00 1002=11.00"])
    }

    @Test("undone: the decision before holds again, then the rules") func undo() throws {
        let shop = try shop([.init("1001"), .init("1002")])
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), statement)
        try shop.run()
        try shop.decide(.pair(1, ["1002"]))
        try shop.decide(.ignore(1))
        #expect(try shop.payments() == ["ignored person"])
        try shop.run()
        #expect(try shop.payments() == ["ignored person"])
        try shop.decide(.undo(1))
        #expect(try shop.payments() == ["paired person 1002=10.00"])
        try shop.decide(.undo(1))
        #expect(try shop.payments() == ["paired orderNumber 1001=10.00"])
        try shop.decide(.undo(1))
        #expect(try shop.payments() == ["paired orderNumber 1001=10.00"])
    }

    @Test("an account that a person explained pays the customer's orders without any symbol") func rule() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(1000)]), statement)
        try shop.run()
        #expect(try shop.payments() == ["notFound"])
        try shop.decide(.pair(1, ["1001"]))
        try shop.decide(.rule(1))
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, document: 2)], number: 2, day: 24), statement)
        try shop.run()
        #expect(try shop.payments() == ["paired person 1001=10.00", "paired account 1002=10.00"])
        try shop.decide(.forget("2600001233/1100"))
        #expect(throws: Shop.Failed(codes: ["DECISION-008"])) { try shop.tryDeciding(.forget("2600001233/1100")) }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.rule(99)) }
    }

    @Test("no rule follows from a payment that is on no order") func noRule() throws {
        let shop = try shop([.init("1001")])
        try shop.drop(BankFile.statement([.init(1000)]), statement)
        try shop.run()
        #expect(throws: Shop.Failed(codes: ["DECISION-007"])) { try shop.tryDeciding(.rule(1)) }
    }

    @Test("two open orders with one symbol are told when the second one comes") func sharedSymbol() throws {
        let shop = try shop([.init("A-1001")], "channels.second={kind: neutral}")
        try shop.drop(ShopFile.orders([.init("B-1001")]), "spool/channels/second/in/orders.xml")
        let report = try shop.run()
        let problems = report.problems.filter { $0.problem.code == "PAYMENT-002" }
        #expect(
            problems.map(\.problem.arguments) == [["order": "second/B-1001", "other": "eshop/A-1001", "vs": "1001"]]
        )
        #expect(try !shop.run().problems.contains { $0.problem.code == "PAYMENT-002" })
    }

    @Test("the order in which payments come makes no difference") func order() throws {
        func result(_ first: BankFile.Movement, _ second: BankFile.Movement) throws -> [String] {
            let shop = try shop([.init("1001")], "channels.second={kind: neutral}")
            try shop.drop(ShopFile.orders([.init("1001")]), "spool/channels/second/in/orders.xml")
            try shop.run()
            try shop.drop(BankFile.statement([first]), statement)
            try shop.run()
            try shop.drop(BankFile.statement([second], number: 2), statement)
            try shop.run()
            return try shop.payments().sorted()
        }
        let named = BankFile.Movement(1000, vs: "1001", document: 1, message: "second/1001")
        let vague = BankFile.Movement(1000, vs: "1001", document: 2)
        #expect(try result(named, vague) == result(vague, named))
    }
}
