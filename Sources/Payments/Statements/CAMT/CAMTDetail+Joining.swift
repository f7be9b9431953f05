import Domain

extension CAMTDetail {
    /// Several parts as one: what they agree in, and all their references and messages as far as there is room.
    ///
    /// References that differ pair with nothing, since which of them was paid by how much is not known.
    static func joined(_ parts: [CAMTDetail]) -> CAMTDetail {
        guard var joined = parts.first, parts.count > 1 else { return parts.first ?? CAMTDetail() }
        joined.amounts = (nil, nil, nil, nil)
        // A reference of the bank names the movement whichever of its parts it stands at.
        joined.reference = parts.lazy.compactMap(\.reference).first
        joined.endToEndId = agreed(parts, \.endToEndId)
        joined.creditorReference = agreed(parts, \.creditorReference)
        joined.symbols = StatementSymbols(
            vs: agreed(parts, \.symbols.vs),
            ks: agreed(parts, \.symbols.ks),
            ss: agreed(parts, \.symbols.ss)
        )
        joined.debtor = CAMTParty(name: agreed(parts, \.debtor.name), account: agreed(parts, \.debtor.account))
        joined.creditor = CAMTParty(name: agreed(parts, \.creditor.name), account: agreed(parts, \.creditor.account))
        joined.isFee = parts.allSatisfy(\.isFee)
        joined.isReturn = parts.contains(where: \.isReturn)
        joined.message = words(of: parts)
        return joined
    }

    /// The value of all parts that have one, nil when they differ.
    private static func agreed<Value: Equatable>(_ parts: [CAMTDetail], _ value: (CAMTDetail) -> Value?) -> Value? {
        var agreed: Value?
        for part in parts {
            guard let value = value(part) else { continue }
            guard agreed == nil || agreed == value else { return nil }
            agreed = value
        }
        return agreed
    }

    private static func words(of parts: [CAMTDetail]) -> String? {
        var words: [String] = []
        var length = 0
        for part in parts {
            for word in [part.endToEndId, part.creditorReference, part.message ?? part.info] {
                guard let word, length + word.utf8.count < Limits.messageBytes, words.last != word else { continue }
                words.append(word)
                length += word.utf8.count + 1
            }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
