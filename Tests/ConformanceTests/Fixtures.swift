import Connectors

@testable import Exchange

/// A file for each format that the program reads.
enum Fixtures {
    /// The connectors that the suite holds for: those that are shipped, and two small ones that only the tests know.
    static let registry = Registry(
        warehouses: Registry.all.warehouses + [Kartoteka.connector],
        channels: Registry.all.channels + [Stanok.connector],
        payments: Registry.all.payments
    )

    /// What tells their files apart.
    static let recognition = Recognition(registry)

    private static let samples: [String: [SampleFile]] = Dictionary(
        grouping: registry.connectors.flatMap { $0.samples() },
        by: \.format
    )

    /// The sample of a format that its connector has, a small one where there are several; nil when there is none, which
    /// fails the suite.
    static func file(_ format: String) -> Fixture? {
        let all = samples[format] ?? []
        return (all.first { $0.demo == nil } ?? all.first).map { Fixture($0) }
    }
}
