/// A language that accountants and administrators are spoken to in; the raw value is its ISO 639-1 code.
public enum Language: String, CaseIterable, Sendable {
    /// Slovak.
    case sk
    /// Czech.
    case cs
    /// English.
    case en
}
