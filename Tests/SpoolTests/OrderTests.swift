#if FAULT_INJECTION
import Domain
import Glibc
import Testing

@testable import Spool

/// The order of calls is what makes a power cut harmless (docs/reliability.md#how-a-file-is-written-and-taken).
@Suite struct OrderTests {
    private func trace(_ workspace: TestWorkspace, _ body: () throws -> Void) throws -> [String] {
        let script = FaultScript([], traces: true)
        try FaultScript.$scoped.withValue(script) { try body() }
        let looks = ["open", "close", "lstat", "fstat", "read", "readdir", "lease"]
        return script.trace.compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            let isCreating = parts[1].contains(".tmp-spojka-") && parts[0] == "open"
            guard isCreating || !looks.contains(String(parts[0])) else { return nil }
            return parts[0] + " " + parts[1].dropFirst(workspace.root.count + 1)
        }
    }

    @Test func write() throws {
        try TestWorkspace.with { workspace throws in
            let folder = "spool/warehouse/out"
            let temporary = folder + "/" + FileName.temporary(for: "a")
            for replacing in [false, true] {
                let calls = try trace(workspace) {
                    _ = try workspace.spool.write(folder + "/a", replacing: replacing) { (output) throws(Problem) in
                        output.append("x")
                    }
                }
                #expect(
                    calls == [
                        "open \(temporary)", "write \(temporary)", "fsync \(temporary)",
                        (replacing ? "rename " : "renameat2 ") + folder + "/a", "fsync \(folder)",
                    ]
                )
            }
        }
    }

    @Test func claimAndReject() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "x")
            _ = try workspace.spool.claim(try workspace.candidate("a"))
            try workspace.spool.unclaim(try #require(try workspace.spool.claimed().first))
            let candidate = try workspace.candidate("a")
            var claimed: ClaimedFile?
            #expect(
                try trace(workspace) { claimed = try workspace.spool.claim(candidate) } == [
                    "renameat2 state/claimed/inbox/a", "fsync state/claimed/inbox", "fsync spool/inbox",
                ]
            )
            let file = try #require(claimed)
            mkdir(workspace.path("spool/rejected/day"), 0o755)
            let temporary = "spool/rejected/" + FileName.temporary(for: "a.reason.txt")
            #expect(
                try trace(workspace) { try workspace.spool.reject(file, to: "spool/rejected/day/a", reason: "no") } == [
                    "open \(temporary)", "write \(temporary)", "fsync \(temporary)",
                    "rename spool/rejected/day/a.reason.txt", "fsync spool/rejected/day",
                    "renameat2 spool/rejected/day/a", "fsync spool/rejected/day", "fsync state/claimed/inbox",
                    // What others may read of it when it is kept.
                    "fchmod spool/rejected/day/a",
                ]
            )
        }
    }

    @Test func acrossDevices() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/a", "x")
            _ = try workspace.spool.claim(try workspace.candidate("a"))
            let claimed = try #require(try workspace.spool.claimed().first)
            let script = FaultScript([.failFirst(of: "renameat2", EXDEV)], traces: true)
            try FaultScript.$scoped.withValue(script) { try workspace.spool.archive(claimed, to: "spool/archive/a") }
            let changes = ["write", "fsync", "renameat2", "unlink"]
            let calls = script.trace.compactMap { line in changes.first { line.hasPrefix($0 + " ") } }
            // The copy and its name are durable before the source goes.
            #expect(calls == ["renameat2", "write", "fsync", "renameat2", "fsync", "unlink", "fsync", "fsync"])
        }
    }
}
#endif
