#if FAULT_INJECTION
import Domain
import Glibc
import Testing

@testable import Spool

@Suite struct FaultTests {
    private static let text = String(repeating: "0123456789abcdef", count: 20_000)

    /// Lets every call of `action` fail in turn: what is visible must be whole, and carrying it out again must succeed.
    private func everyFault(
        with others: [FaultScript.Fault] = [],
        setUp: (TestWorkspace) throws -> Void,
        action: (TestWorkspace) throws -> Void,
        isDone: (TestWorkspace) throws -> Bool
    ) throws {
        let kinds: [(Int) -> FaultScript.Fault] = [
            { .fail(at: $0, EIO) }, { .fail(at: $0, ENOSPC) }, { .fail(at: $0, EACCES) }, { .stop(at: $0) },
        ]
        for fault in kinds {
            var step = 0
            var wasReached = true
            while wasReached {
                step += 1
                try #require(step < 500)
                try TestWorkspace.with { workspace throws in
                    try setUp(workspace)
                    let script = FaultScript(others + [fault(step)])
                    let result = Result { try FaultScript.$scoped.withValue(script) { try action(workspace) } }
                    wasReached = script.count >= step
                    try expectWhole(workspace)
                    // After a single failure we clean up at once; only a killed process leaves that to the sweep.
                    if case .fail = fault(step) { try expectNoTemporaries(workspace) }
                    switch result {
                    case .success: #expect(try isDone(workspace), "step \(step)")
                    case .failure(let error): #expect(wasReached && error is Problem, "step \(step): \(error)")
                    }
                    try workspace.spool.sweepTemporaries()
                    try action(workspace)
                    #expect(try isDone(workspace), "again after step \(step)")
                    try expectWhole(workspace)
                    try expectNoTemporaries(workspace)
                }
            }
            #expect(step > 3)
        }
    }

    private let folders = [
        "spool/inbox", "spool/warehouse/out", "spool/archive", "spool/archive/day", "spool/rejected/day",
        "state/claimed",
        "state/claimed/inbox",
    ]

    private func files(_ workspace: TestWorkspace) throws -> [(folder: String, name: String)] {
        try folders.flatMap { folder in
            try workspace.spool.list(folder, missingIsEmpty: true).map { (folder, $0) }
        }
    }

    private func expectWhole(_ workspace: TestWorkspace) throws {
        var copies = 0
        for (folder, name) in try files(workspace) where !name.hasPrefix(".") {
            guard let text = workspace.text(folder + "/" + name), !text.isEmpty else { continue }
            if name == "a.xml" {
                copies += 1
                #expect(text == Self.text, "\(folder)/\(name) is not whole")
            } else {
                #expect(text == "because\n", "\(folder)/\(name) is not whole")
            }
        }
        #expect(copies >= (try workspace.spool.exists("written") ? 0 : 1), "lost")
    }

    private func expectNoTemporaries(_ workspace: TestWorkspace) throws {
        for (folder, name) in try files(workspace) {
            #expect(!name.hasPrefix("."), "\(folder)/\(name) is left")
        }
    }

    private func drop(_ workspace: TestWorkspace) {
        workspace.drop("spool/inbox/a.xml", Self.text)
    }

    private func claimIfNeeded(_ workspace: TestWorkspace) throws -> ClaimedFile? {
        if let claimed = try workspace.spool.claimed().first { return claimed }
        guard let candidate = try workspace.spool.candidates(in: .inbox).first else { return nil }
        return try workspace.spool.claim(candidate)
    }

    @Test func write() throws {
        try everyFault {
            // Nothing of it exists before.
            $0.drop("written", "")
        } action: { workspace in
            _ = try workspace.spool.write("spool/warehouse/out/a.xml") { (output) throws(Problem) in
                output.append(Self.text)
            }
        } isDone: {
            $0.text("spool/warehouse/out/a.xml") == Self.text
        }
    }

    @Test func replace() throws {
        try everyFault {
            $0.drop("spool/warehouse/out/a.xml", Self.text)
        } action: { workspace in
            _ = try workspace.spool.write("spool/warehouse/out/a.xml", replacing: true) { (output) throws(Problem) in
                output.append(Self.text)
            }
        } isDone: {
            $0.text("spool/warehouse/out/a.xml") == Self.text
        }
    }

    @Test(arguments: [nil, EXDEV, EINVAL])
    func claim(renameFailure: Int32?) throws {
        try everyFault(with: renameFailure.map { [.failFirst(of: "renameat2", $0)] } ?? []) {
            drop($0)
        } action: { workspace in
            _ = try claimIfNeeded(workspace)
        } isDone: { workspace in
            // A copy whose source was not removed yet is seen again, and known by its hash.
            workspace.text("state/claimed/inbox/a.xml") == Self.text
        }
    }

