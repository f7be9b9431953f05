import Foundation
import Glibc

/// An SFTP server of a Python library on a free port of 127.0.0.1, which serves one folder by a password.
public final class PythonServer: Sendable {
    /// The libraries that servers are made with.
    public enum Library: String, CaseIterable, Sendable {
        case asyncssh
        case paramiko

        /// Why the tests through it are skipped; nil when it is installed.
        public var missing: String? {
            guard access(PythonServer.python, X_OK) == 0,
                Child(PythonServer.python, ["-W", "ignore", "-c", "import " + rawValue])?.wait() == 0
            else { return "python3-\(rawValue) is not installed: scripts/setup --for-tests installs it" }
            return nil
        }
    }

    /// Its port.
    public let port: UInt16
    /// The folder that it serves.
    public let root: String
    /// The user to log in as.
    public let user = "shop"
    /// The user's password.
    public let password = "sample-password"

    private static let python = "/usr/bin/python3"
    private let process: Child

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a server; `variant` is what it does in another way than most, as the script names it.
    public init(_ library: Library, _ variant: [String] = []) throws {
        root = NSTemporaryDirectory() + "spojka-python-" + UUID().uuidString
        port = Socket.freePort()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Servers/sftp.py"
        )
        let words = [script.path, library.rawValue, String(port), root, user, password, variant.joined(separator: ",")]
        let log = root + ".log"
        guard let process = Child(Self.python, words, output: log) else {
            throw Failed(description: "python3 cannot be started")
        }
        self.process = process
        for _ in 0..<6000 {
            let file = Socket.connect(port)
            if file >= 0 {
                close(file)
                return
            }
            guard process.isRunning else { break }
            usleep(10_000)
        }
        throw Failed(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "the server does not answer")
    }

    deinit {
        process.end(SIGKILL)
        try? FileManager.default.removeItem(atPath: root)
        try? FileManager.default.removeItem(atPath: root + ".log")
    }

    /// Makes a folder of the root.
    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
    }
}
