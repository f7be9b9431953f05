import Domain
import GRDB

extension Ledger {
    /// Takes in an issued invoice; returns whether it says something new.
    public func apply(_ invoice: Invoice, file: Int) throws(Problem) -> Bool {
        let known = try first(
            """
            SELECT total, vs, remaining, order_number, cancelled, advance, order_id, asked FROM invoice WHERE number = ?
            """,
            [invoice.number]
        ) { row in
            let isSame =
                try row[0] == invoice.total.minorUnits && row[1] == invoice.vs
                && row[2] == invoice.remaining?.minorUnits && row[3] == invoice.orderNumber
                && row[4] == invoice.cancelled && row[5] == invoice.isAdvance
            return (isSame: isSame, order: try row[6] as Int?, asked: try row[7] as Int64?)
        }
        if let known, known.isSame { return false }
        try run(
            """
            INSERT OR REPLACE INTO invoice (number, vs, order_number, order_id, issued, due, currency, total, remaining,
                cancelled, file, line, asked, advance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                invoice.number, invoice.vs, invoice.orderNumber, known?.order,
                invoice.issued.map { Int($0.number) }, invoice.due.map { Int($0.number) },
                invoice.total.currency.code, invoice.total.minorUnits, invoice.remaining?.minorUnits,
                invoice.cancelled, file, invoice.line, Self.asked(invoice) ?? known?.asked,
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
    /// One that has no order is tried again only when an order comes with its number or document.
    ///
    /// Returns the orders that gained an invoice.
    public func linkInvoices(pass: Int) throws(Problem) -> [Int] {
        var linked: [Int] = []
        let open = try map(
            """
            SELECT number, order_number, file, line, EXISTS (SELECT 1 FROM invoice_document WHERE invoice = number)
            FROM invoice WHERE order_id IS NULL AND tried = 0 ORDER BY number
            """
        ) { row in
            OpenInvoice(
                number: try row[0],
                orderNumber: try row[1],
                file: try row[2],
                line: try row[3],
                hasDocuments: try row[4]
            )
        }
        for invoice in open {
            guard let id = try order(of: invoice) else {
                try run("UPDATE invoice SET tried = 1 WHERE number = ?", [invoice.number])
                continue
            }
            linked.append(id)
            try run("UPDATE invoice SET order_id = ? WHERE number = ?", [id, invoice.number])
            try note(
                order: id,
                .invoiced,
                detail: invoice.number,
                pass: pass,
                file: invoice.file,
                line: invoice.line
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

    /// The same with its proforma invoices: everything by which its payment may name it, and whether it asks for less than
    /// it comes to.
    public func documents(order id: Int) throws(Problem) -> [(number: String, vs: String?, asksLess: Bool)] {
        try map(
            "SELECT number, vs, coalesce(asked < total, 0) FROM invoice WHERE order_id = ? AND cancelled = 0 ORDER BY number",
            [id]
        ) { row in (number: try row[0], vs: try row[1], asksLess: try row[2]) }
    }

    /// What the only invoice of an order asked for last, in minor units, where an advance or the like made that less than
    /// what the order costs; nil otherwise.
    public func asked(order id: Int, total: Money) throws(Problem) -> Int64? {
        let invoices = try map(
            "SELECT total, asked, currency FROM invoice WHERE order_id = ? AND cancelled = 0 AND advance = 0 LIMIT 2",
            [id]
        ) { row in (total: try row[0] as Int64, asked: try row[1] as Int64?, currency: try row[2] as String) }
        guard invoices.count == 1, let invoice = invoices.first, let asked = invoice.asked,
            invoice.currency == total.currency.code, invoice.total == total.minorUnits, asked < total.minorUnits
        else { return nil }
        return asked
    }

    /// What an invoice asks for; one that was paid since says so no more.
    private static func asked(_ invoice: Invoice) -> Int64? {
        invoice.remaining.flatMap { $0.minorUnits > 0 ? $0.minorUnits : nil }
    }

    /// An invoice that was linked to no order.
    private struct OpenInvoice {
        var number: String
        var orderNumber: String?
        var file: Int
        var line: Int
        /// Whether it names documents that it came from.
        var hasDocuments: Bool
    }

    private func order(of invoice: OpenInvoice) throws(Problem) -> Int? {
        if invoice.hasDocuments {
            let byDocument: [Int] = try map(
                """
                SELECT DISTINCT id FROM invoice_document JOIN orders ON document_number = document WHERE invoice = ?
                """,
                [invoice.number]
            ) { try $0[0] }
            if byDocument.count == 1 { return byDocument[0] }
            guard byDocument.isEmpty else { return nil }
        }
        guard let orderNumber = invoice.orderNumber else { return nil }
        let byNumber: [Int] = try map("SELECT id FROM orders WHERE number = ?", [orderNumber]) { try $0[0] }
        return byNumber.count == 1 ? byNumber[0] : nil
    }
}
