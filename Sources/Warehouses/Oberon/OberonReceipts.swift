import Connectors
import Domain
import Syntax

/// Answers of the web service to orders: `{"result":…,"errNumber":…,"description":…,"data":{"Value":…}}`, a line each
/// (docs/systems/oberon.md#refusals).
enum OberonReceipts {
    /// The format's name.
    static let id = "oberon.receipts"

    /// The format, as the registry knows it.
    static let format = Format(
        id: id,
        kind: .receipts,
        recognises: OberonRecognition.isReceipts,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let settings = OberonSettings(context.settings)
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                guard let key = record.outer("key")?.text else { return }
                try sink(.receipt(receipt(of: key, record.value, settings)))
            }
        }
    )

    private static func receipt(of key: String, _ answer: JSONTree, _ settings: OberonSettings) -> Receipt {
        let refusal = answer["result"]?.truth == false
        let number = answer["errNumber"]?.text.flatMap { $0 == "0" ? nil : $0 }
        let said = refusal ? answer["description"]?.text : answer["data"]?["Info"]?.text
        let messages = said.map { text in
            [Receipt.Message(severity: refusal ? "error" : "ok", number: refusal ? number : nil, text: text)]
        }
        return Receipt(
            orderId: key,
            packId: nil,
            state: state(answer, settings),
            documentNumber: answer["data"]?["Value"]?.text,
            documentId: answer["data"]?["GUID"]?.text ?? answer["data"]?["IDNum"]?.text,
            messages: messages ?? [],
            reason: refusal ? number.map { "OBERON " + $0 } : nil,
            line: answer.line
        )
    }

    private static func state(_ answer: JSONTree, _ settings: OberonSettings) -> Receipt.State {
        switch answer["result"]?.truth {
        case true?: return .accepted
        case nil: return .unknown
        case false?:
            let words = answer["description"]?.text ?? ""
            if case .exists = OberonRefusal(number: answer["errNumber"]?.text, words: words, settings) {
                return .duplicate
            }
            return .refused
        }
    }
}
