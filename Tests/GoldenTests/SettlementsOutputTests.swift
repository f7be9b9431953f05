import Foundation
import Testing

/// What `settlements` and `status` print of a gateway's payout, of which the bank's credit has come or has not.
@Suite("Output about settlements") struct SettlementsOutputTests {
    private static let report = """
        automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,currency,gross,fee,net,\
        reporting_category,description,charge_id
        po_1,2024-01-12 00:00:00,txn_1,2024-01-10 10:00:00,eur,10.00,0.30,9.70,charge,Order 1001,ch_1
        po_1,2024-01-12 00:00:00,txn_2,2024-01-10 10:00:00,eur,20.00,0.60,19.40,charge,Order 1002,ch_2
        po_1,2024-01-12 00:00:00,txn_3,2024-01-11 10:00:00,eur,-5.00,0.00,-5.00,refund,Order 1002,ch_2

        """

    private let settings = [
        "-c", "spool.stable-seconds=0", "-c", "merchant.language=sk", "-c",
        "payments.gateways.stripe.vat=reverse-charge",
    ]

    private func shop() throws -> Shop {
        let shop = try Shop()
        try shop.write(Self.report, to: "spool/inbox/payout.csv")
        let run = try shop.run("run", settings)
        try #require([0, 3].contains(run.status), "\(run.transcript)")
        return shop
    }

    private func rows(_ shop: Shop, _ command: String) throws -> [[String: Any]] {
        let run = try shop.run(command + " --json", settings)
        try #require(run.status == 0, "\(run.transcript)")
        return try run.lines.map { try JSON.object($0) }
    }

    @Test("the list has the sums and the payout") func list() throws {
        let shop = try shop()
        let found = try rows(shop, "settlements list")
        let row = try #require(found.first)
        #expect(found.count == 1)
        let said = ["gateway", "id", "currency", "gross", "refunds", "chargebacks", "fees", "net"].map {
            row[$0] as? String
        }
        #expect(said == ["stripe", "po_1", "EUR", "30.00", "5.00", "0.00", "0.90", "24.10"])
        #expect(row["entries"] as? Int == 3)
        let payout = try #require((row["payouts"] as? [[String: Any]])?.first)
        #expect(payout["amount"] as? String == "24.10" && payout["date"] as? String == "2024-01-12")
        let table = try shop.run("settlements list", settings).out
        for word in ["stripe", "po_1", "24,10 EUR", "mešká"] { #expect(table.contains(word), "\(table)") }
        let sheet = try shop.run("settlements list --csv", settings).out
        #expect(sheet.contains("po_1;") && sheet.contains("24,10"), "\(sheet)")
    }

    @Test("a settlement shows its lines") func show() throws {
        let shop = try shop()
        let found = try rows(shop, "settlements show stripe/po_1")
        #expect(found.map { $0["kind"] as? String } == ["payment", "payment", "refund"])
        #expect(found.map { $0["gross"] as? String } == ["10.00", "20.00", "-5.00"])
        #expect(found.map { $0["orderNumber"] as? String } == ["1001", "1002", "1002"])
        #expect(found.map { $0["paymentId"] as? String } == ["ch_1", "ch_2", "ch_2"])
        #expect(try shop.run("settlements show po_9", settings).status != 0)
    }

    @Test("payouts that wait, and how many of them status counts") func payouts() throws {
        let shop = try shop()
        let found = try rows(shop, "settlements payouts --waiting")
        #expect(found.count == 1 && found.first?["id"] as? String == "po_1")
        let state = try #require(found.first?["state"] as? String)
        let status = try JSON.object(try #require(shop.run("status --json", settings).lines.first))
        let counts = try #require(status["payouts"] as? [String: Int])
        #expect(counts == ["expected": 0, "late": 1, "unclear": 0])
        #expect(state.lowercased().contains("late"), "\(state)")
        let shown = try shop.run("status", settings).out
        #expect(
            shown.contains("meškajúce výplaty") && shown.contains("spojka settlements payouts --waiting"),
            "\(shown)"
        )
    }

    @Test("fees by month, gateway, currency and VAT") func fees() throws {
        let shop = try shop()
        let found = try rows(shop, "settlements fees")
        let row = try #require(found.first)
        #expect(found.count == 1 && row["month"] as? String == "2024-01" && row["fees"] as? String == "0.90")
        #expect(row["gateway"] as? String == "stripe" && row["currency"] as? String == "EUR")
        #expect((row["vat"] as? String)?.isEmpty == false && row["count"] as? Int == 2)
        #expect(try rows(shop, "settlements fees --each").first?["settlement"] as? String == "po_1")
        #expect(try rows(shop, "settlements fees --from 2024-02-01").isEmpty)
        let sheet = try shop.run("settlements fees --csv", settings).out
        #expect(sheet.contains("2024-01;stripe;EUR;0,90;"), "\(sheet)")
    }

    @Test("the list of payments names the gateway") func gateway() throws {
        let found = try rows(shop(), "payments list")
        #expect(found.count == 3 && found.allSatisfy { $0["gateway"] as? String == "stripe" })
    }
}
