import Foundation
import Glibc
import Testing

/// A person's decision that was killed at any point, given again and followed by a pass, ends as one that was not.
@Suite(.serialized)
struct DecisionCrashTests {
    @Test(arguments: ["release", "discard"])
    func killedAtEveryStep(_ word: String) throws {
        try Box.withFolder { folder in
            let template = try Box.prepared(at: folder + "/template")
            template.run("run")
            // Whether it is complete is recognised by its inode, which a copy changes.
            try FileManager.default.removeItem(atPath: template.root + "/spool/warehouse/in/stock-cut.xml")
            let held = try #require(try Self.held(template).first)
            let box = try template.copy(to: folder + "/reference")
            let (end, steps, changes) = try box.count("held", word, held)
            try #require(end == .exit(0), "\(box.printed)")
            box.run("run")
            let reference = try Snapshot(box)
            print("held \(word) has \(steps) steps, of which \(changes.count) change something")
            #expect(try Self.held(box) == [], "nothing is held any more")
            let kept = word == "release" ? "archive" : "rejected"
            #expect(reference.tree["spool/\(kept)/2026-11-23/stock-old.xml"] != nil, "\(reference.tree.keys.sorted())")
            let failures = Loop.overSteps(Loop.killing(steps, changes), in: folder, of: template) { step, box in
                let end = box.run("held", word, held, faults: ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else { return "not killed but \(end): \(box.printed)" }
                // A decision that was made already is not found any more.
                let again = box.run("held", word, held)
                guard again == .exit(0) || again == .exit(1) else { return "again: \(again): \(box.printed)" }
                box.run("run")
                return try Snapshot(box).difference(to: reference)
            }
            Loop.expectNone(failures, "killed in held \(word)")
        }
    }

    /// The numbers of the files in `spool/held`.
    private static func held(_ box: Box) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: box.root + "/spool/held")
            .filter { !$0.hasSuffix(".txt") }
            .compactMap { $0.split(separator: "-").first.map { String($0) } }
    }
}
