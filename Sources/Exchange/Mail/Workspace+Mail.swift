import Connectors
import Domain
import Payments
import Settings
import Spool

extension Workspace {
    /// By what bank mails are trusted here; throws when a secret is missing. Read only when a mail came.
    func mailTrust() throws(Problem) -> MailTrust {
        let mail = configuration.payments.mail
        var trust = MailTrust()
        var secret: String?
        if mail.domain != nil, let reference = mail.secret { secret = try self.secret(reference) }
        trust.accounts = configuration.payments.accounts.map { account in
            var address: String?
            if let secret, let domain = mail.domain {
                address = SecretAddress.of(account, domain: domain, secret: secret)
            }
            return MailTrust.Account(account: account.account, currency: account.currency, address: address)
        }
        trust.server = mail.server
        trust.authentication = MailTrust.Authentication(rawValue: mail.authentication) ?? .check
        trust.hops = mail.receivedAbove
        for password in mail.passwords { trust.passwords.append(try self.secret(password)) }
        if let folder = mail.pgpKeys {
            var passphrase: String?
            if let reference = mail.pgpPassphrase { passphrase = try self.secret(reference) }
            trust.keys = MailTrust.Keys(home: absolute(folder), passphrase: passphrase)
        }
        return trust
    }

    /// The secret address of the account of that name or number.
    ///
    /// Throws `MAIL-041` when addresses are not set up, `MAIL-042` when there is no such account.
    public func secretAddress(of name: String) throws(Problem) -> String {
        let mail = configuration.payments.mail
        guard let domain = mail.domain, let reference = mail.secret else { throw Problem(MailProblem.noAddresses) }
        let wanted = BankAccount(name).domestic
        let found = configuration.payments.accounts.first { $0.name == name || $0.account.domestic == wanted }
        guard let account = found else { throw Problem(MailProblem.noAccount, .error, ["account": name]) }
        return SecretAddress.of(account, domain: domain, secret: try secret(reference))
    }

    /// Whether an address is the secret one of any account.
    public func isSecretAddress(_ address: String) throws(Problem) -> Bool {
        let given = address.lowercased()
        return try mailTrust().accounts.contains { $0.address == given }
    }

    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : root + "/" + path }
}
