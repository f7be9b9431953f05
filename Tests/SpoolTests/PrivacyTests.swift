import Domain
import Glibc
import Testing

@testable import Spool

/// What the program makes is closed to others, and what it does not make stays as it is.
@Suite struct PrivacyTests {
    private func mode(_ workspace: TestWorkspace, _ path: String) -> mode_t {
        var info = stat()
        #expect(stat(workspace.path(path), &info) == 0, "\(path)")
        return info.st_mode & 0o7777
    }

    @Test("folders are 0750, those of secrets and of the ledger 0700")
    func folders() throws {
        try TestWorkspace.with { workspace throws in
            for path in [
                "spool", "spool/inbox", "spool/archive", "spool/rejected", "spool/held", "spool/warehouse/in",
                "spool/channels/eshop/out",
            ] { #expect(mode(workspace, path) & 0o027 == 0, "\(path)") }
            for path in ["secrets", "state", "state/claimed"] { #expect(mode(workspace, path) & 0o077 == 0, "\(path)") }
        }
    }

    @Test(
        "files are 0640, mails and secrets 0600",
        arguments: [
            ("spool/archive/2026-11-23/a.csv", 0o640), ("spool/rejected/2026-11-23/a.csv", 0o640),
            ("spool/held/a", 0o640),
            ("spool/inbox/fio.json", 0o640), ("state/mark", 0o640), ("secrets/known_hosts", 0o600),
        ] as [(String, mode_t)]
    )
    func files(path: String, allowed: mode_t) throws {
        try TestWorkspace.with { workspace throws in
            _ = try workspace.spool.write(path) { output throws(Problem) in output.append("x") }
            #expect(mode(workspace, path) & ~allowed == 0)
            let mail = try workspace.spool.receive(into: "spool/inbox") { output throws(Problem) in output.append("x") }
            #expect(mode(workspace, mail) & ~0o600 == 0)
        }
    }

    @Test(
        "what is kept is closed, a mail to all others",
        arguments: [("a.csv", 0o640), ("a.eml", 0o600)] as [(String, mode_t)]
    )
    func kept(name: String, allowed: mode_t) throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/" + name, "x")
            chmod(workspace.path("spool/inbox/" + name), 0o666)
            let file = try workspace.spool.claim(try #require(workspace.spool.candidates(in: .inbox).first))
            try workspace.spool.archive(file, to: "spool/archive/2026-11-23/" + name)
            #expect(mode(workspace, "spool/archive/2026-11-23/" + name) == allowed)
            #expect(mode(workspace, "spool/archive/2026-11-23") & 0o027 == 0)
        }
    }

    @Test("folders of ours that were made wider are closed; those of exchange stay as they were set")
    func closing() throws {
        try TestWorkspace.with { workspace throws in
            let exchange = ["spool/channels/eshop/in", "spool/channels/eshop/out", "spool/warehouse/in", "spool/inbox"]
            for path in exchange { chmod(workspace.path(path), 0o2770) }
            for path in Privacy.ours { chmod(workspace.path(path), 0o755) }
            try workspace.spool.prepare(channels: ["eshop"], closing: false)
            #expect(mode(workspace, "secrets") == 0o755)
            try workspace.spool.prepare(channels: ["eshop"])
            for path in exchange { #expect(mode(workspace, path) == 0o2770) }
            for path in Privacy.ours { #expect(mode(workspace, path) & 0o007 == 0, "\(path)") }
            #expect(mode(workspace, "secrets") == 0o700)
        }
    }

    @Test("a good workspace is not told of, a wider one is")
    func told() throws {
        try TestWorkspace.with { workspace throws in
            func paths() -> [String] { workspace.spool.openToOthers(channels: ["eshop"]).map(\.path) }
            workspace.drop("secrets/token", "x")
            chmod(workspace.path("secrets/token"), 0o600)
            workspace.drop("secrets/known_hosts", "x")
            #expect(paths() == [])
            for mode: mode_t in [0o666, 0o644, 0o604, 0o660] {
                chmod(workspace.path("secrets/token"), mode)
                #expect(paths() == ["secrets/token"])
            }
            chmod(workspace.path("secrets/token"), 0o600)
            for (path, mode) in [("secrets", 0o755), ("secrets", 0o750), ("spool/archive", 0o755), ("state", 0o701)] {
                let before = self.mode(workspace, path)
                chmod(workspace.path(path), mode_t(mode))
                #expect(paths() == [path])
                chmod(workspace.path(path), before)
            }
            _ = try workspace.spool.write("spool/archive/2026-11-23/a.csv") { output throws(Problem) in
                output.append("x")
            }
            #expect(paths() == [])
            chmod(workspace.path("spool/archive/2026-11-23/a.csv"), 0o644)
            #expect(paths() == ["spool/archive/2026-11-23/a.csv"])
            chmod(workspace.path("spool/archive/2026-11-23/a.csv"), 0o640)
            // Where others get into `spool`, whoever may write into the inbox is reported.
            chmod(workspace.path("spool/inbox"), 0o777)
            #expect(paths() == [])
            chmod(workspace.path("spool"), 0o751)
            #expect(paths() == ["spool/inbox"])
        }
    }
}
