import Domain
import Foundation
import Glibc
import Testing

@testable import Network

/// What every transport does with files in the same way.
@Suite("Files of every transport")
struct FileConformanceTests {
    private static let sizes = [0, 1, 29_999, 30_000, 30_001, 32_768, 1 << 20, 5_000_003]

    @Test("are listed by name, size and time, without folders, links and pipes", arguments: Place.Kind.present)
    func list(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([1, 2, 3], "in/a.xml")
        try place.put([], "in/prázdny súbor.csv")
        try place.put([4], Array("in/".utf8) + [0xFF, 0xFE, 0x20, 0x0A])
        try place.makeFolder("in/folder")
        symlink("/etc/passwd", place.root + "/in/link.xml")
        mkfifo(place.root + "/in/pipe.xml", 0o644)
        let files = try place.session().list(.named("in"))
        let expected: [[UInt8]: Int64] = [
            Array("a.xml".utf8): 3, Array("prázdny súbor.csv".utf8): 0, [0xFF, 0xFE, 0x20, 0x0A]: 1,
        ]
        #expect(Dictionary(uniqueKeysWithValues: files.map { ($0.name.bytes, $0.size) }) == expected)
        #expect(files.allSatisfy { $0.modified > 1_700_000_000 })
    }

    @Test("are read as they are, of any size", arguments: Place.Kind.present, sizes)
    func read(kind: Place.Kind, size: Int) throws {
        let place = try Place(kind)
        let bytes = noise(size)
        try place.put(bytes, "in/file")
        let folder = try RemoteFolder.named("in")
        #expect(try place.session().contents(place.file("file", in: folder), in: folder) == bytes)
    }

    @Test(
        "are written as they are, of any size, over what an interrupted transfer left",
        arguments: Place.Kind.present,
        sizes
    )
    func write(kind: Place.Kind, size: Int) throws {
        let place = try Place(kind)
        try place.put(noise(100_000, seed: 2), "out/file")
        let bytes = noise(size)
        try place.session().write(.named("file"), in: .named("out"), bytes)
        #expect(place.bytes("out/file") == bytes)
    }

    @Test("with names that are no UTF-8 are read, moved and removed", arguments: Place.Kind.present)
    func rawNames(kind: Place.Kind) throws {
        let place = try Place(kind)
        let raw = try #require(RemoteName([0xE8, 0x65, 0x73, 0x6B, 0x79, 0x20, 0x0A, 0x2E, 0x78]))
        let (folder, target) = (try RemoteFolder.named("in"), try RemoteFolder.named("done"))
        try place.put([7], Array("in/".utf8) + raw.bytes)
        let session = try place.session()
        let file = try #require(try session.look(raw, in: folder))
        #expect(try session.contents(file, in: folder) == [7])
        try session.move(raw, in: folder, to: raw, in: target)
        #expect(try session.list(folder).isEmpty)
        try session.remove(raw, in: target)
        #expect(try session.list(target).isEmpty)
    }

    @Test("that changed since they were listed are not taken", arguments: Place.Kind.present, [2, 40_000])
    func changed(kind: Place.Kind, size: Int) throws {
        let place = try Place(kind)
        let folder = try RemoteFolder.named("in")
        try place.put(noise(size), "in/file")
        let file = try place.file("file", in: folder)
        let session = try place.session()
        for other in [size - 1, size + 1, size * 3] {
            try place.put(noise(other), "in/file")
            #expect(code { _ = try session.contents(file, in: folder) } == "TRANSFER-006", "\(other)")
        }
        unlink(place.root + "/in/file")
        #expect(code { _ = try session.contents(file, in: folder) } == "TRANSFER-005")
    }

    @Test("are never moved over others", arguments: Place.Kind.present)
    func move(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([1], "in/a")
        try place.put([2], "in/b")
        let session = try place.session()
        let (folder, target) = (try RemoteFolder.named("in"), try RemoteFolder.named("done"))
        let (a, b) = (try RemoteName.named("a"), try RemoteName.named("b"))
        #expect(code { try session.move(a, in: folder, to: b, in: folder) } == "TRANSFER-004")
        #expect(place.bytes("in/a") == [1])
        #expect(place.bytes("in/b") == [2])
        try session.move(a, in: folder, to: b, in: target)
        #expect(place.bytes("done/b") == [1])
        #expect(code { try session.move(a, in: folder, to: b, in: target) } == "TRANSFER-005")
    }

