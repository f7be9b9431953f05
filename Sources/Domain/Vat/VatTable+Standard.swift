extension VatTable {
    /// The rates of Slovakia and Czechia, and those of the other member states since One Stop Shop began.
    ///
    /// Slovakia 23/19/5 since 2025, before 20/10/5; Czechia 21/12 since 2024, before 21/15/10. A rate of
    /// another country counts from 2021-07-01, the first day of One Stop Shop, or from its last change. The source is
    /// the law of each country as the Commission's database of taxes (Taxes in Europe) has it:
    /// standard, reduced, super-reduced and parking rates, and the rates of regions that lie inside the Union's VAT
    /// territory: the islands of Greece and Portugal, Corsica, Jungholz and Mittelberg. `XI` is Northern Ireland, where
    /// goods, and only goods, fall under One Stop Shop. A merchant changes or adds rows in `mappings/`.
    public static let standard = VatTable(rows: table.split(separator: "\n").flatMap { rows(in: $0) })

    /// A country per line, then its rates: `level percent from..to`, separated by commas.
    private static let table = """
        SK: high 23 2025-01-01.., low 19 2025-01-01.., third 5 2023-01-01.., high 20 2011-01-01..2024-12-31, \
        low 10 2011-01-01..2024-12-31
        CZ: high 21 2013-01-01.., low 12 2024-01-01.., low 15 2013-01-01..2023-12-31, \
        third 10 2015-01-01..2023-12-31
        AT: high 20 2021-07-01.., low 10 2021-07-01.., third 13 2021-07-01.., other 5 2021-07-01..2021-12-31, \
        other 19 2021-07-01.., other 4.9 2026-07-01..
        BE: high 21 2021-07-01.., low 6 2021-07-01.., third 12 2021-07-01..
        BG: high 20 2021-07-01.., low 9 2021-07-01..
        CY: high 19 2021-07-01.., low 5 2021-07-01.., third 9 2021-07-01.., other 3 2023-07-21..
        DE: high 19 2021-07-01.., low 7 2021-07-01..
        DK: high 25 2021-07-01..
        EE: high 24 2025-07-01.., high 22 2024-01-01..2025-06-30, high 20 2021-07-01..2023-12-31, \
        low 9 2021-07-01.., third 13 2025-01-01.., third 5 2022-08-01..2024-12-31
        ES: high 21 2021-07-01.., low 10 2021-07-01.., third 4 2021-07-01.., other 5 2021-07-01..2024-12-31, \
        other 7.5 2024-10-01..2024-12-31, other 2 2024-10-01..2024-12-31
        FI: high 25.5 2024-09-01.., high 24 2021-07-01..2024-08-31, low 14 2021-07-01..2025-12-31, \
        low 13.5 2026-01-01.., third 10 2021-07-01..
        FR: high 20 2021-07-01.., low 5.5 2021-07-01.., third 10 2021-07-01.., other 2.1 2021-07-01.., \
        other 13 2021-07-01.., other 0.9 2021-07-01..
        GR: high 24 2021-07-01.., low 13 2021-07-01.., third 6 2021-07-01.., other 17 2021-07-01.., \
        other 9 2021-07-01.., other 4 2021-07-01..
        HR: high 25 2021-07-01.., low 13 2021-07-01.., third 5 2021-07-01..
        HU: high 27 2021-07-01.., low 18 2021-07-01.., third 5 2021-07-01..
        IE: high 23 2021-07-01.., low 13.5 2021-07-01.., third 9 2021-07-01.., other 4.8 2021-07-01..
        IT: high 22 2021-07-01.., low 10 2021-07-01.., third 5 2021-07-01.., other 4 2021-07-01..
        LT: high 21 2021-07-01.., low 9 2021-07-01..2025-12-31, low 12 2026-01-01.., third 5 2021-07-01..
        LU: high 17 2024-01-01.., low 8 2024-01-01.., third 14 2024-01-01.., high 17 2021-07-01..2022-12-31, \
        low 8 2021-07-01..2022-12-31, third 14 2021-07-01..2022-12-31, high 16 2023-01-01..2023-12-31, \
        low 7 2023-01-01..2023-12-31, third 13 2023-01-01..2023-12-31, other 3 2021-07-01..
        LV: high 21 2021-07-01.., low 12 2021-07-01.., third 5 2021-07-01..
        MT: high 18 2021-07-01.., low 5 2021-07-01.., third 7 2021-07-01.., other 12 2024-01-01..
        NL: high 21 2021-07-01.., low 9 2021-07-01..
        PL: high 23 2021-07-01.., low 8 2021-07-01.., third 5 2021-07-01..
        PT: high 23 2021-07-01.., low 13 2021-07-01.., third 6 2021-07-01.., other 22 2021-07-01.., \
        other 12 2021-07-01.., other 5 2021-07-01.., other 16 2021-07-01.., other 9 2021-07-01.., other 4 2021-07-01..
        RO: high 21 2025-08-01.., high 19 2021-07-01..2025-07-31, low 11 2025-08-01.., low 9 2021-07-01..2025-07-31, \
        third 5 2021-07-01..2025-07-31
        SE: high 25 2021-07-01.., low 12 2021-07-01.., third 6 2021-07-01..
        SI: high 22 2021-07-01.., low 9.5 2021-07-01.., third 5 2021-07-01..
        XI: high 20 2021-07-01.., low 5 2021-07-01..
        """

    /// The percent of a level in a country on a day; nil when the table has none. `none` is zero everywhere.
    public func rate(of level: Level, in country: String, on day: Day) -> Percent? {
        if level == .none { return .zero }
        let country = Self.iso(country)
        return rows.first { $0.country == country && $0.level == level && $0.holds(on: day) }?.rate
    }

    private static func rows(in line: Substring) -> [Row] {
        let parts = line.split(separator: ":")
        guard parts.count == 2 else { preconditionFailure("a line of the VAT table is not COUNTRY: RATES") }
        return parts[1].split(separator: ",").map { text in
            let words = text.split(separator: " ")
            guard words.count == 3, let level = Level(rawValue: String(words[0])), let rate = percent(words[1]),
                let from = day(words[2].prefix(10))
            else { preconditionFailure("a rate of the VAT table is not LEVEL PERCENT FROM..TO") }
            return Row(country: String(parts[0]), level: level, rate: rate, from: from, to: day(words[2].dropFirst(12)))
        }
    }

    private static func percent(_ text: Substring) -> Percent? {
        let parts = text.split(separator: ".")
        guard let first = parts.first, let whole = Int64(first) else { return nil }
        let tenths = parts.count == 2 ? Int64(parts[1]) ?? 0 : 0
        return Percent(millionths: whole *| 1_000_000 +| tenths *| 100_000)
    }

    private static func day(_ text: Substring) -> Day? {
        let parts = text.split(separator: "-").compactMap { Int(shortText: $0) }
        return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
}
