/// What is wrong, where, and by which code the sentence and the remedy are found in `Messages`.
///
/// It holds no secret and no personal datum: arguments are codes, numbers, amounts, names of fields and files.
public struct Problem: Error, Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        /// Nothing is lost; somebody should look.
        case warning
        /// What it speaks of was not applied.
        case error
    }

    /// How much of the file it spoils.
    public enum Scope: String, Sendable {
        /// One record: the others of the file are applied.
        case record
        /// The whole file: nothing of it is applied.
        case file
    }

    /// The stable code, such as `XML-003`.
    public var code: String
    /// Whose fault it is; of a problem that was read back from the ledger, which steers nothing any more, the file's.
    public var blame: Blame { scope == .record && codeBlame == .file ? .record : codeBlame }
    /// Whose fault problems of the code are.
    private var codeBlame: Blame
    /// How bad it is.
    public var severity: Severity
    /// How much of the file it spoils.
    public var scope: Scope
    /// Where in the file, if there is a place.
    public var position: SourcePosition?
    /// The element path, column or field, if there is one.
    public var path: String?
    /// Values for the placeholders of the sentence, by name.
    public var arguments: [String: String]

    /// A problem by its code.
    public init(
        _ code: some ProblemCode,
        _ severity: Severity = .error,
        scope: Scope = .file,
        at position: SourcePosition? = nil,
        path: String? = nil,
        _ arguments: [String: String] = [:]
    ) {
        self.code = code.rawValue
        codeBlame = code.blame
        self.severity = severity
        self.scope = scope
        self.position = position
        self.path = path
        self.arguments = arguments
    }

    /// A problem as the ledger stored it.
    public init(
        code: String,
        severity: Severity,
        scope: Scope,
        position: SourcePosition?,
        path: String?,
        arguments: [String: String]
    ) {
        self.code = code
        codeBlame = .file
        self.severity = severity
        self.scope = scope
        self.position = position
        self.path = path
        self.arguments = arguments
    }

    /// Whether it has that code.
    public func `is`(_ code: some ProblemCode) -> Bool { self.code == code.rawValue }

    /// The code as one of an area, or nil when it is of another.
    public func code<Area: ProblemCode>(as area: Area.Type) -> Area? { Area(rawValue: code) }

    /// The same problem as somebody else's fault: what is ours in one place is the other side's in another.
    public func blamed(on blame: Blame) -> Problem {
        var copy = self
        copy.codeBlame = blame
        return copy
    }

    /// The same problem, spoiling one record only.
    public var ofRecord: Problem {
        var copy = self
        copy.scope = .record
        return copy
    }
}

/// Several problems at once, as a configuration may have: a person can then fix all of them in one go.
public struct Problems: Error, Hashable, Sendable {
    /// The problems, in the order they were found.
    public let all: [Problem]

    /// Problems thrown together.
    public init(_ all: [Problem]) {
        self.all = all
    }
}

/// A place in a file: line and column count from 1; column 0 means the whole line.
@frozen
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in bytes, from 1, or 0 when only the line is known.
    public var column: Int

    /// A place by line and column.
    @inlinable
    public init(line: Int, column: Int = 0) {
        self.line = line
        self.column = column
    }

    /// Whether the first comes sooner in the file.
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}
