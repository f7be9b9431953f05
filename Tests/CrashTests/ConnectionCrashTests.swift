import Foundation
import Glibc
import Loopback
import Testing

/// A pass that was killed at any step on the disk, in the ledger or on the network, and started again, has fetched and
/// sent each file once (docs/reliability.md, rows 10, 11 and 14).
@Suite(.serialized)
struct ConnectionCrashTests {
    /// One side's folders, in which every file of a workspace's other sides lies.
    private struct Side {
        let root: String
        let settings: [String]

        private static let folders = ["stock", "orders", "orders-done", "bank", "for-pohoda", "for-eshop"]

        init(root: String, settings: [String], give: (String) -> Void) throws {
            self.root = root
            self.settings = settings
            for name in Self.folders {
                try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
                give(root + "/" + name)
            }
        }

        /// Every file by its path, with what it says.
        func tree() throws -> [String: Data] {
            var tree: [String: Data] = [:]
            for folder in Self.folders {
                for name in try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder) {
                    tree[folder + "/" + name] = FileManager.default.contents(atPath: root + "/\(folder)/\(name)")
                }
            }
            return tree
        }
    }

    private enum Kind: String, CaseIterable {
        case folder
        case sftp
    }

    private static let kinds = OpenSSHServer.isInstalled ? Kind.allCases : [.folder]

    /// Three connections: stock is deleted there, orders are moved, a statement stays; orders and stock are sent.
    private static func settings(_ whole: [String], _ prefix: String) -> [String] {
        let own = [
            "pohoda": [
                "fetch=\(prefix)stock", "into=warehouse", "after=delete", "send=\(prefix)for-pohoda", "from=warehouse",
            ],
            "eshop": [
                "fetch=\(prefix)orders", "into=eshop", "after=move", "moved-to=\(prefix)orders-done",
                "send=\(prefix)for-eshop", "from=eshop",
            ],
            "bank": ["fetch=\(prefix)bank", "into=inbox"],
        ]
        return own.keys.sorted().flatMap { name in
            (whole + ["at-once=1"] + (own[name] ?? [])).flatMap { ["-c", "connections.\(name).\($0)"] }
        } + ["-c", "spool.connections-at-once=1"]
    }

    private static func side(_ kind: Kind, _ server: OpenSSHServer?, _ folder: String, _ number: String) throws -> Side
    {
        guard kind == .sftp, let server else {
            let root = folder + "/side-" + number
            return try Side(root: root, settings: settings(["kind=folder"], root + "/"), give: { _ in })
        }
        let whole = [
            "host=127.0.0.1", "port=\(server.port)", "user=\(server.user)", "key=secret:key",
            "host-key=\(server.fingerprint)", "timeout-seconds=20",
        ]
        let root = try server.makeFolder("side-" + number)
        return try Side(root: root, settings: settings(whole, "side-\(number)/"), give: server.give)
    }

    /// Runs a pass over the workspace and its side.
    @discardableResult
    private static func run(_ box: Box, _ side: Side, _ faults: [String: String] = [:]) -> Program.End {
        Program.run(
            Program.spojka,
            ["-w", box.root, "run"] + Box.settings + side.settings,
            environment: faults.merging(["SPOJKA_NOW": Box.now]) { $1 },
            output: box.root + ".out"
        )
    }

    /// Drops the samples on the other side.
    private static func fill(_ side: Side, _ samples: [String: Data], _ give: (String) -> Void) throws {
        for (folder, path) in [("stock", Sample.stock), ("orders", Sample.orders), ("bank", Sample.statement)] {
            let target = "\(side.root)/\(folder)/" + (path.split(separator: "/").last ?? "")
            try samples[path]?.write(to: URL(fileURLWithPath: target))
            let time = Date(timeIntervalSince1970: 1_795_420_800)
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: target)
            give(target)
        }
    }

    /// A workspace that made a pass over nothing, so that the ledger is there, and the samples that other sides have.
    private static func template(in folder: String, key: String) throws -> (box: Box, samples: [String: Data]) {
        let box = Box(root: folder + "/template")
        try #require(Program.run(Program.spojka, ["init", box.root, "--system", "pohoda"]) == .exit(0))
        try box.makeMaildir()
        try #require(box.run("demo") == .exit(0), "\(box.printed)")
        var samples: [String: Data] = [:]
        for path in [Sample.stock, Sample.orders, Sample.receipts, Sample.invoices, Sample.statement] {
            samples[path] = try Data(contentsOf: URL(fileURLWithPath: box.root + "/" + path))
            try FileManager.default.removeItem(atPath: box.root + "/" + path)
        }
        try Data(key.utf8).write(to: URL(fileURLWithPath: box.root + "/secrets/key"))
        try #require(box.run("run", now: "2026-11-23T08:00:00Z") == .exit(0), "\(box.printed)")
        // The request that it wrote.
        let out = box.root + "/spool/warehouse/out"
        for name in try FileManager.default.contentsOfDirectory(atPath: out) where name != "README.txt" {
            try FileManager.default.removeItem(atPath: out + "/" + name)
        }
        return (box, samples)
    }

    /// What an undisturbed pass leaves here and on the other side, and what one more pass leaves.
    private struct Reference {
        let steps: Int
        let changes: [Int]
        let end: Program.End
        let after: (Snapshot, [String: Data])
        let afterNext: (Snapshot, [String: Data])
    }

    private static func reference(_ box: Box, _ side: Side, before: Int) throws -> Reference {
        let count = box.root + ".count"
        for _ in 0..<before { run(box, side) }
        let end = run(box, side, ["SPOJKA_CRASH_COUNT_FILE": count])
        try #require(end == .exit(3) || before > 0 && end == .exit(0), "\(end) \(box.printed)")
        let lines = try String(contentsOfFile: count, encoding: .utf8).split(separator: "\n")
        let steps = try #require(lines.first.flatMap { Int($0) })
        let changes = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
        let after = (try Snapshot(box), try side.tree())
        // The first pass takes what is there; the next one does with it what was agreed.
        let taken = before == 0 ? ["orders/orders.xml", "stock/"] : ["orders-done/orders.xml"]
        let parts = taken + ["bank/", "for-pohoda/orders-", "for-eshop/stock-2", "for-eshop/stock-full"]
        for part in parts {
            #expect(after.1.keys.contains { $0.hasPrefix(part) }, "\(part) in \(after.1.keys.sorted())")
        }
        run(box, side)
        let afterNext = (try Snapshot(box), try side.tree())
        let sent = { (tree: [String: Data]) in
            tree.keys.filter { $0.hasPrefix("for-") && !$0.contains("request") }.sorted()
        }
        #expect(sent(after.1) == sent(afterNext.1))
        let left = afterNext.1.keys.filter { $0.hasPrefix("orders/") || $0.hasPrefix("stock/") }
        #expect(left.isEmpty, "\(left)")
        return Reference(steps: steps, changes: changes, end: end, after: after, afterNext: afterNext)
    }

    /// How a workspace and its side differ from what they ought to be; nil when they do not.
    private static func difference(
        _ box: Box,
        _ side: Side,
        _ expected: (Snapshot, [String: Data])
    ) throws -> String? {
        let found = try side.tree()
        guard found == expected.1 else { return "on the other side there are \(found.keys.sorted())" }
        return try Snapshot(box).difference(to: expected.0)
    }

    /// The pass that takes files, and the one after it, which moves and deletes them there.
    @Test(arguments: kinds.map(\.rawValue), [0, 1])
    func killedAtEveryStep(_ word: String, before: Int) throws {
        let kind = try #require(Kind(rawValue: word))
        let server = kind == .sftp ? try OpenSSHServer() : nil
        let give: @Sendable (String) -> Void = { path in server?.give(path) }
        try Box.withFolder { folder in
            let (template, samples) = try Self.template(in: folder, key: server?.key ?? "-")
            let box = try template.copy(to: folder + "/reference")
            let side = try Self.side(kind, server, folder, "reference")
            try Self.fill(side, samples, give)
            let reference = try Self.reference(box, side, before: before)
            let all = Loop.killing(reference.steps, reference.changes)
            // Every second one, unless time does not matter.
            let steps = Loop.isThorough ? all : all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            print("a pass over connections (\(word)) has \(reference.steps) steps; killed behind \(steps.count)")
            let failures = Loop.overSteps(steps, in: folder, of: template) { step, box in
                let side = try Self.side(kind, server, folder, String(step))
                defer { try? FileManager.default.removeItem(atPath: side.root) }
                try Self.fill(side, samples, give)
                for _ in 0..<before { Self.run(box, side) }
                let end = Self.run(box, side, ["SPOJKA_CRASH_AT": String(step)])
                guard end == .signal(SIGKILL) else {
                    // Packets decide how often a network is read: a pass may be through before its last steps come.
                    guard step > reference.steps / 10 * 9, end == reference.end else {
                        return "not killed but \(end): \(box.printed)"
                    }
                    return try Self.difference(box, side, reference.after).map { "through before \(step): \($0)" }
                }
                let passes = try Snapshot.passes(box)
                let ended = passes.count == 2 + before && passes.last?.finished != nil
                Self.run(box, side)
                let expected = ended ? reference.afterNext : reference.after
                return try Self.difference(box, side, expected).map { "killed at \(step): \($0)" }
            }
            Loop.expectNone(failures, "killed over \(word)")
        }
    }
}
