import Connectors
import Domain

/// Whether a mail may change anything (docs/mail.md#which-mails-are-trusted), by its head alone.
///
/// Either the mail came to the secret address of an account, or the merchant's own mail server found it genuine; its
/// sender's domain is the bank's; and what it reports is an account and a currency of the merchant's.
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

/// A field of Received, which every server writes above a mail that it takes (RFC 5321, 4.4).
enum ReceivedField {
    /// The server that wrote it, in small letters: `from … by SERVER …`; nil where that cannot be read.
    static func server(_ value: [UInt8]) -> String? {
        var scanner = FieldScanner(value)
        guard scanner.isClean, let first = word(&scanner) else { return nil }
        if first == "from" {
            // What the sender called itself, and in comments what the server knows of it; then comes `by` at once.
            guard word(&scanner) != nil, word(&scanner) == "by" else { return nil }
        } else if first != "by" {
            return nil
        }
        return word(&scanner)
    }

    /// The next word, in small letters; nil at the semicolon before the date, or where it is none.
    private static func word(_ scanner: inout FieldScanner) -> String? {
        guard scanner.skip() else { return nil }
        let word = scanner.run { $0 > 32 && $0 < 127 && !"();\"".utf8.contains($0) }
        return word.isEmpty || scanner.next == UInt8(ascii: "\"") ? nil : FieldScanner.small(word)
    }

    /// The last two labels of a server's name: servers of one house have them in common.
    static func domain(_ server: String) -> String {
        server.split(separator: ".", omittingEmptySubsequences: false).suffix(2).joined(separator: ".")
    }
}

/// A field in which a server writes the recipient of the envelope: Delivered-To, X-Original-To, Envelope-To.
enum RecipientField {
    /// The addresses in it: one, or several between commas, with angle brackets or without. None where it is anything else.
    static func addresses(_ value: [UInt8]) -> [MailAddress] {
        var scanner = FieldScanner(value)
        guard scanner.isClean else { return [] }
        var found: [MailAddress] = []
        while scanner.skip(), !scanner.isAtEnd, found.count < 50 {
            let isBracketed = scanner.take("<")
            let word = scanner.run { $0 > 32 && !"()<>,;\"\\".utf8.contains($0) }
            if isBracketed, !scanner.take(">") { return [] }
            guard let address = MailAddress(String(decoding: word, as: UTF8.self)), scanner.skip() else { return [] }
            found.append(address)
            guard scanner.isAtEnd || scanner.take(",") else { return [] }
        }
        return scanner.isAtEnd ? found : []
    }
}
