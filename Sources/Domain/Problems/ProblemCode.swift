/// The codes of one area, such as `POHODA-003`; each connector lists its own in `<Name>Problems.swift`.
///
/// A code is stable: its number is never given to another meaning. Its sentences and remedies in Slovak, Czech and
/// English stand beside a connector's codes, and for the engine's in `Messages`; a test proves that none is missing.
public protocol ProblemCode: RawRepresentable<String>, CaseIterable, Sendable {
    /// Whose fault a problem of this code is; what came from outside, unless the area says otherwise.
    var blame: Blame { get }
}

extension ProblemCode {
    /// The file that came.
    public var blame: Blame { .file }

    /// The code that was stored as text; nil where there is none, or one of another area.
    public init?(stored text: String?) {
        guard let code = text.flatMap(Self.init(rawValue:)) else { return nil }
        self = code
    }
}

/// Whose fault a problem is. What the program does about it follows from this, never from the text of a code.
public enum Blame: Hashable, Sendable {
    /// What came from outside: the file is refused, and the pass goes on.
    case file
    /// One record of a file: the others are applied.
    case record
    /// Our own folders, disk, or ledger: the pass cannot go on.
    case workspace
    /// The other side of a connection: the others go on. `retry` says whether another try may succeed soon.
    case connection(retry: Bool)
    /// A setting or a secret, which a person has to put right.
    case configuration
    /// A brake holds it until a person decides.
    case `guard`

    /// Whether it is the other side of a connection.
    public var isConnection: Bool {
        if case .connection = self { true } else { false }
    }
}
