import Domain
import Formats

/// Mails in which banks give notice of movements (reference: bank mails).
public enum BankMail {
    /// The source.
    public static let source = PaymentSource(id: "mail", name: "E-mail", kind: .mail, formats: [format(MailLayouts())])

    /// The format of a mail of whatever bank.
    public static func format(_ layouts: MailLayouts) -> Format { format("mail", layouts) }

    /// The format of a file if it is a mail, named after its bank: `mail.tatrabanka`, of an mbox `mail.mbox`.
    public static func format(of head: FileHead, _ layouts: MailLayouts) -> Format? {
        guard MailHead.isMail(head.bytes) else { return nil }
        if MailHead.isBox(head.bytes) { return format("mail.mbox", layouts) }
        return format(bank(head.bytes, layouts.all).map { "mail." + $0 } ?? "mail", layouts)
    }

    /// The bank by the sender's domain, else by what the mail says.
    private static func bank(_ head: [UInt8], _ layouts: [MailLayout]) -> String? {
        if let domain = MailHead.sender(head),
            let layout = layouts.first(where: { layout in
                layout.senders.contains { MailAddress.isDomain(domain, within: $0) }
            })
        {
            return layout.bankName
        }
        let interpreter = MailInterpreter(layouts: layouts, trust: nil)
        do throws(Problem) {
            let message = try MIMEReader.read(head)
            return try interpreter.answer(message, addressed: nil, line: 1).layout.bankName
        } catch {
            return error.arguments["layout"].map { String($0.prefix { $0 != "." }) }
        }
    }

    private static func format(_ id: String, _ layouts: MailLayouts) -> Format {
        Format(
            id: id,
            kind: .notification,
            recognises: { MailHead.isMail($0.bytes) },
            completeness: completeness,
            makeReader: { (context, sink) throws(Problem) in MailFileReader(layouts.all, context, sink) }
        )
    }

    /// A mail of several parts ends with its boundary, any other with a line end.
    private static func completeness(_ head: FileHead) -> Completeness {
        let tail = head.tail
        guard tail.last == 10, !MailHead.isBox(head.bytes) else { return .unknown }
        let hasParts = head.bytes.firstRange(of: Array("\nContent-Type: multipart/".utf8)) != nil
        guard hasParts else { return .closed }
        let isEnded = tail.reversed().drop { $0 <= 32 }.starts(with: "--".utf8)
        return isEnded ? .closed : .unknown
    }
}
