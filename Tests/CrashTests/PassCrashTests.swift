import Foundation
import Glibc
import Testing

/// A pass that was killed or failed at any point, and started again, ends as one that was not
/// (docs/reliability.md, row 14).
@Suite(.serialized)
struct PassCrashTests {
    /// Runs the pass undisturbed.
    func reference(_ template: Box, _ folder: String) throws -> Loop.Reference {
        let box = try template.copy(to: folder + "/reference")
        let (end, steps, changes) = try box.count("run")
        let after = try Snapshot(box)
        box.run("run")
        return Loop.Reference(steps: steps, changes: changes, end: end, after: after, afterNext: try Snapshot(box))
    }

    /// What is wrong after a disturbed pass and `run` after it, which begins a pass of its own when the other ended.
    func verdict(_ box: Box, _ reference: Loop.Reference) throws -> String? {
        let passes = try Snapshot.passes(box)
        let ended = passes.count == 2 && passes[1].finished != nil
        if ended, let difference = try Snapshot(box).difference(to: reference.after) { return difference }
        let end = box.run("run")
        guard end == reference.end else { return "the next run ended with \(end): \(box.printed)" }
        return try Snapshot(box).difference(to: ended ? reference.afterNext : reference.after)
    }

    /// What is wrong after a pass that could not look into the Maildir, and the next one.
    func mailsVerdict(_ box: Box, _ reference: Loop.Reference) throws -> String? {
        box.run("run")
        let (left, expected) = (try Snapshot(box), reference.after)
        let mails = { (snapshot: Snapshot) in snapshot.tree.keys.filter { $0.hasPrefix("posta/") }.sorted() }
        guard mails(left) == mails(expected) else { return "the Maildir holds \(mails(left))" }
        let payments = { (snapshot: Snapshot) in snapshot.rows.count { $0.hasPrefix("payment(") } }
        guard payments(left) == payments(expected) else { return "\(payments(left)) payments" }
        return nil
    }

    @Test func thePassExercisesEverything() throws {
        try Box.withFolder { folder in
            let box = try Box.prepared(at: folder + "/template")
            let (end, steps, _) = try box.count("run")
            #expect(end == .exit(3), "\(box.printed)")
            #expect(steps > 200)
            let snapshot = try Snapshot(box)
            let paths = snapshot.tree.keys.sorted()
            for part in [
                "warehouse/out/orders-", "out/stock-2.csv", "out/stock-full.csv", "out/states-2.csv", "spool/held/",
                "rejected/2026-11-23/link.gpc", "rejected/2026-11-23/empty.gpc", "rejected/2026-11-23/notes.bin",
                "rejected/2026-11-23/stock-astray.xml.reason.txt", "archive/passes/2026-11-23/pass-000002.csv",
                "archive/2026-11-23/stock-again.xml", "archive/2026-11-23/products.csv",
                "archive/2026-11-23/notice.eml", "rejected/2026-11-23/forged.eml", "archive/2026-11-23/mail-",
                "posta/cur/1.M1P1.host",
            ] {
                #expect(paths.contains { $0.contains(part) }, "\(part) is not among \(paths)")
            }
            let journal = String(
                decoding: snapshot.tree["spool/archive/passes/2026-11-23/pass-000002.csv"] ?? Data(),
                as: UTF8.self
            )
            for word in ["decision;", "fetched;", "file;"] { #expect(journal.contains(word), "\(word) in \(journal)") }
            for outcome in ["applied", "repeated", "rejected", "held"] {
                #expect(snapshot.rows.contains { $0.hasPrefix("file(") && $0.contains("'\(outcome)'") }, "\(outcome)")
            }
            #expect(snapshot.rows.contains { $0.hasPrefix("look(") })
            #expect(snapshot.rows.contains { $0.hasPrefix("state_change(") })
        }
    }

    @Test func killedAtEveryStep() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let reference = try reference(template, folder)
            print("a pass has \(reference.steps) steps, of which \(reference.changes.count) change something")
            #expect(reference.changes.count > 80)
            let killing = Loop.killing(reference.steps, reference.changes)
            let failures = Loop.overSteps(killing, in: folder, of: template) { step, box in
                let end = box.run("run", faults: ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                return try verdict(box, reference)
            }
            Loop.expectNone(failures, "killed")
        }
    }

