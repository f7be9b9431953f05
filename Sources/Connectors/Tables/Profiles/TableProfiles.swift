import Domain
import Settings

/// Profiles and templates, of one file or of several.
public struct TableProfiles: Sendable {
    /// How tables are read.
    public private(set) var tables: [TableProfile] = []
    /// How orders are written.
    public private(set) var templates: [OrderTemplate] = []

    /// None.
    public init() {}

    /// Reads the profiles of a YAML file, which may be like those of `shipped`; throws everything that is wrong with it at
    /// once.
    public init(yaml: [UInt8], file: String, shipped: TableProfiles = TableProfiles()) throws(Problems) {
        guard let text = String(validating: yaml, as: UTF8.self) else {
            throw Problems([Problem(ConfigProblem.notUTF8, .error, ["file": file])])
        }
        let tree: YAMLTree
        do throws(Problem) { tree = try YAMLTree(parsing: text, file: file) } catch { throw Problems([error]) }
        var reader = ProfileReader(file: file, shipped: shipped)
        reader.read(tree)
        guard reader.problems.isEmpty else { throw Problems(reader.problems) }
        tables = reader.tables
        templates = reader.templates
    }

    /// The names of all, in order.
    public var names: [String] { tables.map(\.name) + templates.map(\.name) }

    /// The profile of that name.
    public func table(_ name: String) -> TableProfile? { tables.first { $0.name == name } }

    /// The template of that name.
    public func template(_ name: String) -> OrderTemplate? { templates.first { $0.name == name } }

    /// Adds the profiles of another file; throws when both have one of the same name.
    public mutating func add(_ others: TableProfiles) throws(Problem) {
        for (name, file) in others.tables.map({ ($0.name, $0.file) }) + others.templates.map({ ($0.name, $0.file) }) {
            guard let other = tables.first(where: { $0.name == name })?.file ?? template(name)?.file else { continue }
            throw Problem(TableProblem.twice, .error, path: name, ["file": file, "key": name, "other": other])
        }
        tables += others.tables
        templates += others.templates
    }

    /// Adds those of `others` whose names are not taken: what is shipped gives way to what a merchant wrote.
    public mutating func complete(with others: TableProfiles) {
        let taken = names
        tables += others.tables.filter { !taken.contains($0.name) }
        templates += others.templates.filter { !taken.contains($0.name) }
    }
}
