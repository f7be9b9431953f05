import Domain
import Settings
import Spool

/// The language of a merchant whose workspace may not open: what is wrong with it is said in that language, too.
enum MerchantLanguage {
    /// Its code, by what the configuration says; that of whoever sits at the terminal when it says nothing.
    static func code(workspace root: String, overrides: [String] = []) -> String {
        let bytes = try? Spool(workspace: root).contents("spojka.yaml")
        return bytes.flatMap { Settings.language(yaml: $0, overrides: overrides) }?.rawValue ?? UserLanguage.code
    }
}
