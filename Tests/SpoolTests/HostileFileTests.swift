import Domain
import Glibc
import Testing

@testable import Spool

/// Things in a folder that would block a pass, fill its disk or memory, or lead it elsewhere.
@Suite("Hostile files") struct HostileFileTests {
    @Test("a file above the limit is refused unread")
    func tooLarge() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("spool/inbox/large", "x")
            workspace.drop("spool/inbox/fits", "x")
            // Nothing but a length: it takes no room.
            try #require(truncate(workspace.path("spool/inbox/large"), Int(Limits.fileBytes) + 1) == 0)
            try #require(truncate(workspace.path("spool/inbox/fits"), Int(Limits.fileBytes)) == 0)
            let large = try workspace.candidate("large")
            #expect(large.refusal?.code == SpoolProblem.tooLarge.rawValue)
            #expect(large.refusal?.arguments == ["path": "spool/inbox/large", "limit": String(Limits.fileBytes)])
            #expect(code { _ = try workspace.spool.claim(large) } == .tooLarge)
            #expect(try workspace.candidate("fits").refusal == nil)
            let path = "spool/rejected/2026-11-23/large"
            try workspace.spool.refuse(large, to: path, reason: "large")
            #expect(workspace.text(path + ".reason.txt") == "large\n")
        }
    }

    @Test("a file that is kept in memory is bounded")
    func smallFile() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("mappings/products.csv", "x")
            try #require(truncate(workspace.path("mappings/products.csv"), Limits.smallFileBytes + 1) == 0)
            #expect(code { _ = try workspace.spool.contents("mappings/products.csv") } == .tooLarge)
            try #require(truncate(workspace.path("mappings/products.csv"), Limits.smallFileBytes) == 0)
            #expect(try workspace.spool.contents("mappings/products.csv").count == Limits.smallFileBytes)
        }
    }

    @Test("a pipe and a socket are put aside without being opened", .timeLimit(.minutes(20)))
    func specials() throws {
        try TestWorkspace.with { workspace throws in
            mkfifo(workspace.path("spool/inbox/pipe"), 0o644)
            try makeSocket(workspace.path("spool/inbox/socket"))
            for name in ["pipe", "socket"] {
                let candidate = try workspace.candidate(name)
                #expect(candidate.refusal?.code == SpoolProblem.notAFile.rawValue)
                #expect(code { _ = try workspace.spool.look(path: workspace.path("spool/inbox/" + name)) } == .notAFile)
                try workspace.spool.refuse(candidate, to: "spool/rejected/2026-11-23/" + name, reason: "x")
                #expect(access(workspace.path("spool/inbox/" + name), F_OK) != 0)
            }
        }
    }

    @Test("a file that was replaced by a link or a pipe after it was seen is not opened", .timeLimit(.minutes(20)))
    func replacedAfterTheLook() throws {
        try TestWorkspace.with { workspace throws in
            workspace.drop("outside", "secret")
            for (name, replace) in [
                ("a", { (path: String) in symlink(workspace.path("outside"), path) }),
                ("b", { (path: String) in mkfifo(path, 0o644) }),
                ("c", { (path: String) in link(workspace.path("outside"), path) }),
            ] {
                workspace.drop("spool/inbox/" + name, "a file")
                let candidate = try workspace.candidate(name)
                unlink(workspace.path("spool/inbox/" + name))
                _ = replace(workspace.path("spool/inbox/" + name))
                #expect(code { _ = try workspace.spool.claim(candidate) } == .changedSinceSeen)
                if name != "c" {
                    let found = code { _ = try workspace.spool.look(at: candidate) }
                    #expect(found == .symbolicLink || found == .notAFile)
                }
            }
            #expect(workspace.text("outside") == "secret")
        }
    }

    private func makeSocket(_ path: String) throws {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }
}
