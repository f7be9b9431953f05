/// Which VAT rates hold in which country from which day, and what accountants call them.
public struct VatTable: Sendable {
    /// What a rate is called where documents name it instead of giving its percent.
    public enum Level: String, Sendable, CaseIterable {
        case none
        case high
        case low
        case third
        /// A further reduced rate, which has no name in documents: a super-reduced or parking rate, or one of a region.
        case other
    }

    /// One rate of one country over a time.
    public struct Row: Hashable, Sendable {
        /// ISO 3166 alpha-2; `XI` is Northern Ireland.
        public var country: String
        /// What it is called.
        public var level: Level
        /// The rate, such as 23 %.
        public var rate: Percent
        /// The first day on which the rate is valid.
        public var from: Day
        /// The last day; nil while it holds.
        public var to: Day?

        /// Creates a row.
        public init(country: String, level: Level, rate: Percent, from: Day, to: Day? = nil) {
            self.country = country
            self.level = level
            self.rate = rate
            self.from = from
            self.to = to
        }

        /// Whether it holds on a day.
        func holds(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
    }

    /// The rows.
    public let rows: [Row]

    /// A table of those rows; `EL` is taken for `GR`.
    public init(rows: [Row]) {
        self.rows = rows.map { row in
            var copy = row
            copy.country = Self.iso(row.country)
            return copy
        }
    }

    /// What a rate is called in a country on a day; nil when it does not hold there. Zero is `none` everywhere.
    public func level(of rate: Percent, in country: String, on day: Day) -> Level? {
        if rate == .zero { return Level.none }
        let country = Self.iso(country)
        return rows.first { $0.rate == rate && $0.holds(on: day) && $0.country == country }?.level
    }

    /// The rates above zero that hold in a country on a day, the highest first; none for a country without rows.
    public func rates(in country: String, on day: Day) -> [Percent] {
        let country = Self.iso(country)
        return Set(rows.filter { $0.holds(on: day) && $0.country == country }.map(\.rate)).sorted(by: >)
    }

    /// The ISO code of a country in VAT: Greece is `EL` there (Council Directive 2006/112/EC, article 215).
    public static func iso(_ country: String) -> String { country == "EL" ? "GR" : country }
}
