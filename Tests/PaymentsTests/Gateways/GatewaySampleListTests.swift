import Domain
import Foundation
import Testing

/// Every file of the public samples of gateways: what it says, or why it says nothing of money that moved.
@Suite(
    "Each sample of gateways",
    .enabled(if: SettlementReading.hasSamples, "the public samples are not there")
)
struct GatewaySampleListTests {
    /// What is to be made of a sample.
    enum Wanted {
        /// The sums of its settlements: gross, refunds, chargebacks, fees, credits, other, net.
        case sums([String])
        /// The payments that it reports.
        case payments([String])
        /// Lines of a settlement that another answer names, which alone say nothing.
        case lines([String])
        /// How many payments, and how many of them were paid.
        case count(Int, paid: Int)
        /// A payment of a trial, which moves no money.
        case trial
        /// The list tells which payments are asked for one by one, and nothing of them itself.
        case names
        /// It is nothing that anybody drops or a gateway is asked for, for this reason.
        case none(String)
    }

    /// How an answer comes when it is fetched: the format of its pages and the path that was asked for.
    private struct Page {
        var format: String
        var path: String
    }

    private static let pages: [(beginning: String, page: Page)] = [
        ("besteron/synthetic_v2_transaction", Page(format: "besteron.payment", path: "/payment-intents/trans123")),
        ("gopay/docs_examples/status_response", Page(format: "gopay.payment", path: "/payments/payment/3000006529")),
        ("mollie/openapi_examples/settlements_settlementId_payments", settled("payments")),
        ("mollie/openapi_examples/settlements_settlementId_captures", settled("captures")),
        ("mollie/openapi_examples/settlements_settlementId_refunds", settled("refunds")),
        ("mollie/openapi_examples/settlements_settlementId_chargebacks", settled("chargebacks")),
        ("mollie/openapi_examples/payments", Page(format: "mollie.payments", path: "/v2/payments")),
        ("mollie/openapi_examples/refunds", Page(format: "mollie.payments", path: "/v2/refunds")),
        ("mollie/openapi_examples/chargebacks", Page(format: "mollie.payments", path: "/v2/chargebacks")),
        ("mollie/fake/payment", Page(format: "mollie.payments", path: "/v2/payments")),
        ("mollie/fake/refund-list", Page(format: "mollie.payments", path: "/v2/refunds")),
        ("mollie/fake/chargeback-list", Page(format: "mollie.payments", path: "/v2/chargebacks")),
        ("stripe/fixtures/refund", Page(format: "stripe.charges", path: "/v1/refunds")),
        ("stripe/fixtures/dispute", Page(format: "stripe.charges", path: "/v1/disputes")),
    ]

    private static func settled(_ list: String) -> Page {
        Page(format: "mollie.settlements", path: "/v2/settlements/stl_jDk30akdN/" + list)
    }

    private static let origin = Wanted.none("where the samples come from")
    private static let balance = Wanted.none("balances are not read: settlements say the same and name the payout")
    private static let request = Wanted.none("what a shop asks a gateway for, or the answer to the shop")
    private static let inSettlement = Wanted.none("one record of a list that comes with its settlement")
    private static let refusal = Wanted.none("a gateway's refusal, which ends a call")
    private static let records = Wanted.none("a record that no figure of a settlement or payment is taken from")

