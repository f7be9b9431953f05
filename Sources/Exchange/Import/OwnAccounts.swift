import Connectors
import Domain
import Settings

/// The merchant's accounts as files are held against them.
///
/// An account of a file is one of them in whatever notation, so that the same movement of two formats has one account.
struct OwnAccounts {
    private let configured: [AccountSettings]
    /// The file's name, by which the merchant may have said whose it is.
    private let fileName: String
    /// The last answer: a file asks for the same account again and again.
    private var last: (account: BankAccount?, currency: Currency, answer: BankAccount)?

    init(_ configured: [AccountSettings], fileName: String) {
        self.configured = configured
        self.fileName = fileName
    }

    /// The configured account that a file means; of a file that names none, the one whose files are called so.
    ///
    /// Throws `FILE-005` with the line to add when it is not configured, `FILE-011` when none is named by file or merchant,
    /// `FILE-012` when its number is that of several.
    mutating func account(
        _ account: BankAccount?,
        _ currency: Currency,
        line: Int
    ) throws(Problem) -> BankAccount {
        if let last, last.account == account, last.currency == currency { return last.answer }
        let fitting = configured.filter { entry in
            (currency == .none || entry.currency == currency)
                && (account.map { $0.means(entry.account) } ?? entry.isOfFile(fileName))
        }
        guard let answer = account == nil ? OwnAccounts.only(fitting) : try chosen(account, of: fitting, line: line)
        else {
            throw problem(account, currency, line: line)
        }
        last = (account, currency, answer.account)
        return answer.account
    }

    /// Of several accounts that an account without its bank's code may be, the one that is written so or whose files are
    /// called so; nil when there are none, `FILE-012` when it stays open.
    private func chosen(
        _ account: BankAccount?,
        of fitting: [AccountSettings],
        line: Int
    ) throws(Problem) -> AccountSettings? {
        guard Set(fitting.map(\.account.domestic)).count > 1 else { return fitting.first }
        if let exact = fitting.first(where: { $0.account == account }) { return exact }
        let named = fitting.filter { $0.isOfFile(fileName) }
        if let answer = named.first, Set(named.map(\.account.domestic)).count == 1 { return answer }
        let values = [
            "account": account?.description ?? "", "pattern": NamePattern.like(fileName),
            "accounts": fitting.map(\.account.description).joined(separator: ", "),
        ]
        throw Problem(ExchangeProblem.severalAccounts, .error, at: SourcePosition(line: line), values)
    }

    private static func only(_ fitting: [AccountSettings]) -> AccountSettings? {
        fitting.count == 1 ? fitting[0] : nil
    }

    private func problem(_ account: BankAccount?, _ currency: Currency, line: Int) -> Problem {
        let place = SourcePosition(line: line)
        guard let account else {
            let pattern = NamePattern.like(fileName)
            return Problem(ExchangeProblem.noAccount, .error, at: place, ["pattern": pattern])
        }
        let known = configured.first { account.means($0.account) }?.currency
        let code = currency == .none ? (known ?? .none).code : currency.code
        return Problem(
            ExchangeProblem.unknownAccount,
            .error,
            at: place,
            ["account": account.description, "currency": code == Currency.none.code ? "…" : code]
        )
    }
}

extension AccountSettings {
    /// Whether the merchant says that files of that name are the account's.
    fileprivate func isOfFile(_ name: String) -> Bool { files.contains { NamePattern($0).fits(name) } }
}
