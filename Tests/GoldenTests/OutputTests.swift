import Foundation
import Testing

/// What people see, without a terminal: tabs between columns, no colours.
@Suite("Texts") struct OutputTests {
    static let commands = [
        "check", "status", "orders list", "payments list", "payments list --waiting", "products list",
        "products unmatched", "held list", "explain order 2026110003", "explain order eshop/2026110002 --json",
        "explain payment 3", "explain product TRICKO-M", "explain file stock.xml", "replay",
        "payments pair 3 2026110002", "payments unpair 1", "payments ignore 3", "payments accept --single",
        "payments ignore --always 2666660071/7500", "payments swap 3 2026110001", "orders hold 2026110005",
        "orders send 2026110005", "products pair eshop TRICKO-M TRICKO-L", "orders send 999",
    ]

    @Test("after the sample pass", arguments: commands) func texts(command: String) throws {
        let run = try Shop(demo: true, passed: true).run(command)
        #expect(!run.transcript.contains("\u{1B}"))
        let name = command.replacing("--", with: "").replacing(#/[ \/.]+/#, with: "-")
        try GoldenFile.expect(name, run.transcript)
    }

    @Test("of set-up and the sample pass") func pass() throws {
        let shop = try Shop()
        var text = try shop.run("status").transcript
        text += try shop.run("demo").transcript
        text += try shop.run("plan").transcript
        text += try shop.run("run").transcript
        text += try shop.run("run").transcript
        #expect(!text.contains("\u{1B}") && text.contains("prijatý súbor\tdruh\tformát\tvýsledok"))
        try GoldenFile.expect("pass", text)
        try GoldenFile.expect("spojka-yaml", try shop.text("spojka.yaml"))
    }

    @Test("in every language", arguments: ["sk", "cs", "en"]) func languages(language: String) throws {
        let shop = try Shop(demo: true)
        let words = ["-c", "merchant.language=" + language]
        var text = try shop.run("run", words).transcript
        let old = try shop.text("spool/archive/2026-11-23/stock.xml").replacing("06:00:00", with: "05:00:00")
        try shop.write(old.replacing("Windows-1250", with: "UTF-8").filter(\.isASCII), to: "spool/warehouse/in/old.xml")
        for command in [
            "run", "status", "held list", "payments list", "products unmatched", "explain order 2026110003",
            "explain payment 3", "explain product TRICKO-M", "explain file old.xml", "payments pair 99 1", "check",
        ] { text += try shop.run(command, words).transcript }
        try GoldenFile.expect("words-" + language, text.replacing(shop.folder.url.path, with: "<folder>"))
    }

    @Test("of a payment that a person decided, in every language", arguments: ["sk", "cs", "en"])
    func decidedByPerson(language: String) throws {
        let shop = try Shop(demo: true, passed: true)
        let words = ["-c", "merchant.language=" + language]
        var text = ""
        for command in ["payments pair 3 2026110002", "explain payment 3", "payments ignore 3", "explain payment 3"] {
            text += try shop.run(command, words).transcript
        }
        #expect(text.contains("eshop/2026110002"))
        try GoldenFile.expect("explain-by-person-" + language, text)
    }

    @Test("without a workspace, in the language of the locale") func locale() throws {
        let folder = try TemporaryFolder()
        for (locale, word) in [("sk_SK.UTF-8", "priečinok"), ("cs_CZ", "složk"), ("de_DE.UTF-8", "workspace")] {
            let run = try Program.run(["status"], in: folder.url, environment: ["LANG": locale])
            #expect(run.status == 2 && run.err.contains(word), "\(run.transcript)")
        }
    }

    @Test("of inspect") func inspect() throws {
        let shop = try Shop(demo: true)
        let run = try Program.run(
            [
                "inspect", "--limit", "1", "spool/inbox/statement-215.gpc", "spool/channels/eshop/in/orders.xml",
                "spojka.yaml", "missing.xml",
            ],
            in: shop.root
        )
        #expect(run.status == 1)
        try GoldenFile.expect("inspect", run.out.replacing(shop.folder.url.path, with: "<folder>"))
    }
}
