import Domain

/// What can be wrong with a file or an export as a whole, whatever its format.
public enum ExchangeProblem: String, ProblemCode {
    /// No format fits the file, and its bytes do not tell what it is. Remedy: check which program wrote it.
    case notRecognised = "FILE-001"
    /// The file is of a known format but lies in the wrong folder. Remedy: put it into the named folder.
    /// Placeholders: format, folder.
    case wrongPlace = "FILE-002"
    /// An export of all stock has no records. Remedy: check the filter of the export.
    case noRecords = "FILE-003"
    /// A record names an order that was never sent. Remedy: none needed if it was entered by hand. Placeholders: order.
    case receiptForUnknownOrder = "FILE-004"
    /// A file speaks of an account, or of a currency of an account, that is not the merchant's. Remedy: if it is, add it
    /// to `payments.accounts`. Placeholders: account, currency.
    case unknownAccount = "FILE-005"
    /// A file of the journal is not in the archive. Remedy: bring it back from a backup. Placeholders: path, pass.
    case notInArchive = "FILE-008"
    /// A file of the archive is not the one that was read. Remedy: bring it back from a backup.
    /// Placeholders: path, pass.
    case changedInArchive = "FILE-009"
    /// A record of a pass in the archive cannot be read. Remedy: bring it back from a backup. Placeholders: path.
    case badJournal = "FILE-010"
    /// The record of a pass does not follow the one before it: one between them is missing, or was changed. Remedy: bring
    /// the records back from a backup. Placeholders: path, before.
    case brokenJournal = "FILE-040"
    /// The program died each time it read the file, which is therefore not read again. Remedy: export it again, and send
    /// it to whoever looks after the program. Placeholders: count.
    case deadly = "FILE-041"
    /// Stock of a system that is not the warehouse system; it would count beside that of the right one. Remedy: stop that
    /// export, or set `warehouse.system`. Placeholders: found, expected.
    case otherSystem = "FILE-042"
    /// A file names no account, and the merchant does not say whose it is. Remedy: export it in a format that names the
    /// account, or say at the account what its files are called. Placeholders: pattern.
    case noAccount = "FILE-011"
    /// An account number of a file, which tells no bank, is that of several configured accounts. Remedy: say at the account
    /// what its files are called. Placeholders: account, accounts, pattern.
    case severalAccounts = "FILE-012"
    /// Payments that notices reported are in no statement. Remedy: check them against the account. Placeholders: count, days.
    case unconfirmed = "PAYMENT-001"
    /// An order that came has the variable symbol of another one that waits for its money. Remedy: tell one customer
    /// another symbol. Placeholders: order, other, vs.
    case sharedSymbol = "PAYMENT-002"
    /// The message of a payment names several variable symbols, so it has none. Remedy: none if it is paired by them; else
    /// pair it by hand. Placeholders: amount, date.
    case severalSymbols = "PAYMENT-003"
    /// A notice has the values of one that is known, and prints nothing that would tell them apart: they count as one.
    /// Remedy: wait for the statement. Placeholders: amount, date.
    case alike = "PAYMENT-004"
    /// A code, or an EAN by which items are matched, stands twice in one warehouse. Remedy: correct the cards.
    /// Placeholders: item, warehouse, other.
    case duplicateItem = "STOCK-001"
    /// Records have neither a code nor an EAN. Remedy: fill them in on the cards. Placeholders: count.
    case unidentifiedItems = "STOCK-002"
    /// Records have an EAN but no code, while products are matched by code. Remedy: fill in the codes, or match by EAN.
    /// Placeholders: count.
    case itemsWithoutCode = "STOCK-003"
    /// None of the warehouses of a setting was in any export, so nothing would be left to sell; the channels keep what they
    /// have. Remedy: write them as the exports do. Placeholders: names, known.
    case noKnownWarehouse = "STOCK-004"
    /// A warehouse of a setting was in no export; a warning. Remedy: write it as the exports do. Placeholders: names, known.
    case unknownWarehouse = "STOCK-005"
    /// Changed settings would set too many products of a channel to zero; it keeps what it has. Remedy: correct them, or
    /// let it happen once. Placeholders: channel, products, of, percent.
    case settingsZero = "GUARD-004"
    /// The export is older than the last one. Remedy: discard it, or release it when the clock was wrong.
    /// Placeholders: stamp, last, id.
    case older = "GUARD-001"
    /// The export has far fewer records than the last one. Remedy: check its filter; release it if it is right.
    /// Placeholders: records, last, percent, id.
    case shrunken = "GUARD-002"
    /// The export would set too many products to zero. Remedy: check it; release it if it is right.
    /// Placeholders: products, of, percent, id.
    case zeroing = "GUARD-003"

    /// The brake of what is held for a person, else the file.
    public var blame: Blame {
        switch self {
        case .settingsZero, .older, .shrunken, .zeroing: .guard
        default: .file
        }
    }
}