    static let all: [String: Wanted] = [
        "besteron/ORIGIN.md": origin, "gopay/ORIGIN.md": origin, "mollie/ORIGIN.md": origin, "others/ORIGIN.md": origin,
        "stripe/ORIGIN.md": origin,
        "besteron/synthetic_v2_intent_request.json": request, "besteron/synthetic_v2_intent_response.json": request,
        "besteron/synthetic_v2_token_response.json": request,
        "besteron/synthetic_v2_transaction.json": .payments(["trans123 paid 10.50 EUR -0.00 -0.00 2600101"]),
        "gopay/clearing_one_payment.xml": .sums(["1000.00 100.00 0.00 25.00 0.00 0.00 875.00 CZK"]),
        "gopay/statement_csv_b_windows1250.csv": .sums(["500.00 0.00 0.00 11.50 0.00 0.00 488.50 CZK"]),
        "gopay/docs_examples/create_standard_request.json": request,
        "gopay/docs_examples/create_standard_response.json": request,
        "gopay/docs_examples/oauth_response.json": request, "gopay/docs_examples/refund_response.json": request,
        "gopay/docs_examples/psd2_ais_merchant_response.json": .none(
            "the interface for banks, which needs their licence"
        ),
        "gopay/docs_examples/psd2_ais_movements_response.json": .none(
            "the interface for banks, which needs their licence"
        ),
        "gopay/docs_examples/statement_request.json": request,
        "gopay/docs_examples/status_response.json": .payments(["3000006529 paid 10.00 CZK -0.00 -0.00 001"]),
        "gopay/errors/global.response.json": refusal, "gopay/errors/validation_409.response.json": refusal,
        "mollie/fake/balance-list.json": balance, "mollie/fake/balance-report.json": balance,
        "mollie/fake/balance-transaction-list.json": balance, "mollie/fake/balance-transaction.json": balance,
        "mollie/fake/balance.json": balance, "mollie/fake/capture.json": inSettlement,
        "mollie/fake/chargeback-list.json": .names, "mollie/fake/chargeback.json": inSettlement,
        "mollie/fake/cursor-collection-next.json": .none("a page without rows"),
        "mollie/fake/cursor-collection.json": .none("a page without rows"), "mollie/fake/error.json": refusal,
        "mollie/fake/invoice-list.json": .none("Mollie's invoices are the accountant's: fees stand in settlements"),
        "mollie/fake/invoice.json": .none("Mollie's invoices are the accountant's: fees stand in settlements"),
        "mollie/fake/payment-list.json": .payments(["tr_7UhSN1zuXS open 75.00 GBP -0.00 -0.00 12345"]),
        "mollie/fake/payment.json": .trial,
        "mollie/fake/payout.json": .none("the interface of payouts knows those since April 2026 alone"),
        "mollie/fake/refund-list.json": .names, "mollie/fake/refund.json": inSettlement,
        "mollie/fake/settlement-list.json": .sums(["- 39.75 EUR"]),
        "mollie/fake/settlement.json": .sums(["86.10 43.20 0.00 3.15 0.00 0.00 39.75 EUR"]),
        "mollie/fake/unmatched-credit-transfer.json": .none("a transfer to Mollie that no payment is known for"),
        "mollie/fake/webhook-event.json": .none("a notification without the header that signs it"),
        "mollie/openapi_examples/balances_balanceId_report__200__get-balance-report-200-1.json": balance,
        "mollie/openapi_examples/balances_balanceId_report__200__get-balance-report-200-2.json": balance,
        "mollie/openapi_examples/balances_balanceId_report__200__get-balance-report-200-3.json": balance,
        "mollie/openapi_examples/balances_balanceId_transactions__200__list-balance-transactions-200-1.json": balance,
        "mollie/openapi_examples/balances_balanceId_transactions__200__list-balance-transactions-200-2.json": balance,
        "mollie/openapi_examples/chargebacks__200__list-all-chargebacks-200-2.json": .names,
        "mollie/openapi_examples/chargebacks__200__list-all-chargebacks-200-3.json": .names,
        "mollie/openapi_examples/payments__200__list-payments-200-1.json":
            .payments(["tr_5B8cwPMGnU6qLbRvo7qEZo open 75.00 GBP -0.00 -0.00 12345"]),
        "mollie/openapi_examples/payments__200__list-payments-200-2.json": .trial,
        "mollie/openapi_examples/payments__200__list-payments-200-3.json": .count(50, paid: 15),
        "mollie/openapi_examples/payments_paymentId__200__get-payment-200-2.json": .trial,
        "mollie/openapi_examples/payments_paymentId__200__get-payment-200-3.json": .trial,
        "mollie/openapi_examples/refunds__200__list-refunds-200-1.json": .names,
        "mollie/openapi_examples/settlements__200__list-settlements-200-1.json": .sums(["- 39.75 EUR"]),
        "mollie/openapi_examples/settlements_settlementId__200__get-settlement-200-1.json":
            .sums(["86.10 43.20 0.00 3.15 0.00 0.00 39.75 EUR"]),
        "mollie/openapi_examples/settlements_settlementId_captures__200__list-settlement-captures-200-1.json":
            .lines(["payment 35.95 0.00 2023-08-02 12345"]),
        "mollie/openapi_examples/settlements_settlementId_chargebacks__200__list-chargeback-200-2.json": .lines([
            "chargeback -10.00 0.00 2022-01-03 -"
        ]),
        "mollie/openapi_examples/settlements_settlementId_chargebacks__200__list-chargeback-200-3.json": .lines([
            "chargeback -10.00 0.00 2022-01-03 -"
        ]),
        "mollie/openapi_examples/settlements_settlementId_payments__200__list-settlement-payments-200-1.json": .lines([
            "payment 75.00 0.00 2024-02-12 12345"
        ]),
        "mollie/openapi_examples/settlements_settlementId_refunds__200__list-settlement-refunds-200-1.json": .lines([
            "refund -5.95 0.00 2023-03-14 -"
        ]),
        "others/barion_statement_en.csv": .sums(["25.00 0.00 0.00 0.45 0.00 0.00 24.55 EUR"]),
        "others/comgate_portal_2026.csv": .sums(["1549.00 0.00 0.00 9.00 0.00 0.00 1540.00 CZK"]),
        "others/comgate_transfer_detail.csv": .sums(["1200.00 0.00 0.00 19.00 0.00 0.00 1181.00 CZK"]),
        "others/paypal_activity_en.csv": .sums(["1250.00 0.00 0.00 43.40 0.00 0.00 1206.60 EUR"]),
        "others/paypal_activity_sk.csv": .sums(["100.00 0.00 0.00 3.74 0.00 0.00 96.26 EUR"]),
        "stripe/errors/invalid_request_400.constructed.json": refusal,
        "stripe/errors/rate_limit_429.constructed.json": refusal, "stripe/fixtures/account.json": records,
        "stripe/fixtures/balance.json": balance, "stripe/fixtures/balance_settings.json": balance,
        "stripe/fixtures/balance_transaction.json": .sums(["1.00 0.00 0.00 0.00 0.00 0.00 1.00 USD"]),
        "stripe/fixtures/bank_account.json": records,
        "stripe/fixtures/charge.json":
            .payments(["ch_1PgafuB7WZ01zgkWXYmPNZs8 authorized 1.00 USD -0.00 -0.00 -"]),
        "stripe/fixtures/checkout_session.json": records, "stripe/fixtures/dispute.json": .names,
        "stripe/fixtures/event.json": .none("a notification without the header that signs it"),
        "stripe/fixtures/fee_refund.json": records, "stripe/fixtures/file.json": records,
        "stripe/fixtures/invoice.json": records, "stripe/fixtures/invoice_payment.json": records,
        "stripe/fixtures/payment_intent.json": .none("what a customer is to pay; the charge says that he did"),
        "stripe/fixtures/payout.json": .sums(["- 11.00 USD"]), "stripe/fixtures/refund.json": .names,
        "stripe/fixtures/reporting_report_run.json": request, "stripe/fixtures/reporting_report_type.json": request,
        "stripe/fixtures/transfer.json": records, "stripe/fixtures/webhook_endpoint.json": records,
        "stripe/reports/balance_change_from_activity_itemized_3.csv":
            .sums(["64.91 19.00 0.00 1.46 0.00 0.00 44.45 EUR", "10.00 0.00 0.00 0.59 0.00 0.00 9.41 USD"]),
        "stripe/reports/balance_history_export.csv": .sums(["120.00 0.00 0.00 6.93 0.00 0.00 113.07 EUR"]),
        "stripe/reports/payout_reconciliation_itemized_5_synthetic.csv":
            .sums(["136.40 19.00 0.00 3.82 0.00 0.00 113.58 EUR"]),
        "stripe/synthetic/balance_transactions_of_payout.json": .sums(["136.40 19.00 0.00 3.82 0.00 0.00 113.58 EUR"]),
        "stripe/synthetic/charges.json":
            .payments(
                [
                    "ch_0001 paid 45.91 EUR -19.00 -0.00 2600101", "ch_0002 paid 10.49 EUR -0.00 -0.00 2600102",
                    "ch_0003 paid 80.00 EUR -0.00 -0.00 2600103",
                ]
            ),
        "stripe/synthetic/event_payout_reconciliation_completed.json":
            .none("a notification without the header that signs it"),
        "stripe/synthetic/payout.json": .sums(["- 113.58 EUR"]),
    ]

