import Foundation
import Glibc
import Testing

/// A pass of another system than Pohoda, killed or failed and started again, ends as one that was not.
@Suite(.serialized)
struct SystemCrashTests {
    private let pass = PassCrashTests()

    /// Systems whose files differ from Pohoda's, with what a pass of theirs must leave in the folders.
    static let systems: [(system: String, parts: [String])] = [
        ("money-s3", ["warehouse/out/order-eshop-", "receipt-20261122.xml", "invoices.xml"]),
        ("onix", ["warehouse/out/orders-"]), ("oberon", ["warehouse/out/orders-"]),
    ]

    @Test("a pass of another system writes orders and reads what it drops", arguments: SystemCrashTests.systems)
    func otherSystems(system: String, parts: [String]) throws {
        try Box.withFolder { folder in
            let box = try Box.prepared(at: folder + "/template", system: system)
            let (end, steps, _) = try box.count("run")
            #expect(end == .exit(3), "\(box.printed)")
            #expect(steps > 100)
            let snapshot = try Snapshot(box)
            let paths = snapshot.tree.keys.sorted()
            for part in parts + ["out/stock-2.csv", "out/states-2.csv", "stock-cut"] {
                #expect(paths.contains { $0.contains(part) }, "\(part) is not among \(paths)")
            }
        }
    }

    @Test("killed in a pass of another system", arguments: SystemCrashTests.systems.map(\.system))
    func otherSystemsKilled(system: String) throws {
        let killing = { Loop.killing($0.steps, $0.changes) } as (Loop.Reference) -> [Int]
        try disturb(system, ["SPOJKA_CRASH_AT": ""], "killed", killing) { $0 == .signal(SIGKILL) }
    }

    /// Every 23rd step, in a thorough run every one.
    @Test("failing in a pass of another system", arguments: SystemCrashTests.systems.map(\.system))
    func otherSystemsFail(system: String) throws {
        let every = Loop.isThorough ? 1 : 23
        let failing = { Array(stride(from: 1, through: $0.steps, by: every)) } as (Loop.Reference) -> [Int]
        try disturb(system, ["SPOJKA_FAIL_AT": ":EIO"], "EIO", failing) { [.exit(1), .exit(3), .exit(5)].contains($0) }
    }

    /// Disturbs the chosen steps by a variable whose value is the step and what it holds here.
    private func disturb(
        _ system: String,
        _ fault: [String: String],
        _ what: String,
        _ steps: (Loop.Reference) -> [Int],
        _ isExpected: @escaping @Sendable (Program.End) -> Bool
    ) throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template", system: system)
            let reference = try pass.reference(template, folder)
            let failures = Loop.overSteps(steps(reference), in: folder, of: template) { number, box in
                let step = String(number)
                let end = box.run("run", faults: fault.mapValues { step + $0 })
                // The Maildir is left to the next pass.
                if end == .exit(4) { return try pass.mailsVerdict(box, reference).map { "at \(step): \($0)" } }
                guard isExpected(end) else { return "at \(step): ended with \(end): \(box.printed)" }
                return try pass.verdict(box, reference).map { "at \(step): \($0)" }
            }
            Loop.expectNone(failures, system + ", " + what)
        }
    }
}
