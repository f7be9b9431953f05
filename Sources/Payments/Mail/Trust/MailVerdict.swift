import Connectors
import Domain

/// Whether a mail may change anything (reference: bank mails, section 4), by its head alone.
///
/// Either the mail came to the secret address of an account, or the merchant's own mail server found it genuine; its
/// sender's domain is the bank's; and what it tells of is an account and a currency of the merchant's.
struct MailVerdict {
    /// How a mail came, and so what its head proves.
    enum Origin {
        /// A server handed it over: what stands on top of it is that server's.
        case delivered
        /// Somebody dropped it as a file: the server's findings count only beside the server's `Received`.
        case file
        /// It stands in an mbox below a mail that nobody vouches for, and may be a part of that mail's text: only a secret
        /// address shows that it is a mail.
        case insideAnother
    }

    let trust: MailTrust
    let message: MailMessage
    let origin: Origin

    /// The account whose secret address the mail came to, by the topmost field of each kind that servers write on
    /// delivery; To and Cc are the sender's own words. None when they name two accounts.
    var addressed: MailTrust.Account? {
        var found: MailTrust.Account?
        for name in ["x-original-to", "delivered-to", "envelope-to"] {
            guard let field = message.fields.fields.first(where: { $0.name == name && $0.isPlain }) else { continue }
            for address in RecipientField.addresses(field.value) {
                let given = Array((FieldScanner.small(address.local.utf8) + "@" + address.domain).utf8)
                for account in trust.accounts {
                    guard let secret = account.address, MailVerdict.isEqual(given, Array(secret.utf8)) else { continue }
                    guard found == nil || found?.address == account.address else { return nil }
                    found = found ?? account
                }
            }
        }
        return found
    }

    /// Throws why a mail is not trusted that says to be from the bank with these layouts.
    func check(_ layouts: [MailLayout], addressed: MailTrust.Account?) throws(Problem) {
        guard trust.isSetUp else { throw Problem(MailProblem.trustNotSetUp) }
        let bank = BankMails.title(layouts.first?.bankName ?? "")
        guard let sender = message.sender, layouts.contains(where: { $0.isSender(sender.domain) }) else {
            throw Problem(
                MailProblem.foreignSender,
                .error,
                ["bank": bank, "sender": message.sender?.domain ?? "?"]
            )
        }
        let hasAddresses = trust.accounts.contains { $0.address != nil }
        if hasAddresses, addressed == nil { throw Problem(MailProblem.noSecretAddress) }
        guard let server = trust.server, trust.authentication != .off else { return }
        switch finding(of: server, sender, layouts.flatMap(\.senders)) {
        case .genuine: return
        case .forged: throw Problem(MailProblem.notAuthentic, .error, ["bank": bank, "server": server])
        case .silent:
            // Without a secret address the server's word is all there is.
            guard trust.authentication != .require, hasAddresses else {
                throw Problem(MailProblem.noAuthentication, .error, ["bank": bank, "server": server])
            }
        }
    }

    /// Whether the server found the mail genuine, whatever else is wrong with it.
    func isGenuine(_ layouts: [MailLayout]) -> Bool {
        guard let server = trust.server, trust.authentication != .off, let sender = message.sender else { return false }
        let domains = layouts.filter { $0.isSender(sender.domain) }.flatMap(\.senders)
        return finding(of: server, sender, domains) == .genuine
    }

    private func finding(of server: String, _ sender: MailAddress, _ domains: [String]) -> AuthenticationResults.Finding
    {
        guard origin != .insideAnother else { return .silent }
        let results = AuthenticationResults(server: server, hops: trust.hops, isReceiptNeeded: origin != .delivered)
        return results.finding(message.fields, sender: sender, domains)
    }

    /// Throws why a payment of it is not taken.
    func check(_ payment: Payment, addressed: MailTrust.Account?) throws(Problem) {
        // A genuine mail about somebody else's account must not count for the merchant's only one.
        guard let own = payment.ownAccount ?? addressed?.account else { throw Problem(MailProblem.unnamedAccount) }
        let fitting = trust.accounts.filter { $0.account.means(own) }
        guard !fitting.isEmpty else { throw Problem(MailProblem.otherAccount) }
        if let addressed, !addressed.account.means(own) { throw Problem(MailProblem.otherAddress) }
        guard fitting.contains(where: { $0.currency == payment.amount.currency }) else {
            throw Problem(
                MailProblem.otherCurrency,
                .error,
                ["currency": payment.amount.currency.code, "account": fitting[0].currency.code]
            )
        }
    }

    /// Whether two addresses are equal, in a time that does not depend on where they differ.
    private static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
