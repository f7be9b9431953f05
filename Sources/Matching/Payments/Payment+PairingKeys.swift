import Domain

extension Payment {
    /// The fewest letters or digits of a word that is looked up (reference: matching, 2.1: OCA drops shorter ones).
    static let shortestWord = 4
    /// The most words of one message that are looked up; a message of a payment has 140 characters.
    static let mostWords = 40

    /// What the payment says for a criterion, in groups: a later group is asked only when an earlier one finds nothing.
    func pairingKeys(_ criterion: PairingCriterion) -> [[PairingKey]] {
        let symbol = vs.map { [PairingKey(.symbol, $0)] } ?? []
        return switch criterion {
        case .invoiceSymbol, .orderSymbol: [symbol]
        case .invoiceNumber, .orderNumber: [symbol + words(joined: true), words(joined: false)]
        case .creditorReference: [references]
        case .message: [digitRuns]
        case .specificSymbol: [ss.map { [PairingKey(.symbol, $0)] } ?? []]
        case .account: [counterAccount.map { [PairingKey(.account, $0.description)] } ?? []]
        case .person: []
        }
    }

    /// Words of the message; `joined` takes `FV-2024/001` as one word, else it is three.
    private func words(joined: Bool) -> [PairingKey] {
        keys(.word) { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 128...: true
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): joined
            default: false
            }
        } key: { word in
            PairingKey.wholeNumber(word)
        }
    }

    private var digitRuns: [PairingKey] {
        keys(.digits) {
            $0 >= 48 && $0 <= 57
        } key: {
            Symbol.normalised($0)
        }
    }

    /// Creditor references of ISO 11649: `RF`, two check digits by modulo 97, then the reference itself.
    private var references: [PairingKey] {
        keys(.reference) { byte in
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: false
            }
        } key: { word in
            let text = PairingKey.wholeNumber(word)
            guard text.hasPrefix("RF"), text.utf8.count > 4, Self.remainder97(text) == 1 else { return nil }
            let body = text.dropFirst(4).drop { $0 == "0" }
            return body.isEmpty ? nil : String(body)
        }
    }

    private func keys(
        _ kind: PairingKey.Kind,
        where belongs: (UInt8) -> Bool,
        key: (Substring) -> String?
    ) -> [PairingKey] {
        var found: [PairingKey] = []
        for text in [message, endToEndId].compactMap({ $0 }) {
            for run in text.utf8.split(whereSeparator: { !belongs($0) }) {
                guard run.count >= Self.shortestWord, found.count < Self.mostWords else { continue }
                guard let key = key(Substring(run)), key.utf8.count >= Self.shortestWord || kind != .word else {
                    continue
                }
                let entry = PairingKey(kind, key)
                if !found.contains(entry) { found.append(entry) }
            }
        }
        return found
    }

    /// The reference with its first four characters moved behind, letters as 10 to 35, modulo 97.
    private static func remainder97(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            if byte >= 65 {
                remainder = (remainder * 100 + Int(byte - 55)) % 97
            } else {
                remainder = (remainder * 10 + Int(byte - 48)) % 97
            }
        }
        return remainder
    }
}
