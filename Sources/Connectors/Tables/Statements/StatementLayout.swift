import Domain
import Syntax

/// What a profile of statements says besides its columns: how days are written, what words mean, what stands above.
public struct StatementLayout: Sendable {
    /// What a line of `key;value` above or below the table tells; the raw value is the word in a profile.
    enum Mark: String, Sendable, CaseIterable {
        case account
        case bank
        case currency
        case opening
        case closing
        case number
        case from
        case to
        /// Both days in one value.
        case period
    }

    /// What a row in another currency than the account's means; the raw value is the word in a profile.
    enum OtherCurrencies: String, Sendable, CaseIterable {
        /// The file is refused.
        case refuse
        /// It tells what the bank exchanged; the row in the account's currency counts.
        case skip
        /// Each currency is a statement of its own.
        case split
    }

    /// The word among `banks` for every bank outside of Slovakia and Czechia, whose accounts do not show it.
    static let abroad = "abroad"

    /// How days are written; the first style that fits holds.
    var dates: [DateStyle] = []
    /// Whether a movement without a day is not booked yet; else it is an error.
    var isPendingWithoutDate = false
    /// Names of columns that must be there for a file to be recognised, each with its alternatives; comparable.
    var signature: [[String]] = []
    /// Names of columns that only this bank has, each with its alternatives: together they prove the bank; comparable.
    var proof: [[String]] = []
    /// How a line above the table begins that only this bank writes; comparable.
    var titles: [String] = []
    /// Whether nothing of it was seen in a file of the bank: it proves nothing.
    var isDraft = false
    /// Whether it has no names of its own: each column is found by the usual ones.
    var isUsual = false
    /// Names of columns that must not be there; comparable.
    var without: [String] = []
    /// Names of columns that are not read and decide nothing, whatever they hold; comparable.
    var idle: [String] = []
    /// How the lines above and below the table are called, by preference; comparable.
    var marks: [(mark: Mark, names: [String])] = []
    /// Whether the column of balances is checked row by row.
    var checksChain = true
    /// Words that mean that money came, and that it went; comparable.
    var incoming: [String] = []
    var outgoing: [String] = []
    /// Words that mean that it went from one currency of the merchant's to another; comparable.
    var both: [String] = []
    /// Words in the message that mean not yet booked; comparable.
    var pendingTexts: [String] = []
    /// Words that mean booked, not yet booked, and never booked; comparable.
    var booked: [String] = []
    var pending: [String] = []
    var skipped: [String] = []
    /// How kinds of movement begin that are fees; comparable.
    var feeTypes: [String] = []
    /// Whether the bank itself puts an apostrophe before accounts.
    var hasOwnGuards = false
    /// What a row in another currency means.
    var otherCurrencies = OtherCurrencies.refuse
    /// The currency of files that do not tell it.
    var currency: Currency?
    /// The codes of the bank, by which an account without one is completed and a configured one found; of a bank abroad
    /// the country and how its account numbers begin, `LT3250`.
    var banks: [String] = []
    /// The account of files that do not tell it.
    var account: BankAccount?
    /// Where a file's name tells the account.
    var accountFromName: NamePattern?
    /// The columns with their comparable names.
    var columns: [StatementColumn] = []

    /// Whether it is a merchant's own, whose word it is that files of its columns are of its bank.
    var isMerchants: Bool { !isDraft && !isUsual && proof.isEmpty && titles.isEmpty }

    /// Whether a header row and the lines above it prove the bank; a layout that a merchant wrote without a proof is the
    /// merchant's word.
    func isProven(_ keys: [String], hasTitle: Bool) -> Bool {
        if isDraft || isUsual { return false }
        if isMerchants || hasTitle { return true }
        return !proof.isEmpty && proof.allSatisfy { names in names.contains { keys.contains($0) } }
    }

    /// Whether an account is at one of its banks; nil when either does not tell its bank.
    func isOfBank(_ account: BankAccount) -> Bool? {
        guard !banks.isEmpty, account.hasBank else { return nil }
        let domestic = account.domestic
        if let code = domestic.bankCode { return banks.contains(code) }
        let bytes = Array(domestic.description.utf8)
        guard bytes.count > 4 else { return nil }
        let short = String(decoding: bytes[..<2] + bytes[4...], as: UTF8.self)
        return banks.contains { $0 == StatementLayout.abroad || $0.first?.isLetter == true && short.hasPrefix($0) }
    }
}

/// A column that a profile of statements looks for, by names in the order of preference.
struct StatementColumn: Sendable {
    /// A name; of several columns that are called so, the one of that number.
    struct Name: Sendable {
        let text: String
        let key: String
        let number: Int?

        /// A name as a profile has it: `Castka`, or `Castka #2` for the second column of that name.
        init(_ text: String) {
            self.text = text
            guard let mark = text.lastIndex(of: "#"), mark > text.startIndex, text[text.index(before: mark)] == " ",
                let number = Int(shortText: text[text.index(after: mark)...]), number > 0
            else {
                key = TextKey.folded(text)
                number = nil
                return
            }
            key = TextKey.folded(text[..<mark])
            self.number = number
        }
    }

    let field: TableField
    let names: [Name]
    /// Usual names that are looked for when none of its own is there; comparable as `UsualNames.key` makes them.
    var spare: [String] = []
    /// Its place from 1, when it has no name.
    let place: Int?
    let isRequired: Bool

    /// The places of the columns from 0: all of a text that is joined of several, else those of the first name there is.
    func find(_ keys: [String]) -> [Int] {
        if let place { return place <= keys.count ? [place - 1] : [] }
        var found: [Int] = []
        for name in names {
            let places = keys.indices.filter { keys[$0] == name.key }
            let chosen =
                name.number.map { $0 <= places.count ? [places[$0 - 1]] : [] } ?? places
            found += chosen.filter { !found.contains($0) }
            if !found.isEmpty, !isOfSeveral { return found }
        }
        return found
    }

    /// The same, by its usual names when none of its own is there.
    func findUsual(_ keys: [String]) -> [Int] {
        let found = find(keys)
        guard found.isEmpty, place == nil, !spare.isEmpty else { return found }
        let bare = keys.map { UsualNames.bare($0) }
        var places: [Int] = []
        for name in spare {
            places += bare.indices.filter { bare[$0] == name && !places.contains($0) }
            if !places.isEmpty, !isOfSeveral { return places }
        }
        return places.isEmpty ? bare.indices.filter { UsualNames.isSymbol(bare[$0], field) } : places
    }

    /// Whether it knows a column, though another may be preferred.
    func knows(_ key: String) -> Bool {
        if names.contains(where: { $0.key == key }) { return true }
        let bare = UsualNames.bare(key)
        return spare.contains(bare) || UsualNames.isSymbol(bare, field)
    }

    /// Whether its value is made of all the columns that are there, or is of the first that is filled.
    var isOfSeveral: Bool { field == .message || field == .counterName || field == .counterAccount }
}
