import Domain
import Foundation
import Glibc
import Loopback
import Testing

@testable import Network

@Suite("Logging in to an SFTP server", .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed"))
struct SFTPLoginTests {
    private func problem(_ transport: SFTPTransport) -> Problem? {
        do throws(Problem) {
            _ = try transport.open()
            return nil
        } catch {
            return error
        }
    }

    @Test("works by a key of the kind ed25519, with and without a passphrase")
    func ed25519() throws {
        let server = try OpenSSHServer()
        #expect(problem(server.transport()) == nil)
        let closed = try server.makeKey("closed", "ed25519", passphrase: "tajné heslo")
        let right = server.transport(logins: [.key(Secret(closed), passphrase: Secret("tajné heslo"))])
        #expect(problem(right) == nil)
        for passphrase in [nil, Secret("iné")] {
            let wrong = server.transport(logins: [.key(Secret(closed), passphrase: passphrase)])
            #expect(problem(wrong)?.code == "SFTP-009")
        }
        let cut = server.transport(logins: [.key(Secret(String(server.key.prefix(80))), passphrase: nil)])
        #expect(problem(cut)?.code == "SFTP-009")
    }

    @Test(
        "works by a key of the kind RSA in both forms of file, where the server takes what libssh2 signs",
        arguments: [[], ["-m", "PEM"]]
    )
    func rsa(form: [String]) throws {
        let old = try OpenSSHServer(["PubkeyAcceptedAlgorithms +ssh-rsa"])
        let key = try old.makeKey("rsa", "rsa", passphrase: "heslo", form: form)
        #expect(problem(old.transport(logins: [.key(Secret(key), passphrase: Secret("heslo"))])) == nil)
        let strict = try OpenSSHServer()
        let other = try strict.makeKey("rsa", "rsa", form: form)
        let refused = problem(strict.transport(logins: [.key(Secret(other), passphrase: nil)]))
        #expect(refused == nil || refused?.code == "SFTP-013", "\(String(describing: refused))")
    }

    @Test("works by the agent", .enabled(if: access("/usr/bin/ssh-agent", X_OK) == 0))
    func agent() throws {
        let server = try OpenSSHServer()
        let socket = server.root + "/agent"
        setenv("SSH_AUTH_SOCK", socket, 1)
        defer { unsetenv("SSH_AUTH_SOCK") }
        let agent = server.transport(logins: [.agent])
        #expect(problem(agent)?.code == "SFTP-010")
        let process = try #require(Child("/usr/bin/ssh-agent", ["-D", "-a", socket]))
        defer { process.end() }
        for _ in 0..<6000 where access(socket, F_OK) != 0 { usleep(10_000) }
        #expect(problem(agent)?.code == "SFTP-010", "it holds no key yet")
        let file = server.root + "/key"
        try server.key.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(Child("/usr/bin/ssh-add", ["-q", "-"], input: file)?.wait() == 0)
        #expect(problem(agent) == nil)
    }

    @Test("fails by another key or password, and says what the server offers but no secret")
    func refused() throws {
        let server = try OpenSSHServer(["AuthenticationMethods publickey password", "PasswordAuthentication yes"])
        let stranger = try OpenSSHServer()
        let password = "Zlate*Pravidlo"
        for login in [SFTPServer.Login.key(Secret(stranger.key), passphrase: nil), .password(Secret(password))] {
            let problem = try #require(self.problem(server.transport(logins: [login])))
            #expect(problem.code == "SFTP-008")
            #expect(problem.arguments["user"] == server.user)
            #expect(problem.arguments["methods"]?.contains("publickey") == true)
            #expect(!"\(problem) \(login)".contains(password))
            #expect(!"\(problem) \(login)".contains("PRIVATE KEY"))
        }
    }

    @Test("tries one way after the other")
    func several() throws {
        let server = try OpenSSHServer()
        let stranger = try OpenSSHServer()
        let ways: [SFTPServer.Login] = [
            .key(Secret(stranger.key), passphrase: nil), .key(Secret(server.key), passphrase: nil),
        ]
        #expect(problem(server.transport(logins: ways)) == nil)
    }

    @Test("says when the server has no SFTP, and when there is no common encryption")
    func unsuitable() throws {
        let shell = try OpenSSHServer(["Subsystem sftp /bin/false"])
        #expect(["SFTP-011", "SFTP-004"].contains(problem(shell.transport())?.code))
        let modern = try OpenSSHServer(["KexAlgorithms sntrup761x25519-sha512@openssh.com"])
        #expect(problem(modern.transport())?.code == "SFTP-005")
    }
}
