import Domain
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("A ledger of an earlier version")
struct OldLedgerTests {
    /// A ledger before texts stood in columns of their own, brought to the present schema.
    private func migrated(_ fill: (Database) throws -> Void) throws -> LedgerFile {
        let path = NSTemporaryDirectory() + "spojka-old-" + UUID().uuidString + ".sqlite"
        let queue = try DatabaseQueue(path: path)
        try Migrations.all.migrate(queue, upTo: "what exports of parts had")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO orders (id, channel, number, revision, currency, total, allocated, paid_by_channel,
                        cancelled, payment_state, export_state, released, export_id, reflected, digest, body, file, line)
                    VALUES (1, 'eshop', '1001', 1, 'EUR', 1000, 0, 0, 0, 'open', 'settled', 0, 'eshop-1001', 0, 'd',
                        x'7B7D', 1, 1);
                    INSERT INTO file (id, pass, place, name, sha256, bytes, kind, format, outcome, stored, moved, records)
                    VALUES (1, 1, 'spool/warehouse/in', 'a.xml', '00', 1, 'receipts', 'pohoda', 'applied', 'x', 1, 1);
                    """
            )
            try fill(db)
        }
        try queue.close()
        return try LedgerFile(path: path)
    }

    @Test("keeps every word of the accounting system, a torn one whole")
    func messages() throws {
        let file = try migrated { db in
            try db.execute(
                sql: """
                    INSERT INTO receipt (file, line, order_id, state, messages)
                    VALUES (1, 1, 1, 'refused', 'error' || char(31) || '108' || char(31) || 'Chyba' || char(30) || 'dokladu'
                        || char(30) || 'warning' || char(31) || char(31) || 'Pozor')
                    """
            )
        }
        let messages = try file.session { ledger throws(Problem) in try ledger.receiptMessages(order: 1) }
        #expect(messages.map(\.text) == ["Chyba\u{1E}dokladu", "Pozor"])
        #expect(messages.map(\.number) == ["108", nil] && messages.map(\.severity) == ["error", "warning"])
    }

    @Test("keeps the values of problems, of connections, and of why orders are held")
    func arguments() throws {
        let file = try migrated { db in
            try db.execute(
                sql: """
                    INSERT INTO problem (file, code, severity, scope, arguments)
                    VALUES (1, 'ORDER-005', 'error', 'record',
                        'order' || char(31) || '1001' || char(30) || 'words' || char(31) || 'a' || char(30) || 'b'),
                        (1, 'FILE-001', 'error', 'file', '');
                    INSERT INTO connection (name, tried, since, code, arguments)
                    VALUES ('side', 1, 1, 'TRANSFER-001', 'place' || char(31) || 'side');
                    INSERT INTO order_event (order_id, pass, event, detail)
                    VALUES (1, 1, 'read', NULL), (1, 1, 'held', 'ORDER-005' || char(29) || 'item' || char(31) || 'A');
                    """
            )
        }
        try file.session { ledger throws(Problem) in
            let problems = try ledger.problems(file: 1)
            #expect(problems.map(\.arguments) == [["order": "1001", "words": "a\u{1E}b"], [:]])
            #expect(try ledger.connection("side")?.problem?.arguments == ["place": "side"])
            #expect(try ledger.heldArguments(order: 1, code: "ORDER-005") == ["item": "A"])
            #expect(try ledger.events(order: 1).map(\.kind) == [.read, .held])
            #expect(try ledger.events(order: 1).map(\.detail) == [nil, "ORDER-005"])
        }
    }

    @Test(
        "lets an order that was settled wait again as it did",
        arguments: [("written", nil), ("refused", "POHODA 108")]
    )
    func settled(state: String, why: String?) throws {
        let file = try migrated { db in
            try db.execute(
                sql: "UPDATE orders SET settled_from = ? || char(31) || ? || char(31) || ? WHERE id = 1",
                arguments: [state, why ?? "", why == nil ? "" : "Zlé\u{1F}slovo"]
            )
        }
        try file.session { ledger throws(Problem) in
            #expect(try ledger.unsettle(order: 1, pass: 2))
            let row = try ledger.row("SELECT export_state, why, detail FROM orders WHERE id = 1")
            #expect(row?["export_state"] == state)
            #expect(row?["why"] as String? == why)
            #expect(row?["detail"] as String? == (why == nil ? nil : "Zlé\u{1F}slovo"))
        }
    }

    @Test("knows which of its files replace the one before")
    func replacing() throws {
        let file = try migrated { db in
            try db.execute(
                sql: """
                    INSERT INTO out_file (pass, path, kind, subject, records, state)
                    VALUES (1, 'spool/channels/eshop/out/stock-1.csv', 'stock', 'eshop', 1, 'written'),
                        (1, 'spool/channels/eshop/out/stock-full.csv', 'stock', 'eshop', 9, 'pending')
                    """
            )
        }
        let kinds = try file.session { ledger throws(Problem) in try ledger.outFiles(pass: 1).map(\.kind) }
        #expect(kinds == [.stock(.changes), .stock(.full)])
    }
}
