import Domain

/// Days that a statement can have.
enum StatementDay {
    private static let first = Day(year: 1990, month: 1, day: 1)
    private static let last = Day(year: 2100, month: 12, day: 31)

    /// The day when it is of the years 1990 to 2100, else nil: any other is a slip of the pen, or of a column.
    static func plausible(_ day: Day) -> Day? {
        guard let first, let last else { return day }
        return day < first || day > last ? nil : day
    }
}
