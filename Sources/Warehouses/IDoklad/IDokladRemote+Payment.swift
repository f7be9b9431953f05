import Connectors
import Domain
import Syntax

/// Settles the invoices of one payment in iDoklad (docs/systems/idoklad.md#payments).
///
/// iDoklad's payments have no external id, so all invoices and their payments are read before the first is posted: a payment of
/// the same day and amount is this one, and what is settled already is left alone. When that is inconclusive, a person decides.
struct IDokladPaymentErrand: Errand {
    private enum Step { case nothing, option, invoice, payments, payment }

    /// An invoice as iDoklad has it.
    private struct Invoice {
        let id: String
        let remaining: UnitPrice
        let hasPayments: Bool
        let option: String?
        /// How many payments of that day and amount it has.
        var same = 0
        var pages = IDokladPages()
    }

    private let key: String
    private let wish: IDokladPaymentWish?
    private let isAgain: Bool
    private var step = Step.nothing
    /// Those that were read, in the order of the parts.
    private var invoices: [Invoice] = []
    /// The parts that are to be posted, the next one last; nil before all was read.
    private var open: [Int]?
    /// The ids of payments that were made or found.
    private var made: [String] = []

    /// The errand of a line, which may have been sent before.
    init(_ line: ScriptLine, isAgain: Bool) {
        key = line.key
        wish = line.request.body.flatMap(IDokladPaymentWish.init)
        self.isAgain = isAgain
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        guard let wish else { throw Problem(IDokladProblem.strangeAnswer, scope: .record, ["order": key]) }
        if let option = wish.option, memory[option.key] == nil {
            step = .option
            return .ask(option.request)
        }
        if let last = invoices.last, last.hasPayments, !last.pages.isComplete {
            step = .payments
            let filter = IDokladQuery.Filter.compare("InvoiceId", "eq", last.id)
            let fields = "Id,InvoiceId,DateOfPayment,Prices"
            return .ask(IDokladQuery.page(IDokladPayments.path, last.pages.page, select: fields, filter))
        }
        if invoices.count < wish.parts.count {
            step = .invoice
            let fields = "Id,DocumentNumber,PaymentStatus,PaymentOptionId,Prices.TotalWithVat,Prices.TotalPaid"
            let number = wish.parts[invoices.count].invoice
            return .ask(IDokladQuery.page("/IssuedInvoices", 1, select: fields, .equal("DocumentNumber", number)))
        }
        if open == nil {
            guard let decided = try decided(wish) else { return .finished(answer: unclear(wish)) }
            open = decided.reversed()
        }
        guard let place = open?.last else {
            return .finished(
                answer: IDokladReceipts.accepted(
                    id: made.joined(separator: ","),
                    number: nil,
                    isKnown: made.isEmpty,
                    []
                )
            )
        }
        step = .payment
        return .make(try post(wish, place, memory))
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        guard let wish, let said = IDokladAnswer(body) else { throw strange(head) }
        switch step {
        case .nothing: throw strange(head)
        case .option: try wish.option?.note(said.rows, order: key, &memory)
        case .invoice: try noteInvoice(said, head, wish)
        case .payments: try notePayments(said, head, wish)
        case .payment:
            guard said.isSuccess, let id = said.data?["Id"]?.text else { throw strange(head) }
            made.append(id)
            open?.removeLast()
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? {
        var problem = problem
        problem.arguments["order"] = key
        guard !made.isEmpty, let wish, let open else { return IDokladReceipts.refused(problem) }
        // A part of it is there: a person sees which, and a repeat finds it.
        let rest = Set(open.map { wish.parts[$0].invoice })
        let done = wish.parts.map(\.invoice).filter { !rest.contains($0) }
        let about = ["invoices": done.joined(separator: ", "), "words": problem.arguments["words"] ?? problem.code]
        return IDokladReceipts.refused(Problem(IDokladProblem.partlySettled, scope: .record, about))
    }

    /// The parts that are to be posted; nil when it is uncertain whether one is there. Throws why none can be.
    private func decided(_ wish: IDokladPaymentWish) throws(Problem) -> [Int]? {
        var open: [Int] = []
        for (place, part) in wish.parts.enumerated() {
            let invoice = invoices[place]
            // Equal payments of others stand among those of the same day and amount.
            if invoice.same > part.equals || invoice.remaining.millionths <= 0 { continue }
            if isAgain, invoice.same > 0 { return nil }
            guard invoice.remaining >= part.amount else {
                let values = [
                    "invoice": part.invoice, "remaining": invoice.remaining.decimal(minimumFraction: 2),
                    "amount": part.amount.decimal(minimumFraction: 2),
                ]
                throw Problem(IDokladProblem.lessRemains, scope: .record, values)
            }
            open.append(place)
        }
        return open
    }

    private func unclear(_ wish: IDokladPaymentWish) -> [UInt8] {
        let invoices = wish.parts.map(\.invoice).joined(separator: ", ")
        return IDokladReceipts.unknown(
            Problem(IDokladProblem.perhapsPaid, scope: .record, ["invoices": invoices, "day": wish.day])
        )
    }

    private mutating func noteInvoice(
        _ said: IDokladAnswer,
        _ head: HTTPHead,
        _ wish: IDokladPaymentWish
    ) throws(Problem) {
        guard said.isSuccess, said.data?["Items"] != nil else { throw strange(head) }
        let number = wish.parts[invoices.count].invoice
        let found = said.rows.filter { $0["DocumentNumber"]?.text == number }
        guard found.count == 1, let row = found.first else {
            throw Problem(
                IDokladProblem.noSuchInvoice,
                scope: .record,
                ["invoice": number, "count": String(found.count)]
            )
        }
        let (total, paid): (UnitPrice?, UnitPrice?) = (
            row["Prices"]?["TotalWithVat"]?.fixed(), row["Prices"]?["TotalPaid"]?.fixed()
        )
        guard let id = row["Id"]?.text, Int64(id) != nil, let total, let paid else { throw strange(head) }
        // iDoklad lets cents go: what it calls paid is paid.
        let isPaid = ["1", "3", "Paid", "Overpaid"].contains(row["PaymentStatus"]?.text)
        invoices.append(
            Invoice(
                id: id,
                remaining: isPaid ? .zero : total.saturatingDifference(paid),
                hasPayments: isAgain || paid != .zero || isPaid,
                option: row["PaymentOptionId"]?.text
            )
        )
    }

    private mutating func notePayments(
        _ said: IDokladAnswer,
        _ head: HTTPHead,
        _ wish: IDokladPaymentWish
    ) throws(Problem) {
        // bounded: an invoice was read before its payments
        let last = invoices.count - 1
        guard invoices.indices.contains(last) else { throw strange(head) }
        let part = wish.parts[last]
        for row in try invoices[last].pages.receive(head, said) {
            let amount: UnitPrice? = row["Prices"]?["PaymentAmount"]?.fixed()
            guard row["InvoiceId"]?.text == invoices[last].id, amount == part.amount,
                row["DateOfPayment"]?.text?.prefix(10) == wish.day[...]
            else { continue }
            invoices[last].same += 1
        }
    }

    private func post(_ wish: IDokladPaymentWish, _ place: Int, _ memory: ErrandMemory) throws(Problem) -> RemoteRequest
    {
        guard let option = wish.option.flatMap({ memory[$0.key] }) ?? invoices[place].option else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": "200", "words": ""])
        }
        var json = JSONWriter()
        json.object { json in
            json.member("InvoiceId", raw: Array(invoices[place].id.utf8))
            json.member("PaymentAmount", raw: Array(wish.parts[place].digits.utf8))
            json.member("PaymentOptionId", raw: Array(option.utf8))
            json.member("DateOfPayment", wish.day)
            // The customer paid; no mail of iDoklad's is to say so.
            json.member("SendPaymentConfirmation", false)
        }
        return RemoteRequest(.post, IDokladPayments.path, body: json.bytes)
    }

    private func strange(_ head: HTTPHead) -> Problem {
        Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
    }
}
