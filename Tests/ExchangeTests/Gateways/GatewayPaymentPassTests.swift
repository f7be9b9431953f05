import Domain
import Exchange
import Ledger
import Testing

@Suite("Payments that a gateway reports")
struct GatewayPaymentPassTests {
    private let report = GateFile.Report("ch_1", "1001", "10.00")

    private func shop() throws -> Shop {
        let shop = try Shop.withGateway()
        try shop.drop(
            ShopFile.orders([.init("1001"), .init("OBJ-2026-7", price: "20.00")]),
            Shop.eshop + "/orders.xml"
        )
        try shop.run()
        return shop
    }

    private func take(_ shop: Shop, _ reports: GateFile.Report..., name: String = "a") throws -> PassReport {
        try shop.drop(GateFile.reports(reports), Shop.inbox + "/\(name).json")
        return try shop.run()
    }

    @Test("pay their orders for the time being, and the shop hears of it once") func paid() throws {
        let shop = try shop()
        let first = try take(shop, report, .init("ch_2", "OBJ-2026-7", "20.00"))
        #expect(first.counts.paymentsNew == 2 && first.counts.paymentsPaired == 2)
        #expect(try shop.standings() == ["1001 paid 10.00", "OBJ-2026-7 paid 20.00"])
        #expect(try shop.movements() == ["10.00? paired 1001=10.00", "20.00? paired OBJ-2026-7=20.00"])
        #expect(first.wrote == ["spool/channels/eshop/out/states-2.csv": 2])
        let again = try take(shop, report.with { $0.at = "2026-11-20T10:05:00Z" }, name: "b")
        #expect(again.counts.paymentsNew == 0 && again.counts.statesWritten == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("change nothing before they are paid", arguments: ["open", "authorized", "cancelled", "failed"])
    func unpaid(_ state: String) throws {
        let shop = try shop()
        let report = try take(shop, report.with { $0.state = state })
        #expect(report.counts.paymentsNew == 0 && report.problems.isEmpty)
        #expect(try shop.standings() == ["1001 open 0.00", "OBJ-2026-7 open 0.00"])
    }

    @Test("go to a person when the gateway says so") func attention() throws {
        let shop = try shop()
        let report = try take(shop, report.with { $0.state = "attention" })
        #expect(report.problems.map(\.problem.code) == [SettlementProblem.attention.rawValue])
        #expect(try shop.standings().first == "1001 open 0.00")
    }

    @Test("count as the latest report says, whichever file came first") func latest() throws {
        let failed = report.with { ($0.state, $0.at) = ("failed", "2026-11-20T09:00:00Z") }
        for order in [[failed, report], [report, failed]] {
            let shop = try shop()
            for (index, one) in order.enumerated() { _ = try take(shop, one, name: String(index)) }
            #expect(try shop.standings().first == "1001 paid 10.00")
        }
        // What was paid and is no longer takes the payment off the order.
        let shop = try shop()
        _ = try take(shop, report)
        _ = try take(shop, failed.with { $0.at = "2026-11-20T11:00:00Z" }, name: "b")
        #expect(try shop.standings().first == "1001 open 0.00")
        #expect(try shop.movements().isEmpty)
        try shop.expectSameAfterReplay()
    }

    @Test("do not pay what does not fit in amount or currency") func misfits() throws {
        let shop = try shop()
        _ = try take(
            shop,
            report.with { $0.amount = "9.00" },
            .init("ch_2", "OBJ-2026-7", "20.00").with { $0.currency = "CZK" }
        )
        #expect(try shop.movements() == ["20.00? currencyMismatch", "9.00? amountMismatch"])
    }

    @Test("that are refunded or charged back leave the order so, and a reversal restores it") func back() throws {
        let shop = try shop()
        shop.overrides = [
            "channels.eshop.refunded-state=Vratene", "channels.eshop.partly-refunded-state=Ciastocne",
            "channels.eshop.charged-back-state=Reklamacia",
        ]
        func standing(_ name: String, _ change: (inout GateFile.Report) -> Void) throws -> (String?, String?) {
            let report = try take(shop, report.with(change), name: name)
            let file = report.wrote.keys.first { $0.contains("states-") }
            return (try shop.standings().first, file.flatMap { shop.rows($0)?.first })
        }
        _ = try take(shop, report)
        let part = try standing("b") { ($0.refunded, $0.at) = ("4.00", "2026-11-21T10:00:00Z") }
        #expect(part.0 == "1001 partlyRefunded 6.00" && part.1?.hasPrefix("1001;Ciastocne;") == true)
        let whole = try standing("c") { ($0.refunded, $0.at) = ("10.00", "2026-11-22T10:00:00Z") }
        #expect(whole.0 == "1001 refunded 0.00" && whole.1?.hasPrefix("1001;Vratene;") == true)
        let charged = try standing("d") { ($0.chargedBack, $0.at) = ("10.00", "2026-11-23T10:00:00Z") }
        #expect(charged.0 == "1001 chargedBack 0.00" && charged.1?.hasPrefix("1001;Reklamacia;") == true)
        // The merchant won: the shop shows again what it showed before.
        let won = try standing("e") { $0.at = "2026-11-24T10:00:00Z" }
        #expect(won.0 == "1001 paid 10.00" && won.1?.hasPrefix("1001;Uhradená;") == true)
        try shop.expectSameAfterReplay()
    }

    @Test("that went back before anybody knew of the payment never become paid") func backAtOnce() throws {
        let shop = try shop()
        let report = try take(shop, report.with { $0.refunded = "10.00" })
        #expect(try shop.standings().first == "1001 refunded 0.00")
        #expect(report.counts.statesWritten == 0)
    }

    @Test("stay as a person decided, and what goes back follows") func person() throws {
        let shop = try shop()
        _ = try take(shop, report.with { $0.order = "" })
        #expect(try shop.movements() == ["10.00? notFound"])
        try shop.decide(.pair(1, ["eshop/1001"]))
        _ = try take(
            shop,
            report.with { ($0.order, $0.refunded, $0.at) = ("", "10.00", "2026-11-21T10:00:00Z") },
            name: "b"
        )
        #expect(try shop.standings().first == "1001 refunded 0.00")
        #expect(try shop.movements() == ["-10.00 refund 1001=-10.00", "10.00? paired 1001=10.00"])
        try shop.expectSameAfterReplay()
    }

    @Test("count once when the bank mails them as well, until a statement has them") func notice() throws {
        let shop = try shop()
        try shop.drop(CAMTFile.notice([.init(1000, "r1", vs: "1001")]), Shop.inbox + "/notice.xml")
        try shop.run()
        #expect(try shop.standings().first == "1001 paid 10.00")
        _ = try take(shop, report)
        #expect(try shop.standings().first == "1001 paid 10.00")
        #expect(try shop.movements() == ["10.00? paired 1001=10.00", "10.00? repeat"])
        try shop.expectSameAfterReplay()
    }
}
