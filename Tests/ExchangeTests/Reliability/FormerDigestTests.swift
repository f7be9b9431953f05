import Domain
import Exchange
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("A ledger of a version that knew things by FNV-1a")
struct FormerDigestTests {
    /// The hash as those versions made it, every text with an end of its own.
    private static func former(_ texts: [UInt8]?...) -> Int64 {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ number: UInt64) { state = (state ^ number) &* 0x100_0000_01b3 }
        for text in texts {
            for byte in text ?? [] { mix(UInt64(byte)) }
            mix(text == nil ? 0x1FF : 0x1FE)
        }
        return Int64(bitPattern: state)
    }

    /// Makes the ledger what such a version left.
    private func age(_ shop: Shop) throws {
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        try queue.write { db in
            for row in try Row.fetchAll(db, sql: "SELECT id, body FROM orders WHERE digest <> ''") {
                let order = OrderBody.withoutLines(try OrderBody.decode(row["body"]))
                let digest = String(Self.former(OrderBody(order).bytes), radix: 16)
                try db.execute(sql: "UPDATE orders SET digest = ? WHERE id = ?", arguments: [digest, row["id"] as Int])
            }
            for row in try Row.fetchAll(db, sql: "SELECT card, warehouse, ean, name, unit FROM stock") {
                let texts = ["ean", "name", "unit"].map { name in (row[name] as String?).map { Array($0.utf8) } }
                let hash = Self.former(texts[0], texts[1], texts[2])
                try db.execute(
                    sql: "UPDATE stock SET text_hash = ? WHERE card = ? AND warehouse = ?",
                    arguments: [hash, row["card"] as String, row["warehouse"] as String]
                )
            }
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = 'digests by SHA-256'")
        }
        try queue.close()
    }

    /// The orders that a pass found changed.
    private func changed(_ shop: Shop) throws -> [String] {
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT number FROM order_event JOIN orders ON orders.id = order_id WHERE event = 'changed'"
            )
        }
    }

    @Test("knows orders and stock that come again unchanged, and what changed meanwhile")
    func known() throws {
        let shop = try Shop()
        let orders = [ShopFile.Order("1001"), ShopFile.Order("1002")]
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "6")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        try age(shop)
        let later = [orders[0], orders[1].state("Stornovaná")]
        try shop.drop(ShopFile.orders(later) + "\n", Shop.eshop + "/orders.xml")
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7")]) + "\n", Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.counts.stockChanged == 1)
        #expect(try changed(shop) == ["1002"])
    }

    @Test("keeps an order as one that is to change where it waited for that")
    func waiting() throws {
        let shop = try Shop()
        let orders = ShopFile.orders([ShopFile.Order("1001")])
        try shop.drop(orders, Shop.eshop + "/orders.xml")
        try shop.run()
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        try queue.write { db in
            try db.execute(sql: "UPDATE orders SET digest = ''")
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = 'digests by SHA-256'")
        }
        try queue.close()
        try shop.drop(orders + "\n", Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(try changed(shop) == ["1001"])
    }

    @Test("counts a notice that it knows once, and knows it by its new identity from then on")
    func notice() throws {
        let shop = try MailShop.shop()
        let account = try MailShop.ownAccount(shop)
        let address = try shop.workspace().secretAddress(of: account)
        let notice = MailShop.notice(to: address, account: account)
        try shop.drop(notice, Shop.inbox + "/a.eml")
        #expect(try shop.run().counts.paymentsNew == 1)
        let path = shop.root + "/state/ledger.sqlite"
        // What spojka 2026-11 called this notice.
        let former = "id:mail|500005-2267180257/8100|values d3d3ee8b013b7333|1000"
        var queue = try DatabaseQueue(path: path)
        let identity = try queue.write { db in
            let identity = try String.fetchOne(db, sql: "SELECT identity FROM payment")
            try db.execute(sql: "UPDATE payment SET identity = ?", arguments: [former])
            return identity
        }
        try queue.close()
        #expect(identity != former)
        for (number, name) in ["b.eml", "c.eml"].enumerated() {
            let again = MailShop.notice(to: address, id: "<\(number)@tatrabanka.sk>", account: account)
            try shop.drop(again, Shop.inbox + "/" + name)
            #expect(try shop.run().counts.paymentsNew == 0)
        }
        queue = try DatabaseQueue(path: path)
        let aliases = try queue.read { try String.fetchAll($0, sql: "SELECT identity FROM payment_alias") }
        #expect(aliases == [identity])
        // Another notice of the same values is another payment anyway.
        try shop.drop(MailShop.notice(to: address, account: account, time: "13:20"), Shop.inbox + "/d.eml")
        #expect(try shop.run().counts.paymentsNew == 1)
    }
}
