import Domain
import Settings
import Syntax

/// How one kind of file is laid out, as a merchant or we wrote it down (docs/formats/tables.md).
public struct TableProfile: Sendable {
    /// Where the values of a field are.
    public enum Source: Hashable, Sendable {
        /// In the column with one of these names, or at one of these paths of an XML record.
        case names([String])
        /// In the column at a place from 1.
        case position(Int)
    }

    /// The syntax of the files.
    public enum Syntax: Hashable, Sendable {
        case csv
        /// A record for each element at a path from the root element.
        case xml(record: String)
    }

    /// A column for the quantity in one warehouse.
    public struct WarehouseColumn: Hashable, Sendable {
        /// Its name in the header row.
        public var header: String
        /// The warehouse, as the accounting system names it.
        public var warehouse: String
    }

    /// Its name and the id of the format, such as `onix.stock`.
    public private(set) var name: String
    /// The file that it stands in, for problems.
    public private(set) var file: String
    /// Where it stands there.
    public private(set) var position: SourcePosition?
    /// What its files are about.
    public let kind: TableKind

    /// The syntax of the files.
    public internal(set) var syntax = Syntax.csv
    /// What the names of its files are like; a condition beside the content.
    public internal(set) var match: NamePattern?
    /// The encoding; nil tells it by the bytes.
    public internal(set) var encoding: TextEncoding?
    /// The byte between two fields; nil tells it by the first rows.
    public internal(set) var delimiter: UInt8?
    /// The byte around fields that hold delimiters.
    public internal(set) var quote = UInt8(ascii: "\"")
    /// How many lines stand before the header row.
    public internal(set) var skip = 0
    /// Whether there is a header row.
    public internal(set) var hasHeader = true
    /// What stands before decimals.
    public internal(set) var decimal = DecimalMark.comma
    /// Words that begin rows which are no records, such as sums.
    public internal(set) var trailer: [String] = []
    /// Where the fields are.
    public internal(set) var fields: [TableField: Source] = [:]
    /// What identifies a row.
    public internal(set) var key = TableField.code
    /// To how many characters an EAN is filled up with zeros; 0 leaves it.
    public internal(set) var keyPad = 0
    /// Characters that are taken off the front of a code, as often as they stand there.
    public internal(set) var keyStrip = ""
    /// Columns of quantities, one for each warehouse.
    public internal(set) var warehouseColumns: [WarehouseColumn] = []
    /// Where a file's name tells the warehouse.
    public internal(set) var warehouseFromName: NamePattern?
    /// What two rows of one item and warehouse mean.
    public internal(set) var duplicates = DuplicateRule.conflict
    /// Above how many bad rows in a hundred a file is refused.
    public internal(set) var errorPercent = 5
    /// Above how many bad rows a file is refused.
    public internal(set) var errorRows = 50
    /// What the words of the column `status` mean.
    public internal(set) var states: [String: Receipt.State] = [:]
    /// The family whose movements its files name alike; its own name unless the layout says otherwise.
    public internal(set) var family: String
    /// How a statement is laid out beyond its columns.
    public internal(set) var statement = StatementLayout()

    init(name: String, file: String, position: SourcePosition?, kind: TableKind) {
        self.name = name
        // `csv.` only says how files are written, and identities in ledgers begin with the family.
        family = name.hasPrefix("csv.") ? name : String(name.prefix { $0 != "." })
        self.file = file
        self.position = position
        self.kind = kind
    }

    /// Whether it reads statements of any bank by the usual names of columns, which prove nothing.
    public var isOfAnyBank: Bool { kind == .statement && statement.isUsual }

    /// Whether a merchant wrote it, as far as it is of statements.
    public var isMerchants: Bool { kind == .statement && statement.isMerchants }

    /// The same layout under the name and at the place of another.
    func copied(to other: TableProfile) -> TableProfile {
        var copy = self
        (copy.name, copy.file, copy.position, copy.family) = (other.name, other.file, other.position, other.family)
        // What a merchant writes is the merchant's word.
        (copy.statement.isDraft, copy.statement.proof, copy.statement.titles) = (false, [], [])
        return copy
    }

    /// The fields that it looks for, in the order of its kind, with what the kind and the profile demand.
    var columns: [(field: TableField, source: Source, isRequired: Bool)] {
        kind.members.compactMap { member in
            guard let source = fields[member.field] else { return nil }
            let isQuantity = member.field == .quantity
            let required = member.isRequired && !(isQuantity && !warehouseColumns.isEmpty)
            return (member.field, source, required || (kind == .stock && member.field == key))
        }
    }
}

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
    ///
    /// - Parameter shipped: asked for only when the file has a profile.
    public init(
        yaml: [UInt8],
        file: String,
        shipped: @autoclosure @escaping () -> TableProfiles = TableProfiles()
    ) throws(Problems) {
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
