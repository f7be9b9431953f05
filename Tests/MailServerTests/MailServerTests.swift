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

    /// Runs a script beside this file in a folder of its own; returns its exit code and what it printed.
    static func run(_ script: String) throws -> (code: Int32, text: String) {
        let work = NSTemporaryDirectory() + "spojka-mail-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: work) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scripts/" + script).path
        ]
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SPOJKA_") }
        environment["SPOJKA"] = spojka
        environment["WORK"] = work
        environment["PATH", default: "/usr/bin:/bin"] += ":/usr/sbin:/sbin"
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}

@Suite("Mail servers", .serialized)
struct MailServerTests {
    @Test(
        "a notice through Postfix to the secret address pays the order at the next pass",
        .enabled(if: MailServer.isRoot && MailServer.has("postfix"), "Postfix is not installed, or this is not root")
    )
    func postfix() throws {
        let (code, text) = try MailServer.run("postfix.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through Postfix"))
    }

    @Test("receive ends with the codes that mail servers know, and never takes half a mail")
    func receive() throws {
        let (code, text) = try MailServer.run("receive.sh")
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
        let (code, text) = try MailServer.run("dovecot.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through Dovecot"))
    }

    @Test(
        "a notice that is encrypted with PGP is opened with the merchant's key",
        .enabled(if: MailServer.has("gpg", "gpgconf"), "GnuPG is not installed")
    )
    func pgp() throws {
        let (code, text) = try MailServer.run("pgp.sh")
        #expect(code == 0, "\(text)")
        #expect(text.contains("paid through PGP"))
    }
}
