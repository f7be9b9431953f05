import Foundation
import Glibc
import Testing

/// A pass that notices that the accounting system is another one, or is switched off, killed or failed and started again, ends
/// as one that was not.
@Suite(.serialized)
struct WarehouseCrashTests {
    private let pass = PassCrashTests()

    /// What the merchant changes between two passes, in the configuration of `init`.
    static let changes: [(name: String, from: String, to: String, hasExport: Bool)] = [
        ("another system", "system: pohoda", "system: money-s3", false),
        ("another system with its first export", "system: pohoda", "system: money-s3", true),
        ("switched off", "#active: true", "active: false", false),
    ]

    /// The stock that the demo's merchant gets from Money S3.
    private func export(_ folder: String) throws -> Data {
        let other = Box(root: folder)
        try #require(Program.run(Program.spojka, ["init", folder, "--system", "money-s3"]) == .exit(0))
        try other.makeMaildir()
        try #require(other.run("demo") == .exit(0), "\(other.printed)")
        return try Data(contentsOf: URL(fileURLWithPath: folder + "/" + Sample.stock))
    }

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
            if change.hasExport {
                try template.drop("spool/warehouse/in/zasoby.xml", try export(folder + "/other"), minute: 60)
            }
            let reference = try pass.reference(template, folder)
            if change.name.hasPrefix("another") {
                // Whatever channels were told before, they hear nothing of the former system's stock.
                let told = reference.after.tree.keys.filter { $0.contains("out/stock-2") }
                #expect(told.isEmpty != change.hasExport, "\(told)")
            }
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
