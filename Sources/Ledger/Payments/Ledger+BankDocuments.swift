import Domain
import GRDB

/// A payment on its way into the accounting, as the ledger keeps it.
public struct BankDocumentRow: Sendable {
    /// The payment.
    public var payment: Int
    /// Where it stands.
    public var state: BankDocumentState
    /// The code of why it was left to the accountant, was refused, or is wrong by now.
    public var why: String?
    /// The system's words.
    public var detail: String?
    /// The number of its document.
    public var documentNumber: String?
    /// How often it was on its way there, from 1.
    public var attempt: Int
}

/// An invoice of an order, as far as a payment of it is concerned.
public struct PayableInvoice: Sendable {
    /// Its number.
    public var number: String
    /// What it comes to.
    public var total: Money
    /// What remains to be paid by the accounting's word; nil where that does not say.
    public var remaining: Money?
}

extension Ledger {
    /// Payments that could go into the accounting and did not yet, or are to go again: confirmed, put on orders, from a day on;
    /// oldest first.
    public func paymentsForAccounting(from day: Day) throws(Problem) -> [Int] {
        try map(
            """
            SELECT id FROM payment WHERE outcome IN ('paired', 'partial', 'overpaid', 'split') AND date >= ?
                AND charge IS NULL AND provisional = 0 AND reversal = 0 AND amount > 0 AND renewed = 0
                AND NOT EXISTS (SELECT 1 FROM bank_document
                    WHERE bank_document.payment = payment.id AND state <> 'again')
            ORDER BY date, id
            """,
            [Int(day.number)]
        ) { try $0[0] }
    }

    /// The first identity of a payment, which it keeps.
    public func identity(payment id: Int) throws(Problem) -> String? {
        try first("SELECT identity FROM payment WHERE id = ?", [id]) { try $0[0] }
    }

    /// The invoices of an order that a payment may settle.
    public func payableInvoices(order id: Int) throws(Problem) -> [PayableInvoice] {
        try map(
            """
            SELECT number, total, remaining, currency FROM invoice
            WHERE order_id = ? AND cancelled = 0 AND advance = 0 ORDER BY number
            """,
            [id]
        ) { row in
            let currency = Currency(code: try row[3]) ?? Currency.none
            return PayableInvoice(
                number: try row[0],
                total: Money(minorUnits: try row[1], currency: currency),
                remaining: (try row[2] as Int64?).map { Money(minorUnits: $0, currency: currency) }
            )
        }
    }

    /// Notes that a payment goes into the accounting, with what it settles; or that it is left to the accountant.
    public func add(
        bankDocument payment: Int,
        id: String,
        _ state: BankDocumentState,
        pack: String? = nil,
        why: String? = nil,
        settles: [(order: Int, invoice: String, amount: Int64)] = [],
        pass: Int
    ) throws(Problem) {
        try run("DELETE FROM bank_settlement WHERE payment = ?", [payment])
        try run(
            """
            INSERT INTO bank_document (payment, export_id, state, pack, why, pass) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (payment) DO UPDATE SET state = excluded.state, pack = excluded.pack, why = excluded.why,
                detail = NULL, pass = excluded.pass
            """,
            [payment, id, state.rawValue, pack, why, pass]
        )
        for part in settles {
            try run(
                "INSERT INTO bank_settlement (payment, order_id, invoice, amount) VALUES (?, ?, ?, ?)",
                [payment, part.order, part.invoice, part.amount]
            )
        }
    }

    /// Has the next pass decide about a payment again, whatever became of it before.
    public func sendAgain(bankDocument payment: Int) throws(Problem) {
        try run(
            "UPDATE bank_document SET state = ?, pack = NULL, why = NULL, attempt = attempt + 1 WHERE payment = ?",
            [BankDocumentState.again.rawValue, payment]
        )
    }

    /// How many other payments of a day were to settle an invoice with the same amount.
    public func equalSettlements(of invoice: String, amount: Int64, on day: Day, besides payment: Int) throws(Problem)
        -> Int
    {
        try first(
            """
            SELECT count(*) FROM bank_settlement AS part JOIN payment ON payment.id = part.payment
            WHERE part.invoice = ? AND part.amount = ? AND payment.date = ? AND part.payment <> ?
            """,
            [invoice, amount, Int(day.number), payment]
        ) { try $0[0] } ?? 0
    }

