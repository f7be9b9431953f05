import Connectors

/// The layouts that are shipped for the CSV exports of banks (reference: bank formats, section 5).
///
/// Each says by which columns it proves its bank, or that it proves nothing. A merchant's layout of the same name replaces it.
enum BankProfiles {
    /// All of them.
    static let tables: TableProfiles = {
        var all = TableProfiles()
        for yaml in [fio, airBank, kb, csob, mBank, ceskaSporitelna, czech, slovak, wallets, general] {
            // A text of ours that does not read leaves its banks out, which tests find.
            guard let found = try? TableProfiles(yaml: Array(yaml.utf8), file: "csv") else { continue }
            all.complete(with: found)
        }
        return all
    }()
}
