import Domain
import Spool
import Synchronization
import Testing

@testable import Network

/// What becomes of files that were fetched, by whatever transport.
@Suite("Files that are fetched")
struct DownloadConformanceTests {
    private let hash = ContentHash(of: [1, 2, 3])

    private func download(_ place: Place, _ afterFetch: AfterFetch) throws -> RemoteDownload {
        try place.put([1, 2, 3], "in/f.xml")
        let folder = try RemoteFolder.named("in")
        return RemoteDownload(folder: folder, file: try place.file("f.xml", in: folder), afterFetch: afterFetch)
    }

    @Test("stay, when they are to be kept", arguments: Place.Kind.present)
    func keep(kind: Place.Kind) throws {
        let place = try Place(kind)
        let download = try download(place, .keep)
        #expect(try download.finish(try place.session(), hash: hash))
        #expect(place.bytes("in/f.xml") == [1, 2, 3])
    }

    @Test("are removed, once", arguments: Place.Kind.present)
    func delete(kind: Place.Kind) throws {
        let place = try Place(kind)
        let download = try download(place, .delete)
        let session = try place.session()
        for _ in 1...2 { #expect(try download.finish(session, hash: hash)) }
        #expect(place.names("in").isEmpty)
    }

    @Test("are moved, once, beside others of their name", arguments: Place.Kind.present)
    func move(kind: Place.Kind) throws {
        let place = try Place(kind)
        try place.put([9], "done/f.xml")
        let download = try download(place, .move(.named("done")))
        let session = try place.session()
        for _ in 1...2 { #expect(try download.finish(session, hash: hash)) }
        #expect(place.names("in").isEmpty)
        #expect(place.bytes("done/f.xml") == [9])
        #expect(place.bytes("done/f-\(hash.hex.prefix(8)).xml") == [1, 2, 3])
    }

    @Test("and changed meanwhile stay for the next time", arguments: Place.Kind.present, [true, false])
    func changed(kind: Place.Kind, moves: Bool) throws {
        let place = try Place(kind)
        let download = try download(place, moves ? .move(.named("done")) : .delete)
        try place.put([4, 5, 6, 7], "in/f.xml")
        #expect(try !download.finish(try place.session(), hash: hash))
        #expect(place.bytes("in/f.xml") == [4, 5, 6, 7])
        #expect(place.names("done").isEmpty)
    }

    @Test("by several connections are each fetched once", arguments: Place.Kind.present, [1, 4])
    func pool(kind: Place.Kind, size: Int) throws {
        let place = try Place(kind)
        for number in 0..<60 { try place.put(noise(6_000, seed: UInt64(number)), "in/\(number)") }
        let folder = try RemoteFolder.named("in")
        let session = try place.session()
        let files = try session.list(folder)
        let pool = WorkerPool<RemoteFile, [UInt8]>(place.transport, size: size, retry: Retry(sleep: { _ in })) {
            (session, file) throws(Problem) in
            var bytes: [UInt8] = []
            try session.read(file, in: folder) { (part) throws(Problem) in bytes.append(contentsOf: part) }
            return bytes
        }
        for (index, file) in files.enumerated() { pool.submit(file, using: index == 0 ? session : nil) }
        var found: [String: [UInt8]] = [:]
        while let ended = pool.next() {
            #expect(found[ended.job.name.shown] == nil)
            found[ended.job.name.shown] = try ended.result.get()
        }
        pool.close()
        #expect(found.count == 60)
        for number in 0..<60 { #expect(found[String(number)] == noise(6_000, seed: UInt64(number))) }
    }

    @Test("that fail one by one do not stop the others", arguments: Place.Kind.present)
    func crewFailures(kind: Place.Kind) throws {
        let place = try Place(kind)
        for number in 0..<10 { try place.put([1], "in/\(number)") }
        let folder = try RemoteFolder.named("in")
        let files = try place.session().list(folder)
        let pool = WorkerPool<RemoteFile, Bool>(place.transport, size: 3, retry: Retry(sleep: { _ in })) {
            (session, file) throws(Problem) in
            if file.name == RemoteName("5") { try session.remove(file.name, in: folder) }
            try session.read(file, in: folder) { (_) throws(Problem) in }
            return true
        }
        for file in files { pool.submit(file) }
        var codes: [String: String] = [:]
        while let ended = pool.next() {
            if case .failure(let problem) = ended.result { codes[ended.job.name.shown] = problem.code }
        }
        pool.close()
        #expect(codes == ["5": "TRANSFER-005"])
    }
}
