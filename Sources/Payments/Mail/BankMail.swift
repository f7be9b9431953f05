import Connectors
import Domain

/// Mails in which banks give notice of movements (docs/mail.md).
public enum BankMail {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "mail",
        name: "E-mail",
        messages: MailProblem.messages,
        formats: formats,
        family: LayoutFamily(folder: "mappings/mail", file: "bank.yaml", example: BankMails.example) {
            (files) throws(Problems) in
            var layouts = MailLayouts()
            for (name, bytes) in files {
                let found = try MailLayouts(yaml: bytes, file: name)
                do throws(Problem) { try layouts.add(found) } catch { throw Problems([error]) }
            }
            return recogniser(layouts)
        },
        samples: MailSamples.all
    )

    private static func recogniser(_ layouts: MailLayouts) -> LayoutRecogniser {
        LayoutRecogniser(
            format: { format(of: $0, layouts) },
            only: { layouts.only($0).map(recogniser) }
        )
    }

    /// One for each bank whose layouts are shipped, one for boxes, and one for mails that no layout knows.
    private static let formats: [Format] =
        (BankMails.banks + [box]).map { format("mail." + $0, MailLayouts(), isOnlyOne: true) }
        + [format(unknown, MailLayouts(), isOnlyOne: true)]

    private static let box = "mbox"
    private static let unknown = "mail"

    /// The format of a file if it is a mail, named after its bank: `mail.tatrabanka`, of an mbox `mail.mbox`.
    public static func format(of head: FileHead, _ layouts: MailLayouts) -> Format? {
        name(of: head, layouts).map { format($0, layouts) }
    }

    private static func name(of head: FileHead, _ layouts: MailLayouts) -> String? {
        let bytes = MailHead.unmarked(head.bytes)
        guard MailHead.isMail(bytes) else { return nil }
        if MailHead.isBox(bytes) { return unknown + "." + box }
        return bank(bytes, layouts.all).map { unknown + "." + $0 } ?? unknown
    }

    /// The bank by the sender's domain, else by what the mail says.
    private static func bank(_ head: [UInt8], _ layouts: [MailLayout]) -> String? {
        if let domain = MailHead.sender(head), let layout = layouts.first(where: { $0.isSender(domain) }) {
            return layout.bankName
        }
        let interpreter = MailInterpreter(layouts: layouts, trust: nil)
        do throws(Problem) {
            let look = MailBudget.look()
            let message = try MIMEReader.body(head, of: try MIMEReader.head(head), look)
            return interpreter.resembled(message, look)?.bankName
        } catch {
            return nil
        }
    }

    /// Whether what a mail server hands over begins as a mail does.
    public static func mayBeMail(_ bytes: [UInt8]) -> Bool { MailHead.mayBeMail(MailHead.unmarked(bytes)) }

    /// - Parameter isOnlyOne: whether only files that get this very name are recognised, not any mail.
    private static func format(_ id: String, _ layouts: MailLayouts, isOnlyOne: Bool = false) -> Format {
        Format(
            id: id,
            kind: id == unknown ? .unknown : .notification,
            home: .inbox,
            needs: [.mailTrust],
            // Each part of a mail has its own encoding.
            isText: false,
            recognises: { head in
                guard let name = name(of: head, layouts) else { return false }
                return !isOnlyOne || name == id
            },
            completeness: completeness,
            makeReader: { (context, sink) throws(Problem) in MailFileReader(layouts.all, context, sink) }
        )
    }

    /// Whether a file has the name under which `spojka receive` and Maildirs bring mails.
    static func isDelivered(_ name: String) -> Bool {
        name.utf8.count == 41 && name.hasPrefix("mail-") && name.hasSuffix(".eml")
            && name.utf8.dropFirst(5).dropLast(4).allSatisfy { MailScan.isDigit($0) || $0 >= 97 && $0 <= 102 }
    }

    /// A mail of several parts ends with its boundary, and what `spojka receive` wrote is whole; nothing else shows it.
    private static func completeness(_ head: FileHead) -> Completeness {
        guard !MailHead.isBox(MailHead.unmarked(head.bytes)) else { return .unknown }
        if let name = head.name, isDelivered(name) { return .closed }
        let isMultipart = head.bytes.firstRange(of: Array("multipart/".utf8)) != nil
        let end = head.tail.reversed().drop { $0 <= 32 }
        return isMultipart && end.starts(with: "--".utf8) && end.dropFirst(2).contains(10) ? .closed : .unknown
    }
}
