import Domain
import Testing

@testable import Syntax

@Suite struct NumberTests {
    @Test(arguments: [
        ("0", Int64?.some(0)), ("12", 12_000_000), ("-3.25", -3_250_000), ("+1", 1_000_000), (".5", 500_000),
        ("5.", 5_000_000),
        ("1E-05", 10), ("1.5e3", 1_500_000_000), ("1E+2", 100_000_000), ("0.0000005", 1), ("0.0000004", 0),
        ("-0.0000005", -1), ("0.30000000000000004", 300_000), ("9223372036854.775807", Int64.max),
        ("9223372036854.775808", nil), ("1E30", nil), ("0E999", 0), ("1E-99", 0), ("", nil), ("-", nil), (".", nil),
        ("1.2.3", nil), ("1,5", nil), ("1 000", nil), ("NaN", nil), ("INF", nil), ("1E", nil), ("E5", nil),
        ("0x10", nil),
        ("1e5.5", nil), ("--1", nil), ("00000000000000000000000000000000000000001", 1_000_000),
    ])
    func xmlNumbers(text: String, millionths: Int64?) {
        #expect(DecimalParser.xml.millionths(Array(text.utf8).span) == millionths)
    }

    @Test(arguments: [
        ("1 204,50", Int64?.some(1_204_500_000)), ("1\u{A0}204,5", 1_204_500_000), ("1\u{202F}000", 1_000_000_000),
        ("12", 12_000_000), ("-0,01", -10_000), (" 1", nil), ("1 ", nil), ("1  0", nil), ("1.5", nil), ("1,2,3", nil),
        ("1 2 3", nil), ("12 34", nil), ("1234 567", nil), ("0 250", nil), ("1 234 56", nil), ("1 23,5", nil),
        ("1,234 5", nil), (",5", nil), ("5,", nil), (",5,", nil), ("12 345 678,9", 12_345_678_900_000),
    ])
    func localNumbers(text: String, millionths: Int64?) {
        #expect(DecimalParser.comma.millionths(Array(text.utf8).span) == millionths)
    }

    @Test func everyPrefixOfANumberIsReadOrRefused() {
        let text = Array("-1234567.8901234E-3".utf8)
        for length in 0...text.count { _ = DecimalParser.xml.millionths(Array(text.prefix(length)).span) }
        #expect(DecimalParser.xml.millionths(text.span) == -1_234_567_890)
    }

    @Test(arguments: [
        ("2026-01-10", "2026-01-10"), ("2024-02-29", "2024-02-29"), ("2026-01-10T08:00:00", "2026-01-10"),
        ("2026-01-10Z", "2026-01-10"), ("2026-01-10+01:00", "2026-01-10"), ("2023-02-29", nil), ("2026-13-01", nil),
        ("2026-00-01", nil), ("2026-1-10", nil), ("10.01.2026", nil), ("", nil), ("2026-01-1x", nil),
        ("2026-01-100", nil),
    ])
    func isoDays(text: String, day: String?) {
        #expect(DateParser.isoDay(Array(text.utf8).span)?.description == day)
    }

    @Test(arguments: [
        ("2026-01-10T08:05:09", "2026-01-10T08:05:09"), ("2026-01-10 08:05", "2026-01-10T08:05:00"),
        ("2026-01-10T08:05:09.123Z", "2026-01-10T08:05:09"), ("2026-01-10T08:05:09+02:00", "2026-01-10T08:05:09"),
        ("2026-01-10", "2026-01-10T00:00:00"), ("2026-01-10T25:00:00", nil), ("2026-01-10T08", nil), ("nonsense", nil),
    ])
    func isoTimes(text: String, time: String?) {
        #expect(DateParser.isoTime(Array(text.utf8).span)?.description == time)
    }

    @Test(arguments: [
        ("1.2.2026", "2026-02-01"), ("01. 02. 2026", "2026-02-01"), ("31.12.2026 10:00", "2026-12-31"),
        ("31.2.2026", nil),
        ("1.2.26", nil), ("1.2.", nil), ("", nil), ("1/2/2026", nil),
    ])
    func dottedDays(text: String, day: String?) {
        #expect(DateParser.dottedDay(Array(text.utf8).span)?.description == day)
    }
}
