import Foundation
import Loopback
import Testing

/// A workspace `shop` in a folder of its own.
struct Shop {
    let folder: TemporaryFolder
    var root: URL { folder.url.appendingPathComponent("shop") }

    /// A new workspace, with the sample files if `demo`, after a pass if `passed`.
    init(demo: Bool = false, passed: Bool = false, system: String = "pohoda") throws {
        folder = try TemporaryFolder()
        let made = try Program.run(["init", "shop", "--system", system], in: folder.url)
        try #require(made.status == 0, "\(made.transcript)")
        guard demo else { return }
        try #require(try run("demo").status == 0)
        guard passed else { return }
        // Nobody writes on: nothing has to be waited for.
        try #require(try run("run", ["-c", "spool.stable-seconds=0"]).status == 3)
    }

    /// Runs a command of the workspace; words are separated by blanks.
    func run(_ command: String, _ more: [String] = [], environment: [String: String] = [:]) throws -> Program.Run {
        let words = command.split(separator: " ").map(String.init)
        return try Program.run(["--workspace", "shop"] + words + more, in: folder.url, environment: environment)
    }

    /// Writes a file into the workspace.
    func write(_ text: String, to path: String) throws {
        try DroppedFile.write(Array(text.utf8), at: root.appendingPathComponent(path).path)
    }

    /// The text of a file of the workspace.
    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
    }

    /// Every path below the workspace with its bytes and times, to see what changed.
    func snapshot() throws -> [String: String] {
        var found: [String: String] = [:]
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        for case let name as String in files {
            let path = root.appendingPathComponent(name).path
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            // SQLite makes and removes files of its own beside a ledger that is only read, so folders may change theirs.
            let isFolder = facts[.type] as? FileAttributeType == .typeDirectory
            let time = isFolder ? 0 : (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            let bytes = FileManager.default.contents(atPath: path)?.hashValue ?? 0
            found[name] = "\(facts[.systemFileNumber] ?? 0) \(time) \(bytes)"
        }
        return found
    }
}
