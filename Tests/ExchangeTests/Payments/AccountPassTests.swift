import Domain
import Exchange
import Ledger
import PairingSamples
import Testing

@Suite("What other payments of a payer tell, in passes")
struct AccountPassTests {
    private static let account = "SK2502000000003100004455"

    private func order(_ number: String, of name: String, _ price: String) -> ShopFile.Order {
        ShopFile.Order(number, price: price).with {
            $0.name = name
            $0.email = name.filter { $0 != " " } + "@example.test"
            $0.vs = number
        }
    }

    private func outcomes(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in
            try ledger.payments().map { row in
                "\((row.payment.bankReference ?? "").drop { $0 != "0" }.drop { $0 != "R" }) \(row.outcome) \(row.allocations.map(\.number).sorted())"
            }
        }.sorted()
    }

    @Test("whose an account is counts, whichever file comes first", arguments: [["n"], ["k", "u"], ["u", "k"]])
    func account(passes: [String]) throws {
        let shop = try Shop()
        let orders = [
            order("2031000121", of: "Karol Biely", "33.00"), order("2031000499", of: "Zora Lipková", "33.00"),
            order("2031000777", of: "Zora Lipková", "18.00"),
        ]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        try shop.run()
        let known = CAMTFile.Entry(1800, "R1", vs: "2031000777", name: "Zora Lipková", account: Self.account)
        let unnamed = CAMTFile.Entry(3300, "R2", vs: "2031000121", account: Self.account)
        let files = ["k": [known], "u": [unnamed], "n": [unnamed, known]]
        for pass in passes {
            try shop.drop(CAMTFile.notice(files[pass] ?? []), Shop.inbox + "/\(pass).xml")
            try shop.run()
        }
        #expect(try outcomes(shop) == ["R1 paired [\"2031000777\"]", "R2 ambiguous []"])
    }

    @Test("two payments are no parts when one is just another order of the payer's, before and after another pass")
    func parts() throws {
        let shop = try Shop()
        let orders = [order("2031000121", of: "Karol Biely", "60.00"), order("2031000499", of: "Karol Biely", "35.00")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        let entries = [2500, 3500].map { cents in
            CAMTFile.Entry(cents, "R\(cents)", vs: "2031000121", name: "Karol Biely", account: Self.account)
        }
        try shop.drop(CAMTFile.notice(entries), Shop.inbox + "/n.xml")
        try shop.run()
        let first = try outcomes(shop)
        #expect(first == ["R2500 amountMismatch []", "R3500 amountMismatch []"])
        try shop.drop(ShopFile.orders([order("2031000900", of: "Olga Tichá", "9.00")]), Shop.eshop + "/z.xml")
        try shop.run()
        #expect(try outcomes(shop) == first)
    }

    @Test("what an account paired is decided again when a person says that it told nothing")
    func unknown() throws {
        let shop = try Shop("payments.pairing=[invoice-symbol, invoice-number, order-number, account]")
        let orders = [
            order("2031000121", of: "Zora Lipková", "33.00"), order("2031000777", of: "Zora Lipková", "18.00"),
        ]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        let entries = [
            CAMTFile.Entry(1800, "R1", vs: "2031000777", name: "Zora Lipková", account: Self.account),
            CAMTFile.Entry(3300, "R2", account: Self.account),
        ]
        try shop.drop(CAMTFile.notice(entries), Shop.inbox + "/n.xml")
        try shop.run()
        #expect(try outcomes(shop) == ["R1 paired [\"2031000777\"]", "R2 paired [\"2031000121\"]"])
        let named = try shop.ledger { ledger throws(Problem) in
            try ledger.payments().first { $0.payment.bankReference?.hasSuffix("R1") ?? false }?.id
        }
        try shop.decide(.unpair(try #require(named)))
        try shop.run()
        #expect(try outcomes(shop) == ["R1 notFound []", "R2 notFound []"])
    }

    @Test("an earlier payment that comes up while its customer's other orders are looked for is decided too")
    func metLater() throws {
        let shop = try Shop()
        let orders = [order("2031000121", of: "Karol Biely", "33.00"), order("2031000499", of: "Karol Biely", "35.00")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        let first = CAMTFile.Entry(3500, "R1", vs: "2031000499", name: "Karol Biely", account: Self.account)
        try shop.drop(CAMTFile.notice([first]), Shop.inbox + "/n1.xml")
        try shop.run()
        let second = CAMTFile.Entry(3600, "R2", vs: "2031000121", name: "Karol Biely", account: Self.account)
        try shop.drop(CAMTFile.notice([second]), Shop.inbox + "/n2.xml")
        try shop.run()
        #expect(try outcomes(shop) == ["R1 paired [\"2031000499\"]", "R2 amountMismatch []"])
    }

    @Test("a symbol and a message that name two open orders wait with both")
    func conflict() throws {
        let shop = try Shop()
        let orders = [
            order("2031000121", of: "Karol Biely", "33.00"), order("2031000499", of: "Zora Lipková", "33.00"),
        ]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/o.xml")
        let entry = CAMTFile.Entry(
            3300,
            "R1",
            vs: "2031000121",
            name: "Emil Cudzí",
            account: Self.account,
            message: "objednavka c. 2031000499"
        )
        try shop.drop(CAMTFile.notice([entry]), Shop.inbox + "/n.xml")
        try shop.run()
        #expect(try outcomes(shop) == ["R1 ambiguous []"])
        #expect(Set(try shop.candidates()) == ["eshop/2031000121 severalFit", "eshop/2031000499 severalFit"])
    }
}
