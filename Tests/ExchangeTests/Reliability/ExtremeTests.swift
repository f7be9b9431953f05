import Domain
import Exchange
import Foundation
import GRDB
import Glibc
import Testing

@testable import Ledger

/// Values from outside at the ends of their ranges: quantities, amounts, and the times that a file system may tell.
@Suite struct ExtremeTests {
    @Test("an order of more than anybody means is refused by its name, and the others are written")
    func hugeOrder() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7")]), Shop.warehouse + "/stock.xml")
        let line = ShopFile.Item(code: "A", quantity: "1000000000000", price: "0.00", total: "0.00")
        let huge = ShopFile.Order("2026000101").with { $0.items += Array(repeating: line, count: 12) }
        try shop.drop(ShopFile.orders([huge, .init("2026000102", "B")]), Shop.eshop + "/orders.xml")
        for _ in 1...2 {
            let report = try shop.run()
            #expect(!report.problems.contains { $0.problem.code.hasPrefix("LEDGER") })
        }
        let problems = try shop.refusals()
        #expect(problems == ["spool/channels/eshop/in/orders.xml VALUE-001 2026000101"])
        #expect(shop.orderFile()?.text.contains("2026000102") == true)
    }

    @Test("a sum of what is still meant stops at the end of the range, in the ledger as well")
    func sums() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "1000000000")]), Shop.warehouse + "/stock.xml")
        let line = ShopFile.Item(code: "A", quantity: "1000000000", price: "0.00", total: "0.00")
        let orders = (1...4).map { number in
            ShopFile.Order("2026000\(number)").with { $0.items += Array(repeating: line, count: 12) }
        }
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        for _ in 1...2 { try shop.run() }
        _ = try shop.plan()
        #expect(try shop.refusals().isEmpty)
        let sum = try shop.ledger { ledger throws(Problem) in
            try ledger.row(
                "SELECT bounded_sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1 UNION ALL SELECT NULL)",
                []
            ).map { $0[0] as Int64 }
        }
        #expect(sum == .max)
    }

    @Test("as many lines as an order may have, each of as much as is meant, leave the range and stop nothing")
    func everyLine() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "1000000000")]), Shop.warehouse + "/stock.xml")
        let line = ShopFile.Item(code: "A", quantity: "1000000000", price: "0.00", total: "0.00")
        let order = ShopFile.Order("2026000101").with {
            $0.items += Array(repeating: line, count: Limits.orderItems - 1)
        }
        // The next one means the same item: together they are beyond what a number holds.
        try shop.drop(ShopFile.orders([order, .init("2026000102")]), Shop.eshop + "/orders.xml")
        for _ in 1...2 { try shop.run() }
        #expect(try shop.refusals().isEmpty)
        #expect(try shop.exportStates()["2026000102"] == "written")
        // A revision with fewer lines, once it was written: the difference is counted too.
        try shop.drop(ShopFile.orders([.init("2026000101")]), Shop.eshop + "/orders.xml")
        try shop.run()
    }

    @Test(
        "stock at the ends of the range is refused by its line, and the rest is told",
        arguments: [
            "9223372036854.775807", "-9223372036854.775807", "1000000001",
        ]
    )
    func hugeStock(value: String) throws {
        let shop = try Shop()
        try shop.drop(
            PohodaFile.stock([
                .init("A", value), .init("B", "7", reserved: value), .init("C", "3"),
            ]),
            Shop.warehouse + "/stock.xml"
        )
        try shop.drop(
            ShopFile.products([
                (code: "A", ean: "", name: "A"), (code: "B", ean: "", name: "B"), (code: "C", ean: "", name: "C"),
            ]),
            Shop.eshop + "/products.csv"
        )
        for _ in 1...2 { try shop.run() }
        #expect(try shop.refusals().allSatisfy { $0.hasPrefix("spool/warehouse/in/stock.xml VALUE-001 ") })
        #expect(try shop.refusals().count == 2)
    }

    /// 1600, before 1970, 2262 and after, 2400, and as far as a kernel's number goes.
    static let times = [-11_676_096_000, -1, 9_223_372_036, 9_223_372_037, 13_569_465_600, 1 << 40, .max, .min]

    @Test("a file and a folder of any time are read, and what lies beside them", arguments: times)
    func anyTime(seconds: Int) throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        try shop.drop(ShopFile.orders([.init("2026000101")]), Shop.eshop + "/orders.xml")
        try shop.makeFolder(Shop.eshop + "/folder")
        for path in [Shop.warehouse + "/stock.xml", Shop.eshop + "/folder", Shop.inbox, Shop.eshop] {
            var times = (
                timespec(tv_sec: seconds, tv_nsec: 999_999_999), timespec(tv_sec: seconds, tv_nsec: 999_999_999)
            )
            let set = withUnsafePointer(to: &times) {
                $0.withMemoryRebound(to: timespec.self, capacity: 2) {
                    utimensat(AT_FDCWD, shop.root + "/" + path, $0, 0)
                }
            }
            // A file system that has no such time takes the nearest.
            #expect(set == 0 || errno == EINVAL || errno == EOVERFLOW)
        }
        _ = try shop.plan()
        _ = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock())
        for _ in 1...2 { try shop.run() }
        #expect(shop.orderFile()?.text.contains("2026000101") == true)
        #expect(!shop.has(Shop.warehouse + "/stock.xml"))
    }
}

extension Shop {
    /// The problems of files in the last passes: the file, the code, and the record.
    fileprivate func refusals() throws -> [String] {
        try ledger { ledger throws(Problem) in
            var found: [String] = []
            for pass in try ledger.finishedPasses() {
                for file in try ledger.files(pass: pass.id) {
                    for problem in try ledger.problems(file: file.id) where problem.code.hasPrefix("VALUE") {
                        let record = problem.arguments["record"] ?? ""
                        found.append(file.place.path(of: file.name) + " " + problem.code + " " + record)
                    }
                }
            }
            return found
        }
    }
}
