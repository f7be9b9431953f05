import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("A file that is not a finished, plain file")
struct UnstableFileTests {
    private let products = ShopFile.products([("A", "", "Item A"), ("B", "", "Item B")])

    @Test("is looked at twice when it does not show its end, and applied when it stands still")
    func standsStill() throws {
        let shop = try Shop()
        try shop.drop(products, Shop.eshop + "/products.csv")
        #expect(try shop.run().outcomes == ["products.csv": "applied"])
        #expect(shop.sleeps == 1)
    }

    @Test("waits when it grew between the two looks, and is applied whole by the next pass")
    func growsBetweenLooks() throws {
        let shop = try Shop()
        let path = Shop.eshop + "/products.csv"
        try shop.drop(String(products.prefix(25)), path)
        let rest = String(products.dropFirst(25))
        let file = shop.root + "/" + path
        shop.whileSleeping = { UnstableFileTests.append(rest, file) }
        let first = try shop.run()
        #expect(first.outcomes == ["products.csv": "waiting"])
        #expect(first.exit == 5)
        #expect(shop.text(path) == products)
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
        shop.whileSleeping = {}
        let second = try shop.run()
        #expect(second.outcomes == ["products.csv": "applied"])
        #expect(second.files.first?.records == 2)
    }

    @Test("waits when its writer goes on just before it is taken")
    func growsBeforeClaim() throws {
        let shop = try Shop()
        let path = Shop.warehouse + "/stock.xml"
        let text = PohodaFile.stock([.init("A", "5")])
        try shop.drop(text, path)
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        let file = shop.root + "/" + path
        let report = try Pass.run(shop.workspace(), clock: shop.clock()) { step in
            if case .reading("stock.xml") = step { UnstableFileTests.append("<!-- more -->", file) }
        }
        #expect(report.outcomes == ["stock.xml": "waiting", "orders.xml": "applied"])
        #expect(report.exit == 5)
        #expect(shop.text(path) == text + "<!-- more -->")
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
    }

    @Test("goes back and waits when its writer goes on while it is read")
    func growsWhileRead() throws {
        let shop = try Shop()
        let path = Shop.warehouse + "/stock.xml"
        let text = PohodaFile.stock((0..<20_000).map { PohodaFile.Card("A\($0)", "5") })
        try shop.drop(text, path)
        // The writer keeps the file open, as it may: what it appends goes to the claimed file.
        let writer = try #require(FileHandle(forUpdatingAtPath: shop.root + "/" + path))
        let pen = Pen(writer, once: shop.root + "/" + path)
        pen.start()
        let report = try shop.run()
        pen.stop()
        #expect(report.outcomes == ["stock.xml": "waiting"])
        #expect(report.exit == 5)
        #expect(shop.has(path))
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
        #expect(shop.names("state/claimed").allSatisfy { shop.names("state/claimed/" + $0).isEmpty })
        try shop.drop(text, path)
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
    }

    @Test("is refused when it is a symbolic link, and what it leads to is neither read nor moved")
    func link() throws {
        let shop = try Shop()
        let target = shop.root + "/outside.xml"
        try shop.drop(PohodaFile.stock([.init("A", "5")]), "outside.xml")
        try FileManager.default.createSymbolicLink(
            atPath: shop.root + "/" + Shop.warehouse + "/stock.xml",
            withDestinationPath: target
        )
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "rejected SPOOL-010"])
        #expect(report.exit == 3)
        #expect(shop.names(Shop.warehouse).isEmpty)
        #expect(shop.text("spool/rejected/2026-11-23/stock.xml.reason.txt")?.contains("SPOOL-010: ") == true)
        #expect(shop.has("outside.xml"))
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }

    @Test("is refused when its name has a line break, and is kept under a name that shows it")
    func lineBreak() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/a\nb.xml")
        let report = try shop.run()
        #expect(report.files.map(\.code) == ["SPOOL-013"])
        #expect(report.exit == 3)
        #expect(shop.names("spool/rejected/2026-11-23") == ["a%0Ab.xml", "a%0Ab.xml.reason.txt"])
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }

    @Test("stays in its folders whatever path its name or an order number spells")
    func paths() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/..%2F..%2Fstock.xml")
        try shop.drop(PohodaFile.stock([.init("A", "4")], at: "07:00"), Shop.warehouse + "/..\\..\\stock.xml")
        try shop.drop(ShopFile.orders([.init("../../../tmp/x")]), Shop.eshop + "/orders.xml")
        let before = try shop.tree(except: "spool", "state")
        let report = try shop.run()
        #expect(report.counts.ordersWritten == 1)
        #expect(try shop.tree(except: "spool", "state") == before)
        #expect(shop.names("spool") == ["archive", "channels", "held", "inbox", "rejected", "warehouse"])
        let name = try #require(shop.orderFile()?.name)
        #expect(name.hasPrefix("orders-SPJ-") && name.hasSuffix(".xml"))
    }

    @Test("is passed over while its name says that it is being written")
    func partial() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml.part")
        let report = try shop.run()
        #expect(report.files.isEmpty)
        #expect(report.exit == 0)
        #expect(shop.names(Shop.warehouse) == ["stock.xml.part"])
    }

    private static func append(_ text: String, _ path: String) {
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: Data(text.utf8))
        try? file.close()
    }
}

/// A program that goes on writing to its open file from another thread, once its name has gone.
private final class Pen: @unchecked Sendable {
    private let file: FileHandle
    private let path: String
    private let lock = NSLock()
    private var goesOn = true
    private let ended = DispatchSemaphore(value: 0)

    init(_ file: FileHandle, once path: String) {
        self.file = file
        self.path = path
    }

    /// Begins to watch.
    func start() {
        Thread { [self] in
            while lock.withLock({ goesOn }) {
                guard !FileManager.default.fileExists(atPath: path) else { continue }
                _ = try? file.seekToEnd()
                try? file.write(contentsOf: Data(" ".utf8))
            }
            ended.signal()
        }.start()
    }

    /// Ends.
    func stop() {
        lock.withLock { goesOn = false }
        ended.wait()
        try? file.close()
    }
}
