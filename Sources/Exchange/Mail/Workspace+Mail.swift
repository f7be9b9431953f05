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

/// The address that only the bank of one account knows: `bmail-<hash>@<domain>`.
///
/// The hash is an HMAC of the account, its currency and a number that a person raises to revoke the address.
enum SecretAddress {
    /// The address of an account.
    static func of(_ account: AccountSettings, domain: String, secret: String) -> String {
        let text = [account.account.domestic.description, account.currency.code, String(account.mailRevision)]
            .joined(separator: "|")
        return "bmail-" + KeyedHash.short(text, secret: secret) + "@" + domain.lowercased()
    }
}

extension Workspace {
    /// Writes a mail that a server hands over into the inbox, with the recipient of its envelope above it, as servers
    /// write it on delivery. It is there whole when this returns; a pass may be running.
    ///
    /// Throws `MAIL-001` when it is no mail, and `MAIL-023` when addresses are set up and the recipient is none of them: the server then tells the sender.
    public func receive(_ mail: [UInt8], recipient: String?) throws(Problem) {
        guard BankMail.mayBeMail(mail) else { throw Problem(MailProblem.noMail) }
        if configuration.payments.mail.domain != nil, let recipient, try !isSecretAddress(recipient) {
            throw Problem(MailProblem.noSecretAddress)
        }
        // The first line of an mbox, which Postfix's local delivery writes for programs, is no part of the mail.
        var start = mail.startIndex
        if mail.starts(with: "From ".utf8) {
            start = mail.firstIndex(of: 10).map { $0 + 1 } ?? mail.endIndex
        }
        let body = mail[start...]
        try spool.receive(into: Folder.inbox.path) { (output: inout OutputBuffer) throws(Problem) in
            if let recipient, !recipient.isEmpty { output.append("Delivered-To: " + recipient + "\n") }
            output.append(body)
            if body.last != 10 { output.append("\n") }
        }
    }
}
