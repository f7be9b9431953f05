import Domain

/// The field `Stripe-Signature` of notifications: `t=1700000000,v1=8042…` (docs/gateways/stripe.md#notifications).
enum StripeSignature {
    /// How many seconds may lie between the signature and its arrival: what is older may have been sent again by others.
    static let tolerance: Int64 = 300

    /// What the field shows of a body that came at that moment. Every `v1` counts: there are two while the secret is exchanged.
    static func verdict(
        _ field: String?,
        body: [UInt8],
        received: Instant,
        secrets: [String]
    ) -> GatewaySignature.Verdict {
        guard let field, !field.isEmpty else { return .missing }
        var time: String?
        var codes: [[UInt8]] = []
        for part in field.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return .malformed }
            let name = pair[0].trimmingBlanks
            let value = pair[1].trimmingBlanks
            if name == "t" {
                guard time == nil else { return .malformed }
                time = value
            }
            // Other schemes are for trials of Stripe's own.
            if name == "v1", let code = GatewaySignature.code(value) { codes.append(code) }
        }
        guard let time, let seconds = Int(shortText: time), !codes.isEmpty else { return .malformed }
        let message = Array(time.utf8) + [UInt8(ascii: ".")] + body
        guard GatewaySignature.holds(codes, of: message, under: secrets) else { return .forged }
        let age = received.seconds -| Int64(seconds)
        return age.absolute > tolerance ? .stale(age) : .genuine
    }
}

extension StringProtocol {
    /// The text without blanks at its ends.
    fileprivate var trimmingBlanks: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
