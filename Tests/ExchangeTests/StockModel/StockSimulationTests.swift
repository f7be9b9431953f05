import Foundation
import Testing

/// A world with rules of its own trades for weeks; `make simulate` makes more of them, and `SEED=n` makes one again.
@Suite("Weeks of trade")
struct StockSimulationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let passes = 40 * (environment["SPOJKA_SIMULATION_DAYS"].flatMap { Int($0) } ?? 1)

    /// A seed, a system, and how its warehouses become one.
    struct Run: Sendable, CustomTestStringConvertible {
        var seed: UInt64
        var system: String
        var combine: String
        var flavour: StockFlavour

        var testDescription: String { "\(system), \(combine), \(flavour), seed \(seed)" }
    }

    static let runs: [Run] = {
        let first = environment["SPOJKA_SIMULATION_SEED"].flatMap { UInt64($0) } ?? 1
        let count = environment["SPOJKA_SIMULATION_RUNS"].flatMap { UInt64($0) } ?? 1
        let flavours = environment["SPOJKA_SIMULATION_FLAVOURS"]?.split(separator: ",").map { String($0) } ?? []
        return (first..<first + max(1, count)).flatMap { seed in
            ["pohoda", "money-s3", "onix", "oberon"].flatMap { system in
                StockFlavour.allCases.filter { $0.fits(system) }.flatMap { flavour -> [Run] in
                    let combines =
                        flavour == .only
                        ? ["only"]
                        : flavour == .plain
                            ? ["max", "sum"]
                            : [
                                ["max", "sum"][Int(seed % 2)]
                            ]
                    return combines.map { Run(seed: seed, system: system, combine: $0, flavour: flavour) }
                }
            }.filter { flavours.isEmpty || flavours.contains($0.flavour.rawValue) }
        }
    }()

    @Test("sell nothing twice, and keep nothing back for longer than one export", arguments: runs)
    func weeks(run: Run) throws {
        let simulation = try StockSimulation(
            seed: run.seed,
            system: run.system,
            combine: run.combine,
            flavour: run.flavour
        )
        try simulation.run(passes: Self.passes)
        #expect(simulation.applied.count > 10 && simulation.offers > 10 && simulation.held > 0, "too quiet")
    }
}
