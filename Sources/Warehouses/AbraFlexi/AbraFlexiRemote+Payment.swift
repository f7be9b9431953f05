import Connectors
import Domain
import Syntax

/// Takes one payment to Flexi: imports its bank document with the settlement of its invoices, and looks whether both are there
/// (docs/systems/abra-flexi.md#payments).
///
/// An import may be repeated: the document has an external id, and one that is there already is left as it is. Flexi books
/// document and settlement together or not at all; where the document is there and settles nothing, it is settled by itself.
struct AbraFlexiPaymentErrand: Errand {
    private enum Step { case document, lookUp, look, settlement, done }

    private let request: RemoteRequest
    private let payment: JSONTree?
    private var outcome: AbraFlexiOutcome
    private var bodies: [[UInt8]] = []
    private var step = Step.document
    private var hasLookedUp = false
    private var hasSettled = false

    /// The errand of a line.
    init(_ line: ScriptLine) {
        request = line.request
        payment = line.request.body.flatMap(JSONTree.whole)
        outcome = AbraFlexiOutcome(id: line.key)
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        guard let payment else { throw Problem(AbraFlexiProblem.notAnswer, scope: .record) }
        switch step {
        case .document: return .ask(try post(AbraFlexiPaymentXML.document(payment)))
        case .settlement: return .ask(try post(AbraFlexiPaymentXML.settlement(payment)))
        case .lookUp:
            let id = RemoteRequest.encoded(AbraFlexiOrders.idMark + outcome.id)
            return .ask(RemoteRequest(.get, "/banka/" + id + ".json", query: [("detail", Self.detail)]))
        case .look:
            let filter = "id in (" + (outcome.document ?? "") + ")"
            let query = [("detail", Self.detail), ("limit", "0")]
            return .ask(AbraFlexiRemote.list(AbraFlexiPayments.evidence, filter: filter, query: query))
        case .done: return .finished(answer: AbraFlexiReceipts.answer([outcome], bodies))
        }
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        bodies.append(body)
        switch step {
        case .document:
            outcome.take(head, body)
            step =
                outcome.state == .refused
                ? .done : outcome.document.map { $0.allSatisfy(\.isNumber) } ?? false ? .look : .lookUp
        case .settlement:
            var settled = AbraFlexiOutcome(id: outcome.id)
            settled.take(head, body)
            hasSettled = true
            guard settled.state == .refused else { return step = .look }
            refuse(settled.messages.map(\.text).joined(separator: "; "))
        case .lookUp, .look: try look(head, body)
        case .done: break
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? {
        var outcome = outcome
        guard outcome.state == .unknown else { return AbraFlexiReceipts.answer([outcome], bodies) }
        outcome.refuse(problem)
        return AbraFlexiReceipts.answer([outcome], bodies)
    }

    /// What is asked of a document.
    private static let detail = "custom:kod,sparovano"

    private func post(_ body: [UInt8]) throws(Problem) -> RemoteRequest {
        var request = request
        request.body = body
        request.fields = [try HTTPField("Content-Type", "application/xml")]
        return request
    }

    /// Takes the document that was found, or that is not there.
    private mutating func look(_ head: HTTPHead, _ body: [UInt8]) throws(Problem) {
        let root = JSONTree.whole(body)?["winstrom"]
        if (200...299).contains(head.status), root?[AbraFlexiPayments.evidence] == nil {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        guard let record = root?.records(AbraFlexiPayments.evidence).first, let id = record["id"]?.text else {
            // The import named a document that a list does not have: only its own id is certain.
            (outcome.state, outcome.document) = (.unknown, nil)
            step = hasLookedUp || step == .lookUp ? .done : .lookUp
            hasLookedUp = true
            return
        }
        (outcome.state, outcome.document) = (.saved, id)
        outcome.number = record["kod"]?.text
        guard record["sparovano"]?.truth == false else { return step = .done }
        if hasSettled { refuse("") } else { step = .settlement }
    }

    /// The document is there and settles nothing: a person sees why, and may have it sent again.
    private mutating func refuse(_ words: String) {
        outcome.state = .refused
        let code = AbraFlexiProblem.notSettled.rawValue
        outcome.messages = [Receipt.Message(severity: "error", number: code, text: words)]
        step = .done
    }
}

/// Bank documents as Flexi imports them: in XML, since how its JSON writes several settled invoices is told in two ways.
enum AbraFlexiPaymentXML {
    /// The document with its settlement; one of its id that is there is left as it is.
    static func document(_ payment: JSONTree) -> [UInt8] {
        write(payment, ["update": "ignore"], payment["banka"]?.members ?? [])
    }

    /// The settlement of a document that is there.
    static func settlement(_ payment: JSONTree) -> [UInt8] {
        write(payment, [:], (payment["banka"]?.members ?? []).filter { $0.key == "id" })
    }

    private static func write(
        _ payment: JSONTree,
        _ attributes: KeyValuePairs<String, String>,
        _ members: [JSONTree.Member]
    ) -> [UInt8] {
        var writer = XMLWriter(.utf8, declaredAs: "UTF-8")
        writer.element("winstrom", ["version": "1.0"]) { writer in
            writer.element("banka", attributes) { writer in
                for member in members { writer.element(member.key, member.value.text) }
                writer.element("sparovani") { writer in
                    for part in payment["sparovani"]?.elements ?? [] {
                        let amount = part["castka"]?.text ?? ""
                        writer.element(
                            "uhrazovanaFak",
                            ["type": "faktura-vydana", "castka": amount],
                            part["uhrazovanaFak"]?.text ?? ""
                        )
                    }
                    // What an invoice has less is refused, what it has more stays open.
                    writer.element("zbytek", "castecnaUhrada")
                }
            }
        }
        return writer.bytes
    }
}
