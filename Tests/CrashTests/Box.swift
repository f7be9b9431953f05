import Foundation
import Loopback
import Testing

/// A workspace in a folder of its own.
struct Box {
    /// The time of the pass that is disturbed.
    static let now = "2026-11-23T10:00:00Z"
    /// Has a pass exercise all it can do, and not wait.
    static let settings = [
        "-c", "spool.stable-seconds=0", "-c", "warehouse.requests=[stock]", "-c", "channels.eshop.full=always",
        "-c", "payments.mail.server=mx.example.com", "-c", "payments.mail.maildirs=[posta]",
    ]

    /// Where the workspaces of one test are: in memory where the machine has that, for speed only.
    static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        let folder = base + "/spojka-crash-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    let root: String

    /// What the last command printed.
    var printed: String { (try? String(contentsOfFile: root + ".out", encoding: .utf8)) ?? "" }

    /// Runs a command in the workspace.
    @discardableResult
    func run(_ command: String..., now: String = Box.now, faults: [String: String] = [:]) -> Program.End {
        Program.run(
            Program.spojka,
            ["-w", root] + command + Box.settings,
            environment: faults.merging(["SPOJKA_NOW": now]) { $1 },
            output: root + ".out"
        )
    }

    /// Runs a command and says how many steps it has, and which of them change something.
    func count(
        _ command: String...,
        now: String = Box.now,
        faults: [String: String] = [:]
    ) throws -> (end: Program.End, steps: Int, changes: [Int]) {
        let file = root + ".count"
        let end = Program.run(
            Program.spojka,
            ["-w", root] + command + Box.settings,
            environment: faults.merging(["SPOJKA_NOW": now, "SPOJKA_CRASH_COUNT_FILE": file]) { $1 },
            output: root + ".out"
        )
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let changes = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) }
        return (end, try #require(lines.first.flatMap { Int($0) }), changes ?? [])
    }

    /// A copy with the same times.
    func copy(to path: String) throws -> Box {
        try #require(Program.run("/bin/cp", ["-a", root, path]) == .exit(0))
        return Box(root: path)
    }

    /// Removes the workspace and what was printed.
    func remove() {
        for path in [root, root + ".out", root + ".count"] { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Drops a file; `minute` orders files by their age.
    func drop(_ path: String, _ bytes: Data, minute: Int) throws {
        try DroppedFile.write(Array(bytes), at: root + "/" + path)
        let time = Date(timeIntervalSince1970: 1_795_420_800 + Double(minute) * 60)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: root + "/" + path)
    }
}
