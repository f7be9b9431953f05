import Foundation
import Testing

/// Programs of the machine that these tests need.
enum MailServer {
    static func has(_ programs: String...) -> Bool {
        programs.allSatisfy { program in
            ["/usr/sbin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
        }
    }

    static let isRoot = geteuid() == 0

    /// The `spojka` that was built with these tests.
    static let spojka: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("spojka").path
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../.build/debug/spojka").standardized.path
    }()
}

@Suite("Mail servers", .serialized)
struct MailServerTests {
    @Test(
        "a notice through Postfix to the secret address pays the order at the next pass",
        .enabled(if: MailServer.isRoot && MailServer.has("postfix"), "Postfix is not installed, or this is not root")
    )
    func postfix() throws {
        let (code, text) = try Script.run("postfix.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through Postfix"))
    }

    @Test("receive ends with the codes that mail servers know, and never takes half a mail")
    func receive() throws {
        let (code, text) = try Script.run("receive.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("received"))
    }

    @Test(
        "a notice in Dovecot, fetched by mbsync, pays the order at the next pass",
        .enabled(
            if: MailServer.isRoot && MailServer.has("dovecot", "mbsync"),
            "Dovecot or mbsync is not installed, or this is not root"
        )
    )
    func dovecot() throws {
        let (code, text) = try Script.run("dovecot.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through Dovecot"))
    }

    @Test(
        "a notice that is encrypted with PGP is opened with the merchant's key",
        .enabled(if: MailServer.has("gpg", "gpgconf"), "GnuPG is not installed")
    )
    func pgp() throws {
        let (code, text) = try Script.run("pgp.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through PGP"))
    }
}
