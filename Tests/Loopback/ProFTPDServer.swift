import Foundation
import Glibc

/// ProFTPD with `mod_sftp` on a free port of 127.0.0.1, which serves one folder by a password. It is started by root, and
/// its sessions are those of `nobody`.
public final class ProFTPDServer: Sendable {
    /// Why the tests through it are skipped; nil when it can be started.
    public static let missing: String? = {
        guard access(proftpd, X_OK) == 0, access("/usr/lib/proftpd/mod_sftp.so", R_OK) == 0 else {
            return "ProFTPD with mod_sftp is not installed: scripts/setup --for-tests installs it"
        }
        return geteuid() == 0 ? nil : "ProFTPD is started by root only"
    }()

    /// Its port.
    public let port: UInt16
    /// The folder that it serves.
    public let root: String
    /// The user to log in as.
    public let user = "shop"
    /// The user's password.
    public let password = "sample-password"

    private static let proftpd = "/usr/sbin/proftpd"
    /// `password` as `crypt` keeps it.
    private static let kept =
        "$6$spojka$88lJABJBRol5/cMuuihnihGSnMuyaNLWInW4sCGNO9nmIqX/Kp5YlCFX0wUfydETvLndXqXsIMIYz0JfEp0Oy."
    private let folder: String
    private let process: Child

    private struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a server; `options` are further lines of its configuration.
    public init(_ options: [String] = []) throws {
        folder = NSTemporaryDirectory() + "spojka-proftpd-" + UUID().uuidString
        root = folder + "/root"
        port = Socket.freePort()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        // The sessions' user has to come through.
        chmod(folder, 0o755)
        guard let nobody = getpwnam("nobody") else { throw Failed(description: "there is no user nobody") }
        let (id, group) = (nobody.pointee.pw_uid, nobody.pointee.pw_gid)
        let key = folder + "/host"
        guard Child("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])?.wait() == 0 else {
            throw Failed(description: "ssh-keygen failed")
        }
        try Self.write("\(user):\(Self.kept):\(id):\(group)::\(root):/bin/sh\n", folder + "/passwd")
        try Self.write("nogroup:x:\(group):\(user)\n", folder + "/group")
        let lines = [
            "LoadModule mod_sftp.c", "ServerName spojka", "ServerType standalone", "DefaultAddress 127.0.0.1",
            "Port \(port)", "UseIPv6 off", "User nobody", "Group nogroup", "PidFile \(folder)/pid",
            "ScoreboardFile none", "DelayTable none", "SystemLog \(folder)/log", "WtmpLog off",
            "AuthUserFile \(folder)/passwd", "AuthGroupFile \(folder)/group", "AuthOrder mod_auth_file.c",
            "RequireValidShell off", "SFTPEngine on", "SFTPHostKey \(key)", "SFTPAuthMethods password",
            "DefaultRoot \(root)",
        ]
        try Self.write((lines + options).joined(separator: "\n") + "\n", folder + "/config")
        let log = folder + "/out"
        guard let process = Child(Self.proftpd, ["-n", "-c", folder + "/config"], output: log) else {
            throw Failed(description: "proftpd cannot be started")
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

    /// Makes a folder of the root, into which sessions may write.
    public func makeFolder(_ name: String) throws {
        let path = root + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        chmod(path, 0o777)
    }

    private static func write(_ text: String, _ path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, 0o600)
    }
}
