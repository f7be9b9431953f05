import Connectors
import Domain
import Syntax

/// Writes payments as bank documents, each with the settlement of its invoices, as a `dataPack` in Windows-1250 (schemas data.xsd,
/// bank.xsd; docs/systems/pohoda.md#payments).
enum PohodaPayments {
    /// The pack; a payment whose keys cannot be written as they are is left out and listed in `refused`.
    static func write(_ batch: PaymentBatch) throws(Problem) -> PaymentFile {
        try PohodaOrders.frame.check(
            [batch.packId],
            unique: batch.entries.map(\.id),
            unit: batch.unit,
            isExact: FittedText.ofPohoda.isExact
        )
        var writer = XMLWriter(.windows1250, declaredAs: "Windows-1250")
        writer.begin(
            "dat:dataPack",
            [
                "version": "2.0",
                "id": batch.packId,
                "ico": batch.unit,
                "application": PohodaSettings(batch.settings).application,
                "note": "",
                "xmlns:dat": "http://www.stormware.cz/schema/version_2/data.xsd",
                "xmlns:bnk": "http://www.stormware.cz/schema/version_2/bank.xsd",
                "xmlns:typ": "http://www.stormware.cz/schema/version_2/type.xsd",
            ]
        )
        var file = PaymentFile(name: "payments-" + batch.packId + ".xml", bytes: [])
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            try check(entry)
            var texts = FittedText.ofPohoda
            writer.element("dat:dataPackItem", ["version": "2.0", "id": entry.id]) { writer in
                writer.element("bnk:bank", ["version": "2.0"]) { writer in
                    writer.element("bnk:bankHeader") { writer in header(entry, &texts, into: &writer) }
                    writer.element("bnk:bankDetail") { writer in
                        for settled in entry.settled { settle(settled, into: &writer) }
                    }
                }
            }
            return texts.remarks
        }
        writer.end()
        if isAny { file.bytes = writer.bytes }
        return file
    }

    /// Names that Pohoda looks up must be written exactly.
    private static func check(_ entry: PaymentBatch.Entry) throws(Problem) {
        let keys = entry.settled.map { ("number", $0.invoice, PohodaLimits.orderNumber) }
        let account = entry.account.map { [("account", $0, PohodaLimits.reference)] } ?? []
        for (field, value, limit) in keys + account where !FittedText.ofPohoda.isExact(value, limit) {
            let values = [
                "order": entry.settled.first?.order ?? "", "field": field, "value": value, "limit": String(limit),
            ]
            throw Problem(PohodaProblem.badReference, scope: .record, values)
        }
    }

    private static func header(
        _ entry: PaymentBatch.Entry,
        _ texts: inout FittedText,
        into writer: inout XMLWriter
    ) {
        let payment = entry.payment
        writer.element("bnk:extId") { writer in
            writer.element("typ:ids", entry.id)
            writer.element("typ:exSystemName", "Spojka")
        }
        writer.element("bnk:bankType", "receipt")
        if let account = entry.account {
            writer.element("bnk:account") { writer in writer.element("typ:ids", account) }
        }
        writer.element("bnk:symVar", texts.exact(payment.vs, 20, "symVar"))
        writer.element("bnk:dateStatement", payment.date.description)
        writer.element("bnk:datePayment", payment.date.description)
        let words = payment.message ?? payment.counterName ?? entry.settled.map(\.order).joined(separator: ", ")
        writer.element("bnk:text", texts.line(words, 96, "text"))
        if let name = texts.line(payment.counterName, PohodaLimits.company, "company") {
            writer.element("bnk:partnerIdentity") { writer in
                writer.element("typ:address") { writer in writer.element("typ:company", name) }
            }
        }
        account(payment.counterAccount, into: &writer)
        writer.element("bnk:symConst", texts.exact(payment.ks, 4, "symConst"))
        writer.element("bnk:symSpec", texts.exact(payment.ss, 16, "symSpec"))
        let orders = entry.settled.map { "E-shop: " + $0.order }.joined(separator: "\n")
        writer.element("bnk:intNote", texts.block(orders))
    }

    /// The payer's account, where it is a Slovak or Czech one: only these have a number and a bank's code.
    private static func account(_ account: BankAccount?, into writer: inout XMLWriter) {
        let parts = account?.domestic.description.split(separator: "/") ?? []
        guard parts.count == 2, parts[1].count == 4, parts[0].utf8.count <= 34 else { return }
        writer.element("bnk:paymentAccount") { writer in
            writer.element("typ:accountNo", String(parts[0]))
            writer.element("typ:bankCode", String(parts[1]))
        }
    }

    private static func settle(_ settled: PaymentBatch.Settled, into writer: inout XMLWriter) {
        writer.element("bnk:bankLiquidationItem") { writer in
            writer.element("bnk:settingsLiquidation") { writer in
                writer.element("bnk:sourceAgenda", "issuedInvoice")
                writer.element("bnk:sourceDocument") { writer in writer.element("typ:number", settled.invoice) }
            }
            writer.element("bnk:liquidationItem") { writer in
                writer.element("bnk:quantity", "1")
                writer.element("bnk:homeCurrency") { writer in
                    writer.element("bnk:unitPrice", settled.amount.decimal)
                }
            }
        }
    }
}
