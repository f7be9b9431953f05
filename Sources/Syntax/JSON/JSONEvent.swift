/// What a JSON reader meets, one after the other.
public enum JSONEvent: Sendable {
    case beginObject, endObject, beginArray, endArray
    /// The name of a member; its bytes are the name.
    case key
    /// A text; its bytes are the text in UTF-8, escapes resolved.
    case string
    /// A number; its bytes are as written, so that nothing is rounded.
    case number
    /// `true`, `false` or `null`; its bytes are the word.
    case word
}
