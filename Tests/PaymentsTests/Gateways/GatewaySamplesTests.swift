import Domain
import Testing

/// Files that others made after the gateways' own, with the figures that their origin states.
@Suite(
    "Samples of gateways",
    .enabled(if: SettlementReading.hasSamples, "the public samples are not there")
)
struct GatewaySamplesTests {
    @Test("GoPay's clearing: 1000 less 100, 5 and 20") func clearing() throws {
        let reading = try #require(SettlementReading(sample: "gopay/clearing_one_payment.xml"))
        #expect(reading.format == "gopay.clearing" && reading.codes.isEmpty)
        #expect(reading.figures == ["1000.00 100.00 0.00 25.00 0.00 0.00 875.00 CZK"])
        #expect(reading.settlements.first?.bankVs == "20990001" && reading.settlements.first?.balanced == true)
    }

    @Test("GoPay's statement of an account") func statement() throws {
        let reading = try #require(SettlementReading(sample: "gopay/statement_csv_b_windows1250.csv"))
        #expect(reading.format == "gopay.statement" && reading.codes.isEmpty)
        #expect(reading.figures == ["500.00 0.00 0.00 11.50 0.00 0.00 488.50 CZK"])
        #expect(reading.lines.map(\.kind) == [.payment, .fee, .payout])
        #expect(
            reading.lines[1].paymentId == "3001" && reading.settlements.first?.executed?.description == "2026-10-05"
        )
    }

    @Test("Stripe's payout: five transactions make 113.58") func payout() throws {
        let reading = try #require(SettlementReading(sample: "stripe/synthetic/balance_transactions_of_payout.json"))
        #expect(reading.format == "stripe.payouts" && reading.codes.isEmpty)
        #expect(reading.figures == ["136.40 19.00 0.00 3.82 0.00 0.00 113.58 EUR"])
        let settlement = try #require(reading.settlements.first)
        #expect(
            settlement.executed?.description == "2025-10-11" && settlement.balanced == true && settlement.entries == 5
        )
        #expect(reading.lines.compactMap(\.orderNumber).sorted() == ["2600101", "2600101", "2600102", "2600103"])
    }

    @Test("Stripe's payout alone, and the example of its reference") func payoutAlone() throws {
        let reading = try #require(SettlementReading(sample: "stripe/synthetic/payout.json"))
        #expect(reading.figures == ["- 113.58 EUR"] && reading.codes == ["SETTLEMENT-011"])
        #expect(reading.settlements.first?.executed?.description == "2025-10-11")
        let fixture = try #require(SettlementReading(sample: "stripe/fixtures/payout.json"))
        #expect(fixture.format == "stripe.payouts" && fixture.settlements.count == 1)
        #expect(SettlementReading(sample: "stripe/synthetic/event_payout_reconciliation_completed.json")?.format == nil)
    }

    @Test("Stripe's reports") func reports() throws {
        let payout = try #require(
            SettlementReading(sample: "stripe/reports/payout_reconciliation_itemized_5_synthetic.csv")
        )
        #expect(payout.format == "stripe.report" && payout.codes.isEmpty)
        #expect(payout.figures == ["136.40 19.00 0.00 3.82 0.00 0.00 113.58 EUR"])
        #expect(payout.settlements.first?.id == "po_1Pgc79B7WZ01zgkWu1KToYf4")
        let activity = try #require(
            SettlementReading(sample: "stripe/reports/balance_change_from_activity_itemized_3.csv")
        )
        #expect(activity.codes.isEmpty)
        #expect(
            activity.figures == [
                "64.91 19.00 0.00 1.46 0.00 0.00 44.45 EUR", "10.00 0.00 0.00 0.59 0.00 0.00 9.41 USD",
            ]
        )
        let history = try #require(SettlementReading(sample: "stripe/reports/balance_history_export.csv"))
        #expect(history.codes.isEmpty && history.figures == ["120.00 0.00 0.00 6.93 0.00 0.00 113.07 EUR"])
    }

    @Test(
        "Mollie's settlement: four decimals, rounded once",
        arguments: [
            "mollie/openapi_examples/settlements_settlementId__200__get-settlement-200-1.json",
            "mollie/fake/settlement.json",
        ]
    )
    func settlement(name: String) throws {
        let reading = try #require(SettlementReading(sample: name))
        #expect(reading.format == "mollie.settlements" && reading.codes.isEmpty)
        #expect(reading.figures == ["86.10 43.20 0.00 3.15 0.00 0.00 39.75 EUR"])
        #expect(reading.settlements.first?.bankReference == "1234567.2404.03")
        #expect(reading.settlements.first?.balanced == true)
    }

    @Test(
        "Mollie's list, which states the sum alone",
        arguments: [
            "mollie/openapi_examples/settlements__200__list-settlements-200-1.json", "mollie/fake/settlement-list.json",
        ]
    )
    func list(name: String) throws {
        let reading = try #require(SettlementReading(sample: name))
        #expect(reading.figures == ["- 39.75 EUR"] && reading.codes == ["SETTLEMENT-011"])
    }

    @Test("Comgate's two exports") func comgate() throws {
        let detail = try #require(SettlementReading(sample: "others/comgate_transfer_detail.csv"))
        #expect(detail.format == "comgate.csv" && detail.codes.isEmpty)
        #expect(detail.figures == ["1200.00 0.00 0.00 19.00 0.00 0.00 1181.00 CZK"])
        #expect(detail.settlements.first?.bankVs == "9988" && detail.lines.map(\.orderNumber) == ["501", "502"])
        let portal = try #require(SettlementReading(sample: "others/comgate_portal_2026.csv"))
        #expect(portal.codes.isEmpty && portal.figures == ["1549.00 0.00 0.00 9.00 0.00 0.00 1540.00 CZK"])
        #expect(portal.lines.first?.orderNumber == "CG-WEB-2001" && portal.lines.first?.vs == nil)
    }

    @Test("PayPal's activity in two languages") func paypal() throws {
        let english = try #require(SettlementReading(sample: "others/paypal_activity_en.csv"))
        #expect(english.format == "paypal.csv" && english.codes == ["SETTLEMENT-010"])
        #expect(english.figures == ["1250.00 0.00 0.00 43.40 0.00 0.00 1206.60 EUR"])
        #expect(english.lines.map(\.date.description) == ["2026-10-01", "2026-10-14"])
        #expect(english.problems.first?.arguments["count"] == "2" && english.lines.first?.orderNumber == "WC-777")
        let slovak = try #require(SettlementReading(sample: "others/paypal_activity_sk.csv"))
        #expect(slovak.codes.isEmpty && slovak.figures == ["100.00 0.00 0.00 3.74 0.00 0.00 96.26 EUR"])
        #expect(slovak.lines.first?.vs == "2026015")
    }

    @Test("Barion's wallet") func barion() throws {
        let reading = try #require(SettlementReading(sample: "others/barion_statement_en.csv"))
        #expect(reading.format == "barion.csv" && reading.codes.isEmpty)
        #expect(reading.figures == ["25.00 0.00 0.00 0.45 0.00 0.00 24.55 EUR"])
        #expect(reading.lines.map(\.orderNumber) == ["ORD-3001", "ORD-3001"])
    }
}
