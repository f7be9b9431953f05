import Domain
import Exchange
import Ledger
import Testing

@Suite("The same movements in several formats")
struct ManyFormatsTests {
    private func shop() throws -> Shop {
        try Shop(
            "payments.accounts.1.account=\(OneDay.account)",
            "payments.accounts.1.currency=CZK",
            "merchant.country=CZ",
            "merchant.currency=CZK"
        )
    }

    /// Amount and symbol of each payment that the ledger has, and whether a statement has it.
    private func payments(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in
            try ledger.payments().map { row in
                "\(row.payment.amount.decimal) \(row.payment.vs ?? "-")" + (row.provisional ? " notice" : "")
            }.sorted()
        }
    }

    private static let once = ["-5.50 -", "18.34 1001", "18.34 1001", "50.00 2002"]

    private func drop(_ place: Int, _ shop: Shop, times: Int = 0) throws {
        let file = OneDay.files[place]
        try shop.drop(file.text, Shop.inbox + "/\(times)-" + file.name)
    }

    @Test("each alone", arguments: OneDay.files.indices)
    func alone(place: Int) throws {
        let shop = try shop()
        try drop(place, shop)
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied])
        let isNotice = ["notice.xml", "report.sta"].contains(OneDay.files[place].name)
        #expect(try payments(shop) == Self.once.map { $0 + (isNotice ? " notice" : "") })
    }

    @Test("in any order of two, equal payments stay two", arguments: OneDay.files.indices)
    func pairs(first: Int) throws {
        for second in OneDay.files.indices where second != first {
            let shop = try shop()
            try drop(first, shop)
            try shop.run()
            try drop(second, shop)
            try shop.run()
            let names = [first, second].map { OneDay.files[$0].name }
            let areNotices = names.allSatisfy { ["notice.xml", "report.sta"].contains($0) }
            #expect(try payments(shop) == Self.once.map { $0 + (areNotices ? " notice" : "") }, "\(names)")
        }
    }

    @Test("are listed as those that came again")
    func repeated() throws {
        let shop = try shop()
        var filter = PaymentFilter()
        filter.outcomes = [.repeat]
        func repeated() throws -> Int {
            try shop.ledger { ledger throws(Problem) in try ledger.payments(filter).count }
        }
        try drop(0, shop)
        try shop.run()
        #expect(try repeated() == 0)
        try drop(1, shop)
        try shop.run()
        #expect(try repeated() == Self.once.count)
    }

    @Test("all of them, in orders drawn by lot, in one pass or one after the other", arguments: 1...12)
    func all(seed: Int) throws {
        var random = Lot(seed: UInt64(seed))
        let order = OneDay.files.indices.shuffled(using: &random)
        let shop = try shop()
        for (time, place) in order.enumerated() {
            try drop(place, shop, times: time)
            if seed % 2 == 0 { try shop.run() }
        }
        try shop.run()
        #expect(try payments(shop) == Self.once, "\(order.map { OneDay.files[$0].name })")
    }

    @Test("a statement that has one of two equal payments, then one that has both")
    func growing() throws {
        let shop = try shop()
        let one = OneDay.gpc.split(separator: "\r\n", omittingEmptySubsequences: false)
        // The first movement alone, with the balances and turnovers that it makes.
        let header = String(one[0]).replacing("00000000018118+", with: "00000000011834+")
            .replacing("00000000000550", with: "00000000000000").replacing("00000000008668", with: "00000000001834")
        let part = header + "\r\n" + one[1] + "\r\n"
        try shop.drop(part, Shop.inbox + "/part.gpc")
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied], "\(report.problems)")
        try drop(0, shop)
        try drop(1, shop)
        try shop.run()
        #expect(try payments(shop) == Self.once)
    }

    /// A generator of its own, so that a failure can be repeated.
    private struct Lot: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
