import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct ReadTests {
    @Test func streamsAndHashes() throws {
        try TestWorkspace.with { workspace throws in
            let text = String(repeating: "0123456789", count: 1000)
            workspace.drop("spool/inbox/a", text)
            let claimed = try workspace.claim("a")
            var parts: [Int] = []
            var bytes: [UInt8] = []
            let hash = try workspace.spool.read(claimed, chunk: 4096) { (part) throws(Problem) in
                parts.append(part.count)
                bytes.append(contentsOf: part)
            }
            #expect(parts == [4096, 4096, 1808])
            #expect(bytes == Array(text.utf8))
            #expect(hash == ContentHash(of: bytes))
            #expect(try workspace.spool.hash(claimed) == hash)
            #expect(try workspace.spool.hash(path: workspace.path(claimed.path)) == hash)
        }
    }

    @Test func aChangeWhileReadingSpoilsTheReading() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "0123456789")
            let claimed = try workspace.claim("a")
            let appended = code {
                _ = try workspace.spool.read(claimed, chunk: 5) { (part) throws(Problem) in
                    if part[0] == UInt8(ascii: "0") { workspace.drop(claimed.path, "0123456789 and more") }
                }
            }
            #expect(appended == .changedWhileRead)
            let shortened = code {
                _ = try workspace.spool.read(claimed, chunk: 5) { (_) throws(Problem) in
                    workspace.drop(claimed.path, "01")
                }
            }
            #expect(shortened == .changedWhileRead)
        }
    }

    @Test func aChangeComesBeforeWhatItBroke() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "0123456789")
            let claimed = try workspace.claim("a")
            let steady = code {
                _ = try workspace.spool.read(claimed) { (_) throws(Problem) in throw Problem(SpoolProblem.badName) }
            }
            #expect(steady == .badName)
            let changing = code {
                _ = try workspace.spool.read(claimed) { (_) throws(Problem) in
                    workspace.drop(claimed.path, "other")
                    throw Problem(SpoolProblem.badName)
                }
            }
            #expect(changing == .changedWhileRead)
        }
    }

    @Test func onlyFilesAreRead() throws {
        try TestWorkspace.with { workspace throws in
            mkfifo(workspace.path("pipe"), 0o644)
            workspace.drop("file", "x")
            symlink(workspace.path("file"), workspace.path("link"))
            #expect(code { _ = try workspace.spool.hash(path: workspace.path("pipe")) } == .notAFile)
            #expect(code { _ = try workspace.spool.hash(path: workspace.path("spool")) } == .notAFile)
            #expect(code { _ = try workspace.spool.hash(path: workspace.path("none")) } == .fileMissing)
            #expect(try workspace.spool.hash(path: workspace.path("link")) == ContentHash(of: Array("x".utf8)))
            workspace.drop("spool/inbox/a", "a")
            let claimed = try workspace.claim("a")
            unlink(workspace.path(claimed.path))
            symlink(workspace.path("file"), workspace.path(claimed.path))
            #expect(code { _ = try workspace.spool.hash(claimed) } == .symbolicLink)
            unlink(workspace.path(claimed.path))
            mkfifo(workspace.path(claimed.path), 0o644)
            #expect(code { _ = try workspace.spool.hash(claimed) } == .notAFile)
        }
    }
}
