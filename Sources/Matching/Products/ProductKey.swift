import Domain

/// The forms in which codes and EANs are compared.
public enum ProductKey {
    /// The key of a card by a rule, or nil when it has none.
    public static func of(code: String?, ean: String?, by key: MatchKey) -> String? {
        switch key {
        case .code: code.flatMap(self.code)
        case .ean: ean.flatMap(self.ean)
        }
    }

    /// A product code without blanks around it; nil when nothing is left. Letters count as written.
    public static func code(_ text: String) -> String? {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return nil }
        guard isBlank(first) || isBlank(last) else { return text }
        let trimmed = trimmed(text)
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    /// An EAN without blanks around it; nil when it is empty or all zeros.
    ///
    /// Blanks and hyphens inside, as labels and lists for people have them, are left out if a GTIN is left.
    ///
    /// GTINs of 8, 12, 13 and 14 digits are one number with leading zeros (a UPC-A is an EAN-13 that starts with
    /// zero): they compare in 14 digits, as GS1's General Specifications, section 7, store them. Anything else
    /// compares as written.
    public static func ean(_ text: String) -> String? {
        let body = ungrouped(trimmed(text))
        let count = body.utf8.count
        guard body.utf8.contains(where: { $0 != 48 }) else { return nil }
        guard count == 8 || (12...14).contains(count), body.utf8.allSatisfy(isDigit) else {
            return String(body)
        }
        return String(repeating: "0", count: 14 - count) + body
    }

    /// A GTIN without what groups its digits; anything else as it is. Its check digit shows that it is one.
    private static func ungrouped(_ text: Substring) -> Substring {
        guard text.utf8.contains(where: { !isDigit($0) }) else { return text }
        var digits: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(truncatingIfNeeded: scalar.value))
            case " ", "-", "\u{A0}", "\u{202F}": continue
            default: return text
            }
        }
        guard digits.count == 8 || (12...14).contains(digits.count) else { return text }
        // GS1 General Specifications, section 7.9: weights 3 and 1 from the right.
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element &- 48)
            return sum + (digit.offset.isMultiple(of: 2) ? value : value + value + value)
        }
        return sum % 10 == 0 ? Substring(String(decoding: digits, as: UTF8.self)) : text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func trimmed(_ text: String) -> Substring {
        var body = text[...]
        while let first = body.utf8.first, isBlank(first) { body = Substring(body.utf8.dropFirst()) }
        while let last = body.utf8.last, isBlank(last) { body = Substring(body.utf8.dropLast()) }
        return body
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }
}

/// The positions of records by a key that several may share: one hash table and one chain of positions.
///
/// Building takes one step per record, asking one per record found; nothing is allocated per key.
public struct ProductIndex: Sendable {
    private var first: [String: Int32] = [:]
    private var next: [Int32] = []

    /// An empty index for about `count` records.
    public init(expecting count: Int) {
        first.reserveCapacity(count)
        next.reserveCapacity(count)
    }

    /// Adds the next record; its position is the number of records before it. Without a key it is never found.
    public mutating func append(_ key: String?) {
        let position = Int32(truncatingIfNeeded: next.count)
        next.append(-1)
        guard let key, let previous = first.updateValue(position, forKey: key) else { return }
        next[Int(position)] = previous
    }

    /// Whether a record has the key.
    public func contains(_ key: String) -> Bool { first[key] != nil }

    /// The only record with the key; nil when none or several have it.
    public func only(_ key: String) -> Int? {
        guard let position = first[key], next[Int(position)] < 0 else { return nil }
        return Int(position)
    }

    /// All records with the key, in their order.
    public func all(_ key: String) -> [Int] {
        var positions: [Int] = []
        var position = first[key] ?? -1
        while position >= 0 {
            positions.append(Int(position))
            position = next[Int(position)]
        }
        positions.reverse()
        return positions
    }
}
