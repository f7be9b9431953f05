import Foundation
import Glibc

/// A system of `Servers/fake.py` on a free port of 127.0.0.1: it keeps what it is given, and fails when it is told to.
public final class FakeServer: Sendable {
    /// What was asked of it once.
    public struct Exchange: Sendable {
        /// The method, such as `POST`.
        public let method: String
        /// Path and query as they were asked for.
        public let target: String
        /// The header fields by their names in small letters.
        public let fields: [String: String]
        /// The status of the answer; nil where none was given.
        public let status: Int?
        /// The fault that was played; nil for none.
        public let fault: String?
    }

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether the program is there that it is made with.
    public static let isInstalled = access("/usr/bin/python3", X_OK) == 0

    /// Its port.
    public let port: UInt16
    private let folder: String
    private let process: Child

    /// Starts the server of a script in `Servers/`, such as `till.py`.
    ///
    /// - Parameter setup: JSON as `fake.py` takes it: `{"state": …, "faults": […], "records": …}`.
    public init(_ script: String, _ setup: String = "{}") throws {
        folder = NSTemporaryDirectory() + "spojka-fake-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (file, log) = (folder + "/port", folder + "/log")
        try setup.write(toFile: folder + "/script.json", atomically: true, encoding: .utf8)
        let servers = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Servers")
        let words = [servers.appendingPathComponent(script).path, file, folder + "/script.json"]
        guard let process = Child("/usr/bin/python3", words, output: log) else {
            throw Failed(description: "python3 cannot be started")
        }
        self.process = process
        for _ in 0..<6000 where process.isRunning {
            if let text = try? String(contentsOfFile: file, encoding: .utf8), let port = UInt16(text) {
                self.port = port
                return
            }
            usleep(10_000)
        }
        throw Failed(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "the server does not answer")
    }

    deinit {
        process.end(SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Its address, without a slash at its end.
    public var address: String { "http://127.0.0.1:\(port)" }

    /// Ends it: connections are refused from then on.
    public func stop() { process.end(SIGKILL) }

    /// Tells it to do or to fail, as `fake.py` takes it.
    public func control(_ json: String) throws { _ = try controlled(json) }

    /// What was asked so far, in its order.
    public func exchanges() throws -> [Exchange] {
        let said = try controlled(nil)["exchanges"] as? [[String: Any]] ?? []
        return said.map { one in
            Exchange(
                method: one["method"] as? String ?? "",
                target: one["target"] as? String ?? "",
                fields: one["fields"] as? [String: String] ?? [:],
                status: one["status"] as? Int,
                fault: one["fault"] as? String
            )
        }
    }

    /// What it keeps, as JSON.
    public func state() throws -> [String: Any] { try controlled(nil)["state"] as? [String: Any] ?? [:] }

    private func controlled(_ json: String?) throws -> [String: Any] {
        let answer = folder + "/answer-" + UUID().uuidString
        var words = ["-s", "-S", "-o", answer, address + "/control"]
        if let json {
            try json.write(toFile: answer + ".json", atomically: true, encoding: .utf8)
            words += ["--data-binary", "@" + answer + ".json"]
        }
        guard Child("/usr/bin/curl", words)?.wait() == 0, let data = FileManager.default.contents(atPath: answer),
            let said = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { throw Failed(description: "the server's control does not answer") }
        return said
    }
}
