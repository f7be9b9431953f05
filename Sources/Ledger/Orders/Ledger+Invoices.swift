import Domain
import GRDB

extension Ledger {
    /// Takes in an issued invoice; returns whether it says something new.
    public func apply(_ invoice: Invoice, file: Int) throws(Problem) -> Bool {
        let known = try row("SELECT * FROM invoice WHERE number = ?", [invoice.number])
        if let known, known["total"] as Int64 == invoice.total.minorUnits, known["vs"] as String? == invoice.vs,
            known["remaining"] as Int64? == invoice.remaining?.minorUnits,
            known["order_number"] as String? == invoice.orderNumber, known["cancelled"] as Bool == invoice.cancelled,
            known["advance"] as Bool == invoice.isAdvance
        {
            return false
        }
        try run(
            """
            INSERT OR REPLACE INTO invoice (number, vs, order_number, order_id, issued, due, currency, total, remaining,
                cancelled, file, line, asked, advance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                invoice.number, invoice.vs, invoice.orderNumber, known?["order_id"] as Int?,
                invoice.issued.map { Int($0.number) }, invoice.due.map { Int($0.number) },
                invoice.total.currency.code, invoice.total.minorUnits, invoice.remaining?.minorUnits,
                invoice.cancelled, file, invoice.line, Self.asked(invoice) ?? known?["asked"] as Int64?,
                invoice.isAdvance,
            ]
        )
        for document in invoice.orderDocuments {
            try run(
                "INSERT OR IGNORE INTO invoice_document (invoice, document) VALUES (?, ?)",
                [invoice.number, document]
            )
        }
        return true
    }

    /// Links invoices to orders: by the order document they came from, else by the order number if one channel has it.
    ///
    /// Returns the orders that gained an invoice.
    public func linkInvoices(pass: Int) throws(Problem) -> [Int] {
        var linked: [Int] = []
        let open = try rows(
            "SELECT number, vs, order_number, cancelled, file, line FROM invoice WHERE order_id IS NULL"
        )
        for invoice in open {
            let number: String = invoice["number"]
            guard let id = try orderOf(invoice: number, orderNumber: invoice["order_number"]) else { continue }
            linked.append(id)
            try run("UPDATE invoice SET order_id = ? WHERE number = ?", [id, number])
            try note(
                order: id,
                "invoiced",
                detail: number,
                pass: pass,
                file: invoice["file"],
                line: invoice["line"]
            )
        }
        return linked
    }

    /// The invoices of an order: number and variable symbol.
    public func invoices(order id: Int) throws(Problem) -> [(number: String, vs: String?)] {
        try rows(
            "SELECT number, vs FROM invoice WHERE order_id = ? AND cancelled = 0 AND advance = 0 ORDER BY number",
            [id]
        ).map { (number: $0["number"], vs: $0["vs"]) }
    }

    /// The same with its proforma invoices: everything by which its payment may name it.
    public func documents(order id: Int) throws(Problem) -> [(number: String, vs: String?)] {
        try rows("SELECT number, vs FROM invoice WHERE order_id = ? AND cancelled = 0 ORDER BY number", [id])
            .map { (number: $0[0], vs: $0[1]) }
    }

    /// What the only invoice of an order asked for last, in minor units, where an advance or the like made that less than
    /// what the order costs; nil otherwise.
    public func asked(order id: Int, total: Money) throws(Problem) -> Int64? {
        let invoices = try rows(
            "SELECT total, asked, currency FROM invoice WHERE order_id = ? AND cancelled = 0 AND advance = 0 LIMIT 2",
            [id]
        )
        guard invoices.count == 1, let invoice = invoices.first, let asked = invoice["asked"] as Int64?,
            invoice["currency"] as String == total.currency.code, invoice["total"] as Int64 == total.minorUnits,
            asked < total.minorUnits
        else { return nil }
        return asked
    }

    /// What an invoice asks for; one that was paid since says so no more.
    private static func asked(_ invoice: Invoice) -> Int64? {
        invoice.remaining.flatMap { $0.minorUnits > 0 ? $0.minorUnits : nil }
    }

    private func orderOf(invoice: String, orderNumber: String?) throws(Problem) -> Int? {
        let byDocument = try rows(
            """
            SELECT DISTINCT id FROM invoice_document JOIN orders ON document_number = document WHERE invoice = ?
            """,
            [invoice]
        )
        if byDocument.count == 1 { return byDocument[0]["id"] }
        guard byDocument.isEmpty, let orderNumber else { return nil }
        let byNumber = try rows("SELECT id FROM orders WHERE number = ?", [orderNumber])
        return byNumber.count == 1 ? byNumber[0]["id"] : nil
    }
}
