import Foundation
import Glibc
import Testing

/// A pass that notices that the accounting system is another one, or is switched off, killed or failed and started again, ends
/// as one that was not.
@Suite(.serialized)
struct WarehouseCrashTests {
    private let pass = PassCrashTests()

    /// What the merchant changes between two passes, in the configuration of `init`.
    static let changes: [(name: String, from: String, to: String)] = [
        ("another system", "system: pohoda", "system: money-s3"), ("switched off", "#active: true", "active: false"),
    ]

    /// A workspace after one pass of Pohoda, with a file of orders that nobody fetched, and the change made.
    private func template(_ path: String, _ from: String, _ to: String) throws -> Box {
        let box = try Box.prepared(at: path)
        let archive = path + "/spool/archive/2026-11-23"
        let name = try #require(
            FileManager.default.contentsOfDirectory(atPath: archive).first { $0.hasPrefix("orders-SPJ") }
        )
        try FileManager.default.copyItem(atPath: archive + "/" + name, toPath: path + "/spool/warehouse/out/" + name)
        let file = path + "/spojka.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try #require(text.contains(from))
        try text.replacing(from, with: to).write(toFile: file, atomically: true, encoding: .utf8)
        return box
    }

    @Test("killed at every step", arguments: WarehouseCrashTests.changes.indices)
    func killed(index: Int) throws {
        let change = Self.changes[index]
        try Box.withFolder { folder in
            let template = try template(folder + "/template", change.from, change.to)
            let reference = try pass.reference(template, folder)
            let killing = Loop.killing(reference.steps, reference.changes)
            let failures = Loop.overSteps(killing, in: folder, of: template) { step, box in
                let end = box.run("run", faults: ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                return try pass.verdict(box, reference)
            }
            Loop.expectNone(failures, change.name)
        }
    }
}
