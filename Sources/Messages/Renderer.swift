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
        "channel": "spojka check", "account": "spojka payments rules", "settlement": "spojka settlements list",
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

extension Renderer {
    /// A decimal number with a point as people of the language write it: with a comma in Slovak and Czech.
    public func number(_ decimal: String) -> String {
        language == .en ? decimal : decimal.replacing(".", with: ",")
    }

    /// A text in which amounts with their currency, such as `28.80 EUR`, stand as people of the language write them.
    public func shown(_ text: String) -> String {
        guard language != .en, text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated()
        where byte == UInt8(ascii: ".") && index > 0 && Self.isDigit(bytes[index - 1]) {
            let digits = bytes[(index + 1)...].prefix(while: Self.isDigit)
            let rest = bytes[digits.endIndex...]
            let code = rest.dropFirst().prefix { $0 >= 65 && $0 <= 90 }
            let next = bytes[code.endIndex...].first
            let isWord = next.map { $0 >= 128 || $0 == 95 || Self.isDigit($0) || ($0 | 32) &- 97 < 26 } ?? false
            if !digits.isEmpty, rest.first == UInt8(ascii: " "), code.count == 3, !isWord {
                bytes[index] = UInt8(ascii: ",")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}

extension Renderer {
    /// The text that stands beside a refused or held file as `<name>.reason.txt`: the file's name, then for each problem
    /// its code and sentence, the place in the file, the field, and what to do; at the end, where a corrected file belongs.
    ///
    /// In UTF-8 with CRLF line ends, which every editor on Windows shows right. At most 50 problems are listed; the
    /// number of the others follows.
    ///
    /// - Parameter folder: the folder that the file came to; nil where another one is named, or no other file is wanted.
    public func reasonFile(file: String, problems: [Problem], folder: String? = nil) -> String {
        var lines = [word(.file) + ": " + Template.oneLine(file)]
        for problem in problems.prefix(Limits.listedProblems) {
            lines.append("")
            lines += paragraph(problem)
        }
        let more = problems.count - Limits.listedProblems
        if more > 0 {
            lines += ["", word(.furtherProblems) + ": " + String(more)]
        }
        if let folder, !problems.contains(where: { $0.arguments["folder"] != nil }) {
            lines += ["", word(.belongs) + ": " + folder]
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private func paragraph(_ problem: Problem) -> [String] {
        var lines = [problem.code + ": " + sentence(problem)]
        if let position = problem.position {
            let column = position.column > 0 ? ", " + word(.column) + " " + String(position.column) : ""
            lines.append("  " + word(.line) + " " + String(position.line) + column)
        }
        if let path = problem.path, !path.isEmpty {
            lines.append("  " + word(.field) + ": " + Template.oneLine(path))
        }
        lines.append("  " + word(.whatToDo) + ": " + remedy(problem))
        return lines
    }
}
