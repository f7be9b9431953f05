import Foundation
import Testing

@Suite("Help") struct HelpTests {
    /// The commands of the contract.
    static let commands = [
        "init", "check", "run", "plan", "status", "inspect", "explain", "orders", "payments", "products", "held",
        "replay", "demo", "address", "receive",
    ]
    static let actions = [
        "orders list", "orders send", "orders hold", "payments list", "payments pair", "payments unpair",
        "payments ignore", "payments swap", "payments accept", "products list", "products unmatched", "products pair",
        "held list", "held release",
        "held discard",
    ]

    @Test("the program's own") func own() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0 && help.err.isEmpty)
        for command in Self.commands { #expect(help.lines.contains { $0.hasPrefix("  \(command) ") }, "\(command)") }
        try GoldenFile.expect("help", help.out)
        #expect(try Program.run([]).out == help.out)
    }

    @Test("every command has an abstract and an example", arguments: commands + actions)
    func command(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let help = try Program.run(words + ["--help"])
        #expect(help.status == 0 && help.err.isEmpty)
        #expect(help.out.hasPrefix("OVERVIEW: "))
        #expect(help.out.contains("USAGE: spojka \(command)"))
        #expect(
            help.lines.contains { $0.hasPrefix("spojka ") || $0.contains("* spojka") || $0.contains("*  spojka") }
        )
        #expect(try Program.run(["help"] + words).out == help.out)
        try GoldenFile.expect("help-" + command.replacing(" ", with: "-"), help.out)
    }

    @Test("the version") func version() throws {
        let version = try Program.run(["--version"])
        #expect(version.status == 0 && version.out.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    }
}
