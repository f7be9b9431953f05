import Foundation
import Glibc
import Testing

/// A pass that the power was cut in, and started again on what the disk has kept, ends as one that was not
/// (docs/reliability.md, row 15).
@Suite(.serialized)
struct PowerLossTests {
    private let pass = PassCrashTests()

    /// Each cut loses what was not synced in several ways; every 29th cut, in a thorough run every one and more ways.
    @Test func cutAtEveryStep() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let reference = try pass.reference(template, folder)
            let stride = Loop.isThorough ? 1 : 29
            let failures = Loop.overSteps(1...reference.steps / stride, in: folder, of: template) { number, box in
                try Self.cut(box, template, at: number * stride, reference)
            }
            Loop.expectNone(failures, "power cut")
        }
    }

    /// The same in a pass of another system, whose orders go out one by one.
    @Test func cutInAPassOfAnotherSystem() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template", system: "money-s3")
            let reference = try pass.reference(template, folder)
            let stride = Loop.isThorough ? 1 : 97
            let failures = Loop.overSteps(1...reference.steps / stride, in: folder, of: template) { number, box in
                try Self.cut(box, template, at: number * stride, reference)
            }
            Loop.expectNone(failures, "power cut")
        }
    }

    /// The suite itself: a state that lost something differs from what the killed process left.
    @Test func somethingIsLost() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let steps = try template.copy(to: folder + "/count").count("run").steps
            var unsynced = 0
            for step in stride(from: 20, to: steps, by: 40) {
                let box = try template.copy(to: folder + "/box")
                defer { box.remove() }
                unsynced += try Self.kill(box, template, at: step).unsynced
            }
            #expect(unsynced > 5)
        }
    }

    /// Kills the pass after a step and reads its record.
    private static func kill(_ box: Box, _ template: Box, at step: Int) throws -> PowerCut {
        let record = box.root + ".record"
        defer { try? FileManager.default.removeItem(atPath: record) }
        let end = box.run("run", faults: ["SPOJKA_CRASH_AT": String(step), "SPOJKA_RECORD": record])
        try #require(end == .signal(SIGKILL), "not killed but \(end): \(box.printed)")
        return try PowerCut(before: template, record: record, root: box.root)
    }

    private static func cut(_ box: Box, _ template: Box, at step: Int, _ reference: Loop.Reference) throws -> String? {
        let cut = try kill(box, template, at: step)
        var lucks: [PowerCut.Luck] = [.nothingKept]
        if cut.unsynced > 0 {
            lucks += [.onlyNames, .onlyBytes, .chance(UInt64(step))]
            if Loop.isThorough { lucks += (1...4).map { .chance(UInt64(step * 1000 + $0)) } }
        }
        for luck in lucks {
            let left = try cut.write(to: box.root + "-left", luck: luck, ledgerOf: box)
            defer { left.remove() }
            if let failure = try verdict(left, reference) { return "cut after \(step), \(luck): \(failure)" }
        }
        return nil
    }

    /// What is wrong after the cut and `run` after it. When the pass had ended, all of it must have been on the disk.
    private static func verdict(_ box: Box, _ reference: Loop.Reference) throws -> String? {
        let passes = try Snapshot.passes(box)
        if passes.count == 2, passes[1].finished != nil {
            return try Snapshot(box).difference(to: reference.after).map { "had ended: " + $0 }
        }
        let end = box.run("run")
        guard end == reference.end else { return "the next run ended with \(end): \(box.printed)" }
        return try Snapshot(box).difference(to: reference.after)
    }
}
