import Domain
import Exchange
import Foundation
import Glibc
import Loopback
import Testing

@Suite("Checking connections")
struct RemoteCheckTests {
    private func codes(_ shop: Shop) throws -> [String?] {
        WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "side" }
            .map { $0.problem?.code }
    }

    private func shop(_ side: OtherSide) throws -> Shop {
        try side.shop(
            "fetch=\(side.folder("out"))",
            "into=inbox",
            "after=move",
            "moved-to=\(side.folder("done"))",
            "send=\(side.folder("in"))",
            "from=warehouse"
        )
    }

    @Test("tries all that a pass would do, and leaves nothing behind", arguments: OtherSide.Kind.present)
    func fine(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        #expect(try codes(try shop(side)) == [nil])
        for folder in ["in", "out", "done"] { #expect(side.names(folder).isEmpty) }
    }

    @Test("says which folder is missing", arguments: OtherSide.Kind.present, ["in", "out", "done"])
    func missingFolder(kind: OtherSide.Kind, folder: String) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        try side.remove(folder)
        #expect(try codes(shop) == ["TRANSFER-001"])
    }

    @Test("says where the right to write is missing", arguments: OtherSide.Kind.present)
    func denied(kind: OtherSide.Kind) throws {
        guard kind == .sftp || geteuid() != 0 else { return print("denied is not tried: root may do everything") }
        let side = try OtherSide(kind)
        let shop = try shop(side)
        chmod(side.root + "/in", 0o555)
        #expect(try codes(shop) == ["TRANSFER-002"])
    }

    @Test(
        "says that files cannot be renamed, and leaves nothing there",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func noRename() throws {
        let side = try OtherSide(.sftp, ["Subsystem sftp internal-sftp -d {root} -P rename"])
        let shop = try shop(side)
        for _ in 1...2 { #expect(try codes(shop) == ["TRANSFER-012"]) }
        for folder in ["in", "out", "done"] { #expect(side.names(folder).isEmpty) }
    }

    @Test(
        "refuses a server whose rename replaces files, and leaves nothing there",
        .enabled(if: PythonServer.Library.paramiko.missing == nil, "python3-paramiko is not installed")
    )
    func renameReplaces() throws {
        let server = try PythonServer(.paramiko)
        for name in ["out", "done"] { try server.makeFolder(name) }
        let shop = try Shop()
        shop.overrides = [
            "host=127.0.0.1", "port=\(server.port)", "user=\(server.user)", "password=secret:side", "send=out",
            "from=warehouse",
        ].map { "connections.side." + $0 }
        try shop.drop(server.password, "secrets/side")
        let findings = { () throws in
            WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "side" }
        }
        let seen = try #require(try findings().first?.problem?.arguments["seen"])
        shop.overrides.append("connections.side.host-key=\(seen)")
        let found = try findings()
        #expect(found.map { $0.problem?.code } == ["TRANSFER-013"])
        #expect(found.first?.problem?.severity == .error)
        #expect(try FileManager.default.contentsOfDirectory(atPath: server.root + "/out").isEmpty)
    }

    @Test("removes what checks of earlier versions left", arguments: OtherSide.Kind.present)
    func leftovers(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        try side.put("ok", "in/.spojka-check-12345.tmp")
        #expect(try codes(try shop(side)) == [nil])
        #expect(side.names("in").isEmpty)
    }

    @Test("names a file in our folder that we may not read, and a folder that we may not take from")
    func closed() throws {
        guard geteuid() != 0 else { return print("closed files are not tried: root may read everything") }
        let shop = try Shop()
        try shop.drop("x", Shop.inbox + "/x.csv")
        chmod(shop.root + "/" + Shop.inbox + "/x.csv", 0)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock())
        #expect(found.filter { $0.problem?.code == "SPOOL-002" }.map(\.subject) == [Shop.inbox])
    }

    @Test("says when a disk is full")
    func full() throws {
        let side = try OtherSide(.folder)
        let folder = side.folder("in")
        let mount = Child("/bin/mount", ["-t", "tmpfs", "-o", "size=4k,nr_inodes=2", "tmpfs", folder])?.wait()
        guard mount == 0 else { return print("a full disk is not tried: this needs the right to mount") }
        defer { Child("/bin/umount", [folder])?.wait() }
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: folder + "/x"))
        #expect(try codes(try shop(side)) == ["TRANSFER-003"])
    }

    @Test("says when a secret is missing", .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed"))
    func secret() throws {
        let side = try OtherSide(.sftp)
        let shop = try shop(side)
        try FileManager.default.removeItem(atPath: shop.root + "/secrets/side-key")
        #expect(try codes(shop) == ["WORKSPACE-007"])
        #expect(try shop.run().exit == 4)
    }

    @Test(
        "refuses a server's key until it is accepted",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func hostKey() throws {
        let side = try OtherSide(.sftp)
        let server = try #require(side.server)
        let shop = try shop(side)
        shop.overrides.removeAll { $0.contains(".host-key=") }
        #expect(try codes(shop) == ["SFTP-006"])
        #expect(try shop.run().exit == 4)
        #expect(try shop.workspace().acceptHostKey("side").fingerprint == server.fingerprint)
        #expect(try codes(shop) == [nil])
        try server.changeHostKeys()
        #expect(try codes(shop) == ["SFTP-007"])
        #expect(try shop.workspace().acceptHostKey("side").fingerprint == server.fingerprint)
        #expect(try codes(shop) == [nil])
        #expect(shop.text("secrets/known_hosts")?.split(separator: "\n").count == 1)
        let problem = Problem(WorkspaceProblem.noConnection, .error, ["name": "none", "names": "side"])
        #expect(throws: problem) { try shop.workspace().acceptHostKey("none") }
    }
}
