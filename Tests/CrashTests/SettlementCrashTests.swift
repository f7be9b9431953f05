import Foundation
import GRDB
import PairingSamples
import Testing

/// A pass over settlements and the bank lines of their payouts, killed at any step and started again: each payout is paired
/// once, and each order is paid once (docs/reliability.md, row 14).
@Suite(.serialized)
struct SettlementCrashTests {
    private static let month = GatewayMonth(orders: 16, seed: 3)

    private static let settings = [
        "-c", "channels.eshop.paid-state=paid",
        "-c",
        "payments.accounts=["
            + GatewayMonth.accounts.sorted { $0.key < $1.key }.map { "{account: \($0.value), currency: \($0.key)}" }
            .joined(
                separator: ", "
            ) + "]",
    ]

    /// A workspace in which nothing was read yet of a month's orders, settlements and statements.
    private static func template(in folder: String) throws -> Box {
        let box = Box(root: folder + "/template")
        try #require(Program.run(Program.spojka, ["init", box.root, "--system", "pohoda"]) == .exit(0))
        try box.makeMaildir()
        let files = [
            ("spool/channels/eshop/in/orders.xml", month.ordersFile),
            ("spool/inbox/eur.csv", month.settlementFile("EUR")),
            ("spool/inbox/czk.csv", month.settlementFile("CZK")), ("spool/inbox/eur.xml", month.statementFile("EUR")),
            ("spool/inbox/czk.xml", month.statementFile("CZK")),
        ]
        for (minute, file) in files.enumerated() { try box.drop(file.0, Data(file.1.utf8), minute: minute) }
        return box
    }

    @discardableResult
    private static func run(_ box: Box, _ faults: [String: String] = [:]) -> Program.End {
        Program.run(
            Program.spojka,
            ["-w", box.root, "run"] + Box.settings + settings,
            environment: faults.merging(["SPOJKA_NOW": Box.now]) { $1 },
            output: box.root + ".out"
        )
    }

    /// What is known in the end, whatever row numbers it has: where orders stand, which credit each payout is, what every
    /// payment is on, what the shop was told.
    private static func known(_ box: Box) throws -> [String] {
        let queue = try DatabaseQueue(path: box.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            try [
                "SELECT 'order ' || number || ' ' || payment_state || ' ' || allocated FROM orders",
                """
                SELECT 'payout ' || name || ' ' || state || ' ' || ifnull(payment.bank_reference, '-') || ' '
                    || ifnull(payment.outcome, '-') FROM payout LEFT JOIN payment ON payment.id = payout.payment
                """,
                """
                SELECT 'payment ' || ifnull(movement, 'bank') || ' ' || ifnull(bank_reference, '-') || ' ' || payment.amount
                    || ' ' || outcome || ' ' || ifnull(group_concat(number || '=' || allocation.amount), '-')
                FROM payment LEFT JOIN allocation ON payment = payment.id LEFT JOIN orders ON orders.id = order_id
                GROUP BY payment.id
                """,
                "SELECT 'line ' || native_id || ' ' || (movement IS NULL) || ' ' || (charge IS NULL) FROM settlement_line",
                "SELECT 'told ' || number || ' ' || state_change.state FROM state_change JOIN orders ON orders.id = order_id",
            ].flatMap { try String.fetchAll(db, sql: $0 + " ORDER BY 1") }
        }
    }

    @Test("each payout is paired once, and orders stand as they do in the end") func killed() throws {
        try Box.withFolder { folder in
            let template = try Self.template(in: folder)
            let box = try template.copy(to: folder + "/reference")
            let count = box.root + ".count"
            let end = Self.run(box, ["SPOJKA_CRASH_COUNT_FILE": count])
            try #require([.exit(0), .exit(3)].contains(end), "\(end) \(box.printed)")
            let lines = try String(contentsOfFile: count, encoding: .utf8).split(separator: "\n")
            let all = try #require(lines.first.flatMap { Int($0) })
            let changes = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
            Self.run(box)
            let known = try Self.known(box)
            let paidOut = Self.month.payouts.filter { $0.cents > 0 }
            #expect(
                !paidOut.isEmpty && known.count { $0.hasPrefix("payout ") && $0.contains(" arrived ") } == paidOut.count
            )
            #expect(known.count { $0.hasPrefix("order ") } == Self.month.orders.count)
            let steps = Loop.killing(all, changes)
            let some = Loop.isThorough ? steps : steps.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
            print("a pass with settlements has \(all) steps; killed after \(some.count)")
            let failures = Loop.overSteps(some, in: folder, of: template) { step, box in
                let end = Self.run(box, ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                for _ in 1...2 { Self.run(box) }
                let here = try Self.known(box)
                return here == known ? nil : "\(Set(here).symmetricDifference(known).sorted())"
            }
            Loop.expectNone(failures, "killed over settlements")
        }
    }
}
