import Channels
import Domain
import Foundation
import Testing

@Suite("Orders in: the strict form")
struct SchemaTests {
    private static let xmllint = "/usr/bin/xmllint"
    private static let example = Samples.root.appendingPathComponent("docs/schemas/orders-example.xml")

    @Test("the example is read without a remark")
    func read() throws {
        let found = facts(Array(try Data(contentsOf: SchemaTests.example)))
        #expect(found.problems.isEmpty && found.refusal == nil)
        #expect(found.orders.map(\.number) == ["WEB-2026-17"])
        #expect(found.orders.first?.total.description == "28.50 EUR")
    }

    @Test(
        "the schema takes the example and refuses what it must",
        .enabled(if: FileManager.default.isExecutableFile(atPath: SchemaTests.xmllint)),
        arguments: [
            ("", "", true), ("<CODE>WEB-2026-17</CODE>", "", false), ("<VAT_RATE>23</VAT_RATE>", "", false),
            ("12.30", "12,30", false), ("<TYPE>product", "<TYPE>thing", false), ("<REMARK>", "<OTHER/><REMARK>", false),
            ("<REMARK>Zvoniť dvakrát</REMARK>", "", true),
        ]
    )
    func schema(old: String, new: String, isValid: Bool) throws {
        var text = try String(contentsOf: SchemaTests.example, encoding: .utf8)
        if !old.isEmpty {
            #expect(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        #expect(try validates(text) == isValid)
    }

    private func validates(_ text: String) throws -> Bool {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: SchemaTests.xmllint)
        let schema = Samples.root.appendingPathComponent("docs/schemas/orders.xsd").path
        process.arguments = ["--noout", "--nonet", "--schema", schema, file.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        // 3 and 4 mean invalid; anything else is a broken schema or call, which no test may take for a verdict.
        #expect([0, 3, 4].contains(process.terminationStatus))
        return process.terminationStatus == 0
    }
}
