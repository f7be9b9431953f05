import Connectors
import Domain
import Foundation
import Loopback
import Testing

@testable import Exchange

/// Every number, date, size and time stamp of every registered format, and those of the file system, at values that no
/// program can mean: nothing stops the program, and the other files of the pass are read.
@Suite("Extreme values") struct ExtremeValuesTests {
    static let formats = Fixtures.recognition.formats.map(\.id)

    /// What stands in the place of a number: ends of the ranges of integers and beyond, many digits, exponents, signs.
    static let extremes = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615",
        "170141183460469231731687303715884105727", "-170141183460469231731687303715884105728",
        "9223372036854", "9223372036854.775807", "-9223372036854.775808", "92233720368547758.07",
        "999999999999999", "2147483647", "-2147483648", "4294967296", "0", "-0", "-1",
        String(repeating: "9", count: 400), "0." + String(repeating: "0", count: 400) + "1",
        "1E308", "1e-308", "1E18", "9E9999999999999999999", "1E-9223372036854775808", "NaN", "Infinity",
    ]

    /// What stands in the place of a date or a time.
    static let moments = [
        "0000-00-00", "0001-01-01", "1600-02-29", "1969-12-31T23:59:59", "2400-01-01", "9999-12-31", "99999-12-31",
        "-292277022656-01-27T08:29:52", "2026-11-27T99999999999999999999:00:00", "2026-11-27T11:99999999999999999999",
        "292277026596-12-04T15:30:07.999999999+99:99", "-9223372036854775808", "253402300800000",
    ]

    @Test("no number, date or time of a file stops its reader", arguments: formats)
    func values(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let places = Self.numbers(fixture.text)
        // A record has few kinds of fields: those of the first records are all.
        for place in places.prefix(12) {
            for extreme in Self.extremes + Self.moments { _ = Reading(Self.file(fixture, place, extreme)) }
        }
        for extreme in Self.extremes + Self.moments { _ = Reading(Self.file(fixture, all: extreme)) }
    }

    @Test("nor a pass, which reads the other files", arguments: formats)
    func pass(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let good = try #require(Fixtures.file("neutral.products"))
        let root = FileManager.default.temporaryDirectory.appending(path: "spojka-extremes-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        let system = Fixtures.registry.warehouses.first { connector in
            connector.samples().contains { $0.format == id }
        }
        try WorkspaceTemplate.create(
            at: root.path,
            system: system?.id ?? "pohoda",
            registry: Fixtures.registry
        )
        var files: [[UInt8]] = []
        for place in Self.numbers(fixture.text).prefix(4) {
            for value in Self.fewer { files.append(Self.file(fixture, place, value)) }
        }
        files += (Self.extremes + Self.moments).map { Self.file(fixture, all: $0) }
        let folder = Self.folder(id)
        for (number, bytes) in files.enumerated() {
            try DroppedFile.write(
                Array(bytes),
                at: root.appending(path: "\(folder)/x\(number).\(Self.ending(id))").path
            )
        }
        try DroppedFile.write(Array(good.bytes), at: root.appending(path: "spool/channels/eshop/in/zz-good.csv").path)
        let clock = Clock(now: { Instant(seconds: 1_795_420_800) }, sleep: { _ in })
        for _ in 1...2 {
            let workspace = try Workspace(root: root.path, overrides: [], registry: Fixtures.registry)
            let report = try Pass.run(workspace, clock: clock)
            #expect(!report.problems.contains { $0.problem.code.hasPrefix("LEDGER") })
            // Whatever is refused is named.
            #expect(report.problems.allSatisfy { !$0.file.isEmpty || $0.problem.severity == .warning })
        }
        for file in ["spool/channels/eshop/in/zz-good.csv", folder + "/x0." + Self.ending(id)] {
            #expect(!FileManager.default.fileExists(atPath: root.path + "/" + file))
        }
        let claimed = try FileManager.default.subpathsOfDirectory(atPath: root.path + "/state/claimed")
        #expect(claimed.allSatisfy { !$0.contains(".") })
    }

    /// Where files of a format are dropped.
    private static func folder(_ id: String) -> String {
        switch Fixtures.recognition.formats.first(where: { $0.id == id })?.kind {
        case .orders, .catalogue: "spool/channels/eshop/in"
        case .statement, .notification, .settlement: "spool/inbox"
        default: "spool/warehouse/in"
        }
    }

    /// Those that are tried at each place in a pass.
    private static let fewer = ["9223372036854775807", "-9223372036854", "999999999999", "2400-01-01"]

    private static func ending(_ id: String) -> String {
        id.hasPrefix("mail") ? "eml" : id.hasSuffix("json") ? "json" : id.contains("csv") ? "csv" : "txt"
    }

    /// Where numbers stand in a text: digits with points, commas, dashes and colons between them.
    private static func numbers(_ text: String) -> [Range<String.Index>] {
        text.ranges(of: #/\d(?:[\d.,:T+\-]*\d)?/#)
    }

    private static func file(_ fixture: Fixture, _ place: Range<String.Index>, _ value: String) -> [UInt8] {
        var text = fixture.text
        text.replaceSubrange(place, with: value)
        return Fixture(syntax: fixture.syntax, encoding: fixture.encoding, text: text).bytes
    }

    /// The file with every number after its first lines replaced, so that it is still recognised where its head says what it
    /// is.
    private static func file(_ fixture: Fixture, all value: String) -> [UInt8] {
        let start = fixture.text.firstRange(of: "\n")?.upperBound ?? fixture.text.startIndex
        let body = fixture.text[start...].replacing(#/\d(?:[\d.,:T+\-]*\d)?/#, with: value)
        let text = fixture.text[..<start] + body
        return Fixture(syntax: fixture.syntax, encoding: fixture.encoding, text: String(text)).bytes
    }
}
