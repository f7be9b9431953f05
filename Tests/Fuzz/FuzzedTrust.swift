import Connectors
import Domain
import Payments

/// Mails below the field that a server of the merchant's puts on top: where it says that a mail is forged, nothing in the mail
/// pays, whatever stands there; where it says that it is any bank's, the mail is read to its end.
enum FuzzedTrust {
    /// Its name among the readers.
    static let name = "mail.trust"

    private static let secret = "bmail-00112233445566778899aabbccddeeff@posta.example.com"

    private static func trust(_ demand: MailTrust.Authentication) -> MailTrust {
        var trust = MailTrust()
        trust.authentication = demand
        trust.server = "mx.example.com"
        trust.accounts = [
            MailTrust.Account(account: BankAccount("SK3811000000002600001233"), currency: .eur, address: secret)
        ]
        return trust
    }

    private static let delivered = "Delivered-To: " + secret + "\nAuthentication-Results: mx.example.com; "
    private static let forged = delivered + "dmarc=fail header.from=evil.test\n"
    private static let genuine =
        delivered
        + [
            "airbank.cz", "creditas.cz", "csas.cz", "csob.cz", "csob.sk", "fio.cz", "kb.cz", "moneta.cz", "rb.cz",
            "slsp.sk",
            "tatrabanka.sk", "unicreditgroup.cz", "vub.sk",
        ].map { "dkim=pass header.d=" + $0 }.joined(separator: "; ") + "\n"

    /// Reads a mail below both, and in an mbox.
    static func run(_ bytes: [UInt8]) {
        let facts = read(Array(forged.utf8) + bytes, .require)
        // A trap is how a fuzz target reports what must never be.
        guard facts.isEmpty else { fatalError("a forged mail pays: \(facts)") }
        _ = read(Array(genuine.utf8) + bytes, .check)
        _ = read(Array(("From bank@x Mon Nov 23 13:13:51 2026\n" + genuine).utf8) + bytes, .check)
    }

    private static func read(_ mail: [UInt8], _ demand: MailTrust.Authentication) -> [String] {
        guard let format = FuzzedFormats.all.first(where: { $0.id == "mail" }) else { return [] }
        var context = ReaderContext()
        context.mails = trust(demand)
        let whole = FuzzedReading(mail, as: format, piece: mail.count, context)
        let pieces = FuzzedReading(mail, as: format, piece: 1 + mail.count % 61, context)
        guard whole.agrees(with: pieces) else {
            fatalError("a mail depends on how its bytes come: \(whole)\n\(pieces)")
        }
        return whole.facts
    }
}
