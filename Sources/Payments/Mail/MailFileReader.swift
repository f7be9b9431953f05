import Connectors
import Domain
import Syntax

/// Reads a file with one mail, or an mbox with many, into payments.
///
/// What is wrong with the only mail spoils the file; in an mbox it is a problem of that mail.
final class MailFileReader: FileReader {
    private let interpreter: MailInterpreter
    private let trust: MailTrust?
    private let sink: FactSink
    private var buffer: [UInt8] = []
    private var isBox: Bool?
    /// The line of the file on which the buffered mail begins.
    private var line = 1
    /// Movements of an mbox that were read, so that a mail that is in it twice is read once.
    private var seen: Set<String> = []
    private let isDelivered: Bool
    /// Whether a mail of the box is after one that the server did not find genuine, and so perhaps in that one's text.
    private var mayBeInside = false

    /// The encoding of the last mail's text.
    private(set) var encoding = "UTF-8"
    /// What layouts made of the mails, for `spojka inspect`; of the first hundred.
    private(set) var readings: [LayoutReading] = []

    init(_ layouts: [MailLayout], _ context: ReaderContext, _ sink: @escaping FactSink) {
        trust = context.mails
        isDelivered = context.fileName.map { BankMail.isDelivered($0) } ?? true
        interpreter = MailInterpreter(layouts: layouts, trust: context.mails)
        self.sink = sink
    }

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        bytes.withUnsafeBytes { buffer.append(contentsOf: $0) }
        if isBox == nil, buffer.count >= 8 {
            buffer = MailHead.unmarked(buffer)
            isBox = MailHead.isBox(buffer)
        }
        if isBox == true { try readBox() } else { try checkSize() }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        guard isBox == true else { return try accept(buffer) }
        if !buffer.isEmpty { try acceptOne(buffer) }
    }

    private func checkSize() throws(Problem) {
        guard buffer.count <= MIMELimits.message else {
            throw Problem(MailProblem.tooLarge, .error, ["limit": String(MIMELimits.message >> 20)])
        }
    }

    /// Reads the mails of which the next one's first line is there.
    private func readBox() throws(Problem) {
        var start = 0
        var place = 0
        while let end = MailHead.nextMail(buffer, from: place) {
            try acceptOne(Array(buffer[start..<end]))
            line += buffer[start..<end].count { $0 == 10 }
            start = end
            place = end + 5
        }
        if start > 0 { buffer.removeFirst(start) }
        try checkSize()
    }

    /// Reads a mail of an mbox, whose first line is the box's own.
    private func acceptOne(_ bytes: [UInt8]) throws(Problem) {
        let mail = Array(bytes.drop { $0 != 10 }.dropFirst())
        guard mail.contains(where: { $0 > 32 }) else { return }
        do throws(Problem) {
            try accept(mail)
        } catch {
            var problem = error.ofRecord
            problem.position = SourcePosition(line: line)
            try sink(.problem(problem))
        }
    }

    private func accept(_ bytes: [UInt8]) throws(Problem) {
        let origin = self.origin
        // Whatever keeps this mail from being found genuine, the next one may stand in it.
        mayBeInside = true
        let head = try MIMEReader.head(bytes)
        guard !head.fields.fields.isEmpty else { throw Problem(MailProblem.noMail) }
        let judge = trust.map { MailVerdict(trust: $0, message: head, origin: origin) }
        let verdict = trust?.isVouched == true ? nil : judge
        let addressed = judge?.addressed
        // What nobody vouches for is not interpreted, and nothing in it is opened.
        if let verdict { try check(verdict, bytes, addressed) }
        let budget = MailBudget()
        let message = try MIMEReader.body(bytes, of: head, budget)
        encoding = message.encoding
        let answer = try interpreter.answer(message, addressed: addressed, line: line, budget)
        if readings.count < 100 { readings.append(answer.reading) }
        if let refusal = answer.refusal {
            let arguments = ["layout": answer.layout.name, "notice": refusal]
            return try sink(.problem(Problem(MailProblem.noPayment, .warning, scope: .record, arguments)))
        }
        // All or none: a mail is not half believed.
        for movement in answer.movements { try verdict?.check(movement.payment, addressed: addressed) }
        // Equal rows of one mail are so many payments; another mail that lists them lists the same ones.
        var count: [String: Int] = [:]
        for (payment, movement) in answer.movements {
            var payment = payment
            if payment.ownAccount == nil { payment.ownAccount = addressed?.account }
            var (id, former) = MailIdentity.id(payment, movement)
            count[id, default: 0] += 1
            if payment.bankReference == nil, let place = count[id], place > 1 {
                id += "/" + String(place)
                former? += "/" + String(place)
            }
            guard seen.insert(id + "|" + String(payment.amount.minorUnits)).inserted else { continue }
            (payment.bankId, payment.formerBankId) = (id, former)
            payment.isAlike = MailIdentity.isAlike(movement)
            try sink(.payment(payment))
        }
    }

    private var origin: MailVerdict.Origin {
        guard isBox == true else { return isDelivered ? .delivered : .file }
        return mayBeInside ? .insideAnother : .file
    }

    /// Throws why a mail is not trusted, by its head; of one from no bank's domain the beginning is looked at, to say what it
    /// imitates.
    private func check(_ verdict: MailVerdict, _ bytes: [UInt8], _ addressed: MailTrust.Account?) throws(Problem) {
        let layouts = interpreter.ofSender(verdict.message)
        if verdict.isGenuine(layouts) { mayBeInside = false }
        guard layouts.isEmpty else { return try verdict.check(layouts, addressed: addressed) }
        let start = Array(bytes.prefix(Limits.headBytes))
        let look = MailBudget.look()
        let beginning = try MIMEReader.body(start, of: verdict.message, look)
        throw interpreter.refusal(ofForeign: beginning, verdict, look)
    }
}
