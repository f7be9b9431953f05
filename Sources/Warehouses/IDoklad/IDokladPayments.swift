import Connectors
import Domain
import Syntax

/// Writes confirmed payments as a script, a line for each, which errands turn into payments of iDoklad's invoices
/// (docs/systems/idoklad.md#payments).
enum IDokladPayments {
    /// Where payments are listed and posted.
    static let path = "/IssuedDocumentPayments"

    /// The script. The same batch gives the same bytes.
    static func write(_ batch: PaymentBatch) throws(Problem) -> PaymentFile {
        var seen: Set<String> = []
        for entry in batch.entries where entry.id.isEmpty || !seen.insert(entry.id).inserted {
            throw Problem(IDokladProblem.badId, .error, ["id": entry.id])
        }
        let option = batch.settings.completed(with: IDokladSettings.declared)["payment-option"]
        var file = PaymentFile(name: "payments-" + batch.packId + ".jsonl", bytes: [])
        for entry in batch.entries {
            var json = JSONWriter()
            json.object { json in
                json.member("DateOfPayment", entry.payment.date)
                json.member("PaymentOption", option.flatMap { $0.isEmpty ? nil : $0 })
                json.array("Settled") { json in
                    for part in entry.settled {
                        json.object { json in
                            json.member("Invoice", part.invoice)
                            json.member("Order", part.order)
                            json.member("PaymentAmount", raw: Array(part.amount.decimal.utf8))
                            json.member("Equals", part.equals)
                        }
                    }
                }
            }
            ScriptLine(key: entry.id, RemoteRequest(.post, path, body: json.bytes)).append(to: &file.bytes)
        }
        return file
    }
}

/// What a line of a script of payments asks for, as `IDokladPayments` wrote it.
struct IDokladPaymentWish {
    /// The part of a payment that settles an invoice.
    struct Part {
        let invoice: String
        let amount: UnitPrice
        /// The amount as it is written.
        let digits: String
        /// How many other payments of the day settle the invoice with the same amount.
        let equals: Int
    }

    /// The day on which the money came.
    let day: String
    /// The way of paying, by its name or code; nil for that of each invoice.
    let option: IDokladLookUp?
    let parts: [Part]

    /// The wish in the body of a line; nil when it is none.
    init?(_ body: [UInt8]) {
        guard let tree = JSONTree.whole(body), let day = tree["DateOfPayment"]?.text else { return nil }
        self.day = day
        option = (tree["PaymentOption"]?.text).map { IDokladLookUp(.payment, $0) }
        var parts: [Part] = []
        for part in tree["Settled"]?.elements ?? [] {
            guard let invoice = part["Invoice"]?.text, let digits = part["PaymentAmount"]?.text,
                let amount: UnitPrice = part["PaymentAmount"]?.fixed(),
                let equals = part["Equals"]?.text.flatMap({ Int(shortText: $0) })
            else { return nil }
            parts.append(Part(invoice: invoice, amount: amount, digits: digits, equals: equals))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }
}
