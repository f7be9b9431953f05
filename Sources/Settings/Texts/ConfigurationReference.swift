import Domain

/// The page of `docs/configuration.md`, generated from the declarations.
public enum ConfigurationReference {
    /// The page in Markdown, in `language`: a chapter for each area, a row for each setting.
    public static func markdown(_ declarations: [Setting], language: Language = .en) -> String {
        var lines = [head[language]]
        var area = ""
        for setting in declarations {
            let start = String(setting.key.prefix { $0 != "." })
            if start != area {
                area = start
                lines += ["", "## " + area, "", columns[language], "|---|---|---|---|"]
            }
            let cells = [
                code(setting.key), values(setting)[language], defaultValue(setting)[language], setting.help[language],
            ]
            lines.append("| " + cells.map(escaped).joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let head = Texts(
        sk: """
            # Nastavenia

            Vzniká z deklarácií v `Sources`; neupravujte.

            `spojka.yaml` je YAML v kódovaní UTF-8. Bodka v kľúči znamená jednu úroveň odsadenia, `*` je názov, ktorý si
            zvolíte, `#` poradie v zozname. Každé nastavenie sa dá pre jedno volanie zmeniť: `spojka -c KĽÚČ=HODNOTA`,
            hodnota ako v YAML. Zoznam môže byť bez zátvoriek, `a, b`; hodnota s čiarkou patrí do úvodzoviek. Hodnota
            `secret:NAME` znamená súbor `secrets/NAME`. Kľúč, ktorý tu nie je, je chyba; nastavenie bez účinku ohlási
            `spojka check`. Zmenené nastavenia platia od najbližšieho spracovania.
            """,
        cs: """
            # Nastavení

            Vzniká z deklarací ve `Sources`; neupravujte.

            `spojka.yaml` je YAML v kódování UTF-8. Tečka v klíči znamená jednu úroveň odsazení, `*` je název, který si
            zvolíte, `#` pořadí v seznamu. Každé nastavení lze pro jedno volání změnit: `spojka -c KLÍČ=HODNOTA`,
            hodnota jako v YAML. Seznam může být bez závorek, `a, b`; hodnota s čárkou patří do uvozovek. Hodnota
            `secret:NAME` znamená soubor `secrets/NAME`. Klíč, který zde není, je chyba; nastavení bez účinku ohlásí
            `spojka check`. Změněná nastavení platí od nejbližšího zpracování.
            """,
        en: """
            # Configuration

            Generated from the declarations in `Sources`; do not edit.

            `spojka.yaml` is UTF-8 YAML. A dot in a key means one level of indentation, `*` is a name that you choose,
            `#` a position in a list. Any setting can be overridden for one call with `spojka -c KEY=VALUE`; the value
            is YAML. A list may be written without brackets, `a, b`; quote a value that contains a comma. A value
            `secret:NAME` means the file `secrets/NAME`. An unknown key is an error; `spojka check` reports a setting
            without effect. Changed settings apply from the next pass on.
            """
    )

    private static let columns = Texts(
        sk: "| kľúč | hodnoty | predvolené | čo robí |",
        cs: "| klíč | hodnoty | výchozí | co dělá |",
        en: "| key | values | default | what it does |"
    )

    private static func values(_ setting: Setting) -> Texts {
        switch setting.kind {
        case .text: return Texts(sk: "text", cs: "text", en: "text")
        case .number(let range):
            let (low, high) = (range.lowerBound, range.upperBound)
            return Texts(
                sk: "celé číslo, \(low) až \(high)",
                cs: "celé číslo, \(low) až \(high)",
                en: "whole number, \(low) to \(high)"
            )
        case .flag: return same("`true`, `false`")
        case .choice(let words): return same(words.map(code).joined(separator: ", "))
        case .texts: return Texts(sk: "zoznam textov", cs: "seznam textů", en: "list of texts")
        case .choices(let words):
            let list = words.map(code).joined(separator: ", ")
            return Texts(sk: "zoznam: \(list)", cs: "seznam: \(list)", en: "list of \(list)")
        }
    }

    private static func defaultValue(_ setting: Setting) -> Texts {
        if setting.required { return Texts(sk: "povinné", cs: "povinné", en: "required") }
        return same(setting.defaultValue.isEmpty ? "" : code(setting.defaultValue))
    }

    private static func same(_ text: String) -> Texts { Texts(sk: text, cs: text, en: text) }

    private static func code(_ text: String) -> String { "`" + text + "`" }

    private static func escaped(_ cell: String) -> String {
        cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
