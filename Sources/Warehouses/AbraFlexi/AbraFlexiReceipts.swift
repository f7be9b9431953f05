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

    /// Takes a result of an import.
    mutating func take(_ result: JSONTree) {
        let errors = AbraFlexiJSON.messages(result, "error")
        messages = errors + AbraFlexiJSON.messages(result, "warning")
        if !errors.isEmpty {
            state = .refused
        } else if let id = result["id"]?.text {
            (state, document) = (.saved, id)
        }
    }

    /// Takes an answer to an import of this document alone, which needs no result to say that it failed.
    mutating func take(_ head: HTTPHead, _ body: [UInt8]) {
        let root = JSONTree.whole(body)?["winstrom"]
        let results = root.map(AbraFlexiJSON.results) ?? []
        if results.count == 1 { take(results[0]) }
        takeFailure(head, body)
    }

    /// Takes what an answer about this document alone says besides results.
    mutating func takeFailure(_ head: HTTPHead, _ body: [UInt8]) {
        let root = JSONTree.whole(body)?["winstrom"]
        let isFailure = root?["success"]?.truth == false || (400...499).contains(head.status)
        guard state == .unknown, isFailure, let words = AbraFlexiJSON.words(body) else { return }
        state = .refused
        let code = root?["errorCode"]?.text ?? String(head.status)
        messages.append(Receipt.Message(severity: "error", number: code, text: words))
    }

    /// Takes why it was not sent.
    mutating func refuse(_ problem: Problem) {
        let words = problem.arguments["words"].flatMap { $0.isEmpty ? nil : $0 } ?? problem.code
        state = .refused
        messages.append(Receipt.Message(severity: "error", number: problem.arguments["status"], text: words))
    }

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
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let country = context.country
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                guard record.value["orders"] != nil else {
                    throw Problem(AbraFlexiProblem.notAnswer, .error, at: SourcePosition(line: record.value.line))
                }
                for order in record.value["orders"]?.elements ?? [] { try sink(.receipt(receipt(order, country))) }
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
                    if JSONTree.whole(body) != nil {
                        json.elements(body)
                    } else {
                        json.element(String(decoding: body.prefix(2000), as: UTF8.self))
                    }
                }
            }
        }
        return json.bytes
    }

    private static func receipt(_ order: JSONTree, _ country: String?) -> Receipt {
        let number = order["number"]?.text
        let messages = (order["messages"]?.elements ?? []).map { message in
            let (code, words) = (message["code"]?.text, message["text"]?.text ?? "")
            let values = ["document": number ?? order["document"]?.text ?? "?", "words": words]
            let sentence = code.flatMap {
                ProblemSentence.text($0, values, AbraFlexiProblem.messages, country: country)
            }
            return Receipt.Message(severity: message["severity"]?.text ?? "", number: code, text: sentence ?? words)
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
            documentNumber: number,
            documentId: order["document"]?.text,
            messages: messages,
            reason: state == .refused ? "Flexi " + (messages.first { $0.severity == "error" }?.number ?? "–") : nil,
            line: order.line
        )
    }
}
