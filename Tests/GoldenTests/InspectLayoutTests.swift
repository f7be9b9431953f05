import Foundation
import Testing

/// `spojka inspect` of tables without `--profile`: which layout is taken, and what is said when none fits.
@Suite struct InspectLayoutTests {
    /// Both shipped layouts fit it.
    private static let shared = "Číslo karty;Čiarový kód;Množstvo\r\nA;8580001000015;5\r\n"

    @Test("a table that two layouts fit is read by that of the workspace's system", arguments: ["onix", "oberon"])
    func active(system: String) throws {
        let folder = try TemporaryFolder()
        try #require(Program.run(["init", "shop", "--system", system], in: folder.url).status == 0)
        try Data(Self.shared.utf8).write(to: folder.url.appendingPathComponent("t.csv"))
        let alone = try inspect(["t.csv"], in: folder.url)
        #expect(alone.status == 1 && alone.codes == ["TABLE-012"])
        for (arguments, place) in [
            (["--workspace", "shop", "t.csv"], folder.url), (["../t.csv"], folder.url.appendingPathComponent("shop")),
        ] {
            let found = try inspect(arguments, in: place)
            #expect(found.status == 0 && found.format == system + ".stock")
        }
    }

    @Test("a workspace of another system does not hide the layouts that are shipped") func other() throws {
        let folder = try TemporaryFolder()
        try #require(Program.run(["init", "shop", "--system", "pohoda"], in: folder.url).status == 0)
        try Data("NS_NUMBER;CODE;Množstvo\r\nA;1;5\r\n".utf8).write(to: folder.url.appendingPathComponent("t.csv"))
        let found = try inspect(["-w", "shop", "t.csv"], in: folder.url)
        #expect(found.status == 0 && found.format == "onix.stock")
    }

    @Test("a table that nearly fits names the missing column and the most similar one") func nearly() throws {
        let folder = try TemporaryFolder()
        let text = "Číslo karty;EAN;Názov;MJ;Mnozstva\r\nA;1;Á;ks;5\r\n"
        try Data(text.utf8).write(to: folder.url.appendingPathComponent("t.csv"))
        let found = try inspect(["--language", "en", "t.csv"], in: folder.url)
        #expect(found.status == 1 && found.codes == ["TABLE-010"] && found.text.contains("similar one is Mnozstva"))
    }

    @Test("an XML table by a layout of one's own: how its paths fit, and one that is missing") func xml() throws {
        let folder = try TemporaryFolder()
        let mappings = folder.url.appendingPathComponent("mappings")
        try FileManager.default.createDirectory(at: mappings, withIntermediateDirectories: true)
        let layout =
            "mine.xml:\n  kind: stock\n  format: xml\n  record: Sklad/Karta\n  code: [\"@Cislo\", Cislo]\n  ean: Ean\n"
            + "  quantity: Stav/Mnozstvo\n  decimal: \".\"\n"
        try Data(layout.utf8).write(to: mappings.appendingPathComponent("mine.yaml"))
        let good =
            "<Sklad>\n<Karta Cislo=\"0012\"><Nazov>Á</Nazov><Stav><Mnozstvo>1.5</Mnozstvo></Stav></Karta></Sklad>"
        try Data(good.utf8).write(to: folder.url.appendingPathComponent("good.xml"))
        try Data(good.replacing("Mnozstvo", with: "Mnozstva").utf8).write(
            to: folder.url.appendingPathComponent("bad.xml")
        )
        let run = try Program.run(["inspect", "--profile", "mine.xml", "--language", "en", "good.xml"], in: folder.url)
        try GoldenFile.expect("inspect-profile-xml", run.transcript)
        try #require(Program.run(["init", "shop", "--system", "oberon"], in: folder.url).status == 0)
        try FileManager.default.copyItem(
            at: mappings.appendingPathComponent("mine.yaml"),
            to: folder.url.appendingPathComponent("shop/mappings/mine.yaml")
        )
        let found = try inspect(["-w", "shop", "good.xml"], in: folder.url)
        #expect(found.status == 0 && found.format == "mine.xml")
        let bad = try inspect(["-w", "shop", "--language", "en", "bad.xml"], in: folder.url)
        #expect(bad.codes == ["TABLE-010"] && bad.text.contains("Stav/Mnozstva"))
    }

    private func inspect(_ arguments: [String], in folder: URL) throws
        -> (status: Int32, format: String?, codes: [String], text: String)
    {
        let run = try Program.run(["inspect", "--json", "--summary"] + arguments, in: folder)
        let found = try JSON.object(run.out)
        let problems = found["problems"] as? [[String: Any]] ?? []
        return (run.status, found["format"] as? String, problems.compactMap { $0["code"] as? String }, run.out)
    }
}
