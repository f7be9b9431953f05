import Connectors
import Domain
import Syntax

/// Answers to orders: a line for each, with the order that mPOHODA made or why there is none.
enum MPohodaReceipts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "mpohoda.answers",
        kind: .receipts,
        recognises: { PageEnvelope.begins($0, "mpohoda.answers") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                guard let key = record.outer("key")?.text else { return }
                for problem in problems(of: record.value, key) { try sink(.problem(problem)) }
                try sink(.receipt(receipt(record.value, key)))
            }
        }
    )

    /// The line of an order that mPOHODA has; `expected` is the total that it should come to.
    static func accepted(_ order: JSONTree, warnings: JSONTree?, expected: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("Expected", expected)
            json.member("Data", order)
            if let warnings { json.member("Warnings", warnings) }
        }
        return json.bytes
    }

    /// The line of an order that was refused, by mPOHODA or before it was sent.
    static func refused(_ problem: Problem) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.object("Refused") { json in
                json.member("Code", problem.code)
                for (name, value) in problem.arguments.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
            }
        }
        return json.bytes
    }

    private static func receipt(_ body: JSONTree, _ key: String) -> Receipt {
        var receipt = Receipt(orderId: key, packId: nil, state: .unknown, line: body.line)
        if let refused = body["Refused"] {
            let status = refused["status"]?.text
            receipt.state = .refused
            receipt.reason = status.map { "mPOHODA " + $0 }
            let words = refused["words"]?.text ?? refused["item"]?.text ?? refused["value"]?.text ?? ""
            receipt.messages = [Receipt.Message(severity: "error", number: status, text: words)]
            return receipt
        }
        guard let order = body["Data"], let id = order["Id"]?.text else { return receipt }
        receipt.documentId = id
        receipt.documentNumber = order["DocumentNumber"]?.text
        let warnings = (body["Warnings"]?.elements ?? []).filter { $0["Code"]?.text != "None" }
        receipt.messages = warnings.map { warning in
            let code = warning["Code"]?.text
            return Receipt.Message(severity: "warning", number: code, text: warning["Message"]?.text ?? code ?? "")
        }
        receipt.state = warnings.isEmpty && otherTotal(body) == nil ? .accepted : .acceptedWithWarning
        return receipt
    }

    /// What is said besides: why an order was refused here, and that the order made comes to another sum.
    private static func problems(of body: JSONTree, _ key: String) -> [Problem] {
        let place = SourcePosition(line: body.line)
        if let total = otherTotal(body) {
            let about = ["order": key, "total": total, "expected": body["Expected"]?.text ?? ""]
            return [Problem(MPohodaProblem.otherTotal, .warning, scope: .record, at: place, about)]
        }
        guard let refused = body["Refused"], let code = MPohodaProblem(stored: refused["Code"]?.text) else { return [] }
        var about: [String: String] = [:]
        for member in refused.members where member.key != "Code" { about[member.key] = member.value.text }
        return [Problem(code, .warning, scope: .record, at: place, about)]
    }

    /// What the order comes to there, where that is not what it should; nil where it is, or nobody can say.
    private static func otherTotal(_ body: JSONTree) -> String? {
        let sums = body["Data"]?["DocumentRecapitulation"]
        guard let expected: UnitPrice = body["Expected"]?.fixed(),
            let total: UnitPrice = (sums?["ForeignCurrencyTotalPrice"] ?? sums?["TotalPrice"])?.fixed(),
            total != expected
        else { return nil }
        return total.description
    }
}
