import Domain
import Spool
import Testing

@testable import Network

/// A file that is sent is there whole or not at all, once, and over no other, by whatever transport.
@Suite("Files that are sent")
struct UploadConformanceTests {
    private func upload(_ bytes: [UInt8], replaces: Bool = false) throws -> AtomicUpload {
        AtomicUpload(
            folder: try .named("out"),
            name: try .named("o.xml"),
            hash: ContentHash(of: bytes),
            replaces: replaces
        )
    }

    private func send(_ upload: AtomicUpload, _ session: any TransportSession, _ bytes: [UInt8]) throws {
        try upload.send(session) { (sink) throws(Problem) in
            try bytes.withUnsafeBufferPointer { (all) throws(Problem) in try sink(UnsafeRawBufferPointer(all)) }
        }
    }

    @Test("come under a name that nobody takes, then under their own", arguments: Place.Kind.present)
    func twoNames(kind: Place.Kind) throws {
        let place = try Place(kind)
        let session = try place.session()
        let bytes = noise(70_000)
        let upload = try upload(bytes)
        try send(upload, session, bytes)
        #expect(place.names("out").count == 1)
        #expect(place.names("out").allSatisfy { $0.hasPrefix(".o.xml.tmp-spojka-") })
        try upload.place(session)
        #expect(place.names("out") == ["o.xml"])
        #expect(place.bytes("out/o.xml") == bytes)
    }

    @Test("are placed once, though the answer was lost and the receiver took them", arguments: Place.Kind.present)
    func ambiguous(kind: Place.Kind) throws {
        let place = try Place(kind)
        let session = try place.session()
        let upload = try upload([1, 2, 3])
        try send(upload, session, [1, 2, 3])
        try upload.place(session)
        try upload.place(try place.session())
        #expect(place.bytes("out/o.xml") == [1, 2, 3])
        try session.remove(upload.name, in: upload.folder)
        try upload.place(try place.session())
        #expect(place.names("out").isEmpty)
    }

    @Test("that are there already leave nothing behind", arguments: Place.Kind.present)
    func same(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([1, 2, 3], "out/o.xml")
        let session = try place.session()
        let upload = try upload([1, 2, 3])
        try send(upload, session, [1, 2, 3])
        try upload.place(session)
        #expect(place.names("out") == ["o.xml"])
    }

    @Test("wait when another file has their name", arguments: Place.Kind.present, [[UInt8(9)], [3, 2, 1]])
    func occupied(kind: Place.Kind, other: [UInt8]) throws {
        let place = try Place(kind)
        try place.put(other, "out/o.xml")
        let session = try place.session()
        let upload = try upload([1, 2, 3])
        try send(upload, session, [1, 2, 3])
        #expect(code { try upload.place(session) } == "TRANSFER-004")
        #expect(place.bytes("out/o.xml") == other)
        try session.remove(upload.name, in: upload.folder)
        try upload.place(session)
        #expect(place.bytes("out/o.xml") == [1, 2, 3])
    }

    @Test("that supersede an earlier list replace it", arguments: Place.Kind.present)
    func replaced(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([9], "out/o.xml")
        let session = try place.session()
        let upload = try upload([1, 2, 3], replaces: true)
        try send(upload, session, [1, 2, 3])
        try upload.place(session)
        try upload.place(session)
        #expect(place.names("out") == ["o.xml"])
        #expect(place.bytes("out/o.xml") == [1, 2, 3])
    }

    @Test("and are not wanted any more leave nothing behind", arguments: Place.Kind.present)
    func withdrawn(kind: Place.Kind) throws {
        let place = try Place(kind)
        let session = try place.session()
        let upload = try upload([1])
        try send(upload, session, [1])
        try upload.withdraw(session)
        #expect(place.names("out").isEmpty)
    }

    @Test("say when their folder has gone, and do not count as taken", arguments: Place.Kind.present)
    func folderGone(kind: Place.Kind) throws {
        let place = try Place(kind)
        let upload = AtomicUpload(
            folder: try .named("gone"),
            name: try .named("a"),
            hash: ContentHash(of: []),
            replaces: false
        )
        #expect(code { try upload.place(try place.session()) } == "TRANSFER-001")
    }

    @Test("have temporary names of 255 bytes at most, one for each content")
    func temporaryNames() throws {
        let long = try #require(RemoteName(String(repeating: "x", count: 255)))
        let (a, b) = (ContentHash(of: [1]).hex, ContentHash(of: [2]).hex)
        #expect(long.temporary(a).bytes.count == 255)
        #expect(long.temporary(a) != long.temporary(b))
        #expect(long.marked("12345678").bytes.count == 255)
        #expect(try RemoteName.named("a.tar.gz").marked("1") == RemoteName("a.tar-1.gz"))
        #expect(try RemoteName.named(".hidden").marked("1") == RemoteName(".hidden-1"))
    }
}
