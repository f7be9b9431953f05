import ArgumentParser
import Glibc
import Settings

/// Options of the whole program may stand anywhere on the line: they are moved to its end, where they are parsed.
enum CommandArguments {
    /// The arguments with `--workspace` and `-c` and their values at the end, but before a `--`.
    static func arranged(_ arguments: [String]) -> [String] {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        var kept: [String] = []
        var moved: [String] = []
        var rest = arguments[..<end]
        while let argument = rest.popFirst() {
            switch argument {
            case "--workspace", "-w", "-c", "--config":
                moved.append(argument)
                if let value = rest.popFirst() { moved.append(value) }
            case _ where argument.hasPrefix("--workspace=") || argument.hasPrefix("--config="):
                moved.append(argument)
            default:
                kept.append(argument)
            }
        }
        return kept + moved + arguments[end...]
    }

    /// The language of help and of what is wrong with arguments, by its code: that of the workspace that they name, if there
    /// is one, else that of whoever sits at the terminal.
    static func language(_ arguments: [String]) -> String {
        var workspace = getenv("SPOJKA_WORKSPACE").map { String(cString: $0) } ?? "."
        var overrides: [String] = []
        for (index, argument) in arguments.enumerated() {
            let next = index + 1 < arguments.count ? arguments[index + 1] : nil
            switch argument {
            case "--workspace", "-w": workspace = next ?? workspace
            case "--config", "-c": overrides += next.map { [$0] } ?? []
            case _ where argument.hasPrefix("--workspace="):
                workspace = String(argument.dropFirst("--workspace=".count))
            default: break
            }
        }
        return MerchantLanguage.code(workspace: AbsolutePath.of(workspace), overrides: overrides)
    }

    /// What to say where a command is expected and there is none of that name; nil where there is one.
    ///
    /// The parser would speak of the first option after it.
    static func unknownCommand(_ arguments: [String], of command: any ParsableCommand.Type) -> String? {
        let commands = command.configuration.subcommands
        guard !commands.isEmpty, let word = arguments.first, word != "help" else { return nil }
        if word.hasPrefix("-") {
            // An option of the workspace stands at the end: there is no command before it.
            let isMoved = ["-w", "-c"].contains(word) || word.hasPrefix("--workspace") || word.hasPrefix("--config")
            return isMoved && command == Spojka.self ? "Missing command; spojka --help lists them." : nil
        }
        let names = commands.map { $0.configuration.commandName ?? "" }
        if let index = names.firstIndex(of: word) {
            return unknownCommand(Array(arguments.dropFirst()), of: commands[index])
        }
        var shown: [String] = []
        for command in commands where command.configuration.shouldDisplay {
            shown.append(command.configuration.commandName ?? "")
        }
        let nearest = shown.min { EditDistance.between($0, word) < EditDistance.between($1, word) } ?? ""
        let isNear = EditDistance.between(nearest, word) <= max(1, word.utf8.count / 3)
        let hint = isNear ? "Did you mean \(nearest)?" : "There are: " + shown.joined(separator: ", ") + "."
        return "There is no command \(String(word.prefix(40))). " + hint
    }
}
