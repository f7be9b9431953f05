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
        self.init(
            code: code.rawValue,
            severity: severity,
            scope: scope,
            position: position,
            path: path,
            arguments: arguments
        )
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
        self.severity = severity
        self.scope = scope
        self.position = position
        self.path = path
        self.arguments = arguments
    }

    /// The same problem, spoiling one record only.
    public var ofRecord: Problem {
        var copy = self
        copy.scope = .record
        return copy
    }
}
