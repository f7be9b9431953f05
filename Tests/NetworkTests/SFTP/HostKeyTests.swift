import Domain
import Foundation
import Loopback
import Testing

@testable import Network

@Suite("Keys of SFTP servers", .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed"))
struct HostKeyTests {
    private func problem(_ transport: SFTPTransport) -> Problem? {
        do throws(Problem) {
            _ = try transport.open()
            return nil
        } catch {
            return error
        }
    }

    @Test("that nobody knows are refused with their fingerprint, and accepted by that")
    func unknown() throws {
        let server = try OpenSSHServer()
        let problem = try #require(self.problem(server.transport(pins: HostKeyPins())))
        #expect(problem.code == "SFTP-006")
        #expect(problem.arguments["seen"] == server.fingerprint)
        #expect(problem.arguments["type"] == "ssh-ed25519")
        #expect(problem.arguments["name"] == "shop")
        #expect(try server.transport(pins: HostKeyPins()).hostKey().fingerprint == server.fingerprint)
    }

    @Test("that changed are refused with both fingerprints")
    func changed() throws {
        let server = try OpenSSHServer()
        let (old, transport) = (server.fingerprint, server.transport())
        #expect(problem(transport) == nil)
        try server.changeHostKeys()
        let problem = try #require(self.problem(transport))
        #expect(problem.code == "SFTP-007")
        #expect(problem.arguments["seen"] == server.fingerprint)
        #expect(problem.arguments["pinned"] == old)
    }

    @Test("are known by a file of known hosts, of whatever kind they are", arguments: ["ed25519", "ecdsa", "rsa"])
    func knownHosts(type: String) throws {
        let server = try OpenSSHServer(["HostKeyAlgorithms +ssh-rsa"], kinds: ["ed25519", "ecdsa", "rsa"])
        let line = "[127.0.0.1]:\(server.port) " + (try server.publicHostKey(type)) + "\n"
        let keys = try KnownHosts("# comment\n\nother.example.sk ssh-ed25519 \(Self.other)\n" + line)
            .keys(host: "127.0.0.1", port: Int(server.port))
        #expect(keys.count == 1)
        #expect(problem(server.transport(pins: HostKeyPins(keys: keys))) == nil)
        let fingerprints = keys.map(\.fingerprint)
        #expect(problem(server.transport(pins: HostKeyPins(fingerprints: fingerprints))) == nil)
    }

    /// A key of nobody's.
    private static let other = "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

    @Test("of a file of known hosts stand for one host and port")
    func hosts() throws {
        let hosts = try KnownHosts("a.sk,b.sk ssh-ed25519 \(Self.other) note\n[c.sk]:2222 ssh-ed25519 \(Self.other)\n")
        #expect(hosts.keys(host: "a.sk", port: 22).count == 1)
        #expect(hosts.keys(host: "b.sk", port: 22).count == 1)
        #expect(hosts.keys(host: "b.sk", port: 2222).isEmpty)
        #expect(hosts.keys(host: "c.sk", port: 2222).count == 1)
        #expect(hosts.keys(host: "c.sk", port: 22).isEmpty)
    }

    @Test(
        "are not guessed from lines that are none",
        arguments: [
            "a.sk", "a.sk ssh-ed25519 a*b=", "a.sk ssh-rsa \(other)", "a.sk ssh-ed25519 AAAA",
            "|1|x|y ssh-ed25519 \(other)",
            "@revoked a ssh-ed25519 \(other)",
        ]
    )
    func badLines(line: String) {
        #expect(throws: Problem(SFTPProblem.badKnownHosts, .error, ["line": "2"])) { try KnownHosts("\n" + line) }
    }

    @Test("that are accepted take the place of the host's earlier ones")
    func accepted() throws {
        let key = try #require(Data(base64Encoded: Self.other).flatMap { HostKey(Array($0)) })
        let text = "a.sk ssh-rsa OLD\nb.sk ssh-rsa KEPT\n"
        #expect(
            KnownHosts.text(text, replacing: key, host: "a.sk", port: 22)
                == "b.sk ssh-rsa KEPT\na.sk ssh-ed25519 \(Self.other)\n"
        )
        #expect(KnownHosts.text("", replacing: key, host: "a.sk", port: 22) == "a.sk ssh-ed25519 \(Self.other)\n")
    }

    @Test("stay known under names that ssh-keygen -H hashes, and give way to a key that is accepted")
    func hashed() throws {
        let server = try OpenSSHServer()
        let port = Int(server.port)
        let lines = "[127.0.0.1]:\(port) \(try server.publicHostKey("ed25519"))\na.sk,b.sk ssh-ed25519 \(Self.other)\n"
        let file = FileManager.default.temporaryDirectory.appending(path: "known-\(UUID().uuidString)")
        try lines.write(to: file, atomically: true, encoding: .utf8)
        defer { for end in ["", ".old"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
        let keygen = Process()
        keygen.executableURL = URL(filePath: "/usr/bin/ssh-keygen")
        keygen.arguments = ["-q", "-H", "-f", file.path]
        (keygen.standardOutput, keygen.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try keygen.run()
        keygen.waitUntilExit()
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(!text.contains("127.0.0.1") && text.contains("|1|"))
        let hosts = try KnownHosts(text)
        let keys = hosts.keys(host: "127.0.0.1", port: port)
        #expect(problem(server.transport(pins: HostKeyPins(keys: keys))) == nil)
        #expect(keys.map(\.fingerprint) == [server.fingerprint])
        #expect(hosts.keys(host: "127.0.0.1", port: 22).isEmpty)
        #expect(hosts.keys(host: "127.0.0.1", port: port + 1).isEmpty)
        #expect(hosts.keys(host: "b.sk", port: 22).count == 1)
        let key = try #require(Data(base64Encoded: Self.other).flatMap { HostKey(Array($0)) })
        let accepted = KnownHosts.text(text, replacing: key, host: "127.0.0.1", port: port)
        #expect(try KnownHosts(accepted).keys(host: "127.0.0.1", port: port) == [key])
        #expect(try KnownHosts(accepted).keys(host: "a.sk", port: 22).count == 1)
    }
}
