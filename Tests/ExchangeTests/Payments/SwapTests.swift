import Domain
import Exchange
import Ledger
import Testing

@Suite("What a person says of payments that took another one's place, and of accounts")
struct SwapTests {
    private func order(_ number: String, of name: String) -> ShopFile.Order {
        ShopFile.Order(number, price: "24.90").with {
            $0.name = name
            $0.email = number + "@example.test"
        }
    }

    private func shop(_ entries: [CAMTFile.Entry]) throws -> Shop {
        let shop = try Shop()
        let orders = [order("2031000001", of: "Zora Lipková"), order("2031000777", of: "Emil Tichý")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        for (number, entry) in entries.enumerated() {
            try shop.drop(CAMTFile.statement([entry], number: number + 1), Shop.inbox + "/s\(number).xml")
            try shop.run()
        }
        return shop
    }

    private let wrong = CAMTFile.Entry(2490, "R1", vs: "2031000001", name: "Karol Neznámy")
    private let rightful = CAMTFile.Entry(2490, "R2", vs: "2031000001", name: "Zora Lipková")

    @Test("an order goes over to the payment that it belongs to, in one decision that can be taken back")
    func swap() throws {
        let shop = try shop([wrong, rightful])
        #expect(try shop.payments() == ["paired orderNumber 2031000001=24.90", "alreadyPaid orderNumber"])
        try shop.decide(.swap(2, "eshop/2031000001"))
        #expect(try shop.payments() == ["alreadyPaid orderNumber", "paired person 2031000001=24.90"])
        #expect(try shop.order("2031000001")?.paymentState == .paid)
        try shop.run()
        #expect(try shop.payments() == ["alreadyPaid orderNumber", "paired person 2031000001=24.90"])
        try shop.decide(.undo(2))
        #expect(try shop.payments() == ["paired orderNumber 2031000001=24.90", "alreadyPaid orderNumber"])
    }

    @Test("what a person had put on the order belongs there no more")
    func swapOfPerson() throws {
        let shop = try shop([wrong, rightful])
        try shop.decide(.pair(1, ["2031000001"]))
        try shop.decide(.swap(2, "2031000001"))
        #expect(try shop.payments() == ["notFound person", "paired person 2031000001=24.90"])
    }

    @Test("explain names the payment that has the order, and says why the guard waited")
    func explain() throws {
        let shop = try shop([wrong, rightful, CAMTFile.Entry(2490, "R3", vs: "2031000001", name: "TICHY EMIL")])
        let workspace = try shop.workspace()
        func story(_ payment: String) throws -> String {
            try shop.ledger { ledger throws(Problem) in
                try Explanation.tell("payment", payment, workspace, ledger).map(\.text).joined(separator: "\n")
            }
        }
        #expect(try story("2").contains("Karol Neznámy"))
    }

    @Test("explain says why the guard waited")
    func guarded() throws {
        let order = ShopFile.Order("2031000055", price: "24.90").with { $0.name = "Karol Neznámy" }
        let shop = try Shop()
        try shop.drop(ShopFile.orders([self.order("2031000001", of: "Zora Lipková"), order]), Shop.eshop + "/o.xml")
        try shop.drop(CAMTFile.statement([wrong]), Shop.inbox + "/s.xml")
        try shop.run()
        #expect(try shop.payments() == ["ambiguous orderNumber"])
        let workspace = try shop.workspace()
        let story = try shop.ledger { ledger throws(Problem) in
            try Explanation.tell("payment", "1", workspace, ledger).map(\.text).joined(separator: "\n")
        }
        #expect(story.contains("eshop/2031000001, ale"))
        #expect(story.contains("eshop/2031000055 ("))
    }

    @Test("an account that is always ignored pays nothing, until that is forgotten")
    func ignoreAccount() throws {
        let account = "SK2502000000003100004455"
        let entry = CAMTFile.Entry(2490, "R1", name: "Kuriér Gama s.r.o.", account: account)
        let shop = try shop([entry])
        #expect(try shop.payments() == ["notFound"])
        try shop.decide(.ignoreAccount(account))
        #expect(try shop.payments() == ["ignored account"])
        let named = CAMTFile.Entry(2490, "R2", vs: "2031000001", name: "Kuriér Gama s.r.o.", account: account)
        try shop.drop(CAMTFile.statement([named], number: 2), Shop.inbox + "/t.xml")
        #expect(try shop.run().counts.paymentsPaired == 0)
        #expect(try shop.payments() == ["ignored account", "ignored account"])
        try shop.decide(.forget(account))
        #expect(try shop.payments() == ["notFound", "paired orderNumber 2031000001=24.90"])
        #expect(throws: Shop.Failed(codes: ["DECISION-008"])) { try shop.tryDeciding(.forget(account)) }
    }

    @Test("a decision is kept as words, and read again")
    func words() throws {
        let shop = try shop([wrong, rightful])
        try shop.decide(.swap(2, "2031000001"))
        try shop.decide(.ignoreAccount("111/0800"))
        let commands = try shop.ledger { ledger throws(Problem) in try ledger.unjournaledDecisions().map(\.command) }
        #expect(commands == ["swap\t2\t2031000001", "ignore-account\t111/0800"])
    }
}
