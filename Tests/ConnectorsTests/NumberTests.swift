import Testing

@testable import Connectors

/// Numbers as people and programs of Windows write them.
@Suite struct TableNumberTests {
    @Test(arguments: [
        ("12", 12_000_000), ("1 234,50", 1_234_500_000), ("1.234,50", 1_234_500_000), ("1\u{A0}234,5", 1_234_500_000),
        ("1\u{202F}234", 1_234_000_000), ("-5", -5_000_000), ("5-", -5_000_000), ("(5)", -5_000_000),
        ("\u{2212}5,5", -5_500_000), ("+7", 7_000_000), ("0,000001", 1), ("1.234.567", 1_234_567_000_000),
        ("9 223 372,5", 9_223_372_500_000), ("-1 234,5", -1_234_500_000), ("0,1234567", 123_457), ("0005", 5_000_000),
        ("123456789012", 123_456_789_012_000_000), ("123456789012,5", 123_456_789_012_500_000), ("0,0", 0),
    ])
    func comma(text: String, expected: Int64) {
        #expect(millionths(text, .comma) == expected, "\(text)")
    }

    @Test(arguments: [
        "", "abc", "1.5", "1,2,3", "1.23,4", "12.34.567", ",5", "5,", "5 ks", "8,59E+12", "--5", "(5", "1.234.56", "-",
        "-,5", "5,0,",
        "9999999999999", "1 2 3", "12 34", "0.250", "0 250", "00.250", "1.23.456", "1.234.56", ",5,", "1234 567",
        "1234.567", "1 234.567", "1.234 567", "1 23,5", "1,234 5", "1\u{A0}2", "12\u{202F}34", "-1 2", "(1 2)",
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

    @Test func everyGroupedNumberIsReadAndNoOther() {
        // A model of its own: digits in groups by what was written, against digits in one.
        for whole in [1, 12, 123, 1234, 12_345, 123_456, 1_234_567, 12_345_678] {
            let digits = Array(String(whole))
            for separator in [" ", ".", "\u{A0}", "\u{2009}"] {
                for width in 1...4 {
                    var groups: [String] = []
                    var rest = digits[...]
                    while !rest.isEmpty {
                        groups.insert(String(rest.suffix(width)), at: 0)
                        rest = rest.dropLast(width)
                    }
                    let text = groups.joined(separator: separator)
                    let isRight = groups.count == 1 || width == 3
                    #expect(millionths(text, .comma) == (isRight ? Int64(whole) * 1_000_000 : nil), "\(text)")
                    #expect(millionths(text + ",5", .comma) == (isRight ? Int64(whole) * 1_000_000 + 500_000 : nil))
                }
            }
        }
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
