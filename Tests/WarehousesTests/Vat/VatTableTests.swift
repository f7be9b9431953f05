import Domain
import Testing

@Suite struct VatTableTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    /// What each state has on 2026-09-01, the highest first; zero holds everywhere.
    private static let autumn: [(country: String, rates: String)] = [
        ("AT", "20 19 13 10 4.9"), ("BE", "21 12 6"), ("BG", "20 9"), ("CY", "19 9 5 3"), ("CZ", "21 12"),
        ("DE", "19 7"), ("DK", "25"), ("EE", "24 13 9"), ("ES", "21 10 4"), ("FI", "25.5 13.5 10"),
        ("FR", "20 13 10 5.5 2.1 0.9"), ("GR", "24 17 13 9 6 4"), ("HR", "25 13 5"), ("HU", "27 18 5"),
        ("IE", "23 13.5 9 4.8"), ("IT", "22 10 5 4"), ("LT", "21 12 5"), ("LU", "17 14 8 3"), ("LV", "21 12 5"),
        ("MT", "18 12 7 5"), ("NL", "21 9"), ("PL", "23 8 5"), ("PT", "23 22 16 13 12 9 6 5 4"), ("RO", "21 11"),
        ("SE", "25 12 6"), ("SI", "22 9.5 5"), ("SK", "23 19 5"), ("XI", "20 5"),
    ]

    @Test func everyStateHasItsRates() {
        let day = Self.day(2026, 9, 1)
        for (country, rates) in Self.autumn {
            let found = VatTable.standard.rates(in: country, on: day)
            #expect(found.map(\.description).joined(separator: " ") == rates, "\(country)")
            #expect(found.allSatisfy { VatTable.standard.level(of: $0, in: country, on: day) != nil })
            #expect(VatTable.standard.level(of: .zero, in: country, on: day) == VatTable.Level.none)
        }
        #expect(VatTable.standard.rates(in: "US", on: day).isEmpty)
    }

    @Test(arguments: [
        ("SK", "20 10 5", "23 19 5", 2025, 1), ("CZ", "21 15 10", "21 12", 2024, 1),
        ("EE", "22 13 9", "24 13 9", 2025, 7), ("EE", "22 9 5", "22 13 9", 2025, 1),
        ("RO", "19 9 5", "21 11", 2025, 8), ("FI", "24 14 10", "25.5 14 10", 2024, 9),
        ("FI", "25.5 14 10", "25.5 13.5 10", 2026, 1), ("LT", "21 9 5", "21 12 5", 2026, 1),
        ("LU", "16 13 7 3", "17 14 8 3", 2024, 1), ("AT", "20 19 13 10", "20 19 13 10 4.9", 2026, 7),
        ("ES", "21 10 7.5 5 4 2", "21 10 4", 2025, 1), ("MT", "18 7 5", "18 12 7 5", 2024, 1),
    ])
    func ratesChangeOnTheirDay(country: String, before: String, after: String, year: Int, month: Int) {
        let day = Self.day(year, month, 1)
        func rates(_ day: Day) -> String {
            VatTable.standard.rates(in: country, on: day).map(\.description).joined(separator: " ")
        }
        #expect(rates(Day(number: day.number - 1)) == before)
        #expect(rates(day) == after)
    }

    @Test func greeceHasTwoCodes() {
        let day = Self.day(2026, 9, 1)
        #expect(VatTable.standard.level(of: Percent(24), in: "EL", on: day) == .high)
        #expect(VatTable.standard.rate(of: .high, in: "EL", on: day) == Percent(24))
        #expect(VatTable.standard.rates(in: "EL", on: day) == VatTable.standard.rates(in: "GR", on: day))
        let own = VatTable(rows: [VatTable.Row(country: "EL", level: .high, rate: Percent(25), from: day)])
        #expect(own.rates(in: "GR", on: day) == [Percent(25)])
    }
}