    /// A sample as it comes: by itself, or as a page of what is fetched.
    private static func reading(_ name: String) -> SettlementReading? {
        guard let page = pages.first(where: { name.hasPrefix($0.beginning) })?.page else {
            return SettlementReading(sample: name)
        }
        guard let body = FileManager.default.contents(atPath: SettlementReading.samples + "/" + name) else {
            return nil
        }
        let flat = body.map { $0 == 10 || $0 == 13 ? 32 : $0 }
        let head =
            #"{"spojka":"\#(page.format)","page":1,"method":"GET","path":"\#(page.path)","status":200,"#
            + #""fields":{"Date":"Mon, 23 Nov 2026 08:00:00 GMT"},"body":"#
        return SettlementReading(Array(head.utf8) + flat + Array("}\n".utf8))
    }

    @Test("none is left out of the list, and none of the list is missing") func whole() throws {
        let folder = URL(fileURLWithPath: SettlementReading.samples).resolvingSymlinksInPath()
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        )
        var found: Set<String> = []
        for case let file as URL in files
        where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            found.insert(String(file.resolvingSymlinksInPath().path.dropFirst(folder.path.count + 1)))
        }
        #expect(found.subtracting(Self.all.keys).isEmpty && Set(Self.all.keys).subtracting(found).isEmpty)
    }

    @Test("says what it is to say", arguments: all.keys.sorted()) func figures(name: String) throws {
        let reading = try #require(Self.reading(name))
        switch try #require(Self.all[name]) {
        case .sums(let sums): #expect(reading.figures == sums && reading.isSound)
        case .payments(let payments): #expect(reading.paid == payments && reading.isSound)
        case .lines(let lines): #expect(reading.said == lines && reading.settlements.isEmpty && !reading.isSound)
        case .count(let count, let paid):
            #expect(reading.payments.count == count && reading.isSound)
            #expect(reading.payments.count { $0.state == .paid } == paid)
        case .trial, .names:
            #expect(reading.format != nil && reading.payments.isEmpty && reading.lines.isEmpty && reading.isSound)
        case .none(let reason):
            #expect(!reason.isEmpty && reading.format == nil, "\(reading.format ?? "")")
        }
    }
}
