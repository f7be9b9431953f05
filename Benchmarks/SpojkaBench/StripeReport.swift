/// The text of Stripe's itemised payout reconciliation, one payout with all its movements (docs/gateways/stripe.md#reports).
///
/// Of a hundred movements three are refunds of earlier charges, one is a dispute, and one a fee of Stripe's.
struct StripeReport {
    private var random: Random
    private var charges: [Int] = []

    private static let methods = ["card", "card", "card", "google_pay", "apple_pay", "sepa_debit"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// The header row.
    var head: String {
        "automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,available_on_utc,currency,"
            + "gross,fee,net,reporting_category,source_id,description,customer_facing_amount,customer_facing_currency,"
            + "charge_id,payment_intent_id,payment_method_type,payment_metadata[order_number]\n"
    }

    /// The row of a movement, from 0.
    mutating func row(_ item: Int) -> String {
        let cents = Int.random(in: 590...29_990, using: &random)
        let known = charges.isEmpty ? nil : charges[Int.random(in: 0..<charges.count, using: &random)]
        switch (item % 100, known) {
        case (20, let charge?), (50, let charge?), (80, let charge?):
            return row(item, "refund", "re_", charge: charge, gross: -590, fee: 0, "REFUND FOR CHARGE")
        case (90, let charge?):
            return row(item, "dispute", "du_", charge: charge, gross: -590, fee: 1500, "Chargeback withdrawal")
        case (99, _): return fee(item)
        default:
            // What goes back later is of one of the last thousand.
            if charges.count < 1000 { charges.append(item) } else { charges[item % 1000] = item }
            return row(item, "charge", "ch_", charge: item, gross: cents, fee: cents * 14 / 1000 + 25, "Order")
        }
    }

    private mutating func row(
        _ item: Int,
        _ category: String,
        _ source: String,
        charge: Int,
        gross: Int,
        fee: Int,
        _ text: String
    ) -> String {
        let (number, order) = (padded(charge, 17), 26_000_000 + charge)
        let method = Self.methods[Int.random(in: 0..<Self.methods.count, using: &random)]
        return start(item)
            + "\(euro(gross)),\(euro(fee)),\(euro(gross - fee)),\(category),\(source)3Rq\(padded(item, 17)),"
            + "\(text) \(order),\(euro(gross)),eur,ch_3Rq\(number),pi_3Rq\(number),\(method),\(order)\n"
    }

    private func fee(_ item: Int) -> String {
        start(item) + "-1.02,0.00,-1.02,fee,,Radar for fraud teams,,,,,,\n"
    }

    private func start(_ item: Int) -> String {
        let time = "2026-11-\(padded(1 + item % 20, 2)) \(padded(item / 60 % 24, 2)):\(padded(item % 60, 2)):00"
        return "po_1RqBenchmark,2026-11-23 00:00:00,txn_3Rq\(padded(item, 17)),\(time),2026-11-23 00:00:00,eur,"
    }

    private func euro(_ cents: Int) -> String {
        "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(padded(abs(cents) % 100, 2))"
    }
}
