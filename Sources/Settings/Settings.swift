import Domain

/// What `spojka.yaml` and `-c KEY=VALUE` say, checked against the declarations.
///
/// Everything wrong is told at once. A key that is not declared is wrong: a mistyped setting must not go unnoticed.
public struct Settings: Sendable {
    /// The file, as problems name it.
    public let file: String
    let table: DeclarationTable
    let values: [String: [String]]
    let positions: [String: SourcePosition]
    let names: [String: [String]]
    let overridden: Set<String>

    /// Reads a configuration from the bytes of its file, which must be UTF-8.
    ///
    /// `overrides` are `KEY=VALUE`, the value as YAML; a list may be one word, `[a, b]` or `a,b`. An override replaces
    /// what the file says at the key and under it. Of two declarations of one key the first holds.
    public init(
        yaml bytes: [UInt8],
        file: String,
        overrides: [String] = [],
        declarations: [Setting]
    ) throws(Problems) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let position = SourcePosition(line: Settings.lineOfFirstBadByte(body))
            throw Problems([Problem(ConfigProblem.notUTF8, at: position, ["file": file])])
        }
        try self.init(yaml: text, file: file, overrides: overrides, declarations: declarations)
    }

    /// Reads a configuration from its text; see the other initializer.
    public init(yaml: String, file: String, overrides: [String] = [], declarations: [Setting]) throws(Problems) {
        let tree: YAMLTree
        do throws(Problem) {
            tree = try YAMLTree(parsing: yaml, file: file)
        } catch {
            throw Problems([error])
        }
        var reader = SettingsReader(table: DeclarationTable(declarations), source: file)
        reader.read(tree, at: [])
        reader.isOverride = true
        reader.source = "-c"
        for override in overrides { reader.override(override) }
        reader.source = file
        reader.requireAll()
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        self.file = file
        table = reader.table
        values = reader.values
        positions = reader.positions
        names = reader.names
        overridden = reader.overridden
    }

    /// The language that a configuration asks for, also one that is wrong otherwise; nil when it does not say.
    public static func language(yaml bytes: [UInt8], overrides: [String] = []) -> Language? {
        let override = overrides.last { $0.hasPrefix("merchant.language=") }
        if let word = override?.split(separator: "=").last, let language = Language(rawValue: String(word)) {
            return language
        }
        var found: [String: String] = [:]
        let isEnd: (Character) -> Bool = { $0.isNewline || $0 == "{" || $0 == "}" || $0 == "," }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: isEnd) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let key = parts[0].split(separator: " ").last?.split(separator: ".").last else {
                continue
            }
            let isQuote: (Character) -> Bool = { $0 == " " || $0 == "\"" || $0 == "'" }
            let value = parts[1].drop(while: isQuote).prefix { $0.isLetter }
            if !parts[0].contains("#"), found[String(key)] == nil { found[String(key)] = String(value) }
        }
        if let language = found["language"].flatMap(Language.init(rawValue:)) { return language }
        return found["country"].flatMap(Merchant.Country.init(rawValue:))?.language
    }

    private static func lineOfFirstBadByte(_ bytes: ArraySlice<UInt8>) -> Int {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}

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