    @Test("that are gone are removed already", arguments: Place.Kind.present)
    func remove(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([1], "in/a")
        let session = try place.session()
        for _ in 1...2 { try session.remove(.named("a"), in: .named("in")) }
        #expect(place.names("in").isEmpty)
        #expect(try session.look(.named("a"), in: .named("in")) == nil)
    }

    @Test("in a folder that is missing are told of by the folder", arguments: Place.Kind.present)
    func missingFolder(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([1], "in/a")
        let session = try place.session()
        let (none, a) = (try RemoteFolder.named("none"), try RemoteName.named("a"))
        #expect(code { _ = try session.list(none) } == "TRANSFER-001")
        #expect(code { try session.write(a, in: none, [1]) } == "TRANSFER-001")
        #expect(code { try session.move(a, in: .named("in"), to: a, in: none) } == "TRANSFER-001")
        #expect(place.bytes("in/a") == [1])
    }

    @Test("that we may not touch are told of by the right that is missing", arguments: Place.Kind.present)
    func denied(kind: Place.Kind) throws {
        guard kind == .sftp || geteuid() != 0 else { return print("denied is not tried: root may do everything") }
        let place = try Place(kind)
        try place.makeFolder("closed", mode: 0o555)
        try place.put([1], "in/secret")
        chmod(place.root + "/in/secret", 0)
        let session = try place.session()
        let (folder, closed) = (try RemoteFolder.named("in"), try RemoteFolder.named("closed"))
        #expect(code { try session.write(.named("x"), in: closed, [1]) } == "TRANSFER-002")
        let file = try place.file("secret", in: folder)
        #expect(code { _ = try session.contents(file, in: folder) } == "TRANSFER-002")
        #expect(code { try session.move(file.name, in: folder, to: file.name, in: closed) } == "TRANSFER-002")
    }

    @Test("larger than the limit, and folders of more names, are refused", arguments: Place.Kind.present)
    func limits(kind: Place.Kind) throws {
        var limits = TransportLimits()
        limits.bytes = 1 << 20
        limits.names = 5
        let place = try Place(kind, limits: limits)
        let folder = try RemoteFolder.named("in")
        try place.put(noise(1 << 20 + 1), "in/file")
        let file = try place.file("file", in: folder)
        #expect(code { _ = try place.session().contents(file, in: folder) } == "TRANSFER-008")
        for number in 1...5 { try place.put([1], "in/\(number)") }
        #expect(code { _ = try place.session().list(folder) } == "TRANSFER-011")
    }

    @Test("end with what their receiver or giver throws, and the session goes on", arguments: Place.Kind.present)
    func ownProblems(kind: Place.Kind) throws {
        let place = try Place(kind)
        let bytes = noise(9_000_000)
        try place.put(bytes, "in/file")
        let folder = try RemoteFolder.named("in")
        let file = try place.file("file", in: folder)
        let session = try place.session()
        let own = Problem(HTTPProblem.failed, .error, ["host": "own"])
        #expect(throws: own) { try session.read(file, in: folder) { (_) throws(Problem) in throw own } }
        #expect(throws: own) {
            try session.write(.named("half"), in: .named("out")) { (sink) throws(Problem) in
                try bytes.withUnsafeBufferPointer { (all) throws(Problem) in try sink(UnsafeRawBufferPointer(all)) }
                throw own
            }
        }
        #expect(try session.contents(file, in: folder) == bytes)
        try session.write(.named("whole"), in: .named("out"), bytes)
        #expect(place.bytes("out/whole") == bytes)
    }

    @Test("lie in folders that lead nowhere else")
    func folders() {
        for bad in ["", "..", "a/../b", "../a", "/a/..", "a\nb", "a\u{0}b"] {
            #expect(RemoteFolder(bad) == nil, "\(bad)")
        }
        #expect(RemoteFolder("/a/b//")?.path == "/a/b")
        #expect(RemoteFolder("/")?.path == "/")
        for bad in ["", ".", "..", "a/b", "a\u{0}"] { #expect(RemoteName(bad) == nil, "\(bad)") }
        #expect(RemoteName(String(repeating: "x", count: 256)) == nil)
    }
}
