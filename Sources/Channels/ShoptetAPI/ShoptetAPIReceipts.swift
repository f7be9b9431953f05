import Connectors
import Domain
import Syntax

/// Answers to what was written: a request of 300 products counts as done while some of them were refused.
enum ShoptetAPIReceipts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "shoptet-api.answers",
        kind: .catalogue,
        recognises: ShoptetAPIRecognition.isAnswers,
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                for problem in problems(of: record) { try sink(.problem(problem)) }
            }
        }
    )

    private static func problems(of record: JSONRecord) -> [Problem] {
        let place = SourcePosition(line: record.value.line)
        func problem(_ code: ShoptetAPIProblem, _ about: [String: String]) -> Problem {
            Problem(code, .warning, scope: .record, at: place, about)
        }
        if let order = record.value["missing"]?.text {
            return [problem(.orderMissing, ["order": order, "state": record.value["state"]?.text ?? ""])]
        }
        if let order = record.value["unnamed"]?.text {
            return [problem(.unknownState, ["order": order, "state": record.value["state"]?.text ?? ""])]
        }
        let isOfStock = record.outer("path")?.text?.contains("/stocks/") ?? false
        return ShoptetAPIError.all(in: record.value).map { error in
            isOfStock
                ? problem(.stockRefused, ["product": error.instance, "words": error.words])
                : problem(.stateRefused, ["order": record.outer("key")?.text ?? error.instance, "words": error.words])
        }
    }
}