    /// Notes that a pack of payments was fetched.
    public func markPaymentsDelivered(pack: String) throws(Problem) {
        try run("UPDATE bank_document SET state = 'delivered' WHERE pack = ? AND state = 'written'", [pack])
    }

    /// How a payment stands in the accounting; nil when it never was on its way there.
    public func bankDocument(payment: Int) throws(Problem) -> BankDocumentRow? {
        try bankDocuments("payment = ?", [payment]).first
    }

    /// Takes in an answer about payments, or a whole pack of them: returns those that it moved; nil when it is about none.
    public func applyToPayments(_ receipt: Receipt, hint: ReceiptHint) throws(Problem) -> [BankDocumentRow]? {
        var found: [BankDocumentRow] = []
        if let id = receipt.orderId, !id.isEmpty {
            found = try bankDocuments("export_id = ?", [id])
            // A late no to a pack that it was in before says nothing of the one that it is in now.
            if let pack = receipt.packId, !pack.isEmpty, !receipt.state.isYes {
                let former = try bankDocuments("export_id = ? AND pack <> ? AND attempt > 1", [id, pack])
                if !former.isEmpty { return [] }
            }
        } else if let pack = receipt.packId.flatMap({ $0.isEmpty ? nil : $0 }) ?? hint.pack {
            found = try bankDocuments("pack = ? AND state IN ('written', 'delivered')", [pack])
        }
        guard !found.isEmpty else { return nil }
        let words = receipt.messages.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
        var moved: [BankDocumentRow] = []
        for var row in found {
            guard let next = row.state.after(receipt.state) else { continue }
            row.state = next
            row.why =
                next == .refused
                ? BankDocumentProblem.refused.rawValue
                : next == .unknown ? BankDocumentProblem.unknownAnswer.rawValue : nil
            row.detail = words.isEmpty ? nil : String(words.prefix(Limits.shownCharacters))
            row.documentNumber = receipt.documentNumber ?? row.documentNumber
            try run(
                "UPDATE bank_document SET state = ?, why = ?, detail = ?, document_number = ? WHERE payment = ?",
                [row.state.rawValue, row.why, row.detail, row.documentNumber, row.payment]
            )
            moved.append(row)
        }
        return moved
    }

    /// Notes which payments are put on other orders by now than when they were written; returns those of which that is news,
    /// with the invoices that they settled.
    public func noteChangedPayments() throws(Problem) -> [(payment: Int, invoices: [String])] {
        let changed = BankDocumentProblem.changedAfter.rawValue
        let differs = """
            (EXISTS (SELECT 1 FROM bank_settlement AS part WHERE part.payment = bank_document.payment AND NOT EXISTS (
                    SELECT 1 FROM allocation WHERE allocation.payment = part.payment
                        AND allocation.order_id = part.order_id AND allocation.amount = part.amount))
                OR EXISTS (SELECT 1 FROM allocation WHERE allocation.payment = bank_document.payment AND NOT EXISTS (
                    SELECT 1 FROM bank_settlement AS part WHERE part.payment = allocation.payment
                        AND part.order_id = allocation.order_id)))
            """
        try run("UPDATE bank_document SET why = NULL WHERE why = ? AND NOT \(differs)", [changed])
        let news = try bankDocuments(
            "state IN ('written', 'delivered', 'accepted', 'unknown') AND why IS NOT ? AND \(differs)",
            [changed]
        )
        var found: [(payment: Int, invoices: [String])] = []
        for row in news {
            try run("UPDATE bank_document SET why = ? WHERE payment = ?", [changed, row.payment])
            let invoices = try map(
                "SELECT invoice FROM bank_settlement WHERE payment = ? ORDER BY order_id",
                [row.payment]
            ) { try $0[0] as String }
            found.append((row.payment, invoices))
        }
        return found
    }

    private func bankDocuments(
        _ condition: String,
        _ arguments: StatementArguments
    ) throws(Problem) -> [BankDocumentRow] {
        try map(
            """
            SELECT payment, state, why, detail, document_number, attempt FROM bank_document WHERE \(condition)
            ORDER BY payment
            """,
            arguments
        ) { row in
            BankDocumentRow(
                payment: try row[0],
                state: BankDocumentState(rawValue: try row[1]) ?? .unknown,
                why: try row[2],
                detail: try row[3],
                documentNumber: try row[4],
                attempt: try row[5]
            )
        }
    }
}