    @Test(arguments: [nil, EXDEV, EINVAL])
    func archive(renameFailure: Int32?) throws {
        try everyFault(with: renameFailure.map { [.failFirst(of: "renameat2", $0)] } ?? []) { workspace in
            drop(workspace)
            _ = try workspace.claim("a.xml")
        } action: { workspace in
            guard let claimed = try workspace.spool.claimed().first else { return }
            try workspace.spool.archive(claimed, to: "spool/archive/day/a.xml")
        } isDone: {
            $0.text("spool/archive/day/a.xml") == Self.text && $0.text("state/claimed/inbox/a.xml") == nil
        }
    }

    @Test func reject() throws {
        try everyFault { workspace in
            drop(workspace)
            _ = try workspace.claim("a.xml")
        } action: { workspace in
            guard let claimed = try workspace.spool.claimed().first else { return }
            try workspace.spool.reject(claimed, to: "spool/rejected/day/a.xml", reason: "because")
        } isDone: {
            $0.text("spool/rejected/day/a.xml") == Self.text
                && $0.text("spool/rejected/day/a.xml.reason.txt") == "because\n"
        }
    }

    @Test func unclaim() throws {
        try everyFault(with: [.failFirst(of: "renameat2", EXDEV)]) { workspace in
            drop(workspace)
            _ = try workspace.claim("a.xml")
        } action: { workspace in
            guard let claimed = try workspace.spool.claimed().first else { return }
            try workspace.spool.unclaim(claimed)
        } isDone: {
            $0.text("spool/inbox/a.xml") == Self.text && $0.text("state/claimed/inbox/a.xml") == nil
        }
    }

    @Test func aClaimByLinkIsFinishedByClaimed() throws {
        try TestWorkspace.with { workspace throws in
            drop(workspace)
            let candidate = try workspace.candidate("a.xml")
            let script = FaultScript([.failFirst(of: "renameat2", EINVAL), .failFirst(of: "unlink", EIO)])
            FaultScript.$scoped.withValue(script) {
                #expect(code { _ = try workspace.spool.claim(candidate) } == .callFailed)
            }
            #expect(workspace.text("spool/inbox/a.xml") == Self.text)
            #expect(try workspace.spool.claimed().map(\.name) == ["a.xml"])
            #expect(workspace.text("spool/inbox/a.xml") == nil)
            #expect(workspace.text("state/claimed/inbox/a.xml") == Self.text)
        }
    }

    @Test func withoutHardLinksItLooksFirst() throws {
        try TestWorkspace.with { workspace throws in
            drop(workspace)
            let faults: [FaultScript.Fault] = [.failFirst(of: "renameat2", EINVAL), .failFirst(of: "link", EPERM)]
            let claimed = try FaultScript.$scoped.withValue(FaultScript(faults)) { try workspace.claim("a.xml") }
            #expect(workspace.text(claimed.path) == Self.text)
            workspace.drop("spool/inbox/a.xml", "other")
            FaultScript.$scoped.withValue(FaultScript(faults)) {
                #expect(code { _ = try workspace.claim("a.xml") } == .stillClaimed)
            }
            #expect(workspace.text(claimed.path) == Self.text)
        }
    }

    @Test func aFullDiskIsItsOwnProblem() throws {
        let expected: [(Int32, SpoolProblem)] = [
            (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (ESTALE, .shareUnreachable),
            (EIO, .callFailed), (EACCES, .permissionDenied),
        ]
        for (number, problem) in expected {
            try TestWorkspace.with { workspace throws in
                FaultScript.$scoped.withValue(FaultScript([.failFirst(of: "write", number)])) {
                    let thrown = code {
                        _ = try workspace.spool.write("spool/held/a") { (output) throws(Problem) in
                            output.append(Self.text)
                            output.append(Self.text)
                        }
                    }
                    #expect(thrown == problem)
                }
                #expect(try workspace.spool.list("spool/held").count == 0)
            }
        }
    }

    @Test func theEnvironmentAsksForFaults() {
        #expect(FaultScript.faults(crashAt: nil, failAt: nil).isEmpty)
        if case .crash(at: 3) = FaultScript.faults(crashAt: "3", failAt: nil).first {} else { Issue.record("crash") }
        if case .fail(at: 4, EIO) = FaultScript.faults(crashAt: nil, failAt: "4").first {} else { Issue.record("EIO") }
        if case .fail(at: 5, ENOSPC) = FaultScript.faults(crashAt: nil, failAt: "5:ENOSPC").first {
        } else {
            Issue.record("ENOSPC")
        }
        let script = FaultScript([])
        FaultScript.$scoped.withValue(script) {
            FaultInjection.step()
            FaultInjection.step()
        }
        #expect(script.count == 2)
    }
}
#endif
