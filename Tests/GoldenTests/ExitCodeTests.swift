import Foundation
import Glibc
import Testing

@Suite("Exit codes") struct ExitCodeTests {
    @Test(
        "2 for wrong usage",
        arguments: [
            "bogus", "status --bogus", "run extra", "orders bogus", "orders send", "payments pair x 1",
            "payments pair 1",
            "explain bogus 1", "explain order", "inspect", "inspect --limit=-1 x", "inspect --limit x y",
            "inspect --language xx y", "init",
            "-c", "status -c", "held release x", "products pair eshop",
        ]
    )
    func usage(command: String) throws {
        let shop = try Shop()
        let run = try shop.run(command)
        #expect(run.status == 2 && run.out.isEmpty && !run.err.isEmpty, "\(run.transcript)")
    }

    @Test(
        "2 without a workspace",
        arguments: [
            "check", "run", "plan", "status", "orders list", "payments list", "products list", "products unmatched",
            "held list", "replay", "demo", "explain order 1", "payments pair 1 2", "orders send 1",
        ]
    )
    func noWorkspace(command: String) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(command.split(separator: " ").map(String.init), in: folder.url)
        #expect(run.status == 2 && run.out.isEmpty && run.err.hasPrefix("WORKSPACE-005 "), "\(run.transcript)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test("2 with every problem of the configuration at once") func configuration() throws {
        let shop = try Shop()
        let yaml = try shop.text("spojka.yaml")
        try shop.write(
            yaml.replacing("combine: max", with: "combine: most").replacing("ico: \"12345678\"", with: "ico: \"1\"")
                .replacing("kind: neutral", with: "kind: neutral\n    colour: red"),
            to: "spojka.yaml"
        )
        for command in ["check", "run", "plan", "status"] {
            let run = try shop.run(command)
            #expect(run.status == 2 && run.out.isEmpty)
            if command == "run" { try GoldenFile.expect("bad-configuration", run.transcript) }
        }
        try shop.write("merchant: [", to: "spojka.yaml")
        #expect(try shop.run("check").status == 2)
    }

    @Test("2 for a mapping that cannot be read, which is named") func mapping() throws {
        let shop = try Shop()
        try shop.write("kanal;kod;karta\r\neshop;A;B\r\n", to: "mappings/products.csv")
        let header = try shop.run("status")
        #expect(header.status == 2 && header.err.hasPrefix("WORKSPACE-003 mappings/products.csv "), "\(header.err)")
        #expect(header.err.contains("channel;code;item"))
        try shop.write("channel;code;item\r\na;b;c;d;e\r\n", to: "mappings/products.csv")
        let row = try shop.run("status")
        #expect(row.status == 2 && row.err.hasPrefix("CSV-009 mappings/products.csv:2"), "\(row.transcript)")
    }

    @Test("2 for a workspace that exists, and an unknown system") func initialise() throws {
        let shop = try Shop()
        let before = try shop.snapshot()
        let again = try Program.run(["init", "shop"], in: shop.folder.url)
        #expect(again.status == 2 && again.err.hasPrefix("WORKSPACE-004 "))
        #expect(try shop.snapshot() == before)
        let unknown = try Program.run(["init", "other", "--system", "abacus"], in: shop.folder.url)
        #expect(unknown.status == 2 && unknown.err.hasPrefix("WORKSPACE-001 "))
        #expect(!FileManager.default.fileExists(atPath: shop.folder.url.appendingPathComponent("other").path))
    }

    @Test("0 when there is nothing to do, 3 when something waits, 5 for a file that is being written")
    func passes() throws {
        let shop = try Shop()
        #expect(try shop.run("run").status == 0)
        try shop.write("<?xml version=\"1.0\"?><ORDERS><ORDER><CODE>1</CO", to: "spool/channels/eshop/in/orders.xml")
        let writing = try shop.run("run --json")
        #expect(writing.status == 5)
        #expect(try JSON.object(writing.out)["exit"] as? Int == 5)
        try shop.write("nothing that is known\n", to: "spool/warehouse/in/note.txt")
        let refused = try shop.run("run", ["-c", "spool.stable-seconds=0"])
        #expect(refused.status == 3)
        #expect(refused.out.contains("FILE-034"))
    }

    @Test("4 when a connection failed, and the rest of the pass is done") func connection() throws {
        let shop = try Shop()
        let place = "connections.far={kind: folder, fetch: /no/such/folder, into: inbox}"
        let run = try shop.run("run --json", ["-c", place])
        #expect(run.status == 4, "\(run.transcript)")
        #expect(try JSON.object(run.out)["exit"] as? Int == 4)
        let check = try shop.run("check", ["-c", place])
        #expect(check.status == 2 && check.out.contains("TRANSFER-001"))
    }

    @Test("7 while the ledger is lost, and restore brings it back") func safety() throws {
        let shop = try Shop(demo: true, passed: true)
        let before = try shop.run("orders list")
        try FileManager.default.removeItem(at: shop.root.appendingPathComponent("state/ledger.sqlite"))
        for command in ["run", "plan", "orders send 2026110005"] {
            let run = try shop.run(command)
            #expect(run.status == 7 && run.err.contains("LEDGER-007"), "\(run.transcript)")
        }
        let check = try shop.run("check")
        #expect(check.status == 2 && check.out.contains("LEDGER-007"), "\(check.transcript)")
        #expect(try shop.run("restore").status == 0)
        #expect(try shop.run("orders list").transcript == before.transcript)
        #expect(try shop.run("run").status == 3)
    }

    @Test("1 for a ledger that cannot be read") func damaged() throws {
        let shop = try Shop(demo: true, passed: true)
        let url = shop.root.appendingPathComponent("state/ledger.sqlite")
        var bytes = try Data(contentsOf: url)
        bytes.replaceSubrange(0..<100, with: repeatElement(0xAA, count: 100))
        try bytes.write(to: url)
        let run = try shop.run("run")
        #expect(run.status == 1 && run.err.contains("LEDGER-"), "\(run.transcript)")
        #expect(try shop.run("check").status == 2)
    }

    @Test(
        "1 for a decision that cannot be followed",
        arguments: [
            "orders send 999", "orders hold eshop/999", "payments pair 99 1", "payments unpair 99",
            "payments ignore 99",
            "held release 99", "held discard 99", "products pair nowhere A B", "explain order 999",
            "explain payment 99",
        ]
    )
    func failed(command: String) throws {
        let run = try Shop().run(command)
        #expect(
            run.status == 1 && run.err.contains("-00") && !run.err.contains("DECISION-001 DECISION"),
            "\(run.transcript)"
        )
    }

    @Test(
        "11 while another pass holds the lock",
        arguments: [
            "run", "run --json", "replay", "orders send 2026110001", "payments ignore 1", "held release 1",
            "products pair eshop A B",
        ]
    )
    func busy(command: String) throws {
        let shop = try Shop(demo: true, passed: true)
        let lock = open(shop.root.appendingPathComponent("state/lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let before = try shop.snapshot()
        let run = try shop.run(command)
        #expect(run.status == 11 && run.out.isEmpty && run.err.hasPrefix("WORKSPACE-006 "), "\(run.transcript)")
        #expect(try shop.snapshot() == before)
        // Those who only look need not wait.
        #expect(try shop.run("status").status == 0 && shop.run("plan").status == 3)
        close(lock)
    }
}
