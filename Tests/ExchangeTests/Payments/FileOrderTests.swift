import Domain
import Exchange
import Ledger
import PairingSamples
import Testing

@Suite("The order in which files come")
struct FileOrderTests {
    private let noticePath = Shop.inbox + "/n.xml"
    private let statementPath = Shop.inbox + "/s.xml"

    private func order(_ number: String, of name: String, _ price: String = "24.90") -> ShopFile.Order {
        ShopFile.Order(number, price: price).with {
            $0.name = name
            $0.email = number + "@example.test"
            $0.vs = number
        }
    }

    @Test("does not count: what a notice lacked takes back what was paired by it")
    func notice() throws {
        let shop = try Shop()
        let orders = [order("2031000001", of: "Karol Biely"), order("2031000055", of: "Zora Lipková")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        try shop.run()
        try shop.drop(
            CAMTFile.notice([.init(2490, "R1", vs: "2031000001", account: "SK2502000000003100004455")]),
            noticePath
        )
        try shop.run()
        #expect(try shop.payments() == ["paired invoiceSymbol 2031000001=24.90"])
        let whole = CAMTFile.Entry(
            2490,
            "R1",
            vs: "2031000001",
            name: "LIPKOVA ZORA",
            account: "SK2502000000003100004455"
        )
        try shop.drop(CAMTFile.statement([whole]), statementPath)
        #expect(try shop.run().exit == 3)
        #expect(try shop.payments() == ["ambiguous invoiceSymbol"])
        #expect(
            try shop.candidates() == ["eshop/2031000055 payerOnly", "eshop/2031000001 payerDiffers"]
        )
        #expect(try shop.order("2031000001")?.paymentState == .open)
    }

    @Test("a statement that says the same as the notice changes nothing")
    func same() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([order("2031000001", of: "Karol Biely")]), Shop.eshop + "/o.xml")
        let entry = CAMTFile.Entry(2490, "R1", vs: "2031000001", account: "SK2502000000003100004455")
        try shop.drop(CAMTFile.notice([entry]), noticePath)
        #expect(try shop.run().counts.paymentsPaired == 1)
        var named = entry
        named.name = "Karol Biely"
        try shop.drop(CAMTFile.statement([named]), statementPath)
        #expect(try shop.run().counts.paymentsPaired == 0)
        #expect(try shop.payments() == ["paired invoiceSymbol 2031000001=24.90"])
        #expect(try shop.order("2031000001")?.paymentState == .paid)
    }

    @Test("a payment that a person decided stays, whatever a statement adds")
    func person() throws {
        let shop = try Shop()
        let orders = [order("2031000001", of: "Karol Biely"), order("2031000055", of: "Zora Lipková")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        var entry = CAMTFile.Entry(2490, "R1", vs: "2031000001", account: "SK2502000000003100004455")
        try shop.drop(CAMTFile.notice([entry]), noticePath)
        try shop.run()
        try shop.decide(.pair(1, ["2031000001"]))
        entry.name = "Zora Lipková"
        try shop.drop(CAMTFile.statement([entry]), statementPath)
        try shop.run()
        #expect(try shop.payments() == ["paired person 2031000001=24.90"])
    }

    /// What is known in the end, however the ids were given.
    private func outcome(_ shop: Shop) throws -> [String] {
        let payments = try shop.ledger { ledger throws(Problem) in
            try ledger.payments().map { row in
                let orders = row.allocations.map { $0.number + "=" + $0.amount.decimal }
                let candidates = row.candidates.map { $0.number + " " + $0.why.rawValue }
                return
                    "\(row.payment.bankReference ?? "") \(row.outcome) \(row.criterion?.rawValue ?? "") \(orders) \(candidates)"
            }
        }
        let states = try shop.ledger { ledger throws(Problem) in
            try ledger.orders().map { "\($0.order.number) \($0.paymentState) \($0.allocated.decimal)" }
        }
        return payments.sorted() + states.sorted()
    }

    /// Files in which numbers, names and amounts collide.
    private func files(_ seed: UInt64) -> [(path: String, text: String)] {
        var dice = Dice(seed)
        let names = ["Zora Lipková", "Karol Biely", "Emil Lipka", "Olga Tichá"]
        let prices = ["24.90", "12.00"]
        var orders: [ShopFile.Order] = []
        for number in 1...8 {
            let price = prices[dice.below(prices.count)]
            orders.append(order("203100000\(number)", of: names[dice.below(names.count)], price))
        }
        var entries: [CAMTFile.Entry] = []
        for number in 1...8 {
            entries.append(
                CAMTFile.Entry(
                    dice.chance(50) ? 2490 : 1200,
                    "R\(number)",
                    vs: dice.chance(85) ? "203100000\(1 + dice.below(9))" : nil,
                    name: dice.chance(80) ? names[dice.below(names.count)] : nil,
                    account: "SK250200000000310000445\(number)",
                    message: dice.chance(30) ? "za " + names[dice.below(names.count)] : nil
                )
            )
        }
        // What was paid, and goes back to whom it came from or to a supplier.
        for entry in entries.prefix(2) {
            var back = entry
            back.cents = -entry.cents
            back.reference += "B"
            back.day = 24
            if dice.chance(50) { (back.name, back.account) = ("Veľkoobchod Omega a.s.", "SK4109000000002600001233") }
            entries.append(back)
        }
        let told = entries.filter { _ in dice.chance(60) }.map { entry in
            var less = entry
            less.name = nil
            less.message = nil
            return less
        }
        return [
            (Shop.eshop + "/o1.xml", ShopFile.orders(Array(orders[..<4]))),
            (Shop.eshop + "/o2.xml", ShopFile.orders(Array(orders[4...]))),
            (Shop.inbox + "/n.xml", CAMTFile.notice(told)), (Shop.inbox + "/s.xml", CAMTFile.statement(entries)),
        ]
    }

    @Test("does not count for anything that is decided", arguments: 1...12 as ClosedRange<UInt64>)
    func shuffled(seed: UInt64) throws {
        let files = files(seed)
        let together = try Shop()
        for file in files { try together.drop(file.text, file.path) }
        try together.run()
        let expected = try outcome(together)
        var dice = Dice(seed &+ 77)
        for _ in 0..<3 {
            let shop = try Shop()
            for file in files.shuffled(using: &dice) {
                try shop.drop(file.text, file.path)
                if dice.chance(70) { try shop.run() }
            }
            try shop.run()
            #expect(try outcome(shop) == expected)
        }
    }
}
