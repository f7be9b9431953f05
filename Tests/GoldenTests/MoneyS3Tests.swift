import Foundation
import Testing

/// A workspace for Money S3 works from `init` on, with the bundled samples.
@Suite("Money S3") struct MoneyS3Tests {
    static let files = [
        ("stock.xml", "stock", "money-s3.zasoby"), ("receipt-20261122.xml", "receipts", "money-s3.receipts"),
        ("invoices.xml", "invoices", "money-s3.invoices"),
    ]

    @Test("what its files say", arguments: files)
    func inspect(name: String, kind: String, format: String) throws {
        let shop = try Shop(demo: true, system: "money-s3")
        let run = try Program.run(["inspect", "--json", "spool/warehouse/in/" + name], in: shop.root)
        let found = try JSON.object(run.out)
        Shape.inspection.expect(found)
        #expect(run.status == 0 && found["kind"] as? String == kind && found["format"] as? String == format)
        try GoldenFile.expect("inspect-" + kind + "-" + format, run.out)
    }

    @Test("orders go out, one in a file") func orders() throws {
        let shop = try Shop(demo: true, system: "money-s3")
        #expect(try shop.run("check").status == 0)
        #expect(try shop.run("run").status == 3)
        let out = shop.root.appendingPathComponent("spool/warehouse/out").path
        let names = try FileManager.default.contentsOfDirectory(atPath: out).filter { $0.hasSuffix(".xml") }.sorted()
        #expect(names == ["order-eshop-2026110001.xml", "order-eshop-2026110004.xml"])
        for name in names { try GoldenFile.expect("money-s3-" + name, try shop.text("spool/warehouse/out/" + name)) }
    }
}
