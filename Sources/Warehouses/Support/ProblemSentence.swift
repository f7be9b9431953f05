import Connectors
import Domain

/// Sentences of problems in the merchant's language, for receipts, whose words are else those of the other side.
enum ProblemSentence {
    /// The sentence of a code with its values; nil when none of the messages is of that code.
    static func text(_ code: String, _ values: [String: String], _ messages: [Message], country: String?) -> String? {
        guard let texts = messages.first(where: { $0.code == code })?.text else { return nil }
        var text = country == "CZ" ? texts.cs : texts.sk
        for (name, value) in values { text = text.replacing("{" + name + "}", with: value) }
        return text
    }
}
