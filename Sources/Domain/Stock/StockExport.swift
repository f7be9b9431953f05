/// What a stock export says of itself, before its records.
public struct StockExport: Hashable, Sendable {
    /// How much of the stock the export speaks of.
    public enum Coverage: String, Sendable {
        /// All items: one that is missing is gone.
        case full
        /// Some items: absence means nothing.
        case changes
    }

    /// How much of the stock it speaks of.
    public var coverage: Coverage
    /// When the warehouse system made it, by that system's own clock.
    public var stamp: LocalTime?
    /// Names of further files that hold the rest of the answer.
    public var parts: [String]

    /// Creates an export.
    public init(coverage: Coverage, stamp: LocalTime?, parts: [String] = []) {
        self.coverage = coverage
        self.stamp = stamp
        self.parts = parts
    }
}
