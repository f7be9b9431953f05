import Domain
import Foundation
import Glibc
import Loopback
import Spool
import Testing

@testable import Network

/// ProFTPD's `mod_sftp`, as hosters set it up (docs/reliability.md#servers-it-was-tried-with).
@Suite("ProFTPD", .enabled(if: ProFTPDServer.missing == nil, "\(ProFTPDServer.missing ?? "")"))
struct ProFTPDTests {
    private func transport(_ server: ProFTPDServer) throws -> SFTPTransport {
        for folder in ["in", "out", "done"] { try server.makeFolder(folder) }
        func transport(_ pins: HostKeyPins) -> SFTPTransport {
            SFTPTransport(
                SFTPServer(
                    name: "proftpd",
                    host: "127.0.0.1",
                    port: Int(server.port),
                    user: server.user,
                    logins: [.password(Secret(server.password))],
                    pins: pins
                )
            )
        }
        return transport(HostKeyPins(keys: [try transport(HostKeyPins()).hostKey()]))
    }

    private func put(_ text: String, _ path: String, _ server: ProFTPDServer) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: server.root + "/" + path))
        chmod(server.root + "/" + path, 0o666)
    }

    private func text(_ path: String, _ server: ProFTPDServer) -> String? {
        FileManager.default.contents(atPath: server.root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "fetches, deletes, moves and sends, and replaces no file",
        arguments: [[], ["AllowOverwrite on"], ["Umask 0777"], ["MaxClientsPerUser 2"]]
    )
    func works(options: [String]) throws {
        let server = try ProFTPDServer(options)
        let session = try transport(server).open()
        let (folder, out, done) = try (RemoteFolder.named("in"), RemoteFolder.named("out"), RemoteFolder.named("done"))
        let long = String(repeating: "0123456789", count: 20_000)
        for name in ["a.xml", "b.xml"] { try put(long, "in/" + name, server) }
        let files = try session.list(folder).sorted { $0.name.shown < $1.name.shown }
        #expect(files.map(\.name.shown) == ["a.xml", "b.xml"])
        for file in files { #expect(try session.contents(file, in: folder).count == long.utf8.count) }
        let hash = ContentHash(of: [])
        #expect(try RemoteDownload(folder: folder, file: files[0], afterFetch: .delete).finish(session, hash: hash))
        #expect(try RemoteDownload(folder: folder, file: files[1], afterFetch: .move(done)).finish(session, hash: hash))
        #expect(text("in/a.xml", server) == nil && text("in/b.xml", server) == nil)
        #expect(text("done/b.xml", server) == long)
        try put("of somebody else", "out/stock-1.csv", server)
        try session.write(.named("ours"), in: out, Array(long.utf8))
        let code = code { try session.move(.named("ours"), in: out, to: .named("stock-1.csv"), in: out) }
        #expect(code == "TRANSFER-004")
        #expect(text("out/stock-1.csv", server) == "of somebody else")
        try session.move(.named("ours"), in: out, to: .named("stock-2.csv"), in: out)
        #expect(FileManager.default.fileExists(atPath: server.root + "/out/stock-2.csv"))
    }

    @Test("that forbids renaming is told as such") func renaming() throws {
        let server = try ProFTPDServer(["<Limit RNFR RNTO>", "DenyAll", "</Limit>"])
        let session = try transport(server).open()
        let out = try RemoteFolder.named("out")
        try session.write(.named("ours"), in: out, [1])
        let code = code { try session.move(.named("ours"), in: out, to: .named("theirs"), in: out) }
        #expect(code?.hasPrefix("TRANSFER-") == true)
        #expect(text("out/theirs", server) == nil)
    }

    @Test("that takes few connections of a user does the work over those") func few() throws {
        let server = try ProFTPDServer(["MaxClientsPerUser 2"])
        let transport = try transport(server)
        let folder = try RemoteFolder.named("in")
        for number in 1...20 { try put("text \(number)", "in/\(number)", server) }
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
        #expect(ended == 20)
    }
}