    /// Files of other accounts are copied when they are claimed; what is left is that of any other pass.
    @Test func killedWhereNobodyTellsOfWriters() throws {
        let blind = ["SPOJKA_NO_LEASES": "1"]
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let reference = try reference(template, folder)
            let box = try template.copy(to: folder + "/blind")
            let (end, steps, changes) = try box.count("run", faults: blind)
            #expect(end == reference.end)
            #expect(try Snapshot(box).difference(to: reference.after) == nil)
            #expect(changes.count > reference.changes.count)
            let all = Loop.killing(steps, changes)
            let some = Loop.isThorough ? all : all.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
            let failures = Loop.overSteps(some, in: folder, of: template) { step, box in
                let faults = blind.merging(["SPOJKA_CRASH_AT": String(step)]) { $1 }
                guard box.run("run", faults: faults) == .signal(SIGKILL) else { return "not killed: \(box.printed)" }
                return try verdict(box, reference)
            }
            Loop.expectNone(failures, "killed where nobody tells of writers")
        }
    }

    static let errors = ["EIO", "ENOSPC", "EACCES", "EINTR", "SHORT"]

    /// The steps fail in turn with a disk error, a full disk, a lost right, a signal, and a write in part; in a thorough
    /// run each fails with all of them.
    @Test(arguments: Loop.isThorough ? errors.map { [$0] } : [errors])
    func everyStepFails(_ errors: [String]) throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let reference = try reference(template, folder)
            let failing = Loop.failing(reference.steps, reference.changes)
            let failures = Loop.overSteps(failing, in: folder, of: template) { step, box in
                let error = errors[step % errors.count]
                let end = box.run("run", faults: ["SPOJKA_FAIL_AT": "\(step):\(error)"])
                // After the last step nothing fails.
                let isHarmless = error == "EINTR" || error == "SHORT" || step > reference.steps
                // The Maildir is left to the next pass.
                if end == .exit(4) { return try mailsVerdict(box, reference) }
                guard isHarmless ? end == reference.end : [.exit(1), .exit(3), .exit(5)].contains(end) else {
                    return "\(error) ended with \(end): \(box.printed)"
                }
                if end == .exit(1), !box.printed.contains("SPOOL-0") { return "says only: \(box.printed)" }
                return try verdict(box, reference)
            }
            Loop.expectNone(failures, errors.joined(separator: " and "))
        }
    }

    @Test func killedWithNothingToDo() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            template.run("run")
            // Whether it is complete is recognised by its inode, which a copy changes.
            try FileManager.default.removeItem(atPath: template.root + "/spool/warehouse/in/stock-cut.xml")
            let box = try template.copy(to: folder + "/reference")
            let (end, steps, changes) = try box.count("run")
            let after = try Snapshot(box)
            box.run("run")
            let next = try Snapshot(box)
            let reference = Loop.Reference(steps: steps, changes: changes, end: end, after: after, afterNext: next)
            print("a pass with nothing to do has \(steps) steps, of which \(changes.count) change something")
            let failures = Loop.overSteps(Loop.killing(steps, changes), in: folder, of: template) { step, box in
                let end = box.run("run", faults: ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                let passes = try Snapshot.passes(box)
                let ended = passes.count == 3 && passes.last?.finished != nil
                box.run("run")
                return try Snapshot(box).difference(to: ended ? reference.afterNext : reference.after)
            }
            Loop.expectNone(failures, "killed with nothing to do")
        }
    }

    @Test func aResumedPassKeepsItsNumberAndTime() throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            let reference = try reference(template, folder)
            let journal = "spool/archive/passes/2026-11-23/pass-000002.csv"
            // Not ended: the pass itself; what follows its end is the backup of the ledger.
            let began = try Self.firstStep(template, folder, reference.steps) { $0.count == 2 }
            let ended = try Self.firstStep(template, folder, reference.steps) { $0.count == 2 && $0[1].finished != nil }
            #expect(began < ended)
            let failures = Loop.overSteps(0...19, in: folder, of: template) { number, box in
                let step = began + (ended - 1 - began) * number / 19
                box.run("run", faults: ["SPOJKA_CRASH_AT": String(step)])
                // Next day, so that a folder named after the wrong day shows.
                box.run("run", now: "2026-11-24T00:10:00Z")
                let passes = try Snapshot.passes(box)
                guard passes.count == 2, passes[1].id == 2, passes[1].started == 1_795_428_000,
                    passes[1].finished == 1_795_479_000
                else { return "killed at \(step): \(passes)" }
                var (tree, expected) = (try Snapshot(box).tree, reference.after.tree)
                // It tells when the pass ended.
                tree[journal] = nil
                expected[journal] = nil
                let path = Set(tree.keys).union(expected.keys).sorted().first { tree[$0] != expected[$0] }
                return path.map { "killed at \(step): \($0)" }
            }
            Loop.expectNone(failures, "resumed the next day")
        }
    }

    /// The first step after which the ledger of a killed pass is so.
    private static func firstStep(
        _ template: Box,
        _ folder: String,
        _ steps: Int,
        _ isSo: ([(id: Int, started: Int, finished: Int?)]) -> Bool
    ) throws -> Int {
        var (low, high) = (1, steps)
        while low < high {
            let middle = (low + high) / 2
            let box = try template.copy(to: folder + "/probe")
            defer { box.remove() }
            box.run("run", faults: ["SPOJKA_CRASH_AT": String(middle)])
            if isSo(try Snapshot.passes(box)) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
