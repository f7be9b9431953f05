import Foundation
import Glibc
import Synchronization

/// OpenSSH's own server on a free port of 127.0.0.1, with keys and a configuration of its own in a temporary folder;
/// it needs no rights that the tests do not have.
///
/// As root its sessions are those of `nobody`, so that permissions count.
public final class OpenSSHServer: Sendable {
    /// Why the tests that need it are skipped; nil when it is installed.
    public static let missing: String? = {
        for program in [sshd, "/usr/bin/ssh-keygen"] where access(program, X_OK) != 0 {
            return "\(program) is not installed: scripts/setup --for-tests installs it"
        }
        return nil
    }()

    /// Whether it is installed.
    public static var isInstalled: Bool { missing == nil }

    /// Its port.
    public let port: UInt16
    /// The user to log in as.
    public let user: String
    /// The folder that its sessions begin in.
    public let root: String
    /// A private key that is let in, of the kind `ssh-ed25519`, without a passphrase.
    public var key: String { state.withLock { $0.key } }
    /// The fingerprint of its own key of the kind `ssh-ed25519`.
    public var fingerprint: String { state.withLock { $0.fingerprint } }

    private static let sshd = "/usr/sbin/sshd"
    private let folder: String
    private let kinds: [String]
    private let state = Mutex(State())

    private struct State {
        var key = ""
        var fingerprint = ""
        var process: Child?
    }

    /// Starts a server; `options` are lines of its configuration, in which `{root}` is the folder that sessions begin in,
    /// `kinds` those of its own keys.
    public init(_ options: [String] = [], kinds: [String] = ["ed25519", "ecdsa"]) throws {
        self.kinds = kinds
        let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
        folder = base + "/spojka-sshd-" + UUID().uuidString
        root = folder + "/root"
        port = Socket.freePort()
        user = geteuid() == 0 ? "nobody" : NSUserName()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try makeHostKeys()
        let key = try makeKey("user", "ed25519")
        state.withLock { $0.key = key }
        let lines =
            options.map { $0.replacingOccurrences(of: "{root}", with: root) }
            + kinds.map { "HostKey \(folder)/host-\($0)" } + [
                "ListenAddress 127.0.0.1", "Port \(port)", "PidFile none", "UsePAM no", "StrictModes no",
                "AuthorizedKeysFile \(folder)/authorized", "PasswordAuthentication no", "MaxStartups 100",
                "LogLevel ERROR", "UseDNS no",
            ] + (options.contains { $0.hasPrefix("Subsystem") } ? [] : ["Subsystem sftp internal-sftp -d \(root)"])
        try write(lines.joined(separator: "\n") + "\n", "config")
        give(folder)
        try start()
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Makes another key pair that is let in, and gives its private key.
    public func makeKey(_ name: String, _ type: String, passphrase: String = "", form: [String] = []) throws -> String {
        let path = folder + "/" + name
        try run("/usr/bin/ssh-keygen", ["-q", "-t", type, "-N", passphrase, "-f", path] + form)
        let line = try String(contentsOfFile: path + ".pub", encoding: .utf8)
        let known = (try? String(contentsOfFile: folder + "/authorized", encoding: .utf8)) ?? ""
        try write(known + line, "authorized")
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    /// Gives the server other keys; its port stays. It is started again.
    public func changeHostKeys() throws {
        stop()
        for type in kinds {
            for end in ["", ".pub"] { try FileManager.default.removeItem(atPath: "\(folder)/host-\(type)\(end)") }
        }
        try makeHostKeys()
        try start()
    }

    /// The public key of a kind, as a line of known hosts has it after the name: kind and Base64.
    public func publicHostKey(_ type: String) throws -> String {
        let line = try String(contentsOfFile: "\(folder)/host-\(type).pub", encoding: .utf8)
        return line.split(separator: " ").prefix(2).joined(separator: " ")
    }

    /// Ends the server and its sessions.
    public func stop() {
        let process = state.withLock { state in
            defer { state.process = nil }
            return state.process
        }
        guard let process else { return }
        process.end()
        // A session that was just being begun still has the port.
        for _ in 0..<6000 {
            let file = Socket.connect(port)
            guard file >= 0 else { return }
            close(file)
            usleep(10_000)
        }
    }

    /// Starts the server, and waits until it answers.
    public func start() throws {
        // OpenSSH wants this folder when it is started by root.
        if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
        let log = folder + "/log"
        guard let process = Child(Self.sshd, ["-D", "-e", "-f", folder + "/config"], output: log) else {
            throw Failed(text: "sshd cannot be started")
        }
        state.withLock { $0.process = process }
        for _ in 0..<6000 {
            let file = Socket.connect(port)
            if file >= 0 {
                close(file)
                return
            }
            guard process.isRunning else { break }
            usleep(10_000)
        }
        throw Failed(text: (try? String(contentsOfFile: log, encoding: .utf8)) ?? "sshd does not answer")
    }

    /// What the server has said.
    public var log: String { (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "" }

    /// Makes a folder of the root, which sessions may write into unless `mode` says otherwise.
    @discardableResult
    public func makeFolder(_ name: String, mode: mode_t = 0o755) throws -> String {
        let path = root + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        give(path)
        chmod(path, mode)
        return path
    }

    /// Gives a file or folder to the user of the sessions.
    public func give(_ path: String) {
        guard geteuid() == 0, let entry = getpwnam(user) else { return }
        chown(path, entry.pointee.pw_uid, entry.pointee.pw_gid)
    }

    private func makeHostKeys() throws {
        for type in kinds {
            try run("/usr/bin/ssh-keygen", ["-q", "-t", type, "-N", "", "-f", "\(folder)/host-\(type)"])
        }
        let line = try run("/usr/bin/ssh-keygen", ["-l", "-f", folder + "/host-ed25519.pub"])
        let fingerprint = line.split(separator: " ").first { $0.hasPrefix("SHA256:") }.map { String($0) } ?? ""
        state.withLock { $0.fingerprint = fingerprint }
    }

    private func write(_ text: String, _ name: String) throws {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
        chmod(folder + "/" + name, 0o644)
    }

    private struct Failed: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }

    @discardableResult
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let output = folder + "/output"
        guard Child(program, arguments, output: output)?.wait() == 0 else { throw Failed(text: program + " failed") }
        return try String(contentsOfFile: output, encoding: .utf8)
    }
}
