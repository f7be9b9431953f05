import Domain
import Foundation
import Loopback
import Spool
import Synchronization
import Testing

@testable import Network

/// What the network can do to a connection (docs/reliability.md, rows 10, 11 and 17).
@Suite("An SFTP connection that fails", .enabled(if: OpenSSHServer.isInstalled, "sshd is not installed"), .serialized)
struct SFTPFaultTests {
    /// SFTP-015 is a connection that ends between the login and the first answer of SFTP.
    private static let lost = ["SFTP-003", "SFTP-004", "SFTP-005", "SFTP-015"]

    /// For what stalls.
    private var quick: TransportLimits {
        var limits = TransportLimits()
        limits.connectSeconds = 2
        limits.stalledSeconds = 2
        return limits
    }

    private func once(_ change: (inout FaultyProxy.Faults) -> Void) -> FaultyProxy.Faults {
        var faults = FaultyProxy.Faults()
        faults.times = 1
        change(&faults)
        return faults
    }

    @Test("is told of when the name is not found, and when nobody listens")
    func unreachable() throws {
        let server = try OpenSSHServer()
        #expect(code { _ = try server.transport(host: "no-such-host.invalid").open() } == "SFTP-001")
        server.stop()
        #expect(code { _ = try server.transport().open() } == "SFTP-002")
    }

    @Test("is told of when what answers is no SSH")
    func notSSH() {
        let http = LoopbackServer { _ in .text("") }
        defer { http.stop() }
        let server = SFTPServer(
            name: "x",
            host: "127.0.0.1",
            port: Int(http.port),
            user: "x",
            logins: [],
            pins: HostKeyPins()
        )
        #expect(Self.lost.contains(code { _ = try SFTPTransport(server, limits: quick).open() } ?? ""))
    }

    @Test(
        "is given up when it stalls, in the greeting, in the login and in a file",
        .timeLimit(.minutes(20)),
        arguments: [0, 30, 1500, 3000, 200_000]
    )
    func stalled(after bytes: Int) throws {
        let server = try OpenSSHServer()
        try server.makeFolder("in")
        try Data(noise(2_000_000)).write(to: URL(fileURLWithPath: server.root + "/in/file"))
        let proxy = FaultyProxy(to: server.port, once { $0.stall = bytes })
        defer { proxy.stop() }
        let folder = try RemoteFolder.named("in")
        let ended = code {
            let session = try server.transport(port: proxy.port, limits: quick).open()
            for file in try session.list(folder) { _ = try session.contents(file, in: folder) }
        }
        #expect(ended == "SFTP-003")
    }

    /// Some hundred places over the whole of a connection's life.
    @Test("cut at any byte while files are fetched is told of, and the next one fetches them")
    func cutWhileFetching() throws {
        let server = try OpenSSHServer()
        try server.makeFolder("in")
        let contents = [noise(10), noise(40_000)]
        for (number, bytes) in contents.enumerated() {
            try Data(bytes).write(to: URL(fileURLWithPath: server.root + "/in/\(number)"))
        }
        let folder = try RemoteFolder.named("in")
        let proxy = FaultyProxy(to: server.port)
        defer { proxy.stop() }
        let transport = server.transport(port: proxy.port)
        let fetch = { () throws in
            let session = try transport.open()
            let files = try session.list(folder)
            #expect(files.count == contents.count)
            for file in files {
                let expected = contents[Int(file.name.shown) ?? 0]
                #expect(try session.contents(file, in: folder) == expected)
            }
        }
        try fetch()
        let whole = proxy.bytes
        var unharmed = 0
        for place in Self.places(whole, 60) {
            proxy.set(once { $0.cut = place })
            // How many bytes it takes differs a little, so one of the last places may lie after all of them.
            if let ended = code(fetch) {
                #expect(Self.lost.contains(ended), "cut at \(place): \(ended)")
            } else {
                unharmed += 1
            }
            try fetch()
        }
        #expect(unharmed < 30)
    }

