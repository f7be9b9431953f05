/// A language that merchants are spoken to in, by its ISO 639-1 code.
public enum Language: String, CaseIterable, Sendable {
    /// Slovak.
    case sk
    /// Czech.
    case cs
    /// English.
    case en
}
