import Connectors
import Domain
import Syntax

/// Writes confirmed payments as a script, a line for each, which errands turn into bank documents with the settlement of their
/// invoices (docs/systems/abra-flexi.md#payments).
///
/// The same batch gives the same bytes. Each document has an external id, so that a line may be sent twice.
enum AbraFlexiPayments {
    /// The evidence of bank documents.
    static let evidence = "banka"
    /// Where documents are posted to; the ending is that of the answer.
    static let path = "/banka.json"

    /// The script; payments that would need a guess are left out and listed in `refused`.
    static func write(_ batch: PaymentBatch) throws(Problem) -> PaymentFile {
        try AbraFlexiOrders.frame.check(
            [batch.packId],
            unique: batch.entries.map(\.id),
            unit: batch.unit.isEmpty ? "-" : batch.unit,
            isExact: FittedText.ofFlexi.isExact
        )
        let settings = AbraFlexiSettings(batch.settings)
        var file = PaymentFile(name: "payments-" + batch.packId + ".jsonl", bytes: [])
        var bytes: [UInt8] = []
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            try check(entry, settings)
            var texts = FittedText.ofFlexi
            var json = JSONWriter()
            json.object { json in
                json.object("banka") { json in document(entry, settings, &texts, into: &json) }
                json.array("sparovani") { json in
                    for part in entry.settled {
                        json.object { json in
                            json.member("uhrazovanaFak", "code:" + part.invoice)
                            json.member("castka", part.amount.decimal)
                        }
                    }
                }
            }
            let request = RemoteRequest(.post, path, body: json.bytes, isRepeatable: true)
            ScriptLine(key: entry.id, request).append(to: &bytes)
            return texts.remarks
        }
        if isAny { file.bytes = bytes }
        return file
    }

    /// Codes that Flexi looks up must be written exactly.
    private static func check(_ entry: PaymentBatch.Entry, _ settings: AbraFlexiSettings) throws(Problem) {
        let codes =
            entry.settled.map { ("uhrazovanaFak", $0.invoice) }
            + [("payments.accounts.accounting", entry.account ?? ""), ("abra-flexi.bank-type", settings.bankType)]
        for (field, value) in codes where value.isEmpty || !FittedText.ofFlexi.isExact(value, AbraFlexiLimits.code) {
            let values = [
                "order": entry.settled.first?.order ?? "", "field": field, "value": value,
                "limit": String(AbraFlexiLimits.code),
            ]
            throw Problem(AbraFlexiProblem.badReference, scope: .record, values)
        }
    }

    /// The fields of the document: an amount without items, in the merchant's own currency.
    private static func document(
        _ entry: PaymentBatch.Entry,
        _ settings: AbraFlexiSettings,
        _ texts: inout FittedText,
        into json: inout JSONWriter
    ) {
        let payment = entry.payment
        let orders = entry.settled.map(\.order).joined(separator: ", ")
        func exact(_ text: String?, _ field: String) -> String? {
            texts.exact(text, AbraFlexiLimits.of(field), field)
        }
        func line(_ text: String?, _ field: String) -> String? { texts.line(text, AbraFlexiLimits.of(field), field) }
        json.member("id", AbraFlexiOrders.idMark + entry.id)
        json.member("typDokl", "code:" + settings.bankType)
        json.member("banka", "code:" + (entry.account ?? ""))
        json.member("typPohybuK", "typPohybu.prijem")
        json.member("datVyst", payment.date)
        json.member("varSym", exact(payment.vs, "varSym"))
        json.member("specSym", exact(payment.ss, "specSym"))
        json.member("cisObj", line(orders, "cisObj"))
        json.member("vypisCisDokl", exact(payment.bankId, "vypisCisDokl"))
        json.member("popis", line(payment.message ?? payment.counterName ?? orders, "popis"))
        json.member("nazFirmy", line(payment.counterName, "nazFirmy"))
        let account = payment.counterAccount?.description
        let isIBAN = account?.prefix(2).allSatisfy(\.isLetter) ?? false
        json.member(isIBAN ? "iban" : "buc", exact(account, isIBAN ? "iban" : "buc"))
        json.member("mena", "code:" + payment.amount.currency.code)
        json.member("bezPolozek", "true")
        json.member("sumOsv", payment.amount.decimal)
    }
}
