import Domain
import Foundation
import Ledger
import Settings

@testable import Exchange

/// What a worker of a pass works in, without the folders of a workspace: a configuration, and a ledger in memory.
enum Bench {
    /// When the pass began: 2026-11-23 10:00.
    static let now = Instant(seconds: 1_795_428_000)

    /// Lends an environment of a trial to `body`; `overrides` are values of the configuration, as `-c` takes them.
    static func with<Result>(
        _ overrides: String...,
        body: (Environment) throws(Problem) -> Result
    ) throws -> Result {
        let yaml = """
            merchant:
              ico: "00012343"
              country: SK
            warehouse:
              system: pohoda
            channels:
              eshop:
                kind: neutral
            """
        let root = NSTemporaryDirectory() + "spojka-bench-" + UUID().uuidString
        let workspace = try Workspace(root: root, yaml: Array(yaml.utf8), overrides: overrides)
        let file = try LedgerFile(path: nil)
        defer { file.close() }
        return try file.session { ledger throws(Problem) in
            let record = try ledger.beginPass(now: now)
            let clock = Clock(now: { now }, sleep: { _ in })
            return try body(Environment(workspace, ledger, clock: clock, pass: record, mode: .trial))
        }
    }
}

extension Environment {
    /// Takes in an order of one piece of `A` for `cents`, as a channel gave it; returns its number in the ledger.
    func take(order number: String, cents: Int64 = 1_000, state: String? = nil) throws(Problem) -> Int {
        let total = Money(minorUnits: cents, currency: .eur)
        var order = Order(number: number, currency: .eur, total: total, line: 1)
        (order.vs, order.state, order.created) = (number, state, LocalTime(secondsSinceEpoch: Bench.now.seconds))
        (order.customer.name, order.customer.zip) = ("Jana Nováková", "81101")
        order.items = [
            OrderItem(
                kind: .product,
                code: "A",
                name: "Tričko",
                quantity: Quantity(millionths: 1_000_000),
                unitPriceWithVat: UnitPrice(millionths: cents * 10_000),
                vatRate: Percent(23),
                total: total,
                line: 1
            )
        ]
        let intake = OrderIntake(order, channel: "eshop", exportId: "eshop-" + number)
        let row = try ledger.add(intake, file: 1, pass: pass.id)
        try PairingIndex(self).add(order, id: row.id)
        return row.id
    }
}
