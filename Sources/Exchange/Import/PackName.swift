/// Ids of packs of orders in the names of answers and in their words.
enum PackName {
    private static let mark = "SPJ-"
    private static let digits = 16

    /// The only pack that the texts name, such as `SPJ-0123456789abcdef` in `orders-SPJ-0123456789abcdef.xml`; nil when
    /// they name none, or several.
    static func id(in texts: [String]) -> String? {
        var found: Set<String> = []
        for text in texts {
            var rest = text[...]
            while let start = rest.firstRange(of: mark) {
                let number = rest[start.upperBound...].prefix { $0.isHexDigit && !$0.isUppercase }
                if number.utf8.count == digits { found.insert(mark + number) }
                rest = rest[start.upperBound...]
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
