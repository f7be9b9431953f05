import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct ClaimTests {
    @Test func movesTheFileAndKeepsItsName() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/channels/eshop/in/č 1.xml", "<a/>", seconds: 1000)
            let claimed = try workspace.claim("č 1.xml", in: .channel("eshop", .in))
            #expect(claimed.name == "č 1.xml")
            #expect(claimed.path == "state/claimed/channel-eshop/č 1.xml")
            #expect(claimed.origin == "spool/channels/eshop/in/č 1.xml")
            #expect(claimed.identity.modified == 1_000_000_000_000)
            #expect(workspace.text(claimed.path) == "<a/>")
            #expect(try workspace.spool.candidates(in: .channel("eshop", .in)).count == 0)
            #expect(try workspace.spool.claimed() == [claimed])
        }
    }

    @Test func anotherFileOfThatNameIsNotOverwritten() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "first")
            let first = try workspace.claim("a")
            workspace.drop("spool/inbox/a", "second")
            #expect(code { _ = try workspace.claim("a") } == .stillClaimed)
            #expect(workspace.text(first.path) == "first")
            #expect(workspace.text("spool/inbox/a") == "second")
        }
    }

    @Test func anInterruptedClaimIsFinished() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "same")
            _ = try workspace.claim("a")
            workspace.drop("spool/inbox/a", "same")
            let again = try workspace.claim("a")
            #expect(workspace.text(again.path) == "same")
            #expect(workspace.text("spool/inbox/a") == nil)
        }
    }

    @Test func aFileThatChangedSinceStays() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "half")
            let candidate = try workspace.candidate("a")
            workspace.drop("spool/inbox/a", "half and more")
            #expect(code { _ = try workspace.spool.claim(candidate) } == .changedSinceSeen)
            #expect(workspace.text("spool/inbox/a") == "half and more")
            unlink(workspace.path("spool/inbox/a"))
            #expect(code { _ = try workspace.spool.claim(candidate) } == .fileMissing)
            #expect(try workspace.spool.claimed().count == 0)
        }
    }

    @Test func unclaimPutsBackButNeverOver() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "first")
            let claimed = try workspace.claim("a")
            try workspace.spool.unclaim(claimed)
            try workspace.spool.unclaim(claimed)
            #expect(workspace.text("spool/inbox/a") == "first")
            let again = try workspace.claim("a")
            workspace.drop("spool/inbox/a", "other")
            #expect(code { try workspace.spool.unclaim(again) } == .targetExists)
            #expect(workspace.text("spool/inbox/a") == "other")
            #expect(workspace.text(again.path) == "first")
        }
    }

    @Test func claimedFilesAreSorted() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/warehouse/in/z", "z", seconds: 1)
            workspace.drop("spool/inbox/b", "b", seconds: 2000)
            workspace.drop("spool/inbox/c", "c", seconds: 1000)
            for place in [Folder.warehouse(.in), .inbox] {
                for candidate in try workspace.spool.candidates(in: place) { _ = try workspace.spool.claim(candidate) }
            }
            #expect(
                try workspace.spool.claimed().map(\.origin) == [
                    "spool/inbox/c", "spool/inbox/b", "spool/warehouse/in/z",
                ]
            )
        }
    }

    @Test func aFileThatIsOpenForWritingIsNotTaken() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "half")
            let writer = open(workspace.path("spool/inbox/a"), O_WRONLY | O_APPEND)
            let candidate = try workspace.candidate("a")
            #expect(try workspace.spool.writer(of: candidate) == .somebody)
            #expect(code { _ = try workspace.spool.claim(candidate) } == .beingWritten)
            #expect(workspace.text("spool/inbox/a") == "half")
            #expect(try workspace.spool.claimed().count == 0)
            close(writer)
            #expect(workspace.text(try workspace.claim("a").path) == "half")
        }
    }

    @Test func aClaimThatWasInterruptedBeforeItsWriterWasSeenIsUndone() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "half")
            let writer = open(workspace.path("spool/inbox/a"), O_WRONLY | O_APPEND)
            defer { close(writer) }
            mkdir(workspace.path("state/claimed/inbox"), 0o700)
            rename(workspace.path("spool/inbox/a"), workspace.path("state/claimed/inbox/a"))
            #expect(try workspace.spool.claimed().count == 0)
            #expect(workspace.text("spool/inbox/a") == "half")
        }
    }

    @Test func whereNobodyTellsOfWritersACopyIsTaken() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "half", seconds: 1000)
            let writer = open(workspace.path("spool/inbox/a"), O_WRONLY | O_APPEND)
            defer { close(writer) }
            try FaultScript.$scoped.withValue(FaultScript([.failAll(of: "lease", EPERM)])) {
                let claimed = try workspace.claim("a")
                #expect(claimed.identity.modified == 1_000_000_000_000)
                #expect(try workspace.spool.claimed() == [claimed])
                #expect(try workspace.spool.isUnchanged(claimed))
                #expect(try workspace.spool.originals(after: 0).isEmpty, "it is still to be read")
                #expect(Glibc.write(writer, "!", 1) == 1)
                #expect(workspace.text(claimed.path) == "half")
                #expect(try !workspace.spool.isUnchanged(claimed))
                try workspace.spool.unclaim(claimed)
                #expect(workspace.text("spool/inbox/a") == "half!")
                #expect(try workspace.spool.claimed().isEmpty)
                let again = try workspace.claim("a")
                try workspace.spool.archive(again, to: "spool/archive/2026-11-23/a")
                workspace.drop("spool/inbox/a", "another")
                #expect(code { _ = try workspace.claim("a") } == .stillClaimed, "the original has its name")
                #expect(try workspace.spool.originals(after: 60).isEmpty)
                let original = try #require(try workspace.spool.originals(after: 0).first)
                try workspace.spool.giveBack(original)
                let names = try workspace.spool.list("spool/inbox")
                #expect(names.count == 2 && names.contains("a"))
            }
        }
    }

    @Test(arguments: [EIO, EINVAL, EPERM])
    func mountsWithoutHardLinksAreRenamed(error: Int32) throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "text")
            let script = FaultScript([.failFirst(of: "renameat2", EINVAL), .failFirst(of: "link", error)])
            let claimed = try FaultScript.$scoped.withValue(script) { try workspace.claim("a") }
            #expect(workspace.text(claimed.path) == "text")
        }
    }

    @Test func litterOfOtherSystemsIsNoCandidate() throws {
        try TestWorkspace.with { workspace throws in
            let litter = [
                "Thumbs.db", "DESKTOP.INI", "x.xml:Zone.Identifier", "x.xml\u{F03A}Zone.Identifier", "~$x.xlsx",
                ".DS_Store", "._x.xml", "$RECYCLE.BIN",
            ]
            for name in litter + ["zone.identifier", "thumbs.db.xml"] { workspace.drop("spool/inbox/" + name, "x") }
            #expect(
                try workspace.spool.candidates(in: .inbox).map(\.name).sorted() == ["thumbs.db.xml", "zone.identifier"]
            )
        }
    }

    @Test func nothingWasEverClaimed() throws {
        try TestWorkspace.with { workspace throws in
            rmdir(workspace.path("state/claimed"))
            #expect(try workspace.spool.claimed().count == 0)
        }
    }

    @Test(.enabled(if: OtherDevice.isThere, "/dev/shm is not another device"))
    func acrossDevicesItIsCopied() throws {
        try TestWorkspace.with { workspace throws in
            try OtherDevice.with { other in
                rmdir(workspace.path("spool/inbox"))
                symlink(other, workspace.path("spool/inbox"))
                let text = String(repeating: "0123456789abcdef", count: 50_000)
                workspace.drop("spool/inbox/a", text, seconds: 1000)
                let claimed = try workspace.claim("a")
                #expect(workspace.text(claimed.path) == text)
                #expect(claimed.identity.modified == 1_000_000_000_000)
                #expect(workspace.text("spool/inbox/a") == nil)
                #expect(try workspace.spool.list("state/claimed/inbox") == ["a"])
                try workspace.spool.unclaim(claimed)
                #expect(workspace.text("spool/inbox/a") == text)
                #expect(try workspace.spool.claimed().count == 0)
            }
        }
    }

    @Test(.enabled(if: OtherDevice.isThere, "/dev/shm is not another device"))
    func refusedThingsCrossDevicesUnfollowed() throws {
        try TestWorkspace.with { workspace throws in
            try OtherDevice.with { other in
                rmdir(workspace.path("spool/inbox"))
                symlink(other, workspace.path("spool/inbox"))
                workspace.drop("victim", "secret")
                symlink(workspace.path("victim"), workspace.path("spool/inbox/link"))
                mkfifo(workspace.path("spool/inbox/pipe"), 0o644)
                for candidate in try workspace.spool.candidates(in: .inbox) {
                    try workspace.spool.refuse(
                        candidate,
                        to: "spool/rejected/2026-11-23/" + candidate.name,
                        reason: "no"
                    )
                }
                #expect(try workspace.spool.candidates(in: .inbox).count == 0)
                #expect(
                    try workspace.spool.list("spool/rejected/2026-11-23") == [
                        "link", "link.reason.txt", "pipe.reason.txt",
                    ]
                )
                #expect(workspace.text("spool/rejected/2026-11-23/link") == nil)
                #expect(workspace.text("victim") == "secret")
            }
        }
    }
}

/// A folder on a device other than the temporary folder's.
enum OtherDevice {
    static var isThere: Bool {
        var (a, b) = (stat(), stat())
        return stat("/dev/shm", &a) == 0 && stat("/tmp", &b) == 0 && a.st_dev != b.st_dev
            && access("/dev/shm", W_OK) == 0
    }

    static func with(_ body: (String) throws -> Void) throws {
        var template = Array("/dev/shm/spool-test-XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer { TestWorkspace.remove(path) }
        try body(path)
    }
}
