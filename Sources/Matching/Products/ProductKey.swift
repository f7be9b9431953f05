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
    /// GTINs of 8, 12, 13 and 14 digits are one number with leading zeros (a UPC-A is an EAN-13 that starts with
    /// zero): they compare in 14 digits, as GS1's General Specifications, section 7, store them. Anything else
    /// compares as written.
    public static func ean(_ text: String) -> String? {
        let body = trimmed(text)
        let count = body.utf8.count
        guard body.utf8.contains(where: { $0 != 48 }) else { return nil }
        guard count == 8 || (12...14).contains(count), body.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            return String(body)
        }
        return String(repeating: "0", count: 14 - count) + body
    }

    private static func trimmed(_ text: String) -> Substring {
        var body = text[...]
        while let first = body.utf8.first, isBlank(first) { body = Substring(body.utf8.dropFirst()) }
        while let last = body.utf8.last, isBlank(last) { body = Substring(body.utf8.dropLast()) }
        return body
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }
}
