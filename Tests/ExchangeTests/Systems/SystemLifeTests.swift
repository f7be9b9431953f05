import Domain
import Exchange
import Ledger
import Testing

/// A merchant's life in which the accounting system changes again and again, seeded
/// (docs/availability.md#another-system).
@Suite("A life with several accounting systems") struct SystemLifeTests {
    /// Numbers that follow from a seed (SplitMix64).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// The shop, and what must hold of it.
    private struct Life {
        let shop: Shop
        var random: Dice
        var isMoney = false
        /// Whether the present system has exported all its stock.
        var hasStock = true
        /// What its last whole export had.
        var cards: Set<String> = ["A", "B"]
        /// Orders that the channel has, and those whose fate a person has decided.
        var orders: [String] = ["1001"]
        var pass = 1
        /// How many exports there were.
        var exports = 0
        /// The whole export that this step dropped.
        private var dropped: (path: String, cards: Set<String>)?

        init(seed: UInt64) throws {
            random = Dice(state: seed)
            shop = try Shop()
            try shop.drop(
                PohodaFile.stock([.init("A", "9"), .init("B", "9")], at: "06:00"),
                Shop.warehouse + "/stock.xml"
            )
            try shop.take(.init("1001"))
        }

        /// One thing that happens, and a pass; what it was.
        mutating func step() throws -> String {
            let what: String
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: what = try change()
            case 2: what = try export(isFull: true, ofPresent: true)
            case 3: what = try export(isFull: false, ofPresent: true)
            case 4: what = try export(isFull: true, ofPresent: false)
            case 5, 6: what = try order()
            default:
                try? shop.fetchOrders()
                what = "orders taken"
            }
            let sent = try onTheirWay()
            let report = try shop.run()
            pass = report.pass
            if let dropped, report.files.contains(where: { $0.path == dropped.path && $0.outcome == .applied }) {
                (hasStock, cards) = (true, dropped.cards)
            }
            dropped = nil
            shop.overrides.removeAll { $0 == "warehouse.export=changes" }
            if what.hasPrefix("changed") {
                for number in sent {
                    #expect(try shop.order(number)?.why == "ORDER-040", "\(number) was on its way")
                }
            }
            return what
        }

        /// Orders that were written or taken, and not answered.
        private func onTheirWay() throws -> [String] {
            try orders.filter { number in
                guard let state = try shop.order(number)?.exportState else { return false }
                return state == .written || state == .delivered
            }
        }

        private mutating func change() throws -> String {
            isMoney.toggle()
            hasStock = false
            shop.overrides.removeAll { $0.hasPrefix("warehouse.system=") }
            if isMoney { shop.overrides.append("warehouse.system=money-s3") }
            return "changed to " + (isMoney ? "Money S3" : "Pohoda")
        }

        private mutating func export(isFull: Bool, ofPresent: Bool) throws -> String {
            exports += 1
            let time = "07:\(10 + exports)"
            let codes = ["A", "B", "C"].filter { _ in isFull ? true : Bool.random(using: &random) }
            let some = codes.isEmpty ? ["A"] : codes
            let count = String(20 + exports)
            let path = Shop.warehouse + "/zasoby-\(exports).xml"
            let text =
                isMoney == ofPresent
                ? MoneyS3File.stock(some.map { .init($0, count) }, at: time)
                : PohodaFile.pack(
                    PohodaFile.stockItem(
                        some.map { .init($0, count) },
                        at: time,
                        id: isFull ? "stock-full-1-1" : "stock-changes-1-1"
                    )
                )
            try shop.drop(text, path)
            if !isFull { shop.overrides.append("warehouse.export=changes") }
            if isFull, ofPresent { dropped = (path, Set(some)) }
            return (isFull ? "full" : "partial") + " export of the " + (ofPresent ? "present" : "other") + " system"
        }

        private mutating func order() throws -> String {
            orders.append(String(1001 + orders.count))
            try shop.drop(
                ShopFile.orders(orders.map { .init($0, $0.hasSuffix("1") || $0.hasSuffix("4") ? "A" : "B") }),
                Shop.eshop + "/orders.xml"
            )
            return "order " + (orders.last ?? "")
        }
    }

    @Test(
        "tells channels nothing until the present one's first full export, and lists what was on its way",
        arguments: 1...6
    )
    func life(seed: Int) throws {
        var life = try Life(seed: UInt64(seed))
        var story: [String] = []
        var held = 0
        for _ in 1...18 {
            story.append(try life.step())
            let told = life.shop.stock(pass: life.pass)
            guard life.hasStock else {
                held += 1
                #expect(told == nil, "seed \(seed): \(story.joined(separator: "; "))")
                try expectListed(life, story)
                continue
            }
            let rows = try life.shop.ledger { ledger throws(Problem) in
                var rows: Set<String> = []
                try ledger.eachStockRow { rows.insert($0.card) }
                return rows
            }
            #expect(rows.isSubset(of: ["A", "B", "C"]) && rows.isSuperset(of: life.cards), "seed \(seed): \(story)")
        }
        #expect(held > 0, "seed \(seed) changed nothing")
    }

    /// Every order that may be in a former system waits for a person, and the check counts it.
    private func expectListed(_ life: Life, _ story: [String]) throws {
        let workspace = try life.shop.workspace()
        let (waiting, told) = try life.shop.ledger { ledger throws(Problem) in
            (try ledger.ordersAtFormerSystem().count, try workspace.warehouseState(ledger).ordersAtFormer)
        }
        #expect(told == waiting, "\(story.joined(separator: "; "))")
        for number in life.orders {
            guard let order = try life.shop.order(number) else { continue }
            // Nothing that a former system may have is sent to the present one by itself.
            if order.exportState == .unknown { #expect(order.why == "ORDER-040", "\(number): \(story)") }
        }
    }
}
