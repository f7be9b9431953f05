import Domain
import Syntax

/// Whose account a statement is of: what the file tells, then what the merchant says, and only then the layout.
struct StatementAccounts {
    private let profile: TableProfile
    private let context: ReaderContext
    /// Whether the file proves the layout's bank.
    var isProven = false

    init(_ profile: TableProfile, _ context: ReaderContext) {
        self.profile = profile
        self.context = context
    }

    private var layout: StatementLayout { profile.statement }

    /// The account that the file, its name, the layout or the merchant tells, as configured if it is; nil when none does.
    /// Throws `TABLE-044` when it is of another bank than the layout's.
    func told(_ texts: [String?], bank: String?, _ currency: Currency) throws(Problem) -> ReaderContext.Account? {
        let named = context.fileName.flatMap { layout.accountFromName?.name(in: $0) }
        if let found = StatementAccounts.account(among: texts + [named], bank: bank) {
            return try checked(completed(found, currency))
        }
        if let own = layout.account {
            return known(own, currency) ?? ReaderContext.Account(account: own, currency: .none)
        }
        return try context.assigned(currency).map { (found) throws(Problem) in try checked(found) }
    }

    /// An account as configured, or with the code of the layout's only bank.
    private func completed(_ account: BankAccount, _ currency: Currency) -> ReaderContext.Account {
        if let known = known(account, currency) { return known }
        guard !account.hasBank, layout.banks.count == 1, layout.banks[0].first?.isNumber == true else {
            return ReaderContext.Account(account: account, currency: .none)
        }
        return ReaderContext.Account(
            account: BankAccount(account.description + "/" + layout.banks[0]),
            currency: .none
        )
    }

    private func known(_ account: BankAccount, _ currency: Currency) -> ReaderContext.Account? {
        let fitting = context.accounts.filter { known in
            let domestic = known.account.domestic
            return domestic == account.domestic
                || !account.hasBank && domestic.withoutBank == account.description && layout.isOfBank(domestic) != false
        }
        let ofCurrency = fitting.filter { $0.currency == currency }
        let chosen = ofCurrency.isEmpty ? fitting : ofCurrency
        // A number that accounts at several banks have is none of them.
        return Set(chosen.map(\.account.domestic)).count == 1 ? chosen.first : nil
    }

    /// Whether an account is a configured one; true where none is configured.
    func mayBeOwn(_ account: BankAccount) -> Bool {
        context.accounts.isEmpty || context.accounts.contains { account.means($0.account) }
    }

    private func checked(_ found: ReaderContext.Account) throws(Problem) -> ReaderContext.Account {
        guard layout.isOfBank(found.account) == false else { return found }
        throw StatementAccounts.otherBank(profile, found.account)
    }

    /// The problem of a file whose layout is another bank's than its account.
    static func otherBank(_ profile: TableProfile, _ account: BankAccount) -> Problem {
        Problem(
            TableProblem.otherBank,
            .error,
            [
                "profile": profile.name, "bank": profile.statement.banks.joined(separator: ", "),
                "account": account.description,
            ]
        )
    }

    /// The only configured account of a currency and of the bank that the layout proves; nil when nothing is configured,
    /// and `TABLE-040` when there are none or several, or the bank is not proven.
    func only(_ currency: Currency) throws(Problem) -> ReaderContext.Account? {
        guard !context.accounts.isEmpty else { return nil }
        let fitting = context.accounts.filter { known in
            (known.currency == currency || currency == .none) && layout.isOfBank(known.account) == true
        }
        if isProven, fitting.count == 1 { return fitting[0] }
        throw Problem(
            TableProblem.unknownAccount,
            .error,
            [
                "profile": profile.name, "currency": currency == .none ? "?" : currency.code,
                "count": String(fitting.count), "pattern": NamePattern.like(context.fileName),
            ]
        )
    }

