import Connectors
import Domain
import Syntax

/// What became of one order of a request: found out by its errand, kept in the file of answers, read as a receipt.
struct AbraFlexiOutcome {
    /// How far it is known.
    enum State: String {
        /// It is in Flexi.
        case saved
        /// It is not, and Flexi says why.
        case refused
        /// Flexi does not say.
        case unknown
    }

    /// The id under which it is sent, without Flexi's prefix.
    let id: String
    /// How far it is known.
    var state = State.unknown
    /// Flexi's internal id of the document.
    var document: String?
    /// The number that Flexi gave.
    var number: String?
    /// What Flexi says.
    var messages: [Receipt.Message] = []

    /// An order of which nothing is known yet.
    init(id: String) { self.id = id }

    /// Writes it as JSON.
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("state", state.rawValue)
            json.member("document", document)
            json.member("number", number)
            json.array("messages") { json in
                for message in messages {
                    json.object { json in
                        json.member("severity", message.severity)
                        json.member("code", message.number)
                        json.member("text", message.text)
                    }
                }
            }
        }
    }
}

/// Answers to orders: a line for each request, with what became of each of its orders and what Flexi answered, unchanged.
enum AbraFlexiReceipts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "flexi.receipts",
        kind: .receipts,
        recognises: AbraFlexiRecognition.isReceipts,
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                guard record.value["orders"] != nil else {
                    throw Problem(AbraFlexiProblem.notAnswer, .error, at: SourcePosition(line: record.value.line))
                }
                for order in record.value["orders"]?.elements ?? [] { try sink(.receipt(receipt(order))) }
            }
        }
    )

    /// The bytes of an answer: what became of the orders, and the bodies that say so.
    static func answer(_ outcomes: [AbraFlexiOutcome], _ bodies: [[UInt8]]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.array("orders") { json in for outcome in outcomes { outcome.write(into: &json) } }
            json.array("answers") { json in
                for body in bodies {
                    if AbraFlexiJSON.tree(body) != nil {
                        json.elements(body)
                    } else {
                        json.element(String(decoding: body.prefix(2000), as: UTF8.self))
                    }
                }
            }
        }
        return json.bytes
    }

    private static func receipt(_ order: JSONTree) -> Receipt {
        let messages = (order["messages"]?.elements ?? []).map { message in
            Receipt.Message(
                severity: message["severity"]?.text ?? "",
                number: message["code"]?.text,
                text: message["text"]?.text ?? ""
            )
        }
        let isWarned = messages.contains { $0.severity == "warning" }
        let state: Receipt.State =
            switch order["state"]?.text.flatMap(AbraFlexiOutcome.State.init(rawValue:)) {
            case .saved: isWarned ? .acceptedWithWarning : .accepted
            case .refused: .refused
            case .unknown, nil: .unknown
            }
        return Receipt(
            orderId: order["id"]?.text,
            packId: nil,
            state: state,
            documentNumber: order["number"]?.text,
            documentId: order["document"]?.text,
            messages: messages,
            reason: state == .refused ? "Flexi " + (messages.first { $0.severity == "error" }?.number ?? "–") : nil,
            line: order.line
        )
    }
}
