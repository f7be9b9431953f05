import Domain

/// Puts problems and words into one language.
public struct Renderer: Sendable {
    /// The language that every text is rendered in.
    public let language: Language
    /// What it knows to say about problems.
    public let catalogue: Catalogue

    /// A renderer for a language by its code (`sk`, `cs`, `en`); an unknown one falls to English.
    public init(language: String, catalogue: Catalogue) {
        self.language = Language(rawValue: language) ?? .en
        self.catalogue = catalogue
    }

    /// What is wrong, with the values filled in. A code that the catalogue does not know is shown with its arguments.
    public func sentence(_ p: Problem) -> String {
        if let message = catalogue[p.code] {
            let text = Template(message.text[language]).filled(arguments(of: p))
            // What the other side said may be nothing.
            return text.last == " " ? String(text.dropLast()) : text
        }
        let arguments = p.arguments.sorted { $0.key < $1.key }
            .map { "\($0.key): \(Template.oneLine($0.value))" }
        return arguments.isEmpty ? p.code : "\(p.code) (\(arguments.joined(separator: ", ")))"
    }

    /// What to do about it, with the values filled in. For a code that the catalogue does not know it says to report it.
    public func remedy(_ p: Problem) -> String {
        let texts = catalogue[p.code]?.remedy ?? Self.unknownRemedy
        return Template(texts[language]).filled(arguments(of: p))
    }

    /// The arguments with words in place of values of machine output.
    private func arguments(of p: Problem) -> [String: String] {
        var arguments = p.arguments
        if let what = arguments["what"] {
            arguments["list"] = Self.lists[what] ?? "spojka status"
            if let label = Label(rawValue: what) { arguments["what"] = self.label(label) }
        }
        if let state = arguments["state"] { arguments["state"] = value(state) }
        return arguments.mapValues(shown)
    }

    /// The commands that list things, by what they are called.
    private static let lists = [
        "order": "spojka orders list", "payment": "spojka payments list", "product": "spojka products list",
        "held": "spojka held list", "file": "spojka files list",
        "channel": "spojka check", "account": "spojka payments rules",
    ]

    /// A word or heading.
    public func word(_ w: Word) -> String {
        w.texts[language]
    }

    /// The name of a fact.
    public func label(_ l: Label) -> String {
        l.texts[language]
    }

    /// The name of a fact by its key in machine output; the key itself when it has none.
    public func label(key: String) -> String {
        Label(rawValue: key).map { label($0) } ?? FileLabel(rawValue: key)?.texts[language] ?? key
    }

    /// The word for a value of machine output, such as an outcome; the value itself when it has none.
    public func value(_ raw: String) -> String {
        Word(rawValue: raw).map { word($0) } ?? FileWord(rawValue: raw)?.texts[language] ?? raw
    }

    /// What became of a file, by its outcome in machine output.
    public func outcome(file raw: String) -> String { raw == Word.held.rawValue ? word(.heldFile) : value(raw) }

    /// What kind of file it is, by its kind in machine output.
    public func kind(file raw: String) -> String { raw == Word.unknown.rawValue ? word(.unknownKind) : value(raw) }

    /// What an exit code of a pass means.
    public func meaning(exit code: Int) -> String {
        switch code {
        case 0: word(.exitDone)
        case 3: word(.exitWaits)
        case 4: word(.exitConnection)
        case 5: word(.exitTemporary)
        case 7: word(.exitSafety)
        default: word(.exitFailed)
        }
    }

    /// Why a product or item has no counterpart, by its code in machine output.
    public func reason(product raw: String) -> String {
        raw == Word.notFound.rawValue ? word(.noCounterpart) : value(raw)
    }

    /// A sentence with its values filled in.
    public func phrase(_ p: Phrase, _ values: [String: String] = [:]) -> String {
        Template(p.texts[language]).filled(values.mapValues(shown))
    }

    private static let unknownRemedy = Texts(
        sk: "Nahláste tento kód správcovi programu.",
        cs: "Nahlaste tento kód správci programu.",
        en: "Report this code to the program's administrator."
    )
}
