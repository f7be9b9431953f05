import Connectors
import Domain
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
        var reading: LayoutReading
        /// The text that says that it is no payment.
        var refusal: String?
    }

    /// The layouts of the bank whose domain the mail is from.
    func ofSender(_ message: MailMessage) -> [MailLayout] {
        layouts.filter { $0.isSender(message.sender?.domain ?? "") }
    }

    /// The layouts of the bank whose domain the mail is from; all when it is from none.
    private func candidates(_ message: MailMessage) -> [MailLayout] {
        let ofSender = ofSender(message)
        let subject = message.comparableSubject
        return (ofSender.isEmpty ? layouts : ofSender).filter { layout in
            layout.subjects.isEmpty
                || layout.subjects.contains { $0.first(in: subject, 0..<subject.folded.count) != nil }
        }
    }

    /// Reads a mail; throws `MailProblem`s when no layout can.
    func answer(
        _ message: MailMessage,
        addressed: MailTrust.Account?,
        line: Int,
        _ budget: MailBudget
    ) throws(Problem) -> Answer {
        let candidates = candidates(message)
        var answer = try answer(message.texts, candidates, message, addressed, line, budget)
        if answer == nil {
            answer = try self.answer(try inner(message, budget), candidates, message, addressed, line, budget)
        }
        // What was not looked at may say that it is no payment.
        guard !budget.isExceeded else {
            throw Problem(
                MailProblem.tooMuch,
                .error,
                ["limit": String(MIMELimits.text >> 20), "movements": String(MailBudget.movements)]
            )
        }
        if let answer { return answer }
        let seen = seen(message)
        guard let bank = ofSender(message).first?.bankName else { throw Problem(MailProblem.unknown, .error, seen) }
        throw Problem(MailProblem.noLayout, .error, seen.merging(["bank": BankMails.title(bank)]) { $1 })
    }

    /// What a person may see of a mail that nobody knows.
    private func seen(_ message: MailMessage) -> [String: String] {
        ["sender": message.sender?.domain ?? "?", "parts": message.kinds.joined(separator: ", ")]
    }

    /// Why a mail is refused that is from no bank's domain: it looks like a bank's, or nobody knows it.
    func refusal(ofForeign message: MailMessage, _ judge: MailVerdict, _ look: MailBudget) -> Problem {
        guard let layout = resembled(message, look) else { return Problem(MailProblem.unknown, .error, seen(message)) }
        do throws(Problem) { try judge.check([layout], addressed: nil) } catch { return error }
        return Problem(MailProblem.unknown, .error, seen(message))
    }

    /// The layout that a mail looks like, as far as the budget of a look reaches; no password and no key is tried.
    func resembled(_ message: MailMessage, _ look: MailBudget) -> MailLayout? {
        let candidates = candidates(message)
        func fitting(_ texts: [MailText]) -> MailLayout? {
            for text in texts {
                for layout in candidates where !look.isExceeded {
                    let outline = MailOutline(layout: layout, text: text.folded, quotes: text.quotes, look)
                    if outline.anchor != nil { return layout }
                }
            }
            return nil
        }
        if let layout = fitting(message.texts) { return layout }
        do throws(Problem) { return fitting(try archived(message, passwords: [], look)) } catch { return nil }
    }

    private func answer(
        _ texts: [MailText],
        _ candidates: [MailLayout],
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int,
        _ budget: MailBudget
    ) throws(Problem) -> Answer? {
        var missing: Problem?
        for (index, text) in texts.enumerated() {
            for outline in Self.outlines(of: text, candidates, budget) where !budget.isExceeded {
                do throws(MailFault) {
                    guard let found = try answer(outline, message, addressed, line) else { continue }
                    for other in texts[(index + 1)...] where other.source != .archive && !other.isSame(as: text) {
                        try compare(found, other, candidates, message, addressed, line, budget)
                    }
                    return found
                } catch {
                    let problem = error.problem(outline.layout)
                    if error.isFinal { throw problem }
                    missing = missing ?? problem
                }
            }
        }
        if let missing, !budget.isExceeded { throw missing }
        return nil
    }

    /// Throws when another part of the mail, such as its page, reports other payments: what a person sees there is not what
    /// would be paid. A part that no layout reads tells nothing.
    private func compare(
        _ answer: Answer,
        _ other: MailText,
        _ candidates: [MailLayout],
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int,
        _ budget: MailBudget
    ) throws(MailFault) {
        for outline in Self.outlines(of: other, candidates, budget) where !budget.isExceeded {
            guard let second = try? self.answer(outline, message, addressed, line) else { continue }
            return try MailParts(answer, second).check()
        }
    }

    /// What layouts make of a text, those first whose sentence stands first in it: a sentence of another layout in the
    /// payer's words is none of the bank's.
    private static func outlines(
        of text: MailText,
        _ layouts: [MailLayout],
        _ budget: MailBudget
    ) -> [MailOutline] {
        var outlines: [(anchor: Int, index: Int, outline: MailOutline)] = []
        for (index, layout) in layouts.enumerated() where !budget.isExceeded {
            let outline = MailOutline(layout: layout, text: text.folded, quotes: text.quotes, budget)
            if let anchor = outline.anchor { outlines.append((anchor, index, outline)) }
        }
        outlines.sort { ($0.anchor, $0.index) < ($1.anchor, $1.index) }
        return outlines.filter { one in
            // Nothing that counts stands below the payer's words only: neither the sentence, nor all of the labels.
            !outlines.contains { other in
                guard other.anchor <= one.anchor else { return false }
                let words = other.outline.firstWords
                guard one.anchor <= words else { return true }
                guard let first = one.outline.hits.first, let label = other.outline.hits.first else { return false }
                return words < first.start && label.start < first.start
            }
        }.map(\.outline)
    }

    private func answer(
        _ outline: MailOutline,
        _ message: MailMessage,
        _ addressed: MailTrust.Account?,
        _ line: Int
    ) throws(MailFault) -> Answer? {
        let layout = outline.layout
        if let refusal = outline.refusal {
            let reading = LayoutReading(layout: layout.name, lines: [])
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
        var lines: [LayoutReading.Line] = []
        for index in movements.indices {
            do throws(MailFault) {
                payments.append(try maker.payment(&movements[index], line: line))
            } catch {
                // A sentence with no movement after it is none of the bank's; no other layout may read past it.
                throw index > 0 && !error.isFinal ? .movements : error
            }
            lines += MailInterpreter.lines(movements[index], index + 1)
        }
        let checks = MailChecks(layout: layout)
        try checks.check(movements, payments)
        try checks.check(message.comparableSubject, payments)
        let reading = LayoutReading(layout: layout.name, lines: lines)
        return Answer(layout: layout, movements: Array(zip(payments, movements)), reading: reading)
    }

    private static func lines(_ movement: MailMovement, _ number: Int) -> [LayoutReading.Line] {
        MailField.allCases.compactMap { field in
            movement[field].map {
                LayoutReading.Line(movement: number, field: field.rawValue, text: $0.text, by: $0.by)
            }
        }
    }

    /// Texts inside archives and PGP messages.
    private func inner(_ message: MailMessage, _ budget: MailBudget) throws(Problem) -> [MailText] {
        var texts = try archived(message, passwords: trust?.passwords ?? [], budget)
        var sealed = message.texts.compactMap { SealedText.armour($0.folded.text) }
        for attachment in message.attachments where !MailArchive.isArchive(attachment.bytes) {
            if let armour = SealedText.armour(attachment.bytes) { sealed.append(armour) }
        }
        for armour in sealed where budget.takes(files: 1) {
            if let text = text(try SealedText.open(armour, trust?.keys), budget) { texts.append(text) }
        }
        return texts
    }

    /// Texts inside archives.
    private func archived(
        _ message: MailMessage,
        passwords: [String],
        _ budget: MailBudget
    ) throws(Problem) -> [MailText] {
        var texts: [MailText] = []
        for attachment in message.attachments where MailArchive.isArchive(attachment.bytes) && !budget.isExceeded {
            let files = try MailArchive.files(attachment, passwords: passwords, budget)
            for file in files {
                if let text = text(file.bytes, budget) { texts.append(text) }
            }
        }
        return texts
    }

    private func text(_ bytes: [UInt8], _ budget: MailBudget) -> MailText? {
        guard budget.takes(text: bytes.count) else { return nil }
        return MailText(DeclaredText.decode(bytes, declared: nil).text, .archive)
    }
}

/// Why a mail that a layout fits is not read as payments.
enum MailFault: Error {
    /// A field that a payment needs is missing or cannot be read.
    case missing(String)
    /// A value stands twice and differs; the field, and by what both were found.
    case contradiction(MailField, String, String)
    /// The sign of the amount says the other direction than the words.
    case sign
    /// More movements than one, or than the balances in the mail allow.
    case movements

    /// Whether no other layout may read the mail: what contradicts itself here would be half read there.
    var isFinal: Bool {
        if case .missing = self { false } else { true }
    }

    /// What is told about it.
    func problem(_ layout: MailLayout) -> Problem {
        switch self {
        case .missing(let field):
            Problem(MailProblem.missingValue, .error, ["layout": layout.name, "field": field])
        case .contradiction(let field, let one, let other):
            Problem(
                MailProblem.twoValues,
                .error,
                ["layout": layout.name, "field": field.rawValue, "one": one, "other": other]
            )
        case .sign: Problem(MailProblem.signDiffers, .error, ["layout": layout.name])
        case .movements: Problem(MailProblem.severalMovements, .error, ["layout": layout.name])
        }
    }
}
