import Domain
import Foundation
import Glibc
import Loopback
import Spool
import Testing

@testable import Network

/// Servers that are not OpenSSH, and OpenSSH as hosters set it up.
@Suite("SFTP servers of other kinds")
struct OtherServerTests {
    private static let asyncssh = PythonServer.Library.asyncssh.missing
    private static let paramiko = PythonServer.Library.paramiko.missing

    private func session(_ server: PythonServer) throws -> any TransportSession { try transport(server).open() }

    private func transport(
        _ server: PythonServer,
        _ limits: TransportLimits = TransportLimits()
    ) throws -> SFTPTransport {
        for folder in ["in", "out", "done"] { try server.makeFolder(folder) }
        func transport(_ pins: HostKeyPins) -> SFTPTransport {
            SFTPTransport(
                SFTPServer(
                    name: "other",
                    host: "127.0.0.1",
                    port: Int(server.port),
                    user: server.user,
                    logins: [.password(Secret(server.password))],
                    pins: pins
                ),
                limits: limits
            )
        }
        return transport(HostKeyPins(keys: [try transport(HostKeyPins()).hostKey()]))
    }

    private func put(_ text: String, _ path: String, _ server: PythonServer) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: server.root + "/" + path))
    }

    private func text(_ path: String, _ server: PythonServer) -> String? {
        FileManager.default.contents(atPath: server.root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "tell a file by what they do tell, and are asked for the rest",
        .enabled(if: asyncssh == nil, "\(asyncssh ?? "")"),
        arguments: [
            [], ["no-permissions"], ["no-types"], ["no-permissions", "odd-longnames"], ["no-sizes"], ["no-times"],
            ["no-sizes", "no-times", "no-permissions"], ["no-fstat"], ["no-fsync"],
        ]
    )
    func incomplete(variant: [String]) throws {
        let server = try PythonServer(.asyncssh, variant)
        let session = try session(server)
        let (folder, out) = (try RemoteFolder.named("in"), try RemoteFolder.named("out"))
        let long = String(repeating: "0123456789", count: 20_000)
        try put("short", "in/d-short.xml", server)
        try put(long, "in/long.csv", server)
        try server.makeFolder("in/folder")
        let files = try session.list(folder).sorted { $0.name.shown < $1.name.shown }
        #expect(files.map(\.name.shown) == ["d-short.xml", "long.csv"])
        #expect(try files.map { try session.contents($0, in: folder).count } == [5, long.utf8.count])
        for file in files { #expect(try session.look(file.name, in: folder).map { $0.isSame(as: file) } == true) }
        #expect(try session.look(.named("folder"), in: folder) == nil)
        try session.write(.named("a"), in: out, Array(long.utf8))
        #expect(text("out/a", server) == long)
        try session.move(.named("a"), in: out, to: .named("b"), in: out)
        #expect(text("out/b", server) == long)
        let download = RemoteDownload(folder: folder, file: files[0], afterFetch: .delete)
        #expect(try download.finish(session, hash: ContentHash(of: [])))
        #expect(text("in/d-short.xml", server) == nil)
    }

    @Test(
        "whose rename replaces are found out, and no file is replaced",
        .enabled(if: paramiko == nil, "\(paramiko ?? "")")
    )
    func replacing() throws {
        let server = try PythonServer(.paramiko)
        let session = try session(server)
        let out = try RemoteFolder.named("out")
        try put("of somebody else", "out/stock-4.csv", server)
        try session.write(.named("ours"), in: out, [1])
        #expect(
            code { try session.move(.named("ours"), in: out, to: .named("stock-4.csv"), in: out) } == "TRANSFER-004"
        )
        #expect(text("out/stock-4.csv", server) == "of somebody else")
        #expect(try session.replacesByRenaming(in: out))
        let names = try FileManager.default.contentsOfDirectory(atPath: server.root + "/out")
        #expect(names.sorted() == ["ours", "stock-4.csv"])
    }

    @Test(
        "that take few connections of a user do the work over those",
        .enabled(if: asyncssh == nil, "\(asyncssh ?? "")")
    )
    func few() throws {
        let server = try PythonServer(.asyncssh, ["two-at-most"])
        let transport = try transport(server)
        let folder = try RemoteFolder.named("in")
        for number in 1...30 { try put("text \(number)", "in/\(number)", server) }
        let session = try transport.open()
        let pool = WorkerPool<RemoteFile, Int>(transport, size: 5, retry: Retry { usleep(UInt32($0) * 100) }) {
            (session, file) throws(Problem) in
            var count = 0
            try session.read(file, in: folder) { (part) throws(Problem) in count += part.count }
            return count
        }
        for (index, file) in try session.list(folder).enumerated() {
            pool.submit(file, using: index == 0 ? session : nil)
        }
        var ended = 0
        while let one = pool.next() {
            #expect(try one.result.get() > 5)
            ended += 1
        }
        pool.close()
        #expect(ended == 30)
    }

    @Test("OpenSSH's rename does not replace", .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed"))
    func openSSH() throws {
        let place = try Place(.sftp)
        #expect(try !place.session().replacesByRenaming(in: .named("out")))
        #expect(place.names("out").isEmpty)
    }

    @Test(
        "whose program for SFTP ends at once are found out without waiting for them",
        .enabled(if: asyncssh == nil, "\(asyncssh ?? "")"),
        .timeLimit(.minutes(20))
    )
    func stillborn() throws {
        let server = try PythonServer(.asyncssh, ["stillborn"])
        // Waiting would take longer than the test may.
        var limits = TransportLimits()
        limits.stalledSeconds = 300
        #expect(code { _ = try transport(server, limits).open() } == "SFTP-011")
    }

    @Test(
        "whose program for SFTP is slow to begin are waited for",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func slow() throws {
        let programs: [String] = ["/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server"]
        guard geteuid() != 0, let program = programs.first(where: { access($0, X_OK) == 0 }) else {
            return print("a slow sftp-server is not tried: this needs one, and a user of the sessions who has a shell")
        }
        let script = NSTemporaryDirectory() + "spojka-slow-" + UUID().uuidString
        try "#!/bin/sh\nsleep 4\nexec \(program)\n".write(toFile: script, atomically: true, encoding: .utf8)
        chmod(script, 0o755)
        defer { unlink(script) }
        let server = try OpenSSHServer(["Subsystem sftp " + script])
        #expect(code { _ = try server.transport().open() } == nil)
    }

    @Test(
        "that let in and end the connection say so, and are tried again",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func ended() throws {
        guard geteuid() == 0 else { return print("a chroot of a wrong owner is not tried: this needs root") }
        let folder = NSTemporaryDirectory() + "spojka-chroot-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o777)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try OpenSSHServer(["ChrootDirectory " + folder])
        #expect(code { _ = try server.transport().open() } == "SFTP-015")
        #expect(Retry.isWorth(Problem(SFTPProblem.ended, .error)))
    }

    @Test(
        "without a common method are told of as such each time",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func methods() throws {
        let server = try OpenSSHServer(["KexAlgorithms sntrup761x25519-sha512@openssh.com"])
        for _ in 0..<15 { #expect(code { _ = try server.transport().open() } == "SFTP-005") }
    }

    @Test("that talk without end before they greet are left", .timeLimit(.minutes(20)), arguments: [true, false])
    func talking(hasLines: Bool) {
        let talker = Talker(hasLines ? "welcome\r\n" : "x")
        defer { talker.stop() }
        var limits = TransportLimits()
        limits.stalledSeconds = 300
        limits.connectSeconds = 300
        let server = SFTPServer(
            name: "x",
            host: "127.0.0.1",
            port: Int(talker.port),
            user: "x",
            logins: [],
            pins: HostKeyPins()
        )
        #expect(code { _ = try SFTPTransport(server, limits: limits).open() } == "SFTP-004")
    }

    @Test("that trickle are left when their time is over", .timeLimit(.minutes(20)))
    func trickling() {
        let talker = Talker("x", pause: 200_000)
        defer { talker.stop() }
        var limits = TransportLimits()
        // Ten times the limit of one step, which is all that a step may last, is longer than the test may.
        limits.stalledSeconds = 1
        limits.connectSeconds = 7
        let server = SFTPServer(
            name: "x",
            host: "127.0.0.1",
            port: Int(talker.port),
            user: "x",
            logins: [],
            pins: HostKeyPins()
        )
        #expect(limits.loginSeconds == 7)
        #expect(code { _ = try SFTPTransport(server, limits: limits).open() } == "SFTP-003")
    }

    @Test(
        "whose connection has lasted as long as one may are left, whatever they still say",
        .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed")
    )
    func whole() throws {
        var limits = TransportLimits()
        limits.wholeSeconds = 0
        let server = try OpenSSHServer()
        try withExtendedLifetime(server) {
            let session = try server.transport(limits: limits).open()
            #expect(code { _ = try session.list(.named("in")) } == "SFTP-003")
        }
    }
}
