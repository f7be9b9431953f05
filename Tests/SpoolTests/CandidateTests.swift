import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct CandidateTests {
    @Test func areSortedByTimeThenName() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/c", "c", seconds: 1000)
            workspace.drop("spool/inbox/a", "a", seconds: 2000)
            workspace.drop("spool/inbox/b", "b", seconds: 1000)
            for skipped in ["x.tmp", "x.PART", "~x", ".x", "x.reason.txt"] {
                workspace.drop("spool/inbox/" + skipped, "x", seconds: 10)
            }
            mkdir(workspace.path("spool/inbox/folder"), 0o755)
            let found = try workspace.spool.candidates(in: .inbox)
            #expect(found.map(\.name) == ["b", "c", "a"])
            #expect(found.allSatisfy { $0.refusal == nil })
            #expect(found[0].identity.modified == 1_000_000_000_000)
            #expect(found[0].path == "spool/inbox/b")
        }
    }

    @Test func namesThatDifferInBytesAreDifferentFiles() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/\u{E9}.xml", "composed")
            workspace.drop("spool/inbox/e\u{301}.xml", "decomposed")
            let texts = try workspace.spool.candidates(in: .inbox).map { candidate in
                workspace.text(try workspace.spool.claim(candidate).path)
            }
            #expect(Set(texts) == ["composed", "decomposed"])
        }
    }

    @Test func aMissingFolderIsNotAnEmptyOne() throws {
        try TestWorkspace.with { workspace throws in
            #expect(try workspace.spool.candidates(in: .inbox).count == 0)
            rmdir(workspace.path("spool/inbox"))
            #expect(code { _ = try workspace.spool.candidates(in: .inbox) } == .folderMissing)
            #expect(code { _ = try workspace.spool.candidates(in: .channel("none", .in)) } == .folderMissing)
            workspace.drop("spool/inbox", "a file")
            #expect(code { _ = try workspace.spool.candidates(in: .inbox) } == .folderMissing)
        }
    }

    @Test func whatMustNotBeReadIsRefused() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("outside", "secret")
            symlink(workspace.path("outside"), workspace.path("spool/inbox/1-link"))
            symlink("/nowhere", workspace.path("spool/inbox/2-dangling"))
            link(workspace.path("outside"), workspace.path("spool/inbox/3-hard"))
            mkfifo(workspace.path("spool/inbox/4-pipe"), 0o644)
            workspace.drop("spool/inbox/5-empty", "")
            workspace.drop("spool/inbox/6-line\nbreak", "x")
            let raw = Array(workspace.path("spool/inbox/7-\u{1}").utf8.dropLast()) + [0xFF, 0]
            raw.withUnsafeBytes { name in
                guard let start = name.bindMemory(to: CChar.self).baseAddress else { return }
                close(open(start, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644))
            }
            let found = try workspace.spool.candidates(in: .inbox).sorted { $0.name < $1.name }
            #expect(
                found.map(\.name) == [
                    "1-link", "2-dangling", "3-hard", "4-pipe", "5-empty", "6-line%0Abreak", "7-%FF",
                ]
            )
            let expected: [SpoolProblem] = [
                .symbolicLink, .symbolicLink, .hardLink, .notAFile, .empty, .badName, .badName,
            ]
            #expect(found.compactMap { $0.refusal.flatMap { SpoolProblem(rawValue: $0.code) } } == expected)
            #expect(found[2].refusal?.arguments["links"] == "2")
            for (candidate, refusal) in zip(found, expected) {
                #expect(code { _ = try workspace.spool.claim(candidate) } == refusal)
                #expect(code { _ = try workspace.spool.look(at: candidate) } == refusal)
            }
        }
    }

    @Test func aSecondLookSeesEveryChange() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "aaaa", seconds: 1000)
            let candidate = try workspace.candidate("a")
            #expect(try workspace.spool.isUnchanged(candidate))
            // Same length and same time: only the time of change tells.
            workspace.drop("spool/inbox/a", "bbbb", seconds: 1000)
            #expect(try !workspace.spool.isUnchanged(candidate))
            let second = try workspace.candidate("a")
            unlink(workspace.path("spool/inbox/a"))
            #expect(try !workspace.spool.isUnchanged(second))
            #expect(code { _ = try workspace.spool.look(at: second) } == .fileMissing)
        }
    }

    @Test func aLookReadsBothEnds() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "0123456789")
            let candidate = try workspace.candidate("a")
            let look = try workspace.spool.look(at: candidate, headLimit: 4, tailLimit: 3)
            #expect(look.head == Array("0123".utf8))
            #expect(look.tail == Array("789".utf8))
            #expect(look.identity == candidate.identity)
            let whole = try workspace.spool.look(path: workspace.path("spool/inbox/a"))
            #expect(whole.head == Array("0123456789".utf8))
            #expect(whole.tail == whole.head)
            let claimed = try workspace.spool.claim(candidate)
            #expect(try workspace.spool.look(at: claimed, headLimit: 1, tailLimit: 0).head == Array("0".utf8))
        }
    }
}
