/// Which VAT rates hold in which country from which day, and what accountants call them.
public struct VatTable: Sendable {
    /// What a rate is called where documents name it instead of giving its percent.
    public enum Level: String, Sendable, CaseIterable {
        case none
        case high
        case low
        case third
    }

    /// One rate of one country over a time.
    public struct Row: Hashable, Sendable {
        /// ISO 3166 alpha-2.
        public var country: String
        /// What it is called.
        public var level: Level
        /// The percent.
        public var rate: Percent
        /// The first day.
        public var from: Day
        /// The last day; nil while it holds.
        public var to: Day?

        /// A row by its parts.
        public init(country: String, level: Level, rate: Percent, from: Day, to: Day? = nil) {
            self.country = country
            self.level = level
            self.rate = rate
            self.from = from
            self.to = to
        }
    }

    /// The rows.
    public let rows: [Row]

    /// A table of those rows.
    public init(rows: [Row]) {
        self.rows = rows
    }

    /// What a rate is called in a country on a day; nil when it does not hold there. Zero is `none` everywhere.
    public func level(of rate: Percent, in country: String, on day: Day) -> Level? {
        if rate == .zero { return Level.none }
        for row in rows where row.country == country && row.rate == rate {
            if row.from <= day && row.to.map({ day <= $0 }) ?? true { return row.level }
        }
        return nil
    }
}
