import Domain

extension Setting {
    /// Whether it takes several values.
    var isList: Bool {
        switch kind {
        case .texts, .choices: true
        case .text, .number, .flag, .choice: false
        }
    }

    /// Whether `a, b` is two values even without brackets: its words hold no comma.
    var splitsWords: Bool {
        if case .choices = kind { true } else { false }
    }

    /// What is wrong with values of this setting, or nil.
    func problem(with texts: [String], key: String, source: String, at position: SourcePosition?) -> Problem? {
        func problem(_ code: ConfigProblem, _ value: String, _ more: [String: String] = [:]) -> Problem {
            let shown = ["file": source, "key": key, "value": String(value.prefix(40))]
            return Problem(code, at: position, path: key, shown.merging(more) { first, _ in first })
        }
        for text in texts where SecretReference.isMeant(by: text) && SecretReference(text) == nil {
            return Problem(ConfigProblem.badSecretName, at: position, path: key, ["file": source, "key": key])
        }
        switch kind {
        case .text, .texts:
            if let longest, let text = texts.first(where: { $0.count > longest }) {
                return problem(.tooLong, text, ["high": String(longest)])
            }
            if let placeholders, let unknown = texts.lazy.compactMap({ Setting.unknown(in: $0, placeholders) }).first {
                return problem(.unknownPlaceholder, unknown, ["choices": placeholders.joined(separator: ", ")])
            }
            return nil
        case .number(let range):
            let text = texts.first ?? ""
            guard text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: "-") }),
                let number = Int(shortText: text)
            else { return problem(.notANumber, text) }
            guard !range.contains(number) else { return nil }
            return problem(.outOfRange, text, ["low": String(range.lowerBound), "high": String(range.upperBound)])
        case .flag:
            let text = texts.first ?? ""
            return Setting.flag(text) == nil ? problem(.notAFlag, text) : nil
        case .choice(let words), .choices(let words):
            for (index, text) in texts.enumerated() {
                guard words.contains(text) else {
                    return problem(.notAChoice, text, ["choices": words.joined(separator: ", ")])
                }
                if texts[..<index].contains(text) { return problem(.twice, text) }
            }
            return nil
        }
    }

    /// The first placeholder of a text that is none of the known ones: a word in braces.
    private static func unknown(in text: String, _ known: [String]) -> String? {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { return nil }
            let placeholder = String(rest[...close])
            if !known.contains(placeholder) { return placeholder }
            rest = rest[rest.index(after: close)...]
        }
        return nil
    }

    /// The flag that a word means; YAML's older words are understood too.
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }

    /// The default as values, as if the file gave it.
    var defaultTexts: [String] {
        guard isList else { return defaultValue.isEmpty ? [] : [defaultValue] }
        guard defaultValue.hasPrefix("["), defaultValue.hasSuffix("]") else {
            return SettingsReader.words(defaultValue)
        }
        return SettingsReader.words(String(defaultValue.dropFirst().dropLast()))
    }
}
