import Foundation
import GRDB
import Glibc
import Testing

@Suite("Beside a pass that is running") struct BesideAPassTests {
    static let looks = [
        "status --json", "orders list", "payments list", "products list", "products unmatched", "held list",
        "explain order 2026110003", "explain file stock.xml",
    ]

    @Test("who looks neither waits nor sees what is not committed", arguments: looks)
    func looking(command: String) throws {
        let shop = try Shop(demo: true, passed: true)
        let before = try shop.run(command)
        #expect(before.status == 0)
        let lock = open(shop.root.appendingPathComponent("state/lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        defer { close(lock) }
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let pass = try DatabaseQueue(path: shop.root.appendingPathComponent("state/ledger.sqlite").path)
        try pass.writeWithoutTransaction { db in
            try db.execute(
                sql: "BEGIN IMMEDIATE; DELETE FROM product; UPDATE orders SET why = 'x'; DELETE FROM problem"
            )
            // Who waited for the pass would be told after a while that it is in the way: it ends only below.
            let during = try shop.run(command)
            #expect(during.transcript == before.transcript)
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test("plan says that another writes, as something that passes") func planning() throws {
        let shop = try Shop(demo: true, passed: true)
        let pass = try DatabaseQueue(path: shop.root.appendingPathComponent("state/ledger.sqlite").path)
        try pass.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let plan = try shop.run("plan")
            #expect(plan.status == 5 && plan.out.isEmpty && plan.err.hasPrefix("LEDGER-004 "), "\(plan.transcript)")
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test("who looks at a ledger of an older version leaves it as it is") func older() throws {
        let shop = try Shop(demo: true, passed: true)
        let before = try shop.run("orders list")
        let path = shop.root.appendingPathComponent("state/ledger.sqlite").path
        let ledger = try DatabaseQueue(path: path)
        try ledger.write { db in
            try db.execute(sql: "DROP INDEX settlement_line_payout")
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = 'payouts that statements list'")
        }
        try ledger.close()
        let bytes = FileManager.default.contents(atPath: path)
        #expect(try shop.run("orders list").transcript == before.transcript)
        #expect(try shop.run("plan").status == 3)
        #expect(FileManager.default.contents(atPath: path) == bytes)
        #expect(try shop.run("run").status == 3)
        #expect(FileManager.default.contents(atPath: path) != bytes)
    }

    @Test("a ledger that is damaged is said to be") func damaged() throws {
        let shop = try Shop(demo: true, passed: true)
        try shop.write(
            "no ledger at all, but as long as the head of one would have to be, and some more of it\n",
            to: "state/ledger.sqlite"
        )
        for command in ["status", "run", "plan"] {
            let run = try shop.run(command)
            #expect(run.status == 1 && run.out.isEmpty && run.err.hasPrefix("LEDGER-005 "), "\(run.transcript)")
        }
        #expect(try shop.run("replay").status == 0)
        #expect(try shop.run("status").status == 0)
    }
}
