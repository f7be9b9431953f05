import Domain

/// What can be wrong with JSON itself.
public enum JSONProblem: String, ProblemCode {
    /// The text ends before its outermost value does. Remedy: get the file again.
    case cut = "JSON-001"
    /// The text is no JSON. Remedy: get the file again, do not edit it by hand.
    case malformed = "JSON-002"
    /// Values are nested deeper than the limit. Remedy: the file is none that is read here. Placeholders: limit.
    case tooDeep = "JSON-003"
    /// A text or number is longer than the limit. Remedy: the file is none that is read here. Placeholders: limit.
    case tooLong = "JSON-004"
    /// A text is not UTF-8, or names a character that there is not. Remedy: get the file again.
    case badText = "JSON-005"
    /// Another document follows behind the end of the first. Remedy: make a file of each.
    case severalDocuments = "JSON-006"
}
