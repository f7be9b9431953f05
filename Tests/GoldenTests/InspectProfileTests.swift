import Foundation
import Testing

/// `spojka inspect --profile`: how an accountant sees a table understood.
@Suite struct InspectProfileTests {
    private static let table =
        "Kód;EAN;Názov;Množstvo;Cena\r\nA;8580001000015;Tričko;1 024,5;9,90\r\nB;8,59E+12;Hrnček;2;1\r\n"
        + "C;;Deka;veľa;2\r\n"

    @Test("a table with wrong rows", arguments: ["sk", "cs", "en"]) func rows(language: String) throws {
        let run = try inspect(Self.table, ["--language", language])
        #expect(run.status == 1)
        try GoldenFile.expect("inspect-profile-" + language, run.transcript)
    }

    @Test("a table without a column") func missing() throws {
        let run = try inspect("Kod karty,Mnozstva\nA,1\n")
        try GoldenFile.expect("inspect-profile-missing", run.transcript)
    }

    @Test("machine output keeps the contract's keys and adds the layout") func json() throws {
        let run = try inspect(Self.table, ["--json", "--summary"])
        let found = try #require(
            JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        )
        #expect(found["format"] as? String == "onix.stock" && found["kind"] as? String == "stock")
        let profile = try #require(found["profile"] as? [String: Any])
        #expect(profile["delimiter"] as? String == ";" && profile["encoding"] as? String == "UTF-8")
        #expect((profile["columns"] as? [[String: Any]])?.first?["column"] as? Int == 1)
    }

    @Test("a layout of the workspace, and one that does not exist") func own() throws {
        let folder = try TemporaryFolder()
        let mappings = folder.url.appendingPathComponent("mappings")
        try FileManager.default.createDirectory(at: mappings, withIntermediateDirectories: true)
        try Data("mine.stock:\n  kind: stock\n  code: X\n  quantity: Y\n".utf8).write(
            to: mappings.appendingPathComponent("mine.yaml")
        )
        try Data("X;Y\nA;1\n".utf8).write(to: folder.url.appendingPathComponent("t.csv"))
        #expect(try Program.run(["inspect", "--profile", "mine.stock", "t.csv"], in: folder.url).status == 0)
        let none = try Program.run(["inspect", "--profile", "none", "t.csv"], in: folder.url)
        #expect(none.status == 2 && none.err.contains("mine.stock, onix.stock"))
    }

    @Test("the CSV of a bank: its columns, what it says, and a balance that does not follow") func bank() throws {
        let table =
            "\"accountId\";\"2000000001\"\r\n\"bankId\";\"2010\"\r\n\"openingBalance\";\"100,00\"\r\n"
            + "\"closingBalance\";\"1100,00\"\r\n\r\n"
            + "\"ID pohybu\";\"Datum\";\"Objem\";\"Měna\";\"Protiúčet\";\"VS\";\"Název protiúčtu\";\"BIC\"\r\n"
            + "\"1\";\"23.11.2026\";\"1 000,50\";\"CZK\";\"2600001233\";\"2026110001\";\"Žofie\";\"\"\r\n"
        let folder = try TemporaryFolder()
        try Data(table.utf8).write(to: folder.url.appendingPathComponent("vypis.csv"))
        let run = try Program.run(["inspect", "--profile", "csv.fio", "--language", "en", "vypis.csv"], in: folder.url)
        try GoldenFile.expect("inspect-profile-bank", run.transcript)
    }

    private func inspect(_ text: String, _ more: [String] = []) throws -> Program.Run {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: folder.url.appendingPathComponent("stav.csv"))
        return try Program.run(["inspect", "--profile", "onix.stock"] + more + ["stav.csv"], in: folder.url)
    }
}
