import Exchange
import Foundation
import Testing

/// Days of a merchant's life, seeded: a failure names the seed, and `make simulate SEED=n` runs it again; `make simulate`
/// makes more and longer ones.
@Suite("Simulated days", .serialized)
struct SimulationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let days = environment["SPOJKA_SIMULATION_DAYS"].flatMap { Int($0) } ?? 3

    static let seeds: [UInt64] = {
        let first = environment["SPOJKA_SIMULATION_SEED"].flatMap { UInt64($0) } ?? 1
        let runs = environment["SPOJKA_SIMULATION_RUNS"].flatMap { UInt64($0) } ?? 2
        return Array(first..<first + max(1, runs))
    }()

    @Test("keep every invariant after every step, and the archive rebuilds the same ledger", arguments: seeds)
    func days(seed: UInt64) throws {
        let simulation = try Simulation(seed: seed)
        try simulation.run(days: Self.days) { simulation, step in
            try Invariants(simulation: simulation, step: step).check()
        }
        #expect(simulation.passes > 10 && simulation.broken > 0, "seed \(seed), \(Self.days) days: too quiet")
        try expectReplay(simulation)
        print(
            "simulation \(seed): \(simulation.drops.count) files, \(simulation.passes) passes, \(simulation.broken) "
                + "broken off, \(simulation.eshop.orders.count) orders, \(simulation.bank.movements.count) movements, "
                + "\(simulation.personal.count) decisions of people"
        )
    }

    private static let unarchived = ["pass", "look", "connection", "grdb_migrations"]

    private func expectReplay(_ simulation: Simulation) throws {
        let shop = simulation.shop
        func content() throws -> [String: [String]] {
            var tables = try shop.tables().filter { !Self.unarchived.contains($0.key) }
            // Their numbers are the order in which things were noted; of a pass that broke off in between, what was
            // fetched before its second beginning is noted with what was fetched before the first.
            tables["order_event"] = tables["order_event"]?.map { String($0.drop { $0 != " " }) }.sorted()
            return tables
        }
        let known = try content()
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) > 0)
        let now = try content()
        for (table, rows) in known {
            let more = (now[table] ?? []).filter { !rows.contains($0) }
            let fewer = rows.filter { now[table]?.contains($0) != true }
            #expect(
                now[table] == rows,
                "seed \(simulation.seed), replay, \(table): \(more.prefix(3)) instead of \(fewer.prefix(3))"
            )
        }
    }
}
