import Connectors
import Domain
import Foundation
import Testing

@testable import Payments

/// What the page about CSVs of banks shows is true.
@Suite("CSV of banks: the page") struct BankCSVPageTests {
    static let page: String? = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return try? String(contentsOfFile: root + "/docs/formats/bank-csv.md", encoding: .utf8)
    }()

    /// The blocks of a kind, without their common indentation.
    static func blocks(_ kind: String) throws -> [String] {
        let page = try #require(page)
        var blocks: [String] = []
        var lines: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            if text == "```" + kind {
                lines = []
            } else if text == "```", let open = lines {
                let indent = open.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
                blocks.append(open.map { $0.dropFirst(indent) }.joined(separator: "\n") + "\n")
                lines = nil
            } else {
                lines?.append(line)
            }
        }
        return blocks
    }

    @Test("the bank of the example is read by the layout of the example") func example() throws {
        let yaml = try #require(Self.blocks("yaml").last)
        let profile = try #require(TableProfiles(yaml: Array(yaml.utf8), file: "mappings/banks.yaml").tables.first)
        let reading = CSVReading(try #require(Self.blocks("csv").first), by: profile)
        #expect(reading.failure == nil && reading.codes.isEmpty)
        #expect(reading.statements.map(\.balanced) == [true])
        #expect(reading.statements.first?.account?.description == "SK3112000000198742637541")
        #expect(reading.payments.map(\.amount.decimal) == ["1200.00", "-15.50"])
        #expect(reading.payments.first?.vs == "2026110001" && reading.payments.first?.bankId == "900001")
        #expect(reading.payments.first?.counterName == "Žofia Ďurišová" && reading.payments[0].message == "Ďakujem")
    }

    @Test("has a row for each shipped layout, and the example for mappings/ can be read") func complete() throws {
        let page = try #require(Self.page)
        for profile in CSVReading.shipped.tables { #expect(page.contains("| `\(profile.name)` |")) }
        let lines = BankCSV.example.split(separator: "\n").drop { !$0.hasPrefix("#csv.") }
        let yaml = lines.map { $0.dropFirst() }.joined(separator: "\n")
        #expect(try TableProfiles(yaml: Array(yaml.utf8), file: "m.yaml").names == ["csv.mybank"])
    }
}
