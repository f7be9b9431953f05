import Connectors
import Domain
import Syntax

/// What became of orders, as errands left it: a line for each (docs/systems/idoklad.md#orders).
enum IDokladReceipts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: name,
        kind: .receipts,
        recognises: IDokladRecognition.isAnswers,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let country = context.country
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                guard let key = record.outer("key")?.text else {
                    let place = SourcePosition(line: record.value.line)
                    let about = ["order": "?"]
                    return try sink(
                        .problem(Problem(IDokladProblem.strangeAnswer, scope: .record, at: place, about))
                    )
                }
                try sink(.receipt(receipt(record.value, key, country)))
            }
        }
    )

    /// The format of answers.
    static let name = "idoklad.answers"

    /// What is to be remarked about an order that was made.
    struct Remark {
        let code: IDokladProblem
        let values: [String: String]
    }

    /// The line for an order that iDoklad has; `isKnown` when it had it already.
    static func accepted(id: String, number: String?, isKnown: Bool, _ remarks: [Remark]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("IsSuccess", true)
            if isKnown { json.member("Known", true) }
            json.object("Data") { json in
                json.member("Id", id)
                json.member("DocumentNumber", number)
            }
            guard !remarks.isEmpty else { return }
            json.array("Remarks") { json in
                for remark in remarks { write(remark.code.rawValue, remark.values, nil, &json) }
            }
        }
        return json.bytes
    }

    /// The line for an order that was refused, by iDoklad or by us.
    static func refused(_ problem: Problem) -> [UInt8] { failed(problem, isUnknown: false) }

    /// The line for an order of which nobody knows whether iDoklad has it.
    static func unknown(_ problem: Problem) -> [UInt8] { failed(problem, isUnknown: true) }

    private static func failed(_ problem: Problem, isUnknown: Bool) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("IsSuccess", false)
            if isUnknown { json.member("Unknown", true) }
            json.member("Message", problem.arguments["words"])
            write(problem.code, problem.arguments, "Problem", &json)
        }
        return json.bytes
    }

    private static func write(_ code: String, _ values: [String: String], _ key: String?, _ json: inout JSONWriter) {
        json.object(key) { json in
            json.member("Code", code)
            json.object("Values") { json in
                for (name, value) in values.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
            }
        }
    }

    private static func receipt(_ body: JSONTree, _ key: String, _ country: String?) -> Receipt {
        let isDone = body["IsSuccess"]?.truth == true
        let said = isDone ? body["Remarks"]?.elements ?? [] : [body["Problem"]].compactMap { $0 }
        let messages = said.map { message($0, isDone ? "warning" : "error", body["Message"]?.text, country) }
        let known: Receipt.State = body["Known"]?.truth == true ? .duplicate : .accepted
        let failed: Receipt.State = body["Unknown"]?.truth == true ? .unknown : .refused
        return Receipt(
            orderId: key,
            packId: nil,
            state: isDone ? (messages.isEmpty ? known : .acceptedWithWarning) : failed,
            documentNumber: isDone ? body["Data"]?["DocumentNumber"]?.text : nil,
            documentId: isDone ? body["Data"]?["Id"]?.text : nil,
            messages: messages,
            reason: failed == .refused && !isDone ? "iDoklad" : nil,
            line: body.line
        )
    }

    /// A remark in words: iDoklad's own, else ours in the language of the merchant's country.
    private static func message(_ said: JSONTree, _ severity: String, _ words: String?, _ country: String?)
        -> Receipt.Message
    {
        let code = said["Code"]?.text ?? ""
        var values: [String: String] = [:]
        for member in said["Values"]?.members ?? [] { values[member.key] = member.value.text ?? "" }
        let said = [words, values["words"], values["status"].map { "HTTP " + $0 }].compactMap { $0 }
        let text = IDokladProblem.sentence(code, values, country: country) ?? said.first { !$0.isEmpty } ?? code
        return Receipt.Message(severity: severity, number: nil, text: text)
    }
}
