import Domain
import Formats

/// Whose account a statement is of, by what the file tells and the merchant configured.
struct StatementAccounts {
    private let profile: TableProfile
    private let context: ReaderContext

    init(_ profile: TableProfile, _ context: ReaderContext) {
        self.profile = profile
        self.context = context
    }

    private var layout: StatementLayout { profile.statement }

    /// The account that the file, its name or the profile tells, as configured if it is; nil when none does.
    func told(_ text: String?, bank: String?) -> ReaderContext.Account? {
        let named = context.fileName.flatMap { layout.accountFromName?.name(in: $0) }
        guard var account = (text ?? named).flatMap({ StatementAccounts.account($0, bank: bank) }) ?? layout.account
        else { return nil }
        let known = context.accounts.first { known in
            let domestic = known.account.domestic
            return domestic == account.domestic || !account.hasBank && domestic.withoutBank == account.description
        }
        if let known { return known }
        if layout.banks.count == 1, layout.banks[0] != StatementLayout.abroad, !account.hasBank {
            account = BankAccount(account.description + "/" + layout.banks[0])
        }
        return ReaderContext.Account(account: account, currency: .none)
    }

    /// The only configured account of a currency and of the profile's bank; nil when nothing is configured, and
    /// `TABLE-040` when there are none or several.
    func only(_ currency: Currency) throws(Problem) -> ReaderContext.Account? {
        guard !context.accounts.isEmpty else { return nil }
        let fitting = context.accounts.filter { known in
            guard known.currency == currency || currency == .none else { return false }
            let account = known.account.domestic
            guard !layout.banks.isEmpty, account.hasBank else { return true }
            return layout.banks.contains(account.bankCode ?? StatementLayout.abroad)
        }
        if fitting.count == 1 { return fitting[0] }
        throw Problem(
            TableProblem.unknownAccount,
            .error,
            ["profile": profile.name, "currency": currency.code, "count": String(fitting.count)]
        )
    }

    /// An account as banks write them: an IBAN, perhaps with a BIC behind it, or a domestic number with its bank's code
    /// behind it or in a column of its own; an apostrophe before it is for spreadsheets. Nil for other texts.
    static func account(_ text: String, bank: String?) -> BankAccount? {
        var bytes = text.utf8.filter { $0 != 32 && $0 != UInt8(ascii: "'") }
        if bytes.count > 4, bytes[0] > 57, let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
            bytes = Array(bytes[..<slash])
        }
        guard (2...40).contains(bytes.count), bytes.allSatisfy(isUsual) else { return nil }
        guard bytes[0] <= 57 else { return BankAccount(String(decoding: bytes, as: UTF8.self)) }
        let parts = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        guard let body = parts.first else { return nil }
        let code = parts.count > 1 ? parts[1] : bank
        let numbers = body.split(separator: "-", maxSplits: 1).map { String($0) }
        guard let number = numbers.last, number.contains(where: { $0 != "0" }) else { return nil }
        return BankAccount(prefix: numbers.count > 1 ? numbers[0] : "", number: number, bank: code)
    }

    private static func isUsual(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "/"): true
        default: false
        }
    }
}

extension BankAccount {
    /// The code behind the slash.
    fileprivate var bankCode: String? {
        description.lastIndex(of: "/").map { String(description[description.index(after: $0)...]) }
    }

    /// Whether it tells its bank: an IBAN does.
    fileprivate var hasBank: Bool { bankCode != nil || description.first?.isLetter == true }
}
