import Domain

/// The field `X-Mollie-Signature` of notifications: `sha256=2c7e…` (docs/gateways/mollie.md#notifications).
enum MollieSignature {
    /// What the field shows of a body; several secrets count while they are exchanged. It has no time: what comes twice says the
    /// same, and when the event was made stands in it.
    static func verdict(_ field: String?, body: [UInt8], secrets: [String]) -> GatewaySignature.Verdict {
        guard let field, !field.isEmpty else { return .missing }
        var codes: [[UInt8]] = []
        for part in field.split(separator: ",") {
            let text = part.drop { $0 == " " }
            guard text.hasPrefix("sha256="), let code = GatewaySignature.code(text.dropFirst(7)) else {
                return .malformed
            }
            codes.append(code)
        }
        return GatewaySignature.holds(codes, of: body, under: secrets) ? .genuine : .forged
    }
}
