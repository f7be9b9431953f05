import Domain
import Exchange
import Foundation
import Glibc
import Ledger
import Testing

@testable import Spool

/// A program that writes a file, pauses, and goes on later: nothing of it is lost, and the archive has what was read
/// (docs/reliability.md, rows 1 and 2).
@Suite("A file with a slow writer")
struct SlowWriterTests {
    private let path = Shop.eshop + "/products.csv"
    private let whole = ShopFile.products((1...20).map { ("P\($0)", "", "Item \($0)") })

    /// The table up to its tenth row.
    private var half: String { whole.split(separator: "\r\n").prefix(11).map { $0 + "\r\n" }.joined() }
    private var rest: String { String(whole.dropFirst(half.count)) }

    /// The archive holds what was read, and makes the same ledger.
    private func expectReplay(_ shop: Shop) throws {
        _ = try Replay.run(shop.workspace(), progress: { _ in })
    }

    @Test("is left while it is open, whatever it looks like", arguments: [true, false])
    func isOpen(isXML: Bool) throws {
        let shop = try Shop()
        let path = isXML ? Shop.warehouse + "/stock.xml" : self.path
        let stock = PohodaFile.stock([.init("A", "5")])
        try shop.drop(isXML ? stock : half, path)
        let writer = try #require(FileHandle(forUpdatingAtPath: shop.root + "/" + path))
        for _ in 1...3 {
            let report = try shop.run()
            #expect(report.files.map(\.outcome) == [.waiting])
            #expect(report.exit == 5)
        }
        try writer.seekToEnd()
        try writer.write(contentsOf: Data((isXML ? "<!-- done -->" : rest).utf8))
        try writer.close()
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied])
        #expect(report.files.first?.records == (isXML ? 1 : 20))
        try expectReplay(shop)
    }

    @Test("is taken with all its rows though nobody can tell whether it is open")
    func unknown() throws {
        let shop = try Shop("spool.stable-seconds=0")
        try shop.drop(half, path)
        let writer = try #require(FileHandle(forUpdatingAtPath: shop.root + "/" + path))
        let script = FaultScript([.failAll(of: "lease", EPERM)])
        let first = try FaultScript.$scoped.withValue(script) { try shop.run() }
        #expect(first.files.first?.records == 10)
        #expect(shop.names("state/originals").flatMap { shop.names("state/originals/" + $0) } == ["products.csv"])
        // The handle leads to the original, not into the archive.
        try writer.seekToEnd()
        try writer.write(contentsOf: Data(rest.utf8))
        #expect(shop.text("spool/archive/2026-11-23/products.csv") == half)
        try expectReplay(shop)
        let second = try FaultScript.$scoped.withValue(script) { try shop.run() }
        #expect(second.files.first?.records == 20)
        try writer.close()
        #expect(try FaultScript.$scoped.withValue(script) { try shop.run() }.files.isEmpty)
        #expect(shop.names("state/originals").allSatisfy { shop.names("state/originals/" + $0).isEmpty })
        try expectReplay(shop)
    }

    @Test("changed lately waits for a minute where nobody can tell whether it is open")
    func late() throws {
        let shop = try Shop()
        let script = FaultScript([.failAll(of: "lease", EPERM)])
        try shop.drop(whole, path)
        shop.wait(seconds: Int64(Date().timeIntervalSince1970) - 1_795_420_800 - 1800)
        #expect(try FaultScript.$scoped.withValue(script) { try shop.run() }.outcomes == ["products.csv": "waiting"])
        shop.wait(seconds: 10 - 1800)
        #expect(try FaultScript.$scoped.withValue(script) { try shop.run() }.outcomes == ["products.csv": "waiting"])
        shop.wait(seconds: 60 - 1800)
        #expect(try FaultScript.$scoped.withValue(script) { try shop.run() }.outcomes == ["products.csv": "applied"])
        // The original is kept aside for as long.
        #expect(shop.names("state/originals").flatMap { shop.names("state/originals/" + $0) } == ["products.csv"])
    }

    @Test("is looked at again after some seconds however soon passes follow each other")
    func soon() throws {
        let shop = try Shop()
        let path = Shop.warehouse + "/stock.xml"
        let text = PohodaFile.stock([.init("A", "5")])
        try shop.drop(String(text.dropLast(30)), path)
        #expect(try shop.run().outcomes == ["stock.xml": "waiting"])
        let file = shop.root + "/" + path
        shop.whileSleeping = {
            guard let file = FileHandle(forWritingAtPath: file) else { return }
            _ = try? file.seekToEnd()
            try? file.write(contentsOf: Data(text.suffix(30).utf8))
            try? file.close()
        }
        shop.wait(seconds: 1 - 1800)
        #expect(try shop.run().outcomes == ["stock.xml": "waiting"])
        #expect(shop.sleeps == 1)
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
    }

    @Test(
        "who opens and closes it for each row is given five seconds after the last",
        arguments: [(2, 0, 5), (2, 4, 2), (2, 300, 2), (30, 4, 30)]
    )
    func rows(stable: Int, age: Int, waited: Int) throws {
        let shop = try Shop("spool.stable-seconds=\(stable)")
        let now = Date()
        // Files have the clock of this machine.
        shop.wait(seconds: Int64(now.timeIntervalSince1970) - 1_795_420_800 - 1800)
        try shop.drop(half, path)
        let file = shop.root + "/" + path
        let changed = now.addingTimeInterval(TimeInterval(-age))
        try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: file)
        let rest = rest
        shop.whileSleeping = {
            guard let file = FileHandle(forWritingAtPath: file) else { return }
            _ = try? file.seekToEnd()
            try? file.write(contentsOf: Data(rest.utf8))
            try? file.close()
        }
        #expect(try shop.run().outcomes == ["products.csv": "waiting"])
        #expect(abs(shop.longestSleep - waited) <= 1)
        shop.whileSleeping = {}
        let report = try shop.run()
        #expect(report.outcomes == ["products.csv": "applied"])
        #expect(report.files.first?.records == 20)
        try expectReplay(shop)
    }

    @Test("who has only made it yet is waited for")
    func empty() throws {
        let shop = try Shop()
        try shop.drop("", path)
        let writer = try #require(FileHandle(forUpdatingAtPath: shop.root + "/" + path))
        #expect(try shop.run().outcomes == ["products.csv": "waiting"])
        try writer.write(contentsOf: Data(whole.utf8))
        try writer.close()
        #expect(try shop.run().outcomes == ["products.csv": "applied"])
    }

    @Test("who locks it, or who lets nobody read it, holds up no other file", arguments: [true, false])
    func alone(isLocked: Bool) throws {
        let shop = try Shop()
        let file = shop.root + "/" + path
        try shop.drop(whole, path)
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        var holder: Process?
        if isLocked {
            holder = try Self.holdingLease(file)
            guard holder != nil else { return print("a lease is not tried: python3 is not installed") }
        } else {
            guard geteuid() != 0 else { return print("a closed file is not tried: root may read everything") }
            chmod(file, 0)
        }
        defer { holder?.terminate() }
        let report = try shop.run()
        #expect(report.outcomes == ["products.csv": "waiting", "stock.xml": "applied"])
        #expect(report.exit == (isLocked ? 5 : 3))
        #expect(report.problems.map(\.problem.code) == (isLocked ? [] : ["SPOOL-002"]))
        holder?.terminate()
        holder?.waitUntilExit()
        chmod(file, 0o644)
        #expect(try shop.run().outcomes == ["products.csv": "applied"])
    }

    /// A program that holds the file as Samba does for a client with an oplock.
    private static func holdingLease(_ path: String) throws -> Process? {
        guard access("/usr/bin/python3", X_OK) == 0 else { return nil }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.standardOutput = pipe
        process.arguments = [
            "-c",
            """
            import fcntl, os, signal, sys, time
            signal.signal(signal.SIGIO, signal.SIG_IGN)
            file = os.open(sys.argv[1], os.O_RDWR)
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
            print("ready", flush=True)
            time.sleep(30)
            """,
            path,
        ]
        try process.run()
        _ = pipe.fileHandleForReading.availableData
        return process
    }

    @Test("of Windows and macOS leaves litter, which is left alone")
    func litter() throws {
        let shop = try Shop()
        let names = [
            "Thumbs.db", "desktop.ini", "stock.xml:Zone.Identifier", "~$orders.xlsx", ".DS_Store", "._stock.xml",
            "$RECYCLE.BIN",
        ]
        for name in names { try shop.drop("litter", Shop.warehouse + "/" + name) }
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/desktop.xml")
        let report = try shop.run()
        #expect(report.outcomes == ["desktop.xml": "applied"])
        #expect(report.exit == 0)
        #expect(shop.names(Shop.warehouse) == names.sorted())
    }
}
