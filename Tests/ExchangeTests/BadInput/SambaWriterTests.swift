import Exchange
import Foundation
import Glibc
import Loopback
import Testing

/// A Windows machine that writes a table into a shared folder at its own pace
/// (docs/reliability.md#servers-it-was-tried-with).
@Suite("A slow writer on a share", .enabled(if: SambaServer.missing == nil, "\(SambaServer.missing ?? "")"))
struct SambaWriterTests {
    /// Long enough that Samba writes it in several parts.
    private let whole = ShopFile.products((1...9_000).map { ("P\($0)", "", "Item number \($0) of the list") })
    private var half: String { String(whole.prefix(whole.count / 2)) }

    private func share(_ shop: Shop) throws -> SambaServer {
        _ = try shop.run()
        return try SambaServer(sharing: shop.root + "/" + Shop.eshop)
    }

    @Test("is waited for while it has the file open") func isOpen() throws {
        let shop = try Shop()
        let server = try share(shop)
        let writer = try server.begin("products.csv")
        try writer.write(contentsOf: Data(half.utf8))
        let path = shop.root + "/" + Shop.eshop + "/products.csv"
        for _ in 1...6000 where (FileManager.default.contents(atPath: path)?.count ?? 0) == 0 { usleep(10_000) }
        #expect(FileManager.default.contents(atPath: path)?.isEmpty == false)
        for _ in 1...3 {
            let report = try shop.run()
            #expect(report.outcomes == ["products.csv": "waiting"])
            #expect(report.exit == 5)
        }
        try writer.write(contentsOf: Data(whole.dropFirst(half.count).utf8))
        try writer.close()
        for _ in 1...6000 where FileManager.default.contents(atPath: path)?.count != whole.utf8.count { usleep(10_000) }
        try expectWhole(shop)
    }

    @Test("that closes the file and writes it again a moment later is waited for") func writesAgain() throws {
        let shop = try Shop()
        let server = try share(shop)
        try server.put(half, "products.csv")
        let whole = whole
        shop.whileSleeping = { try? server.put(whole, "products.csv") }
        #expect(try shop.run().outcomes == ["products.csv": "waiting"])
        shop.whileSleeping = {}
        try expectWhole(shop)
    }

    /// The next passes take all rows, the archive has them, and a replay makes the same ledger.
    private func expectWhole(_ shop: Shop) throws {
        var report = try shop.run()
        // The client closes the file a moment after its last byte.
        for _ in 1...100 where report.outcomes == ["products.csv": "waiting"] {
            usleep(20_000)
            report = try shop.run()
        }
        #expect(report.outcomes == ["products.csv": "applied"])
        #expect(report.files.first?.records == 9_000)
        _ = try Replay.run(shop.workspace(), progress: { _ in })
    }
}
