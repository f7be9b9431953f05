import Connectors
import Domain
import Syntax

/// Answers to what was written: a request of a hundred products counts as done while one of them was refused.
enum WooCommerceReceipts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "woocommerce.answers",
        kind: .catalogue,
        recognises: WooCommerceRecognition.isAnswers,
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                for problem in problems(of: record) { try sink(.problem(problem)) }
            }
        }
    )

    private static func problems(of record: JSONRecord) -> [Problem] {
        let place = SourcePosition(line: record.value.line)
        if let rows = record.value["update"]?.elements {
            return rows.compactMap { row in
                guard let error = row["error"] else { return nil }
                let words = [error["code"]?.text, error["message"]?.text].compactMap { $0 }.joined(separator: ": ")
                let about = ["product": row["id"]?.text ?? "?", "words": words]
                return Problem(WooCommerceProblem.stockRefused, .warning, scope: .record, at: place, about)
            }
        }
        // Some extensions answer a payment with success and leave the order as it was.
        guard let status = record.value["status"]?.text, ["pending", "failed", "on-hold"].contains(status) else {
            return []
        }
        let order = record.value["number"]?.text ?? record.value["id"]?.text ?? "?"
        let about = ["order": order, "state": status]
        return [Problem(WooCommerceProblem.stateUnchanged, .warning, scope: .record, at: place, about)]
    }
}
