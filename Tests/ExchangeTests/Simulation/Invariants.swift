import Foundation
import GRDB
import Testing

@testable import Spool

/// What holds after every step of a simulation, whatever happened before it.
struct Invariants {
    let simulation: Simulation
    /// What was done last, for the message.
    let step: String

    private var shop: Shop { simulation.shop }

    func check() throws {
        guard shop.has("state/ledger.sqlite") else { return }
        try money()
        try people()
        try orders()
        guard simulation.isSettled else { return }
        try files()
        try stock()
    }

    private func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
        #expect(holds, "seed \(simulation.seed), after \(step), pass \(simulation.passes): \(what())")
    }

    // MARK: read = applied + repeated + held + rejected

    private func files() throws {
        var fates: [String: [String]] = [:]
        for row in try shop.query("SELECT place || '/' || name AS path, outcome, stored, sha256 FROM file") {
            fates[row["path"] as String, default: []].append(row["outcome"] as String)
        }
        let releases = try shop.query("SELECT command FROM decision WHERE command LIKE 'release%'").count
        var counts: [String: Int] = [:]
        for drop in simulation.drops {
            let isThere = shop.exists(drop.path)
            let fates = fates[drop.path] ?? []
            if drop.isRefusedUnread {
                expect(fates.isEmpty, "\(drop.path) was read")
                counts[isThere ? "waiting" : "refused", default: 0] += 1
                continue
            }
            expect(isThere != !fates.isEmpty || releases > 0, "\(drop.path): is there: \(isThere), fates: \(fates)")
            expect(fates.count <= 1 + releases, "\(drop.path) has \(fates)")
            counts[fates.last ?? "waiting", default: 0] += 1
        }
        let sum = ["applied", "repeated", "held", "rejected", "refused", "waiting"].reduce(0) { $0 + (counts[$1] ?? 0) }
        expect(sum == simulation.drops.count, "\(simulation.drops.count) files came, \(counts)")
        try kept()
    }

    /// Each file lies where the ledger says, with the bytes that came.
    private func kept() throws {
        for row in try shop.query("SELECT name, outcome, stored, sha256 FROM file") {
            let (name, stored) = (row["name"] as String, row["stored"] as String)
            guard let bytes = shop.bytes(stored) else {
                // A held file that was released went back to be read again.
                expect(row["outcome"] as String == "held", "\(name) is not at \(stored)")
                continue
            }
            expect(ContentHash(of: bytes).hex == row["sha256"] as String, "\(stored) has other bytes")
        }
        expect(shop.names("state/claimed").allSatisfy { shop.names("state/claimed/" + $0).isEmpty }, "still claimed")
    }

    // MARK: stock sent = stock computed from the facts

    private func stock() throws {
        // What an export lacks keeps what it had.
        var levels: [String: SimulatedOffice.Level] = [:]
        for row in try shop.query("SELECT name FROM file WHERE kind = 'stock' AND outcome = 'applied' ORDER BY id") {
            levels.merge(simulation.levels[row["name"] as String] ?? [:]) { $1 }
        }
        let demand = try demand()
        for (code, level) in levels.sorted(by: { $0.key < $1.key }) {
            let free = max(0, max(0, level.onHand - level.reserved) - (demand[code] ?? 0))
            expect(
                simulation.eshop.told[code] == String(free),
                "\(code): the channel was told \(simulation.eshop.told[code] ?? "nothing"), not \(free): \(level), "
                    + "orders take \(demand[code] ?? 0)"
            )
        }
        for row in try shop.query("SELECT code, sent FROM product WHERE sent IS NOT NULL") {
            let (code, sent) = (row["code"] as String, row["sent"] as Int)
            expect(simulation.eshop.told[code] == String(sent / 1_000_000), "\(code) was noted as sent: \(sent)")
        }
    }

    /// What orders take that the last export did not know of, straight from the orders' rows.
    private func demand() throws -> [String: Int] {
        var demand: [String: Int] = [:]
        let rows = try shop.query(
            """
            SELECT code, quantity / 1000000 AS quantity, id FROM order_goods JOIN orders ON id = order_id
            WHERE cancelled = 0 AND export_state <> 'skipped' AND (export_state <> 'accepted' OR accepted_pass IS NULL
                OR NOT EXISTS (SELECT 1 FROM file WHERE kind = 'stock' AND outcome = 'applied' AND pass > accepted_pass))
            """
        )
        for row in rows { demand[row["code"] as String, default: 0] += row["quantity"] as Int }
        return demand
    }

    // MARK: each order accepted once

    private func orders() throws {
        var ids: [String: Set<String>] = [:]
        for id in simulation.office.documents.keys {
            ids[id.split(separator: "-").last.map { String($0) } ?? id, default: []].insert(id)
        }
        for (number, ids) in ids { expect(ids.count == 1, "\(number) was sent as \(ids)") }
        let known = try shop.query("SELECT number, count(*) AS n FROM orders GROUP BY number HAVING n > 1")
        expect(known.isEmpty, "orders are there twice: \(known)")
        for row in try shop.query("SELECT export_id, document_number FROM orders WHERE export_state = 'accepted'") {
            let document = simulation.office.documents[row["export_id"] as String]
            expect(document != nil, "\(row) was accepted by nobody")
            let number = row["document_number"] as String?
            expect(number == nil || number == document?.number, "\(row) is document \(document?.number ?? "-")")
        }
    }

    // MARK: money conserved

    private func money() throws {
        let documents = try shop.query("SELECT name FROM file WHERE kind = 'statement' AND outcome = 'applied'")
            .flatMap { simulation.statements[$0["name"] as String] ?? [] }
        let expected = Set(documents).reduce(into: [Int]()) { sums, document in
            sums.append(simulation.bank.movements[document]?.cents ?? 0)
        }
        let payments = try shop.query("SELECT id, amount, outcome FROM payment")
        let amounts = payments.map { $0["amount"] as Int }
        expect(amounts.sorted() == expected.sorted(), "payments \(amounts.sorted()), movements \(expected.sorted())")
        for row in try shop.query(
            """
            SELECT payment.id, payment.amount, outcome, sum(allocation.amount) AS given, count(*) AS shares
            FROM payment JOIN allocation ON payment = payment.id GROUP BY payment.id
            """
        ) {
            let (amount, given) = (row["amount"] as Int, row["given"] as Int)
            expect(abs(given) <= abs(amount) && given.signum() == amount.signum(), "\(row) gives more than it is")
        }
        let outcomes = Set(payments.map { $0["outcome"] as String })
        expect(outcomes.isSubset(of: Self.outcomes), "\(outcomes)")
        let wrong = try shop.query(
            """
            SELECT number, allocated, (SELECT coalesce(sum(amount), 0) FROM allocation WHERE order_id = orders.id) AS sum
            FROM orders WHERE allocated <> sum
            """
        )
        expect(wrong.isEmpty, "orders got another sum than is noted: \(wrong)")
    }

    private static let outcomes: Set<String> = [
        "new", "paired", "partial", "overpaid", "split", "repeat", "ambiguous", "amountMismatch", "currencyMismatch",
        "alreadyPaid", "notFound", "refund", "fee", "ownTransfer", "payout", "ignored",
    ]

    // MARK: what people decided stands

    private func people() throws {
        for row in try shop.query(Simulation.personalDecisions) {
            let said = row["said"] as String
            let expected = simulation.personal[row["id"] as Int]
            expect(said == expected, "payment \(row["id"] as Int) is \(said), a person said \(expected ?? "nothing")")
        }
        let count = try shop.query("SELECT count(*) AS n FROM payment WHERE decided_by = 'person'").first?["n"] as Int?
        expect(count == simulation.personal.count, "\(simulation.personal.count) decisions, \(count ?? 0) stand")
    }
}

extension Shop {
    /// Rows of the ledger, read without the program's own queries.
    func query(_ sql: String) throws -> [Row] {
        let queue = try DatabaseQueue(path: root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { try Row.fetchAll($0, sql: sql) }
    }

    /// Whether there is anything of that name, a link that leads nowhere too.
    func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: root + "/" + path)) != nil
    }
}
