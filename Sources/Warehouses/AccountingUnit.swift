/// Tells whether a file is of the merchant's own accounting unit.
enum AccountingUnit {
    /// Whether a file's IČO is another than the configured one; blanks, letters and zeros at the front do not count, and
    /// where one of them is not told nobody can say.
    static func isOther(_ found: String?, than expected: String?) -> Bool {
        guard let found = found.map(digits), let expected = expected.map(digits) else { return false }
        return !found.isEmpty && !expected.isEmpty && found != expected
    }

    private static func digits(_ text: String) -> Substring {
        Substring(text.filter { $0.isASCII && $0.isNumber }).drop { $0 == "0" }
    }
}
