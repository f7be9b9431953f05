import Connectors

/// The text of an imported order, as a merchant words it.
enum OrderText {
    /// What a wording may have filled in.
    static let placeholders = ["{number}", "{channel}"]

    /// The wording with `{number}` and `{channel}` filled in; other braces stay.
    static func filled(_ wording: String, number: String, channel: String) -> String {
        var text = ""
        var rest = Substring(wording)
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            rest = rest[brace...]
            if rest.hasPrefix("{number}") {
                text += number
                rest = rest.dropFirst("{number}".count)
            } else if rest.hasPrefix("{channel}") {
                text += channel
                rest = rest.dropFirst("{channel}".count)
            } else {
                text += "{"
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }
}
