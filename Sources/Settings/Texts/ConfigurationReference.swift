import Domain

/// The page of `docs/configuration.md`, generated from the declarations.
public enum ConfigurationReference {
    /// The page in Markdown: a chapter for each area, a row for each setting.
    public static func markdown(_ declarations: [Setting]) -> String {
        var lines = [
            "# Configuration",
            "",
            "Generated from the declarations in `Sources/Settings`; do not edit.",
            "",
            "`spojka.yaml` is UTF-8 YAML. A dot in a key means one level of indentation, `*` is a name that you",
            "choose, `#` a place in a list. Every setting can be overridden for one call: `spojka -c KEY=VALUE`, the",
            "value as YAML. A list may be written without brackets, `a, b`; one value that has a comma stands in quotes.",
            "A value `secret:NAME` means the file `secrets/NAME`. A key that does not stand here is an error; a setting",
            "without effect is told by `spojka check`. Changed settings hold from the next pass on.",
        ]
        var area = ""
        for setting in declarations {
            let start = String(setting.key.prefix { $0 != "." })
            if start != area {
                area = start
                lines += ["", "## " + area, "", "| key | values | standard | what it does |", "|---|---|---|---|"]
            }
            let cells = [code(setting.key), values(setting), standard(setting), setting.help]
            lines.append("| " + cells.map(escaped).joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func values(_ setting: Setting) -> String {
        switch setting.kind {
        case .text: "text"
        case .number(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .flag: "`true`, `false`"
        case .choice(let words): words.map(code).joined(separator: ", ")
        case .texts: "list of texts"
        case .choices(let words): "list of " + words.map(code).joined(separator: ", ")
        }
    }

    private static func standard(_ setting: Setting) -> String {
        if setting.required { return "required" }
        return setting.standard.isEmpty ? "" : code(setting.standard)
    }

    private static func code(_ text: String) -> String { "`" + text + "`" }

    private static func escaped(_ cell: String) -> String {
        cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
