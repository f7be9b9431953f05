import Dispatch
import Domain
import Foundation
import Loopback
import Network

/// A server behind a proxy, with files to move.
final class Bench {
    /// What went wrong with a measurement.
    struct Failed: Error {
        let what: String
    }

    let proxy: FaultyProxy
    /// A folder of ours.
    let local: String
    /// A large file of ours.
    var source: String { local + "/source" }

    private let server: OpenSSHServer
    private let transport: SFTPTransport
    private var expected = 0

    init(delay: Int) throws {
        server = try OpenSSHServer()
        var faults = FaultyProxy.Faults()
        faults.delay = delay
        proxy = FaultyProxy(to: server.port, faults)
        local = NSTemporaryDirectory() + "spojka-sftp-bench-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: local, withIntermediateDirectories: true)
        for name in ["in", "out", "small"] { try server.makeFolder(name) }
        _ = FileManager.default.createFile(
            atPath: local + "/key",
            contents: Data(server.key.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        transport = SFTPTransport(
            SFTPServer(
                name: "bench",
                host: "127.0.0.1",
                port: Int(proxy.port),
                user: server.user,
                logins: [.key(Secret(server.key), passphrase: nil)],
                pins: HostKeyPins(fingerprints: [server.fingerprint])
            )
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: local)
    }

    func fill(bytes: Int, files: Int, of size: Int) throws {
        var random = SystemRandomNumberGenerator()
        var block = Data()
        while block.count < 1 << 20 { withUnsafeBytes(of: random.next()) { block.append(contentsOf: $0) } }
        var large = Data()
        while large.count < bytes { large.append(block) }
        try large.prefix(bytes).write(to: URL(fileURLWithPath: source))
        try large.prefix(bytes).write(to: URL(fileURLWithPath: server.root + "/in/large"))
        expected = bytes
        for number in 0..<files {
            try block.prefix(size).write(to: URL(fileURLWithPath: server.root + "/small/\(number)"))
        }
    }

    /// Fetches the large file into a file of ours; milliseconds.
    func fetchLarge() throws -> Int {
        try measure {
            let session = try transport.open()
            let folder = try folder("in")
            guard let file = try session.list(folder).first, let output = fopen(local + "/fetched", "w") else {
                throw Failed(what: "in")
            }
            defer { fclose(output) }
            var count = 0
            try session.read(file, in: folder) { (part) throws(Problem) in
                count += fwrite(part.baseAddress, 1, part.count, output)
            }
            guard count == expected else { throw Failed(what: "fetched \(count)") }
        }
    }

    /// Sends the large file as a pass does: under a temporary name, synced, renamed.
    func sendLarge() throws -> Int {
        let source = source
        let took = try measure {
            let session = try transport.open()
            guard let name = RemoteName("sent"), let temporary = RemoteName(".sent.tmp"),
                let input = fopen(source, "r")
            else { throw Failed(what: "out") }
            defer { fclose(input) }
            let folder = try folder("out")
            try session.write(temporary, in: folder) { (sink) throws(Problem) in
                var buffer = [UInt8](repeating: 0, count: 1 << 20)
                while true {
                    let count = fread(&buffer, 1, buffer.count, input)
                    if count == 0 { break }
                    try buffer.withUnsafeBufferPointer { (bytes) throws(Problem) in
                        try sink(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
                    }
                }
            }
            try session.move(temporary, in: folder, to: name, in: folder)
        }
        let size = try FileManager.default.attributesOfItem(atPath: server.root + "/out/sent")[.size] as? Int
        guard size == expected else { throw Failed(what: "sent \(size ?? 0)") }
        return took
    }

    /// Fetches the small files over several connections.
    func fetchSmall(_ connections: Int) throws -> Int {
        try measure {
            let folder = try folder("small")
            let session = try transport.open()
            let files = try session.list(folder)
            let pool = WorkerPool<RemoteFile, Int>(
                transport,
                size: connections,
                retry: Retry(sleep: { usleep(UInt32($0) * 1000) })
            ) {
                (session, file) throws(Problem) in
                var count = 0
                try session.read(file, in: folder) { (part) throws(Problem) in count += part.count }
                return count
            }
            for (index, file) in files.enumerated() { pool.submit(file, using: index == 0 ? session : nil) }
            while let ended = pool.next() { _ = try ended.result.get() }
            pool.close()
        }
    }

    /// Lets OpenSSH's client carry out a command; milliseconds.
    func sftp(_ command: String) throws -> Int {
        let batch = local + "/batch"
        try command.write(toFile: batch, atomically: true, encoding: .utf8)
        let options = ["BatchMode=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"]
        return try measure {
            let child = Child(
                "/usr/bin/sftp",
                ["-q", "-b", batch, "-P", String(proxy.port), "-i", local + "/key", "-o", "IdentitiesOnly=yes"]
                    + options.flatMap { ["-o", $0] } + [server.user + "@127.0.0.1"],
                output: local + "/output"
            )
            guard child?.wait() == 0 else {
                throw Failed(what: (try? String(contentsOfFile: local + "/output", encoding: .utf8)) ?? command)
            }
        }
    }

    private func folder(_ name: String) throws -> RemoteFolder {
        guard let folder = RemoteFolder(name) else { throw Failed(what: name) }
        return folder
    }

    private func measure(_ body: () throws -> Void) throws -> Int {
        let start = DispatchTime.now().uptimeNanoseconds
        try body()
        return Int((DispatchTime.now().uptimeNanoseconds - start) / 1_000_000)
    }
}