    @Test("cut at any byte while a file is sent leaves it whole and once")
    func cutWhileSending() throws {
        let server = try OpenSSHServer()
        try server.makeFolder("out")
        let bytes = noise(100_000)
        let upload = AtomicUpload(
            folder: try .named("out"),
            name: try .named("o.xml"),
            hash: .init(of: bytes),
            replaces: false
        )
        let proxy = FaultyProxy(to: server.port)
        defer { proxy.stop() }
        let transport = server.transport(port: proxy.port)
        let out = server.root + "/out"
        /// What a pass does: where it is known whether the upload was whole, only the name is given again.
        func send(_ isUploaded: inout Bool) throws {
            let session = try transport.open()
            if !isUploaded {
                try upload.send(session) { (sink) throws(Problem) in
                    try bytes.withUnsafeBufferPointer { (all) throws(Problem) in try sink(UnsafeRawBufferPointer(all)) }
                }
                isUploaded = true
            }
            try upload.place(session)
        }
        var isUploaded = false
        try send(&isUploaded)
        let whole = proxy.bytes
        var unharmed = 0
        for (number, place) in Self.places(whole, 60).enumerated() {
            try? FileManager.default.removeItem(atPath: out + "/o.xml")
            isUploaded = false
            proxy.set(once { $0.cut = place })
            let ended = code { try send(&isUploaded) }
            #expect(ended.map(Self.lost.contains) ?? true, "cut at \(place): \(ended ?? "-")")
            if ended == nil { unharmed += 1 }
            // Its receiver may have taken it before we know that it was placed.
            let isTaken = number % 2 == 0 && FileManager.default.fileExists(atPath: out + "/o.xml")
            if isTaken { try FileManager.default.removeItem(atPath: out + "/o.xml") }
            if ended != nil { try send(&isUploaded) }
            let names = try FileManager.default.contentsOfDirectory(atPath: out)
            #expect(names == (isTaken ? [] : ["o.xml"]), "cut at \(place)")
            if !isTaken {
                #expect(FileManager.default.contents(atPath: out + "/o.xml") == Data(bytes), "cut at \(place)")
            }
        }
        #expect(unharmed < 30)
    }

    @Test("that is slow is waited for as long as something moves")
    func slow() throws {
        let server = try OpenSSHServer()
        try server.makeFolder("in")
        try server.makeFolder("out")
        let bytes = noise(300_000)
        try Data(bytes).write(to: URL(fileURLWithPath: server.root + "/in/file"))
        var faults = FaultyProxy.Faults()
        faults.speed = 200_000
        let proxy = FaultyProxy(to: server.port, faults)
        defer { proxy.stop() }
        let session = try server.transport(port: proxy.port, limits: quick).open()
        let folder = try RemoteFolder.named("in")
        let file = try #require(try session.list(folder).first)
        #expect(try session.contents(file, in: folder) == bytes)
        try session.write(.named("file"), in: .named("out"), bytes)
        #expect(FileManager.default.contents(atPath: server.root + "/out/file") == Data(bytes))
    }

    @Test("is made again, some times and after a while, by those that work side by side")
    func retried() throws {
        let server = try OpenSSHServer()
        try server.makeFolder("in")
        for number in 0..<40 {
            try Data(noise(5_000, seed: UInt64(number))).write(to: URL(fileURLWithPath: server.root + "/in/\(number)"))
        }
        let folder = try RemoteFolder.named("in")
        let files = try server.transport().open().list(folder)
        let pauses = Mutex<[Int]>([])
        var faults = FaultyProxy.Faults()
        faults.cut = 30_000
        faults.times = 2
        let proxy = FaultyProxy(to: server.port, faults)
        defer { proxy.stop() }
        let retry = Retry { pause in pauses.withLock { $0.append(pause) } }
        let pool = WorkerPool<RemoteFile, Int>(server.transport(port: proxy.port), size: 2, retry: retry) {
            (session, file) throws(Problem) in
            var count = 0
            try session.read(file, in: folder) { (part) throws(Problem) in count += part.count }
            return count
        }
        for file in files { pool.submit(file) }
        var counts: [Int] = []
        while let ended = pool.next() { counts.append(try ended.result.get()) }
        pool.close()
        #expect(counts == Array(repeating: 5_000, count: 40))
        #expect(pauses.withLock { $0 }.count == 2)
        #expect(pauses.withLock { $0 }.allSatisfy { (250...500).contains($0) })
    }

    @Test("that fails for good fails every job, after three tries")
    func failing() throws {
        let server = try OpenSSHServer()
        let transport = server.transport()
        server.stop()
        let pauses = Mutex<[Int]>([])
        let pool = WorkerPool<Int, Int>(
            transport,
            size: 1,
            retry: Retry { pause in pauses.withLock { $0.append(pause) } }
        ) {
            (_, job) throws(Problem) in job
        }
        for job in 0..<20 { pool.submit(job) }
        var codes: [String] = []
        while let ended = pool.next() {
            if case .failure(let problem) = ended.result { codes.append(problem.code) }
        }
        pool.close()
        #expect(codes == Array(repeating: "SFTP-002", count: 20))
        #expect(pauses.withLock { $0 }.count == 2)
    }

    /// Places from the first byte to the last, closer to each other at the ends.
    private static func places(_ whole: Int, _ count: Int) -> [Int] {
        let ends = Array(stride(from: 0, to: 5000, by: 170)) + Array(stride(from: whole - 600, to: whole, by: 30))
        return Set(ends + (1...count).map { whole * $0 / (count + 1) }).filter { $0 >= 0 && $0 < whole }.sorted()
    }
}
