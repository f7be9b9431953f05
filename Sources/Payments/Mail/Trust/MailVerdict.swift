import Domain
import Formats

/// Whether a mail may change anything (reference: bank mails, section 4).
///
/// Either the mail came to the secret address of an account, or the merchant's own mail server found it genuine; its
/// sender's domain is the bank's; and what it tells of is an account and a currency of the merchant's.
struct MailVerdict {
    let trust: MailTrust
    let message: MailMessage

    /// The account whose secret address the mail came to, by the topmost field of each kind that servers write on
    /// delivery; To and Cc are the sender's own words.
    var addressed: MailTrust.Account? {
        let recipients = ["x-original-to", "delivered-to", "envelope-to"].compactMap { message.values($0).first }
        for recipient in recipients {
            let bare = recipient.split { $0 == "<" || $0 == ">" || $0 == " " }.last ?? ""
            guard let address = MailAddress(bare) else { continue }
            let given = Array((address.local.lowercased() + "@" + address.domain).utf8)
            for account in trust.accounts {
                if let secret = account.address, MailVerdict.isEqual(given, Array(secret.utf8)) { return account }
            }
        }
        return nil
    }

    /// Throws why the mail itself is not trusted.
    func check(_ layout: MailLayout, addressed: MailTrust.Account?) throws(Problem) {
        guard trust.isSetUp else { throw Problem(MailProblem.trustNotSetUp) }
        let bank = BankMails.title(layout.bankName)
        guard let domain = message.sender?.domain,
            layout.senders.contains(where: { MailAddress.isDomain(domain, within: $0) })
        else {
            throw Problem(
                MailProblem.foreignSender,
                .error,
                ["bank": bank, "sender": message.sender?.domain ?? "?"]
            )
        }
        let hasAddresses = trust.accounts.contains { $0.address != nil }
        if hasAddresses, addressed == nil { throw Problem(MailProblem.noSecretAddress) }
        guard let server = trust.server, trust.authentication != .off else { return }
        let finding = AuthenticationResults(server: server, hops: trust.hops).finding(message, layout.senders)
        switch finding {
        case .genuine: return
        case .forged: throw Problem(MailProblem.notAuthentic, .error, ["bank": bank, "server": server])
        case .silent:
            // Without a secret address the server's word is all there is.
            guard trust.authentication != .require, hasAddresses else {
                throw Problem(MailProblem.noAuthentication, .error, ["bank": bank, "server": server])
            }
        }
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
