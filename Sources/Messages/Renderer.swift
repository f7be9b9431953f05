import Domain

/// Puts problems and words into one language.
public struct Renderer: Sendable {
    /// The language.
    public let language: Language

    /// A renderer for a language by its code (`sk`, `cs`, `en`); an unknown one falls to English.
    public init(language: String) {
        self.language = Language(rawValue: language) ?? .en
    }

    /// What is wrong, with the values filled in. A code that the catalogue does not know is shown with its arguments.
    public func sentence(_ p: Problem) -> String {
        if let message = Catalogue[p.code] {
            var arguments = p.arguments
            if let what = arguments["what"].flatMap(Label.init) { arguments["what"] = label(what) }
            if let state = arguments["state"] { arguments["state"] = value(state) }
            return Template(message.text[language]).filled(arguments)
        }
        let arguments = p.arguments.sorted { $0.key < $1.key }
            .map { "\($0.key): \(Template.oneLine($0.value))" }
        return arguments.isEmpty ? p.code : "\(p.code) (\(arguments.joined(separator: ", ")))"
    }

    /// What to do about it, with the values filled in. For a code that the catalogue does not know it says to report it.
    public func remedy(_ p: Problem) -> String {
        let texts = Catalogue[p.code]?.remedy ?? Self.unknownRemedy
        return Template(texts[language]).filled(p.arguments)
    }

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
        Label(rawValue: key).map { label($0) } ?? key
    }

    /// The word for a value of machine output, such as an outcome; the value itself when it has none.
    public func value(_ raw: String) -> String {
        Word(rawValue: raw).map { word($0) } ?? raw
    }

    /// Why a product or item has no counterpart, by its code in machine output.
    public func reason(product raw: String) -> String {
        raw == Word.notFound.rawValue ? word(.noCounterpart) : value(raw)
    }

    /// A sentence with its values filled in.
    public func phrase(_ p: Phrase, _ values: [String: String] = [:]) -> String {
        Template(p.texts[language]).filled(values)
    }

    private static let unknownRemedy = Texts(
        sk: "Nahláste tento kód správcovi programu.",
        cs: "Nahlaste tento kód správci programu.",
        en: "Report this code to the program's administrator."
    )
}
