import Connectors
import Syntax

/// How answers of OBERON's web service are told apart: by what our own lines say of themselves.
enum OberonRecognition {
    /// Whether a file has answers to orders.
    static func isReceipts(_ head: FileHead) -> Bool { PageEnvelope.begins(head, OberonReceipts.id) }
}

/// What OBERON means by a refusal. Its error numbers are not published, so until a merchant knows them its words decide
/// (docs/systems/oberon.md#refusals).
enum OberonRefusal {
    /// A record with this GUID is there already.
    case exists
    /// The session is over.
    case session
    /// The user lacks a right.
    case right
    /// Anything else.
    case other

    /// The meaning of a number and words.
    init(number: String?, words: String, _ settings: OberonSettings) {
        if let number, settings.sessionErrors.contains(number) {
            self = .session
            return
        }
        if !settings.duplicateErrors.isEmpty, let number {
            if settings.duplicateErrors.contains(number) {
                self = .exists
                return
            }
        } else if Self.isDuplicate(words) {
            self = .exists
            return
        }
        let key = TextKey.folded(words)
        if Self.sessionWords.contains(where: { key.contains($0) }) {
            self = .session
        } else if Self.rightWords.contains(where: { key.contains($0) }) {
            self = .right
        } else {
            self = .other
        }
    }

    /// The vendor's own words for it are „záznam už existuje“ and „duplicita záznamu“; of another thing that exists, such as a
    /// partner, they say nothing.
    private static func isDuplicate(_ words: String) -> Bool {
        let key = TextKey.folded(words)
        guard key.contains("zaznam") || key.contains("guid") || key.contains("record") else { return false }
        return ["uzexistuj", "duplicit", "alreadyexist"].contains { key.contains($0) }
    }

    // Without blanks and accents, as `TextKey` folds.
    private static let sessionWords = ["prihlas", "session", "userdata", "loggedin", "relaci"]
    private static let rightWords = [
        "opravneni", "nemapravo", "nematepravo", "pristupovepravo", "pristupovaprava", "accessdenied", "permission",
    ]
}
