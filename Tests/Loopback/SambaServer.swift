import Foundation
import Glibc

/// Samba on a free port of 127.0.0.1, with one share for guests, and its own client as a Windows machine that writes into
/// it. It is started by root.
public final class SambaServer: Sendable {
    /// Why the tests through it are skipped; nil when it can be started.
    public static let missing: String? = {
        for program in [smbd, client] where access(program, X_OK) != 0 {
            return "\(program) is not installed: scripts/setup --for-tests installs it"
        }
        return geteuid() == 0 ? nil : "smbd is started by root only"
    }()

    private static let smbd = "/usr/sbin/smbd"
    private static let client = "/usr/bin/smbclient"
    private let port: UInt16
    private let folder: String
    private let process: Child

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a server that shares a folder; `options` are further lines of the share.
    public init(sharing share: String, _ options: [String] = []) throws {
        let folder = NSTemporaryDirectory() + "spojka-samba-" + UUID().uuidString
        self.folder = folder
        port = Socket.freePort()
        try FileManager.default.createDirectory(atPath: folder + "/ncalrpc", withIntermediateDirectories: true)
        let places = ["private dir", "lock directory", "state directory", "cache directory", "pid directory"]
        let lines =
            [
                "[global]", "server role = standalone", "interfaces = 127.0.0.1", "bind interfaces only = yes",
                "smb ports = \(port)", "disable netbios = yes", "ncalrpc dir = \(folder)/ncalrpc",
                "log file = \(folder)/log", "passdb backend = tdbsam:\(folder)/passdb.tdb", "map to guest = bad user",
                // What the client gathers before it writes.
                "smb2 max write = 65536", "guest account = root", "load printers = no", "printcap name = /dev/null",
                "disable spoolss = yes",
            ] + places.map { $0 + " = " + folder } + [
                "[share]", "path = \(share)", "guest ok = yes", "read only = no", "force user = root",
            ] + options
        try (lines.joined(separator: "\n") + "\n").write(toFile: folder + "/c", atomically: true, encoding: .utf8)
        let log = folder + "/out"
        // In a process group of its own, all of which it ends with itself.
        let words = ["--foreground", "--debug-stdout", "-s", folder + "/c"]
        guard let process = Child(Self.smbd, words, output: log) else {
            throw Failed(description: "smbd cannot be started")
        }
        self.process = process
        guard Socket.isAnswering(port, while: process) else {
            throw Failed(description: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "it does not answer")
        }
    }

    deinit {
        process.end()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes a file into the share, whole.
    public func put(_ text: String, _ name: String) throws {
        let path = folder + "/put"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        guard start("put \(path) \(name)", input: "/dev/null")?.wait() == 0 else { throw Failed(description: log) }
    }

    /// Begins to write a file into the share: what goes into the pipe follows, and the file stays open until its end.
    public func begin(_ name: String) throws -> FileHandle {
        let pipe = folder + "/pipe-" + UUID().uuidString
        guard mkfifo(pipe, 0o600) == 0, start("put - \(name)", input: pipe) != nil else {
            throw Failed(description: "smbclient cannot be started")
        }
        // Opening it waits for the client.
        guard let handle = FileHandle(forWritingAtPath: pipe) else { throw Failed(description: log) }
        return handle
    }

    private func start(_ command: String, input: String) -> Child? {
        // `posix_spawn` opens the pipe in the child, so a shell is what waits for its other end.
        let words = ["-c", "exec \(Self.client) //127.0.0.1/share -p \(port) -N -c '\(command)' <'\(input)'"]
        return Child("/bin/sh", words, output: folder + "/client")
    }

    /// What the client has said.
    private var log: String { (try? String(contentsOfFile: folder + "/client", encoding: .utf8)) ?? "" }
}
