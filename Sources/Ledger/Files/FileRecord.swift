import Domain

/// What became of a file that arrived.
public enum FileOutcome: String, Sendable {
    /// Its facts are in the ledger.
    case applied
    /// The same bytes were applied before; nothing was done.
    case repeated
    /// It was refused; nothing of it is in the ledger.
    case rejected
    /// The brake holds it for a person; nothing of it is in the ledger.
    case held
    /// It is not complete yet; it stays and is looked at in the next pass.
    case waiting
}

/// A file that arrived, as the ledger knows it.
public struct FileRecord: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The pass that read it.
    public var pass: Int
    /// The folder it came to.
    public var place: Folder
    /// Its name there.
    public var name: String
    /// Its SHA-256, in hexadecimal digits.
    public var hash: String
    /// Its length.
    public var bytes: Int
    /// What it is about.
    public var kind: FileKind
    /// Its format.
    public var format: String
    /// What became of it.
    public var outcome: FileOutcome
    /// The code of the problem, if it was refused or held.
    public var code: String?
    /// Where it is kept, relative to the workspace.
    public var stored: String
    /// Whether it has reached that place.
    public var moved: Bool
    /// When the program that wrote it made it, by that program's clock.
    public var stamp: LocalTime?
    /// When it was last written, as its folder said.
    public var modified: Moment?
    /// How many records were read.
    public var records: Int
    /// The file that it repeats.
    public var repeats: Int?
    /// The text that stands beside it when it was refused or held.
    public var reason: String?

    /// A file by its parts; the rest is set afterwards.
    public init(pass: Int, place: Folder, name: String, hash: String, bytes: Int, kind: FileKind, format: String) {
        self.id = 0
        self.pass = pass
        self.place = place
        self.name = name
        self.hash = hash
        self.bytes = bytes
        self.kind = kind
        self.format = format
        self.outcome = .applied
        self.stored = ""
        self.moved = false
        self.records = 0
    }
}
