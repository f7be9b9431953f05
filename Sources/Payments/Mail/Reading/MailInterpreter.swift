import Domain
import Formats
import Syntax

/// Chooses the layout of a mail and reads its payments by it.
struct MailInterpreter {
    let layouts: [MailLayout]
    let trust: MailTrust?

    /// What was made of a mail.
    struct Answer {
        var layout: MailLayout
        /// The payments, and what each was read from.
        var movements: [(payment: Payment, movement: MailMovement)]
        var reading: MailReading
        /// The text that says that it is no payment.
        var refusal: String?
    }

    /// The layouts of the bank whose domain the mail is from; all when it is from none.
    func candidates(_ message: MailMessage) -> [MailLayout] {
        let ofSender = layouts.filter { layout in
            layout.senders.contains { MailAddress.isDomain(message.sender?.domain ?? "", within: $0) }
        }
        let subject = message.subject
        return (ofSender.isEmpty ? layouts : ofSender).filter { layout in
            layout.subjects.isEmpty
                || layout.subjects.contains { $0.first(in: subject, 0..<subject.folded.count) != nil }
        }
    }

    /// Reads a mail; throws `MailProblem`s when no layout can.
    func answer(_ message: MailMessage, addressed: MailTrust.Account?, line: Int) throws(Problem) -> Answer {
        let candidates = candidates(message)
        var texts = message.texts
        if let answer = try answer(texts, candidates, message, addressed, line) { return answer }
        texts = try inner(message)
        if let answer = try answer(texts, candidates, message, addressed, line) { return answer }
        let seen = [
            "sender": message.sender?.domain ?? "?", "parts": message.kinds.joined(separator: ", "),
        ]
        guard let bank = bank(of: message) else { throw Problem(MailProblem.unknown, .error, seen) }
        throw Problem(MailProblem.noLayout, .error, seen.merging(["bank": BankMails.title(bank)]) { $1 })
    }

    /// The bank whose domain a mail is from.
    func bank(of message: MailMessage) -> String? {
        layouts.first { layout in
            layout.senders.contains { MailAddress.isDomain(message.sender?.domain ?? "", within: $0) }
        }?.bankName
    }

    private func answer(
        _ texts: [MailText],
        _ candidates: [MailLayout],
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int
    ) throws(Problem) -> Answer? {
        var missing: Problem?
        for text in texts {
            for outline in Self.outlines(of: text, candidates) {
                do throws(MailFault) {
                    if let answer = try answer(outline, message, addressed, line) { return answer }
                } catch {
                    let problem = error.problem(outline.layout)
                    if error.isFinal { throw problem }
                    missing = missing ?? problem
                }
            }
        }
        if let missing { throw missing }
        return nil
    }

    /// What layouts make of a text, those first whose sentence stands first in it: a sentence of another layout in the
    /// payer's words is none of the bank's.
    private static func outlines(of text: MailText, _ layouts: [MailLayout]) -> [MailOutline] {
        var outlines: [(anchor: Int, index: Int, outline: MailOutline)] = []
        for (index, layout) in layouts.enumerated() {
            let outline = MailOutline(layout: layout, text: text.folded, quotes: text.quotes)
            if let anchor = outline.anchor { outlines.append((anchor, index, outline)) }
        }
        outlines.sort { ($0.anchor, $0.index) < ($1.anchor, $1.index) }
        var found: [MailOutline] = []
        for (anchor, _, outline) in outlines where !found.contains(where: { $0.isPayers(anchor) }) {
            found.append(outline)
        }
        return found
    }

    private func answer(
        _ outline: MailOutline,
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int
    ) throws(MailFault) -> Answer? {
        let layout = outline.layout
        if let refusal = outline.refusal {
            let reading = MailReading(layout: layout.name, lines: [])
            return Answer(layout: layout, movements: [], reading: reading, refusal: refusal)
        }
        guard !outline.isCrowded else { throw .movements }
        var movements = MailBlocks(outline).movements()
        guard !movements.isEmpty else { return nil }
        let maker = MailPayments(
            layout: layout,
            sent: message.sent,
            accounts: trust?.accounts ?? [],
            addressed: addressed
        )
        var payments: [Payment] = []
        var lines: [MailReading.Line] = []
        for index in movements.indices {
            payments.append(try maker.payment(&movements[index], line: line))
            lines += MailInterpreter.lines(movements[index], index + 1)
        }
        let checks = MailChecks(layout: layout)
        try checks.check(movements, payments)
        try checks.check(message.subject, payments)
        let reading = MailReading(layout: layout.name, lines: lines)
        return Answer(layout: layout, movements: Array(zip(payments, movements)), reading: reading)
    }

    private static func lines(_ movement: MailMovement, _ number: Int) -> [MailReading.Line] {
        MailField.allCases.compactMap { field in
            movement[field].map {
                MailReading.Line(movement: number, field: field.rawValue, text: $0.text, by: $0.by)
            }
        }
    }

    /// Texts inside archives and PGP messages.
    private func inner(_ message: MailMessage) throws(Problem) -> [MailText] {
        var texts: [MailText] = []
        var sealed = message.texts.compactMap { SealedText.armour($0.folded.text) }
        for attachment in message.attachments {
            if MailArchive.isArchive(attachment.bytes) {
                for file in try MailArchive.files(attachment, passwords: trust?.passwords ?? []) {
                    texts.append(MailText(DeclaredText.decode(file.bytes, declared: nil).text, .archive))
                }
            } else if let armour = SealedText.armour(attachment.bytes) {
                sealed.append(armour)
            }
        }
        for armour in sealed {
            let bytes = try SealedText.open(armour, trust?.keys)
            texts.append(MailText(DeclaredText.decode(bytes, declared: nil).text, .archive))
        }
        return texts
    }
}
