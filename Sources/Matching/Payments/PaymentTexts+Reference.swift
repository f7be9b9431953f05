import Domain

/// Creditor references of ISO 11649: `RF`, two check digits by modulo 97, then the reference itself.
extension PaymentTexts {
    /// The reference in its own field; one that is none of ISO 11649 counts as the creditor's own number.
    var ownReference: [PairingKey] {
        guard let text = payment.creditorReference else { return [] }
        let whole = NumberText.whole(text)
        if whole.hasPrefix("RF") {
            return Self.body(whole).map { [PairingKey(.reference, $0, .creditorReference)] } ?? []
        }
        if let digits = Symbol.normalised(whole) { return [PairingKey(.reference, digits, .creditorReference)] }
        return whole.isEmpty ? [] : [PairingKey(.word, whole, .creditorReference)]
    }

    /// References in a text, be they written in groups of four.
    static func references(_ tokens: TextTokens, _ keys: inout [PairingKey]) {
        for (place, run) in tokens.runs.enumerated() where tokens.starts(run, with: "RF") {
            // The longest one that holds, for a part may hold by chance.
            for end in (place + 1...min(place + 7, tokens.runs.count)).reversed() {
                guard tokens.runs[place + 1..<end].allSatisfy({ $0.gap == .loose && $0.digits > 0 }),
                    let body = Self.body(tokens.text(place..<end))
                else { continue }
                let key = PairingKey(.reference, body, tokens.field, at: tokens.place(place..<end))
                if !keys.contains(where: { $0.says(the: key) }) { keys.append(key) }
                break
            }
        }
    }

    /// What follows the check digits, when they hold.
    private static func body(_ reference: String) -> String? {
        let bytes = Array(reference.utf8)
        guard (5...25).contains(bytes.count), reference.hasPrefix("RF"), remainder97(bytes) == 1 else { return nil }
        let body = reference.dropFirst(4).drop { $0 == "0" }
        return body.isEmpty ? nil : String(body)
    }

    /// The reference with its first four characters moved behind, letters as 10 to 35, modulo 97; nil for other signs.
    private static func remainder97(_ bytes: [UInt8]) -> Int? {
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte {
            // bounded: the remainder is below 97.
            case 48...57: remainder = (remainder * 10 + Int(byte &- 48)) % 97
            case 65...90: remainder = (remainder * 100 + Int(byte &- 55)) % 97
            default: return nil
            }
        }
        return remainder
    }
}
