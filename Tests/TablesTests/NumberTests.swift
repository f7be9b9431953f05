import Testing

@testable import Tables

/// Numbers as people and programs of Windows write them.
@Suite struct TableNumberTests {
    @Test(arguments: [
        ("12", 12_000_000), ("1 234,50", 1_234_500_000), ("1.234,50", 1_234_500_000), ("1\u{A0}234,5", 1_234_500_000),
        ("1\u{202F}234", 1_234_000_000), ("-5", -5_000_000), ("5-", -5_000_000), ("(5)", -5_000_000),
        ("\u{2212}5,5", -5_500_000), ("+7", 7_000_000), ("0,000001", 1), ("1.234.567", 1_234_567_000_000),
        ("9 223 372,5", 9_223_372_500_000),
    ])
    func comma(text: String, expected: Int64) {
        #expect(millionths(text, .comma) == expected, "\(text)")
    }

    @Test(arguments: [
        "", "abc", "1.5", "1,2,3", "1.23,4", "12.34.567", ",5", "5,", "5 ks", "8,59E+12", "--5", "(5", "1.234.56",
    ])
    func notNumbers(text: String) {
        #expect(millionths(text, .comma) == nil, "\(text)")
    }

    @Test(arguments: [
        ("1.5", 1_500_000), ("1,5", 1_500_000), ("1.234,5", 1_234_500_000), ("1,234.5", 1_234_500_000),
        ("1.234.567", 1_234_567_000_000), ("0,125", 125_000), ("1234,125", 1_234_125_000),
    ])
    func auto(text: String, expected: Int64) {
        #expect(millionths(text, .auto) == expected, "\(text)")
    }

    @Test func pointIsThousandsOnlyInGroupsOfThree() {
        #expect(millionths("1,234.5", .point) == 1_234_500_000)
        #expect(millionths("1,23", .point) == nil)
        // Could be a thousand or one and a bit: not guessed.
        #expect(millionths("1.234", .auto) == nil && millionths("12,500", .auto) == nil)
    }

    private func millionths(_ text: String, _ mark: DecimalMark) -> Int64? {
        Array(text.utf8).withUnsafeBufferPointer { TableNumber(decimal: mark).millionths($0) }
    }
}
