import Foundation
import Testing

extension Box {
    /// A workspace of a system between two passes: the first has applied an earlier stock and two orders, which the
    /// system has fetched; now the demo's files wait, and a stock file that is cut.
    static func prepared(at path: String, system: String) throws -> Box {
        let box = Box(root: path)
        try #require(Program.run(Program.spojka, ["init", path, "--system", system]) == .exit(0))
        try box.makeMaildir()
        try #require(box.run("demo") == .exit(0), "\(box.printed)")
        var samples: [(path: String, bytes: Data)] = []
        for folder in ["spool/warehouse/in", "spool/channels/eshop/in", "spool/inbox"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
            where name != "README.txt" {
                let file = folder + "/" + name
                samples.append((file, try Data(contentsOf: URL(fileURLWithPath: path + "/" + file))))
                try FileManager.default.removeItem(atPath: path + "/" + file)
            }
        }
        let isStock = { (path: String) in path.contains("/stock.xml") || path.hasSuffix(".csv") }
        let stock = try #require(samples.first { isStock($0.path) })
        let orders = try #require(samples.first { $0.path == Sample.orders })
        let earlier = stock.bytes.replacing("ExpDate=\"2026-11-23\"", "ExpDate=\"2026-11-22\"")
            .replacing("<Zasoba>24<", "<Zasoba>20<").replacing(";24,0", ";20,0")
        try #require(earlier != stock.bytes)
        try box.drop(stock.path, earlier, minute: 0)
        var parts = String(decoding: orders.bytes, as: UTF8.self).components(separatedBy: "  </ORDER>\n")
        try #require(parts.count == 6)
        parts.removeSubrange(2...4)
        try box.drop(orders.path, Data(parts.joined(separator: "  </ORDER>\n").utf8), minute: 1)
        box.run("run", now: "2026-11-23T08:00:00Z")
        let out = path + "/spool/warehouse/out"
        let fetched = try FileManager.default.contentsOfDirectory(atPath: out).filter { $0 != "README.txt" }
        try #require(!fetched.isEmpty, "\(box.printed)")
        for name in fetched { try FileManager.default.removeItem(atPath: out + "/" + name) }
        for (number, sample) in samples.enumerated() { try box.drop(sample.path, sample.bytes, minute: 10 + number) }
        let ending = stock.path.split(separator: ".").last.map { String($0) } ?? ""
        let cut = stock.bytes.prefix(stock.bytes.count / 2)
        try box.drop("spool/warehouse/in/stock-cut." + ending, Data(cut), minute: 30)
        return box
    }
}
