import Foundation
import Testing

/// What people see, without a terminal: tabs between columns, no colours.
@Suite("Texts") struct OutputTests {
    static let commands = [
        "check", "status", "orders list", "payments list", "payments list --waiting", "products list",
        "products unmatched", "held list", "explain order 2026110003", "explain order eshop/2026110002 --json",
        "explain payment 3", "explain product TRICKO-M", "explain file stock.xml", "replay",
        "payments pair 3 2026110002", "payments unpair 1", "payments ignore 3", "orders hold 2026110005",
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
        #expect(!text.contains("\u{1B}") && text.contains("in\tkind\tformat\toutcome"))
        try GoldenFile.expect("pass", text)
        try GoldenFile.expect("spojka-yaml", try shop.text("spojka.yaml"))
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
