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
        var payments: [Payment]
        var reading: MailReading
        /// A hash of the letters and digits that it was read from.
        var textHash: String
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
            for layout in candidates {
                switch outcome(layout, text, message, addressed, line) {
                case .success(let answer?): return answer
                case .success(nil): continue
                case .failure(let field):
                    missing =
                        missing
                        ?? Problem(
                            MailProblem.missingValue,
                            .error,
                            ["layout": layout.name, "field": field.name]
                        )
                }
            }
        }
        if let missing { throw missing }
        return nil
    }

    private func outcome(
        _ layout: MailLayout,
        _ text: MailText,
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int
    ) -> Result<Answer?, MailPayments.MissingField> {
        let blocks = MailBlocks(layout: layout, text: text.folded, quotes: text.quotes)
        if let refusal = blocks.refusal {
            let reading = MailReading(layout: layout.name, lines: [])
            let hash = MailHead.hash(blocks.identity)
            return .success(Answer(layout: layout, payments: [], reading: reading, textHash: hash, refusal: refusal))
        }
        var movements = blocks.movements()
        guard !movements.isEmpty else { return .success(nil) }
        let maker = MailPayments(
            layout: layout,
            sent: message.sent,
            accounts: trust?.accounts ?? [],
            addressed: addressed
        )
        var payments: [Payment] = []
        var lines: [MailReading.Line] = []
        for index in movements.indices {
            switch maker.payment(&movements[index], line: line) {
            case .success(let payment): payments.append(payment)
            case .failure(let field): return .failure(field)
            }
            lines += MailInterpreter.lines(movements[index], index + 1)
        }
        let reading = MailReading(layout: layout.name, lines: lines)
        let hash = MailHead.hash(blocks.identity)
        return .success(Answer(layout: layout, payments: payments, reading: reading, textHash: hash))
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
