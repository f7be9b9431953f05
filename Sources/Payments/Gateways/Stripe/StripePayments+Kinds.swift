import Domain

/// What Stripe's types and reporting categories of balance transactions mean (docs/gateways/stripe.md#kinds).
enum StripeKind {
    /// The kind of a transaction; nil for one that nobody knows.
    ///
    /// - Parameters:
    ///   - source: the id of what it is about; a dispute is known by it where the category is missing.
    ///   - isOfPayout: whether it stands under the payout that it is part of: money of a payout that failed is part of a later one.
    static func kind(
        type: String?,
        category: String?,
        source: String?,
        amount: Money,
        isOfPayout: Bool
    ) -> GatewayLine.Kind? {
        guard let word = (category ?? type)?.lowercased() else { return nil }
        let isCredit = amount.minorUnits > 0
        if word == "adjustment" || word == "other_adjustment" {
            let isDispute = source.map { $0.hasPrefix("dp_") || $0.hasPrefix("du_") } ?? false
            return isDispute ? (isCredit ? .chargebackReversal : .chargeback) : .adjustment
        }
        if failedPayouts.contains(word) { return isOfPayout ? .adjustment : .payout }
        if fees.contains(word) { return isCredit ? .feeCredit : .fee }
        if reserves.contains(word) { return isCredit ? .release : .hold }
        return named[word] ?? (others.contains(word) ? .adjustment : nil)
    }

    private static let named: [String: GatewayLine.Kind] = [
        "charge": .payment, "payment": .payment, "refund": .refund, "payment_refund": .refund,
        "payment_failure_refund": .refund, "payment_reversal": .refund, "charge_failure": .refund,
        "partial_capture_reversal": .refund, "refund_failure": .refundReversal, "dispute": .chargeback,
        "dispute_reversal": .chargebackReversal, "payout": .payout,
    ]
    private static let fees: Set = ["fee", "stripe_fee", "stripe_fx_fee", "tax_fee", "tax", "network_cost"]
    private static let failedPayouts: Set = ["payout_failure", "payout_cancel", "payout_reversal"]
    private static let reserves: Set = [
        "reserve_transaction", "reserve_hold", "reserve_release", "reserved_funds", "risk_reserved_funds",
        "connect_reserved_funds", "payment_network_reserve_hold", "payment_network_reserve_release",
        "payout_minimum_balance_hold", "payout_minimum_balance_release", "payout_minimum_balance",
        "issuing_authorization_hold", "issuing_authorization_release",
    ]
    private static let others: Set = [
        "advance", "advance_funding", "anticipation_repayment", "application_fee", "application_fee_refund",
        "climate_order_purchase", "climate_order_refund", "connect_collection_transfer", "contribution",
        "fee_credit_funding", "financing_paydown", "financing_paydown_reversal", "financing_payout",
        "financing_payout_reversal", "inbound_transfer", "inbound_transfer_reversal", "issuing_dispute",
        "issuing_dispute_fraud_liability_debit", "issuing_disbursement", "issuing_transaction", "obligation",
        "obligation_outbound", "obligation_reversal_inbound", "payment_unreconciled", "platform_earning",
        "platform_earning_refund", "stripe_balance_payment_debit", "stripe_balance_payment_debit_reversal", "tax_fund",
        "topup", "topup_reversal", "transfer", "transfer_cancel", "transfer_failure", "transfer_refund",
        "transfer_reversal", "unreconciled_customer_funds",
    ]
}

/// Amounts of Stripe's interface: whole numbers of its own smallest units (docs/gateways/stripe.md#amounts).
enum StripeMoney {
    /// The amount; nil when it is none, or lies between two smallest units of the currency.
    static func read(_ text: String?, _ currency: Currency) -> Money? {
        guard let number = text.flatMap({ Int(shortText: $0) }) else { return nil }
        var minorUnits = Int64(number)
        var decimals = zeroDecimal.contains(currency.code) ? 0 : threeDecimal.contains(currency.code) ? 3 : 2
        while decimals < currency.decimals {
            minorUnits = minorUnits *| 10
            decimals += 1
        }
        while decimals > currency.decimals {
            guard minorUnits % 10 == 0 else { return nil }
            minorUnits /= 10
            decimals -= 1
        }
        return Money(minorUnits: minorUnits, currency: currency)
    }

    private static let zeroDecimal: Set = [
        "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    ]
    private static let threeDecimal: Set = ["BHD", "JOD", "KWD", "OMR", "TND"]
}