    /// The first account that one of several texts is; where it does not tell its bank, as another text has it.
    static func account(among texts: [String?], bank: String?) -> BankAccount? {
        let found = texts.compactMap { $0.flatMap { account(in: $0, bank: bank) } }
        guard let first = found.first, !first.hasBank else { return found.first }
        return found.first { $0.hasBank && $0.domestic.withoutBank == first.description } ?? first
    }

    /// The account that a text is, or that stands in it with the code of its bank, as in a title: `Pohyby na účtu
    /// 2000145399/0800 ze dne 1. 9. 2026`.
    static func account(in text: String, bank: String?) -> BankAccount? {
        if let whole = account(text, bank: bank) { return whole }
        for part in text.split(whereSeparator: { " \"„“()\u{A0}".contains($0) }) where part.utf8.count >= 7 {
            guard let found = account(String(part), bank: nil), found.hasBank else { continue }
            // Numbers of statements have slashes too: 12/2026.
            if found.description.first?.isLetter == true ? found.hasValidChecksum : found.withoutBank.utf8.count > 4 {
                return found
            }
        }
        return nil
    }

    /// An account as banks write them: an IBAN, perhaps with a BIC after it, or a domestic number with its prefix and its
    /// bank's code or with columns of their own for them; an apostrophe before it is for spreadsheets. Nil for other texts.
    static func account(_ text: String, bank: String?, prefix: String? = nil) -> BankAccount? {
        var bytes = KeyGuard.key(text).utf8.filter { $0 != 32 && $0 != UInt8(ascii: "'") }
        if bytes.count > 4, bytes[0] > 57, let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
            bytes = Array(bytes[..<slash])
        }
        guard (2...40).contains(bytes.count), bytes.allSatisfy(isUsual) else { return nil }
        guard bytes[0] <= 57 else { return isIBAN(bytes) ? BankAccount(String(decoding: bytes, as: UTF8.self)) : nil }
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        guard let body = parts.first, !body.utf8.contains(where: { $0 > 57 }) else { return nil }
        let code = (parts.count > 1 ? parts[1] : bank).flatMap { bankCode($0) }
        let numbers = body.split(separator: "-", maxSplits: 1).map { String($0) }
        guard let number = numbers.last, number.contains(where: { $0 != "0" }), !number.contains("-") else {
            return nil
        }
        let stated = prefix.flatMap { text in text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? text : nil } ?? ""
        return BankAccount(prefix: numbers.count > 1 ? numbers[0] : stated, number: number, bank: code)
    }

    /// A code of four digits, of which a spreadsheet may have taken the first zeros, perhaps with the bank's name after it.
    private static func bankCode(_ text: String) -> String? {
        let digits = text.drop { $0 == " " || $0 == "'" }.prefix { $0.isNumber && $0.isASCII }
        guard (1...4).contains(digits.count), digits.contains(where: { $0 != "0" }), !text.contains("/") else {
            return nil
        }
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Two letters and two digits in front; of one that a bank has blotted out with zeros nothing is known.
    private static func isIBAN(_ bytes: [UInt8]) -> Bool {
        guard (15...34).contains(bytes.count), bytes[1] > 57, bytes[2] <= 57, bytes[3] <= 57 else { return false }
        return bytes[4...].contains { $0 != 48 }
    }

    private static func isUsual(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }
}

extension BankAccount {
    /// The code after the slash.
    var bankCode: String? {
        description.lastIndex(of: "/").map { String(description[description.index(after: $0)...]) }
    }

    /// Whether it tells its bank: an IBAN does.
    var hasBank: Bool { bankCode != nil || description.first?.isLetter == true }
}

extension ReaderContext {
    /// The account of that currency whose file names fit the file's, in any notation of its currency; nil when none or
    /// several do.
    func assigned(_ currency: Currency) -> Account? {
        guard let fileName else { return nil }
        let fitting = accounts.filter { account in account.files.contains { NamePattern($0).fits(fileName) } }
        if fitting.count == 1 { return fitting[0] }
        let exact = fitting.filter { $0.currency == currency }
        return exact.count == 1 ? exact[0] : nil
    }
}
