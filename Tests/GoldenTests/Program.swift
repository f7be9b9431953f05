import Foundation

/// The built program as a child process.
enum Program {
    /// What one run gave.
    struct Run {
        let status: Int32
        let out: String
        let err: String

        /// The output's lines.
        var lines: [String] { out.split(separator: "\n").map(String.init) }
        /// Both outputs and the exit code, as the golden files keep them.
        var transcript: String {
            var text = out
            if !err.isEmpty { text += "--- standard error\n" + err }
            return text + "--- exit \(status)\n"
        }
    }

    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The program that was built with these tests, or what `SPOJKA_BINARY` says.
    static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["SPOJKA_BINARY"] { return URL(fileURLWithPath: path) }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("spojka")
    }()
    /// The time of every run.
    static let now = "2026-11-23T10:00:00Z"

    /// Runs the program in a folder, without a terminal.
    static func run(
        _ arguments: [String],
        in folder: URL = FileManager.default.temporaryDirectory,
        environment more: [String: String] = [:]
    ) throws -> Run {
        let outputs = try TemporaryFolder()
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Who decides is kept, so it is the same everywhere.
        let own = ["PATH": "/usr/bin:/bin", "COLUMNS": "80", "SPOJKA_NOW": now, "USER": "eva"]
        process.environment = own.merging(more) { $1 }
        process.standardInput = FileHandle.nullDevice
        let files = try ["out", "err"].map { name in
            let url = outputs.url.appendingPathComponent(name)
            try Data().write(to: url)
            return (url, try FileHandle(forWritingTo: url))
        }
        process.standardOutput = files[0].1
        process.standardError = files[1].1
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
        return Run(status: process.terminationStatus, out: texts[0], err: texts[1])
    }
}

/// A folder that goes when its owner does.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("spojka-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
