import Foundation
import GRDB

extension Migrations {
    /// Digests of earlier versions were FNV-1a: what is stored is digested again, so that an order or a card that comes
    /// again unchanged still counts as known.
    static func renewDigests(_ db: Database) throws {
        let order = try db.makeStatement(sql: "UPDATE orders SET digest = ? WHERE id = ?")
        // No digest means that the order is to count as changed, whatever comes.
        for id in try Int.fetchAll(db, sql: "SELECT id FROM orders WHERE digest <> ''") {
            let body = try Data.fetchOne(db, sql: "SELECT body FROM orders WHERE id = ?", arguments: [id])
            // One that cannot be read counts as changed when it comes again.
            guard let known = try? body.map({ try OrderBody.decode($0) }) else { continue }
            try order.execute(arguments: [OrderBody(known).digest, id])
        }
        let card = try db.makeStatement(sql: "UPDATE stock SET text_hash = ? WHERE card = ? AND warehouse = ?")
        for row in try Row.fetchAll(db, sql: "SELECT card, warehouse, ean, name, unit FROM stock") {
            let digest = TextDigest.of(row["ean"] as String?, row["name"] as String?, row["unit"] as String?)
            try card.execute(arguments: [digest, row["card"] as String, row["warehouse"] as String])
        }
    }
}
