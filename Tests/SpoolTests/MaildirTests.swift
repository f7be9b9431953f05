import Domain
import Glibc
import Testing

@testable import Spool

/// A Maildir is somebody else's folder; what it is taken into is ours.
@Suite struct MaildirTests {
    private func maildir(_ workspace: TestWorkspace) -> String {
        let root = workspace.path("mails")
        for folder in ["", "/new", "/cur", "/tmp"] { mkdir(root + folder, 0o755) }
        workspace.drop("mails/new/1.host", "Subject: a\n\nb\n")
        return root
    }

    private func problem(_ body: () throws(Problem) -> Void) -> Problem? {
        do throws(Problem) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test("is emptied into the inbox")
    func taken() throws {
        try TestWorkspace.with { workspace throws in
            let root = maildir(workspace)
            #expect(try workspace.spool.takeMaildir(root, into: "spool/inbox", limit: 10) == 1)
            #expect(workspace.text("mails/cur/1.host:2,S") != nil)
        }
    }

    @Test("that cannot be listed is a connection that failed")
    func unreadable() throws {
        try TestWorkspace.with { workspace throws in
            let root = workspace.path("mails")
            mkdir(root, 0o755)
            workspace.drop("mails/new", "a file")
            let found = problem { () throws(Problem) in
                _ = try workspace.spool.takeMaildir(root, into: "spool/inbox", limit: 10)
            }
            #expect(found?.blame == .connection(retry: false))
        }
    }

    @Test("stays full when the inbox cannot be written to, which is the workspace's fault")
    func ownFolderFails() throws {
        try TestWorkspace.with { workspace throws in
            let root = maildir(workspace)
            rmdir(workspace.path("spool/inbox"))
            let found = problem { () throws(Problem) in
                _ = try workspace.spool.takeMaildir(root, into: "spool/inbox", limit: 10)
            }
            #expect(found?.blame == .workspace)
            #expect(workspace.text("mails/new/1.host") != nil)
        }
    }
}
