import Foundation
import Testing

/// `spojka inspect` of sealed mails: a workspace's keys open them, as they do in a pass.
@Suite struct InspectKeysTests {
    private static let gpg = "/usr/bin/gpg"
    private static let canSeal = FileManager.default.isExecutableFile(atPath: gpg)

    private func run(_ tool: String, _ arguments: [String], home: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["--homedir", home.path] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test("are opened with --workspace, and in the workspace itself", .enabled(if: canSeal, "GnuPG is not installed"))
    func sealed() throws {
        let shop = try Shop()
        let keys = shop.root.appendingPathComponent("secrets/keys")
        let private700 = [FileAttributeKey.posixPermissions: 0o700]
        try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true, attributes: private700)
        // An agent of its own, whose socket has a short path, would go on running.
        defer { _ = try? run("/usr/bin/gpgconf", ["--kill", "gpg-agent"], home: keys) }
        let key = ["--batch", "--quiet", "--passphrase", "", "--quick-gen-key", "a@example.test", "default", "default"]
        try #require(try run(Self.gpg, key, home: keys) == 0)
        try shop.write("Nothing of money.\n", to: "text.txt")
        let text = shop.root.appendingPathComponent("text.txt").path
        let seal = ["--batch", "--quiet", "--trust-model", "always", "-r", "a@example.test", "--armor", "-e", text]
        try #require(try run(Self.gpg, seal, home: keys) == 0)
        let head = ["From: bank@example.test", "Subject: x", "Content-Type: text/plain", "", ""].joined(
            separator: "\r\n"
        )
        try shop.write(head + shop.text("text.txt.asc").replacing("\n", with: "\r\n"), to: "m.eml")
        let yaml = try shop.text("spojka.yaml")
        #expect(try shop.run("inspect shop/m.eml").err.isEmpty)
        #expect(try shop.run("inspect shop/m.eml").out.contains("MAIL-013"))
        try shop.write(yaml.replacing("    #pgp-keys:", with: "    pgp-keys: secrets/keys"), to: "spojka.yaml")
        let opened = try shop.run("inspect shop/m.eml")
        #expect(opened.out.contains("MAIL-002") && !opened.out.contains("MAIL-013"), "\(opened.transcript)")
        let inside = try Program.run(["inspect", "m.eml"], in: shop.root)
        #expect(inside.out.contains("MAIL-002"), "\(inside.transcript)")
    }
}
