import Connectors
import Domain
import Payments
import Syntax

/// Mails of the tests' own.
enum MailFile {
    /// A mail of plain text in UTF-8.
    static func plain(
        _ body: String,
        from sender: String = "b-mail@tatrabanka.sk",
        subject: String = "Kredit na ucte",
        id: String? = "<1@tatrabanka.sk>",
        date: String = "Mon, 23 Nov 2026 13:13:51 +0100",
        above: String = ""
    ) -> String {
        above + "From: Banka <\(sender)>\nTo: obchod@example.com\nSubject: \(subject)\nDate: \(date)\n"
            + (id.map { "Message-ID: \($0)\n" } ?? "")
            + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body
            + "\n"
    }

    /// A notice of Tatra banka; the amount as it is printed.
    static func tatra(_ amount: String, vs: String, account: String = "SK3811000000002600001233") -> String {
        """
        Vazeny klient,

        23.11.2026 13:13 bol zostatok Vasho uctu \(account) zvyseny o \(amount).
        uctovny zostatok:                            88 888,62 EUR
        aktualny zostatok:                           88 888,62 EUR

        Popis transakcie: CCINT 1100/000000-2611123000
        Referencia platitela: /VS\(vs)/SS123/KS0308
        Informacia pre prijemcu: dakujem
        Ucet protistrany: Vzorova Jana, Ing.

        S pozdravom
        """
    }
}

/// What a mail was read as.
final class MailReadingOf {
    var payments: [Payment] = []
    var problems: [Problem] = []
    var failure: Problem?
    var readings: [LayoutReading] = []
    var format = ""
    var encoding = ""

    var codes: [String] { problems.map(\.code) + (failure.map { [$0.code] } ?? []) }

    init(
        _ bytes: [UInt8],
        trust: MailTrust? = nil,
        layouts: MailLayouts = MailLayouts(),
        fileName: String? = nil
    ) {
        var context = ReaderContext()
        context.mails = trust
        context.fileName = fileName
        guard let format = BankMail.format(of: FileHead(bytes, tail: bytes), layouts) else { return }
        self.format = format.id
        do throws(Problem) {
            let reader = try format.makeReader(context) { [unowned self] (fact) throws(Problem) in
                switch fact {
                case .payment(let payment): self.payments.append(payment)
                case .problem(let problem): self.problems.append(problem)
                default: return
                }
            }
            defer {
                readings = reader.readings
                encoding = reader.encoding
            }
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            failure = error
        }
    }

    convenience init(
        _ text: String,
        trust: MailTrust? = nil,
        layouts: MailLayouts = MailLayouts(),
        fileName: String? = nil
    ) {
        self.init(Array(text.utf8), trust: trust, layouts: layouts, fileName: fileName)
    }
}
