import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct WorkspaceTests {
    @Test func prepareMakesTheLayoutAndAgainChangesNothing() throws {
        try TestWorkspace.with { workspace throws in
            let folders = [
                "mappings", "secrets", "spool/warehouse/in", "spool/warehouse/out", "spool/channels/eshop/in",
                "spool/channels/eshop/out", "spool/inbox", "spool/archive", "spool/rejected", "spool/held",
                "state/claimed",
            ]
            for folder in folders { #expect(try workspace.spool.exists(folder), "\(folder)") }
            workspace.drop("spool/inbox/a.xml", "a")
            try workspace.spool.prepare(channels: ["eshop", "second"])
            #expect(workspace.text("spool/inbox/a.xml") == "a")
            #expect(try workspace.spool.exists("spool/channels/second/out"))
        }
    }

    @Test func secretsAreClosedToOthers() throws {
        try TestWorkspace.with { workspace throws in
            var info = stat()
            #expect(stat(workspace.path("secrets"), &info) == 0)
            #expect(info.st_mode & 0o7777 == 0o700)
            chmod(workspace.path("secrets"), 0o755)
            try workspace.spool.prepare(channels: [])
            #expect(stat(workspace.path("secrets"), &info) == 0)
            #expect(info.st_mode & 0o7777 == 0o700)
        }
    }

    @Test func aMissingWorkspaceIsAProblem() {
        #expect(code { try Spool(workspace: "/nowhere/at/all").prepare(channels: []) } == .folderMissing)
    }

    @Test func relativeAndSlashedRootsBecomeAbsolute() {
        #expect(Spool(workspace: "/a/b//").root == "/a/b")
        #expect(Spool(workspace: "/").root == "/")
        #expect(Spool(workspace: "x").root.hasSuffix("/x"))
        #expect(Spool(workspace: "x").root.hasPrefix("/"))
    }

    @Test func onlyOneHasTheLock() throws {
        try TestWorkspace.with { workspace throws in
            let first = try #require(try workspace.spool.lock())
            #expect(try workspace.spool.lock() == nil)
            #expect(workspace.spool.lockHolder() == Int(getpid()))
            #expect(workspace.text("state/lock") == "\(getpid())\n")
            first.release()
            let second = try workspace.spool.lock()
            #expect(second != nil)
            second?.release()
        }
    }

    @Test func aLockThatIsForgottenIsFreed() throws {
        try TestWorkspace.with { workspace throws in
            do { _ = try workspace.spool.lock() }
            let lock = try workspace.spool.lock()
            #expect(lock != nil)
            lock?.release()
        }
    }

    @Test func theLockIsNoLink() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("victim", "keep")
            symlink(workspace.path("victim"), workspace.path("state/lock"))
            #expect(code { _ = try workspace.spool.lock() } == .symbolicLink)
            #expect(workspace.text("victim") == "keep")
        }
    }

    @Test func removeMoveListAndContents() throws {
        try TestWorkspace.with { workspace throws in
            let spool = workspace.spool
            workspace.drop("spool/held/b.csv", "b")
            workspace.drop("spool/held/a.csv", "a")
            #expect(try spool.list("spool/held") == ["a.csv", "b.csv"])
            #expect(code { _ = try spool.list("spool/none") } == .folderMissing)
            #expect(try spool.contents("spool/held/a.csv") == Array("a".utf8))
            #expect(try spool.contents(path: workspace.path("spool/held/a.csv")) == Array("a".utf8))
            #expect(code { _ = try spool.contents("spool/held/none") } == .fileMissing)
            #expect(code { _ = try spool.contents("spool/held/a.csv", limit: 0) } == .tooLarge)
            #expect(code { _ = try spool.contents("spool/held") } == .notAFile)

            try spool.move("spool/held/a.csv", to: "spool/warehouse/out/a.csv")
            try spool.move("spool/held/a.csv", to: "spool/warehouse/out/a.csv")
            #expect(workspace.text("spool/warehouse/out/a.csv") == "a")
            #expect(code { try spool.move("spool/held/b.csv", to: "spool/warehouse/out/a.csv") } == .targetExists)
            #expect(workspace.text("spool/held/b.csv") == "b")
            #expect(code { try spool.move("spool/held/none", to: "spool/held/none2") } == .fileMissing)

            try spool.remove("spool/held/b.csv")
            try spool.remove("spool/held/b.csv")
            try spool.remove("no/such/folder")
            #expect(try !spool.exists("spool/held/b.csv"))
        }
    }

    @Test(arguments: [1, 8, 9, 40])
    func whatIsMissingOfManyFiles(count: Int) throws {
        try TestWorkspace.with { workspace throws in
            let paths = (0..<count).map { "spool/warehouse/out/\($0).csv" }
            for (place, path) in paths.enumerated() where place % 3 != 0 { workspace.drop(path, "x") }
            let others = ["spool/channels/eshop/out/a.csv", "no/such/folder/b.csv"]
            let missing = paths.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
            #expect(try workspace.spool.missing(of: paths + others) == missing + others)
            let elsewhere = (0..<count).map { "no/such/folder/\($0).csv" }
            #expect(try workspace.spool.missing(of: elsewhere) == elsewhere)
        }
    }

    @Test func linksAreFollowedOnlyWhereTheAdministratorRules() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("mappings/real.csv", "x")
            symlink(workspace.path("mappings/real.csv"), workspace.path("mappings/link.csv"))
            symlink(workspace.path("mappings/real.csv"), workspace.path("spool/inbox/link.csv"))
            #expect(try workspace.spool.contents("mappings/link.csv") == Array("x".utf8))
            #expect(code { _ = try workspace.spool.contents("spool/inbox/link.csv") } == .symbolicLink)
            #expect(try workspace.spool.exists("spool/inbox/link.csv"))
        }
    }

    @Test func sweepRemovesOurLeftoversOnly() throws {
        try TestWorkspace.with { workspace throws in
            let own = FileName.temporary(for: "a.csv")
            let folders = [
                "spool/warehouse/out", "spool/channels/eshop/out", "spool/archive", "spool/rejected", "spool/held",
                "state", "state/claimed",
            ]
            for folder in folders {
                workspace.drop(folder + "/" + own, "half")
                workspace.drop(folder + "/.other.tmp-1234", "theirs")
            }
            try workspace.spool.sweepTemporaries()
            for folder in folders {
                #expect(try !workspace.spool.exists(folder + "/" + own), "\(folder)")
                #expect(workspace.text(folder + "/.other.tmp-1234") == "theirs")
            }
        }
    }
}
