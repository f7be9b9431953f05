import Domain
import Syntax

/// What PayPal's types and states mean, in the languages of these countries (docs/gateways/paypal.md#types).
enum PayPalKind {
    /// Whether a row moved money; without a state it did.
    static func isFinal(_ status: String?, _ impact: String?) -> Bool {
        if let impact, TextKey.folded(impact) == "memo" { return false }
        guard let status else { return true }
        let word = TextKey.folded(status)
        return states.contains { word.hasPrefix($0) }
    }

    /// Whether it only sets money aside for an order that is not charged yet, or gives it free again.
    static func isAuthorization(_ text: String) -> Bool {
        let word = TextKey.folded(text)
        return ["accounthold", "authorization", "autoriz"].contains { word.contains($0) }
    }

    /// The kind of a type; nil for one that nobody knows.
    static func kind(_ text: String, _ amount: Money) -> GatewayLine.Kind? {
        let word = TextKey.folded(text)
        let isCredit = amount.minorUnits > 0
        func has(_ stems: String...) -> Bool { stems.contains { word.contains($0) } }
        if has("chargeback", "spatnezuctovan", "zpetnezuctovan", "ruckbuchung") {
            if has("fee", "poplat") { return isCredit ? .feeCredit : .fee }
            return isCredit ? .chargebackReversal : .chargeback
        }
        if has("hold", "reserve", "release", "pozdrz", "zadrz", "rezerv", "uvolnen") {
            return isCredit ? .release : .hold
        }
        if has("withdraw", "vyber", "abbuchung", "bankaccounttransfer") { return .payout }
        if has("conversion", "konverzi", "prevodmeny", "premenamen", "zmenamen", "wahrungsumrechnung") {
            return .adjustment
        }
        if has("refund", "reversal", "vrateni", "vraceni", "ruckzahlung", "storno") {
            return isCredit ? .refundReversal : .refund
        }
        if has("fee", "poplat", "gebuhr") { return isCredit ? .feeCredit : .fee }
        if has("deposit", "vklad", "adjustment", "uprava", "bonus") { return .adjustment }
        if has("payment", "checkout", "donation", "purchase", "platb", "uhrad", "nakup", "zahlung") {
            return isCredit ? .payment : .adjustment
        }
        return nil
    }

    /// Beginnings of states in which money moved: a payment that was given back later moved as well.
    private static let states = [
        "completed", "dokoncen", "abgeschlossen", "refunded", "partiallyrefunded", "vraten", "vracen",
        "ciastocnevraten",
        "castecnevracen",
    ]
}
