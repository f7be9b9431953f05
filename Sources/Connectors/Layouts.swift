import Domain

/// The layouts of tables that are shipped with a connector, and the file that shows a merchant how they are written.
public struct TableLayouts: Sendable {
    /// The file below `mappings/` that a new workspace gets, such as `onix.yaml`.
    public let file: String
    /// Its text, YAML with comments.
    public let text: String
    /// Whether the file is the layouts themselves, which hold for the workspace of that system only.
    public let isOwn: Bool
    /// The layouts as values; a test proves that they can be read.
    public let tables: @Sendable () -> TableProfiles

    /// Layouts that a merchant gets to edit.
    public init(file: String, yaml: String) {
        self.file = file
        text = yaml
        isOwn = true
        // A text of ours that does not read leaves its layouts out, which tests find.
        tables = { (try? TableProfiles(yaml: Array(yaml.utf8), file: "mappings/" + file)) ?? TableProfiles() }
    }

    /// Layouts that hold everywhere, with a file of examples.
    public init(file: String, example: String, tables: @escaping @Sendable () -> TableProfiles) {
        self.file = file
        text = example
        isOwn = false
        self.tables = tables
    }
}

/// Formats that one look tells apart, by layouts that are shipped and layouts that a merchant adds.
public struct LayoutFamily: Sendable {
    /// The folder of the merchant's layouts, such as `mappings/mail`.
    public let folder: String
    /// The file in it that shows a new workspace how a layout is written.
    public let file: String
    /// Its text.
    public let example: String
    /// What the merchant's files and the shipped layouts recognise together; throws everything that is wrong with them.
    public let read: @Sendable ([(name: String, bytes: [UInt8])]) throws(Problems) -> LayoutRecogniser

    /// Creates a family.
    public init(
        folder: String,
        file: String,
        example: String,
        read: @escaping @Sendable ([(name: String, bytes: [UInt8])]) throws(Problems) -> LayoutRecogniser
    ) {
        self.folder = folder
        self.file = file
        self.example = example
        self.read = read
    }
}

/// Tells the formats of one family by the layouts of one workspace.
public struct LayoutRecogniser: Sendable {
    /// The format of a file; nil when it is none of the family.
    public let format: @Sendable (FileHead) -> Format?
    /// The same with the layout of that name alone, to try it out; nil when there is none.
    public let only: @Sendable (String) -> LayoutRecogniser?

    /// A recogniser by its functions.
    public init(
        format: @escaping @Sendable (FileHead) -> Format?,
        only: @escaping @Sendable (String) -> LayoutRecogniser?
    ) {
        self.format = format
        self.only = only
    }
}
