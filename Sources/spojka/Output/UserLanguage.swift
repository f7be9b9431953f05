import Domain
import Glibc

/// The language of whoever sits at the terminal, for words that no workspace follows.
enum UserLanguage {
    /// Its code, by the locale; English for those that there are no words for.
    static var code: String {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            return Language(rawValue: String(value.prefix(2))).map { $0.rawValue } ?? "en"
        }
        return "en"
    }
}
