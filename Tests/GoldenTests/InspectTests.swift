import Foundation
import Glibc
import Testing

@Suite("inspect --json") struct InspectTests {
    static let files = [
        ("spool/warehouse/in/stock.xml", "stock", "pohoda.listStock", ["stock"]),
        ("spool/warehouse/in/receipt-20261122.xml", "receipts", "pohoda.response", ["receipts"]),
        ("spool/warehouse/in/invoices.xml", "invoices", "pohoda.listInvoice", ["invoices"]),
        ("spool/channels/eshop/in/orders.xml", "orders", "shoptet.orders", ["orders"]),
        ("spool/inbox/statement-215.gpc", "statement", "gpc", ["statements", "payments"]),
        ("spool/warehouse/out/orders-SPJ-2d03c08303440f4c.xml", "orders", "pohoda.orders", ["orders"]),
    ]

    @Test("every kind has the keys of the contract", arguments: files)
    func kinds(file: String, kind: String, format: String, lists: [String]) throws {
        let shop = try Shop(demo: true)
        if file.contains("/out/") { #expect(try shop.run("run").status == 3) }
        let run = try Program.run(["inspect", "--json", file], in: shop.root)
        #expect(run.err.isEmpty && run.lines.count == 1)
        let found = try JSON.object(run.out)
        Shape.inspection.expect(found)
        #expect(found["file"] as? String == file)
        #expect(found["kind"] as? String == kind && found["format"] as? String == format)
        let bytes = try Data(contentsOf: shop.root.appendingPathComponent(file))
        #expect(found["bytes"] as? Int == bytes.count)
        #expect((found["sha256"] as? String)?.wholeMatch(of: #/[0-9a-f]{64}/#) != nil)
        let counts = found["counts"] as? [String: Int] ?? [:]
        #expect(Set(counts.keys) == Set(lists))
        for list in lists { #expect((found[list] as? [Any])?.count == counts[list], "\(list)") }
        let hasError = (found["problems"] as? [[String: Any]] ?? []).contains { $0["severity"] as? String == "error" }
        #expect(run.status == (hasError ? 1 : 0))
        try GoldenFile.expect("inspect-" + kind + "-" + format, run.out)
    }

    @Test("a product list") func catalogue() throws {
        let folder = try TemporaryFolder()
        try Data("ean;name;code\n;\"A;b\";X\n8580001000015;C;Y\n".utf8).write(
            to: folder.url.appendingPathComponent("list.csv")
        )
        let run = try Program.run(["inspect", "--json", "list.csv"], in: folder.url)
        let found = try JSON.object(run.out)
        #expect(run.status == 0 && found["kind"] as? String == "catalogue")
        Shape.inspection.expect(found)
        #expect(found["counts"] as? [String: Int] == ["products": 2])
    }

    @Test("a line for each of several files, in their order") func several() throws {
        let shop = try Shop(demo: true)
        let names = Self.files.dropLast().map(\.0) + ["spojka.yaml", "spool/inbox", "missing.xml"]
        let run = try Program.run(["inspect", "--json", "--summary"] + names, in: shop.root)
        #expect(run.status == 1)
        let found = try run.lines.map { try JSON.object($0) }
        #expect(found.map { $0["file"] as? String } == names)
        for object in found {
            Shape.inspection.expect(object)
            for list in ["statements", "payments", "stock", "orders", "receipts", "invoices"] {
                #expect(object[list] == nil)
            }
        }
        #expect(found.map { $0["kind"] as? String }.suffix(3) == ["unknown", "unknown", "unknown"])
        let codes = found.suffix(3).map { (($0["problems"] as? [[String: Any]])?.first?["code"] as? String) ?? "" }
        #expect(codes == ["FILE-034", "SPOOL-012", "SPOOL-005"])
        // What cannot be read has no length and no hash.
        #expect(found[5]["bytes"] != nil && found[5]["sha256"] != nil)
        for object in found.suffix(2) { #expect(object["bytes"] == nil && object["sha256"] == nil) }
    }

    @Test("odd files") func odd() throws {
        let folder = try TemporaryFolder()
        let at = { (name: String) in folder.url.appendingPathComponent(name) }
        try Data().write(to: at("empty"))
        try Data("\n".utf8).write(to: at("blank"))
        try Data((0...255).map { UInt8($0) }).write(to: at("bytes"))
        try Data("<a>".utf8).write(to: at("- odd \"name\" š\u{1}.xml"))
        try #require(mkfifo(at("pipe").path, 0o644) == 0)
        try FileManager.default.createSymbolicLink(atPath: at("loop").path, withDestinationPath: "loop")
        for name in ["empty", "blank", "bytes", "./- odd \"name\" š\u{1}.xml", "pipe", "loop"] {
            let run = try Program.run(["inspect", "--json", name], in: folder.url)
            let found = try JSON.object(run.out)
            #expect(run.status == 1 && run.err.isEmpty && found["file"] as? String == name)
            #expect(found["kind"] as? String == "unknown" && found["format"] as? String == "unknown")
            Shape.inspection.expect(found)
            #expect((found["problems"] as? [Any])?.count == 1)
        }
    }

    @Test("an unreadable file", .enabled(if: getuid() != 0, "root reads everything")) func unreadable() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appendingPathComponent("closed.xml")
        try Data("<a/>".utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path)
        let run = try Program.run(["inspect", "--json", "closed.xml"], in: folder.url)
        #expect(run.status == 1)
        try Shape.inspection.expect(JSON.object(run.out))
    }

    @Test("a limit cuts the lists, not the counts") func limit() throws {
        let shop = try Shop(demo: true)
        for (limit, kept) in [("0", 0), ("3", 3), ("11", 11), ("100", 11)] {
            let run = try Program.run(
                ["inspect", "--json", "--limit", limit, "spool/warehouse/in/stock.xml"],
                in: shop.root
            )
            let found = try JSON.object(run.out)
            #expect((found["stock"] as? [Any])?.count == kept && found["counts"] as? [String: Int] == ["stock": 11])
        }
    }

    @Test("for people as many records as the limit says, then how many more there are") func lines() throws {
        let folder = try TemporaryFolder()
        let rows = (1...1200).map { "\(8_580_000_000_000 + $0);Item;C\($0)\n" }.joined()
        try Data(("ean;name;code\n" + rows).utf8).write(to: folder.url.appendingPathComponent("list.csv"))
        for (options, kept) in [
            (["--limit", "1100"], 1100), ([], 5), (["--summary"], 0), (["--limit", "2000"], 1200),
        ] {
            let run = try Program.run(["inspect"] + options + ["list.csv"], in: folder.url)
            #expect(run.status == 0 && run.lines.filter { $0.hasPrefix("  code: C") }.count == kept)
            let more = run.lines.last?.contains("\(1200 - kept) more") == true
            #expect(more == (kept > 0 && kept < 1200))
        }
    }

    @Test("a file with a bad record, and one that is cut") func problems() throws {
        let shop = try Shop(demo: true)
        let run = try Program.run(["inspect", "--json", "spool/channels/eshop/in/orders.xml"], in: shop.root)
        #expect(run.status == 1)
        let whole = try Data(contentsOf: shop.root.appendingPathComponent("spool/warehouse/in/stock.xml"))
        try whole.prefix(3000).write(to: shop.root.appendingPathComponent("cut.xml"))
        let cut = try Program.run(["inspect", "--json", "--language", "sk", "cut.xml"], in: shop.root)
        let problem = (try JSON.object(cut.out)["problems"] as? [[String: Any]])?.first
        #expect(cut.status == 1 && problem?["code"] as? String == "XML-001")
        try GoldenFile.expect("inspect-cut", cut.out)
    }
}
