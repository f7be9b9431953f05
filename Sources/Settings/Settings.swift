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
