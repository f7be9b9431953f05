import Foundation
import Testing

/// Help and what is wrong with arguments are said in the language of the workspace, else of the terminal.
@Suite("Language of the command line") struct HelpLanguageTests {
    /// Wide enough that no line is wrapped.
    private static let wide = ["COLUMNS": "1000"]

    /// The English help of every command there is, as the help of the one above lists it.
    private static let commands: [(words: [String], help: [String])] = {
        var found: [(words: [String], help: [String])] = []
        var rest: ArraySlice<[String]> = [[]]
        while let command = rest.popFirst(), let help = try? Program.run(command + ["--help"], environment: wide) {
            found.append((command, help.lines))
            let below = help.lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst()
            for line in below where line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  See") {
                if let name = line.split(separator: " ").first { rest.append(command + [String(name)]) }
            }
        }
        return found
    }()

    /// What stands in any language: usage, examples, names of options.
    private static func isAnyLanguage(_ line: String) -> Bool {
        let words = line.drop { $0 == " " }
        return words.isEmpty || ["spojka ", "*/30", "-"].contains { words.hasPrefix($0) } || words == "<id>"
    }

    @Test("help has no English in it", arguments: ["sk", "cs"]) func help(language: String) throws {
        #expect(Self.commands.count > 35)
        let environment = Self.wide.merging(["LANG": language + "_SK.UTF-8"]) { $1 }
        for (command, english) in Self.commands {
            let other = try Program.run(command + ["--help"], environment: environment)
            #expect(other.status == 0 && other.lines.count == english.count)
            let same = Set(english).intersection(other.lines).filter { !Self.isAnyLanguage($0) }
            // An option that is explained the same way is one whose words were forgotten.
            let options = english.filter { line in
                other.lines.contains(line) && line.hasPrefix("  -") && line.contains("   ")
            }
            #expect(same.isEmpty && options.isEmpty, "\(command) \(same) \(options)")
        }
    }

    @Test(
        "errors of arguments have no English in them",
        arguments: [
            "status --bogus", "status --jso", "run extra", "run extra more", "orders send", "payments pair x 1",
            "payments pair 1", "explain bogus 1", "explain order", "inspect", "inspect --limit=-1 x",
            "inspect --limit x y", "inspect --language xx y", "status -c", "staus", "bogus", "orders lst", "-c a=b",
            "status --json=1", "held release x", "payments list --from x", "payments list --outcome x",
            "payments list --json --csv", "orders list --state x", "orders settle 1 --undo --reason x",
            "payments ignore", "payments accept", "payments rule", "files seen",
        ]
    )
    func errors(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let english = try Program.run(words, environment: Self.wide)
        for (language, error, usage) in [("sk", "Chyba: ", "Použitie: "), ("cs", "Chyba: ", "Použití: ")] {
            let other = try Program.run(words, environment: Self.wide.merging(["LANG": language]) { $1 })
            #expect(other.status == 2 && other.out.isEmpty)
            let lines = other.err.split(separator: "\n")
            #expect(lines.first?.hasPrefix(error) == true)
            #expect(lines.contains { $0.hasPrefix(usage) }, "\(other.err)")
            let same = Set(english.err.split(separator: "\n")).intersection(lines)
            #expect(same.isEmpty, "\(same)")
            let isEnglish = other.err.contains(#/ (is|the|not|for|There|Did|Give|with) /#)
            #expect(!isEnglish, "\(other.err)")
        }
    }

    @Test("a workspace's language comes first") func workspace() throws {
        let shop = try Shop()
        let run = try shop.run("status --bogus", environment: ["LANG": "en_GB.UTF-8"])
        #expect(run.err.hasPrefix("Chyba: Neznáma voľba „--bogus“\n"), "\(run.err)")
        let inside = try Program.run(["--help"], in: shop.root)
        #expect(inside.out.hasPrefix("POPIS: Spája e-shopy"))
        let named = try Program.run(["status", "--bogus"], environment: ["SPOJKA_WORKSPACE": shop.root.path])
        #expect(named.err == run.err)
        let czech = try shop.run("-c merchant.language=cs status --bogus")
        #expect(czech.err.hasPrefix("Chyba: Neznámá volba „--bogus“\n"), "\(czech.err)")
    }

    @Test("lines are as wide as the terminal") func width() throws {
        for language in ["en", "sk"] {
            let help = try Program.run(["check", "--help"], environment: ["COLUMNS": "60", "LANG": language])
            let texts = help.lines.filter { !$0.contains("spojka ") }
            #expect(texts.allSatisfy { $0.count <= 60 } && texts.count > 10, "\(help.out)")
        }
    }
}
