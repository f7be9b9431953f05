extension Int {
    /// A decimal number of at most 15 digits, or nil: counting on from it, or taking it some thousand times, stays within the
    /// range.
    ///
    /// What names a line, an item or a pass has fewer digits; a text from outside becomes a count in no other way
    /// (`scripts/check-arithmetic`).
    public init?(shortText text: some StringProtocol) {
        guard text.utf8.count <= 16, let number = Int(text, radix: 10), number.magnitude < 1_000_000_000_000_000 else {
            return nil
        }
        self = number
    }
}
