import Domain
import Messages

/// What help and errors of the command line say in every language, found by the English text that stands at a command.
enum HelpTexts {
    /// An English text in a language; unchanged where nothing is known of it, as with an example.
    static func told(_ english: String, _ language: Language) -> String {
        guard language != .en else { return english }
        if let texts = known[english] { return texts[language] }
        for form in forms {
            if let values = form.values(in: english) { return form.filled(values, language) }
        }
        return english
    }

    private static let known = Dictionary(
        (parserWords + commands + paragraphs + options + errors).map { ($0.en, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Sentences with values in them, which are copied; a value in quotes may be anything.
    private static let forms = [
        Form(
            "Unknown option '{a}'. Did you mean '{b}'?",
            sk: "Neznáma voľba „{a}“. Nemysleli ste „{b}“?",
            cs: "Neznámá volba „{a}“. Nemysleli jste „{b}“?"
        ),
        Form("Unknown option '{a}'", sk: "Neznáma voľba „{a}“", cs: "Neznámá volba „{a}“"),
        Form("Missing value for '{a}'", sk: "Chýba hodnota voľby „{a}“", cs: "Chybí hodnota volby „{a}“"),
        Form(
            "The option '{a}' does not take any value, but '{b}' was specified.",
            sk: "Voľba „{a}“ nemá hodnotu, uviedli ste však „{b}“.",
            cs: "Volba „{a}“ nemá hodnotu, uvedli jste však „{b}“."
        ),
        Form("Unexpected argument '{a}'", sk: "Nadbytočný údaj „{a}“", cs: "Nadbytečný údaj „{a}“"),
        Form(
            "{a} unexpected arguments: '{b}'",
            sk: "Nadbytočné údaje ({a}): „{b}“",
            cs: "Nadbytečné údaje ({a}): „{b}“"
        ),
        Form(
            "Value to be set with {a} had already been set with {b}",
            sk: "Hodnota, ktorú má nastaviť {a}, je už nastavená: {b}",
            cs: "Hodnota, kterou má nastavit {a}, je už nastavena: {b}"
        ),
        Form("Missing expected argument '{a}'", sk: "Chýba údaj „{a}“", cs: "Chybí údaj „{a}“"),
        Form("Missing one of: '{a}'", sk: "Chýba jedno z: „{a}“", cs: "Chybí jedno z: „{a}“"),
        Form(
            "The value '{a}' is invalid for '{b}'. Please provide one of {c}.",
            sk: "Hodnota „{a}“ nepatrí k „{b}“. Použite jednu z týchto: {c}.",
            cs: "Hodnota „{a}“ nepatří k „{b}“. Použijte jednu z těchto: {c}."
        ),
        Form(
            "The value '{a}' is invalid for '{b}'",
            sk: "Hodnota „{a}“ nepatrí k „{b}“",
            cs: "Hodnota „{a}“ nepatří k „{b}“"
        ),
        Form("Invalid option: {a}", sk: "Neplatná voľba: {a}", cs: "Neplatná volba: {a}"),
        Form(
            "See '{a}' for more information.",
            sk: "Viac povie „{a}“.",
            cs: "Více řekne „{a}“."
        ),
        Form(
            "See '{a} <subcommand>' for detailed help.",
            sk: "O príkaze viac povie „{a} PRÍKAZ“.",
            cs: "O příkazu více řekne „{a} PŘÍKAZ“."
        ),
        Form(
            "There is no command {a}. Did you mean {b}?",
            sk: "Príkaz {a} neexistuje. Nemysleli ste {b}?",
            cs: "Příkaz {a} neexistuje. Nemysleli jste {b}?"
        ),
        Form(
            "There is no command {a}. There are: {b}.",
            sk: "Príkaz {a} neexistuje. Možné sú: {b}.",
            cs: "Příkaz {a} neexistuje. Možné jsou: {b}."
        ),
        Form(
            "“{a}” is not a date; write YYYY-MM-DD",
            sk: "„{a}“ nie je deň; píšte RRRR-MM-DD",
            cs: "„{a}“ není den; pište RRRR-MM-DD"
        ),
        Form(
            "“{a}” is not an outcome; choose one of {b}",
            sk: "„{a}“ nie je výsledok; vyberte jeden z týchto: {b}",
            cs: "„{a}“ není výsledek; vyberte jeden z těchto: {b}"
        ),
        Form(
            "“{a}” is not a state; choose one of {b}",
            sk: "„{a}“ nie je stav; vyberte jeden z týchto: {b}",
            cs: "„{a}“ není stav; vyberte jeden z těchto: {b}"
        ),
        Form(
            "The accounting system: {a}.",
            sk: "Účtovný systém: {a}.",
            cs: "Účetní systém: {a}."
        ),
    ]

    /// The parser's own headings and words.
    private static let parserWords = [
        Texts(sk: "POPIS:", cs: "POPIS:", en: "OVERVIEW:"),
        Texts(sk: "POUŽITIE:", cs: "POUŽITÍ:", en: "USAGE:"),
        Texts(sk: "ÚDAJE:", cs: "ÚDAJE:", en: "ARGUMENTS:"),
        Texts(sk: "VOĽBY:", cs: "VOLBY:", en: "OPTIONS:"),
        Texts(sk: "PRÍKAZY:", cs: "PŘÍKAZY:", en: "SUBCOMMANDS:"),
        Texts(sk: "Použitie:", cs: "Použití:", en: "Usage:"),
        Texts(sk: "Chyba:", cs: "Chyba:", en: "Error:"),
        Texts(sk: "Pomoc:", cs: "Nápověda:", en: "Help:"),
        Texts(sk: "inak", cs: "jinak", en: "default"),
        Texts(sk: "možnosti", cs: "možnosti", en: "values"),
        Texts(sk: "Vypíše túto pomoc.", cs: "Vypíše tuto nápovědu.", en: "Show help information."),
        Texts(sk: "Vypíše verziu.", cs: "Vypíše verzi.", en: "Show the version."),
        Texts(sk: "Vypíše pomoc k príkazu.", cs: "Vypíše nápovědu k příkazu.", en: "Show subcommand help information."),
    ]

    /// What our own commands say is wrong.
    private static let errors = [
        Texts(
            sk: "Chýba príkaz; vypíše ich spojka --help.",
            cs: "Chybí příkaz; vypíše je spojka --help.",
            en: "Missing command; spojka --help lists them."
        ),
        Texts(
            sk: "Číslo je číslica alebo s a číslica: 7, s2.",
            cs: "Číslo je číslice nebo s a číslice: 7, s2.",
            en: "An id is a number, or s and a number: 7, s2."
        ),
        Texts(
            sk: "Uveďte buď --json, alebo --csv",
            cs: "Uveďte buď --json, nebo --csv",
            en: "--json and --csv exclude each other"
        ),
        Texts(
            sk: "Uveďte číslo platby, alebo --always ÚČET.",
            cs: "Uveďte číslo platby, nebo --always ÚČET.",
            en: "Give a payment id, or --always ACCOUNT."
        ),
        Texts(
            sk: "Uveďte --single: prijať možno len platby s jedinou objednávkou, ktorá sedí",
            cs: "Uveďte --single: přijmout lze jen platby s jedinou objednávkou, která odpovídá",
            en: "Give --single: only payments with one fitting candidate can be accepted"
        ),
        Texts(
            sk: "Uveďte číslo platby, alebo --forget ÚČET.",
            cs: "Uveďte číslo platby, nebo --forget ÚČET.",
            en: "Give a payment id, or --forget ACCOUNT."
        ),
        Texts(
            sk: "Uveďte čísla súborov, alebo --all.",
            cs: "Uveďte čísla souborů, nebo --all.",
            en: "Give the ids of files, or --all."
        ),
        Texts(
            sk: "--limit je počet záznamov: 0 alebo viac.",
            cs: "--limit je počet záznamů: 0 nebo více.",
            en: "--limit is a number of records: 0 or more."
        ),
        Texts(
            sk: "--language je sk, cs alebo en.",
            cs: "--language je sk, cs nebo en.",
            en: "--language is sk, cs or en."
        ),
        Texts(
            sk: "S --undo neuvádzajte --document ani --reason",
            cs: "S --undo neuvádějte --document ani --reason",
            en: "--undo takes neither --document nor --reason"
        ),
    ]

    /// A sentence with values, `{a}` to `{c}`.
    private struct Form {
        private let english: [Part]
        private let texts: Texts

        init(_ en: String, sk: String, cs: String) {
            english = Form.parts(en)
            texts = Texts(sk: sk, cs: cs, en: en)
        }

        /// The values of a sentence of this form; nil for any other.
        func values(in sentence: String) -> [Character: Substring]? {
            var rest = sentence[...]
            var values: [Character: Substring] = [:]
            for (index, part) in english.enumerated() {
                guard let name = part.name else {
                    guard rest.hasPrefix(part.literal) else { return nil }
                    rest = rest.dropFirst(part.literal.count)
                    continue
                }
                if index == english.count - 1 {
                    guard rest.hasSuffix(part.literal) else { return nil }
                    values[name] = rest.dropLast(part.literal.count)
                } else {
                    guard let end = rest.firstRange(of: part.literal) else { return nil }
                    values[name] = rest[..<end.lowerBound]
                    rest = rest[end.upperBound...]
                }
            }
            return values
        }

        func filled(_ values: [Character: Substring], _ language: Language) -> String {
            Form.parts(texts[language]).map { part in (part.name.flatMap { values[$0] } ?? "") + part.literal }.joined()
        }

        /// A value and the words after it; the first part has words only.
        private struct Part {
            let name: Character?
            let literal: Substring
        }

        private static func parts(_ text: String) -> [Part] {
            text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, piece in
                index == 0 ? Part(name: nil, literal: piece) : Part(name: piece.first, literal: piece.dropFirst(2))
            }
        }
    }
}
