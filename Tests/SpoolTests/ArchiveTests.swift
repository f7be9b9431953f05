import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct ArchiveTests {
    private let day = Day(number: 20_780)

    @Test func keepsTheFileUnderItsDay() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            workspace.drop("spool/inbox/stock.xml", "one")
            let claimed = try workspace.claim("stock.xml")
            let path = try spool.archivePath(for: "stock.xml", day: day, hash: try spool.hash(claimed), rejected: false)
            #expect(path == "spool/archive/\(day)/stock.xml")
            try spool.archive(claimed, to: path)
            try spool.archive(claimed, to: path)
            #expect(workspace.text(path) == "one")
            #expect(try spool.claimed().count == 0)
        }
    }

    /// Two files of one name, of which the first is decided about and not moved yet.
    @Test func aPromisedPathIsTaken() throws {
        try TestWorkspace.with { workspace throws in
            let (one, two) = (ContentHash(of: [1]), ContentHash(of: [2]))
            let path = "spool/archive/\(day)/a.eml"
            func place(_ hash: ContentHash) throws -> String {
                try workspace.spool.archivePath(
                    for: "a.eml",
                    day: day,
                    hash: hash,
                    rejected: false,
                    promised: [path: one]
                )
            }
            #expect(try place(one) == path)
            #expect(try place(two) == "spool/archive/\(day)/a-\(two.hex.prefix(8)).eml")
        }
    }

    /// Each folder is synced once, and those where the names are now before those where they were.
    @Test func movesShareTheirSyncs() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            let pending = PendingSync()
            for name in ["a.eml", "b.eml"] {
                workspace.drop("spool/inbox/" + name, name)
                let claimed = try workspace.claim(name)
                try spool.archive(claimed, to: "spool/archive/\(day)/" + name, later: pending)
            }
            let folders = pending.takeFolders().map { $0.path.dropFirst(workspace.root.utf8.count) }
            #expect(folders == ["/spool/archive/\(day)", "/state/claimed/inbox"])
            #expect(pending.takeFolders().isEmpty)
        }
    }

    @Test func otherContentGetsItsHashInTheName() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            for text in ["one", "two"] {
                workspace.drop("spool/inbox/stock.xml", text)
                let claimed = try workspace.claim("stock.xml")
                let hash = try spool.hash(claimed)
                let path = try spool.archivePath(for: "stock.xml", day: day, hash: hash, rejected: false)
                try spool.archive(claimed, to: path)
                #expect(try spool.archivePath(for: "stock.xml", day: day, hash: hash, rejected: false) == path)
                #expect(workspace.text(path) == text)
            }
            let hex = ContentHash(of: Array("two".utf8)).hex
            #expect(
                try spool.list("spool/archive/\(day)") == ["stock-\(hex.prefix(8)).xml", "stock.xml"]
            )
        }
    }

    @Test func theSameContentIsKeptOnce() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            for _ in 1...2 {
                workspace.drop("spool/inbox/stock.xml", "one")
                let claimed = try workspace.claim("stock.xml")
                let hash = try spool.hash(claimed)
                try spool.archive(
                    claimed,
                    to: try spool.archivePath(for: "stock.xml", day: day, hash: hash, rejected: false)
                )
            }
            #expect(try spool.list("spool/archive/\(day)") == ["stock.xml"])
            #expect(try spool.claimed().count == 0)
        }
    }

    @Test func aPrefixThatIsTakenGivesALongerOne() throws {
        try TestWorkspace.with { workspace throws in
            let hash = ContentHash(of: Array("x".utf8))
            mkdir(workspace.path("spool/archive/\(day)"), 0o755)
            workspace.drop("spool/archive/\(day)/a.b", "other")
            workspace.drop("spool/archive/\(day)/a-\(hash.hex.prefix(8)).b", "another")
            let path = try workspace.spool.archivePath(for: "a.b", day: day, hash: hash, rejected: false)
            #expect(path == "spool/archive/\(day)/a-\(hash.hex.prefix(16)).b")
        }
    }

    @Test func neverOverADifferentFileOrALink() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "one")
            let claimed = try workspace.claim("a")
            workspace.drop("spool/archive/a", "two")
            workspace.drop("victim", "one")
            symlink(workspace.path("victim"), workspace.path("spool/archive/link"))
            #expect(code { try workspace.spool.archive(claimed, to: "spool/archive/a") } == .targetExists)
            #expect(code { try workspace.spool.archive(claimed, to: "spool/archive/link") } == .targetExists)
            #expect(code { try workspace.spool.archive(claimed, to: "spool/archive/../../../x") } == .badPath)
            #expect(workspace.text("spool/archive/a") == "two")
            #expect(workspace.text(claimed.path) == "one")
        }
    }

    @Test func whatIsNowhereIsMissing() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "one")
            let claimed = try workspace.claim("a")
            unlink(workspace.path(claimed.path))
            #expect(code { try workspace.spool.archive(claimed, to: "spool/archive/a") } == .fileMissing)
            // A file of another length is not the one that was archived.
            workspace.drop("spool/archive/a", "other")
            #expect(code { try workspace.spool.archive(claimed, to: "spool/archive/a") } == .fileMissing)
        }
    }

    @Test func aNameCannotLeadOutOfTheArchive() throws {
        try TestWorkspace.with { workspace throws in
            let hash = ContentHash(of: [])
            for name in ["../../etc/passwd", "..", "a/b", "a\nb", ""] {
                let path = try workspace.spool.archivePath(for: name, day: day, hash: hash, rejected: true)
                #expect(path.hasPrefix("spool/rejected/\(day)/"))
                #expect(path.split(separator: "/").count == (name.isEmpty ? 3 : 4), "\(path)")
                #expect(!path.contains("\n"))
            }
        }
    }

    @Test func aRejectedFileHasItsReasonBeside() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a.xml", "bad")
            let claimed = try workspace.claim("a.xml")
            let path = try workspace.spool.archivePath(
                for: "a.xml",
                day: day,
                hash: try workspace.spool.hash(claimed),
                rejected: true
            )
            try workspace.spool.reject(claimed, to: path, reason: "XML-002: riadok 3")
            try workspace.spool.reject(claimed, to: path, reason: "XML-002: riadok 3")
            #expect(workspace.text("spool/rejected/\(day)/a.xml") == "bad")
            #expect(workspace.text("spool/rejected/\(day)/a.xml.reason.txt") == "XML-002: riadok 3\n")
            #expect(try workspace.spool.list("spool/rejected/\(day)") == ["a.xml", "a.xml.reason.txt"])
            #expect(try workspace.spool.list("spool/rejected") == ["\(day)"])
        }
    }

    @Test func refusedCandidatesAreMovedUnread() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            workspace.drop("victim", "secret")
            symlink(workspace.path("victim"), workspace.path("spool/inbox/link.xml"))
            link(workspace.path("victim"), workspace.path("spool/inbox/hard.xml"))
            mkfifo(workspace.path("spool/inbox/pipe.xml"), 0o644)
            workspace.drop("spool/inbox/two\nlines.xml", "x")
            for candidate in try spool.candidates(in: .inbox) {
                try spool.refuse(candidate, to: try spool.refusedPath(for: candidate, day: day), reason: "no")
            }
            #expect(try spool.candidates(in: .inbox).count == 0)
            let names = ["hard.xml", "link.xml", "pipe.xml", "two%0Alines.xml"].flatMap { [$0, $0 + ".reason.txt"] }
            #expect(try spool.list("spool/rejected/\(day)") == names)
            var info = stat()
            #expect(lstat(workspace.path("spool/rejected/\(day)/link.xml"), &info) == 0)
            #expect(info.st_mode & S_IFMT == S_IFLNK)
            #expect(workspace.text("victim") == "secret")
        }
    }

    @Test func refusedPathsDoNotCollide() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            for target in ["/nowhere", "/elsewhere", "/nowhere"] {
                symlink(target, workspace.path("spool/inbox/link.xml"))
                let candidate = try workspace.candidate("link.xml")
                try spool.refuse(candidate, to: try spool.refusedPath(for: candidate, day: day), reason: "no")
            }
            #expect(try spool.list("spool/rejected/\(day)").count == 4)
        }
    }

    @Test func aCandidateThatChangedIsNotRefused() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "")
            let candidate = try workspace.candidate("a")
            workspace.drop("spool/inbox/a", "now it has content")
            #expect(
                code { try workspace.spool.refuse(candidate, to: "spool/rejected/a", reason: "") } == .changedSinceSeen
            )
            #expect(try !workspace.spool.exists("spool/rejected/a.reason.txt"))
        }
    }
}
