import Domain

extension Settings {
    /// The text of a setting, or its standard, or nil when it has neither or is set to an empty text.
    public func text(_ key: String) -> String? { list(key).first.flatMap { $0.isEmpty ? nil : $0 } }

    /// The number of a setting or its standard; 0 when it has neither.
    public func number(_ key: String) -> Int { text(key).flatMap { Int(shortText: $0) } ?? 0 }

    /// The flag of a setting or its standard; false when it has neither.
    public func flag(_ key: String) -> Bool { text(key).flatMap(Setting.flag) ?? false }

    /// The values of a setting in order, or its standard.
    public func list(_ key: String) -> [String] {
        if let texts = values[key] { return texts }
        return table.setting(key.split(separator: ".").map(String.init))?.defaultTexts ?? []
    }

    /// Whether the configuration itself says something at the key.
    public func isSet(_ key: String) -> Bool { values[key] != nil }

    /// Whether the key stands in the file with nothing behind it, as in a configuration that is still to be filled in.
    func isLeftEmpty(_ key: String) -> Bool { values[key].map { $0 == [""] } ?? (positions[key] != nil) }

    /// Every declared setting.
    var declared: [Setting] { table.settings }

    /// The first key under a group at which the configuration says something.
    func firstSet(under group: String) -> String? {
        table.settings.map(\.key).first { $0.hasPrefix(group + ".") && isSet($0) }
    }

    /// The names that the merchant chose under a group, in the order of the file: those of `channels`.
    public func names(under group: String) -> [String] { names[group] ?? [] }

    /// The groups of a list, such as `payments.accounts`, each with its values by their last word.
    public func entries(_ group: String) -> [[String: String]] {
        let places = names(under: group)
        return places.map { place in
            let prefix = group + "." + place + "."
            var entry: [String: String] = [:]
            for (key, texts) in values where key.hasPrefix(prefix) {
                entry[String(key.dropFirst(prefix.count))] = texts.first
            }
            return entry
        }
    }

    /// Values or standards of all settings under a group by their full keys; lists joined by commas.
    public func values(under group: String) -> [String: String] {
        var found: [String: String] = [:]
        for setting in table.settings where setting.key.hasPrefix(group + ".") {
            let texts = list(setting.key)
            if !texts.isEmpty { found[setting.key] = texts.joined(separator: ",") }
        }
        return found
    }

    /// Where the file says something at the key.
    public func position(_ key: String) -> SourcePosition? { positions[key] }

    /// The secret that a setting refers to, or nil when it is none.
    public func secret(_ key: String) -> SecretReference? { text(key).flatMap(SecretReference.init) }

    /// A problem with a value of this configuration.
    func problem(
        _ code: ConfigProblem,
        _ key: String,
        _ arguments: [String: String],
        _ severity: Problem.Severity
    ) -> Problem {
        // What the command line says stands in no file.
        let isOverride = overridden.contains(key)
        let all = arguments.merging(["file": isOverride ? "-c" : file, "key": key]) { given, _ in given }
        return Problem(code, severity, at: isOverride ? nil : position(key), path: key, all)
    }
}
