import Foundation
import Testing

/// Texts of strangers that would steer a terminal, a log or a spreadsheet.
@Suite("Hostile texts") struct HostileTextTests {
    /// A payer's name that clears the screen, colours it and begins like a formula; as long as what it replaces.
    private static let name = "=1+1\u{1B}[2J\u{1B}[31mABCD"

    private func shop() throws -> Shop {
        let shop = try Shop(demo: true)
        let path = "spool/inbox/statement-215.gpc"
        let bytes = try Data(contentsOf: shop.root.appendingPathComponent(path))
        let old = Data("Prikladova Zuzana".utf8)
        #expect(old.count == Self.name.utf8.count)
        let place = try #require(bytes.range(of: old))
        var changed = bytes
        changed.replaceSubrange(place, with: Data(Self.name.utf8))
        try changed.write(to: shop.root.appendingPathComponent(path))
        let products = "code;ean;name\r\nTRICKO-M;;\u{9B}31mTričko\u{202E}\u{7F}\u{7}\r\nX\u{1B}]0;x;;x\r\n"
        try shop.write(products, to: "spool/channels/eshop/in/list.csv")
        try shop.write("\u{1B}[2J\u{1B}]52;c;eA==\u{7}\n", to: "spool/inbox/\u{202E}gpc.txt")
        #expect(try shop.run("run", ["-c", "spool.stable-seconds=0"]).status == 3)
        return shop
    }

    /// The characters in a text that a terminal acts on, but for line ends and tabs.
    private func acting(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test("never reach the terminal as they are")
    func terminal() throws {
        let shop = try shop()
        for command in [
            "payments list", "explain payment 2", "products list", "products unmatched", "status", "held list",
            "explain file list.csv", "explain product eshop/TRICKO-M", "plan",
        ] {
            let run = try shop.run(command)
            #expect(run.status == 0 || run.status == 3, "\(command): \(run.transcript)")
            #expect(acting(run.out + run.err).isEmpty, "\(command): \(run.out.debugDescription)")
        }
        #expect(try shop.run("payments list").out.contains("=1+1"))
    }

    @Test("are shown in machine output as numbers, or not at all")
    func machine() throws {
        let shop = try shop()
        for command in ["payments list --json", "products list --json", "explain payment 2 --json"] {
            let run = try shop.run(command)
            #expect(!run.out.isEmpty && acting(run.out).allSatisfy { $0.value >= 0x2028 }, "\(command)")
        }
        #expect(try shop.run("payments list --json").out.contains("\\u001b"))
    }

    @Test("are no formulas in a file that people open")
    func spreadsheet() throws {
        let shop = try shop()
        let csv = try shop.run("payments list --csv").out
        #expect(csv.contains(";'=1+1"), "\(csv)")
        #expect(!csv.contains(";=") && acting(csv).isEmpty)
    }

    @Test("are no formulas in a list with tabs, which a spreadsheet opens as well")
    func tabs() throws {
        let shop = try shop()
        let list = try shop.run("payments list").out
        #expect(list.contains("\t'=1+1"), "\(list)")
        #expect(!list.contains("\t=") && !list.contains("\n="))
    }

    @Test("have no lines of their own in a list")
    func lines() throws {
        let shop = try Shop(demo: true)
        try shop.write("code;ean;name\r\nX1;;\"a\nZ9\tb\rZ8\"\r\n", to: "spool/channels/eshop/in/list.csv")
        _ = try shop.run("run", ["-c", "spool.stable-seconds=0"])
        for command in ["products unmatched", "products list", "status", "explain product eshop/X1"] {
            let lines = try shop.run(command).out.split(whereSeparator: \.isNewline)
            #expect(!lines.contains { $0.hasPrefix("Z9") || $0.hasPrefix("Z8") }, "\(command): \(lines)")
        }
        #expect(try shop.run("products unmatched").out.contains("a Z9"))
    }

    @Test("stay out of the reason beside a refused file, which names it")
    func reason() throws {
        let shop = try shop()
        let rejected = shop.root.appendingPathComponent("spool/rejected/2026-11-23")
        let names = try FileManager.default.contentsOfDirectory(atPath: rejected.path)
        let reason = try #require(names.first { $0.hasSuffix("gpc.txt.reason.txt") })
        #expect(try acting(shop.text("spool/rejected/2026-11-23/" + reason)).isEmpty)
    }
}
