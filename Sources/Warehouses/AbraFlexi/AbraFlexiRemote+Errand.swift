import Connectors
import Domain
import Syntax

/// Takes the orders of one line of a script to Flexi: imports them, imports those alone of which the answer says nothing
/// certain, looks up what is still open, and reads the numbers that Flexi gave (docs/systems/abra-flexi.md#answers).
///
/// An import may be repeated: each order has an external id, and one that is there already is left as it is.
struct AbraFlexiErrand: Errand {
    private enum Step {
        case importAll
        /// The orders, by their place, that are imported one by one; the next one last.
        case importEach([Int])
        /// Those that are looked for by their external ids.
        case lookUp([Int])
        case numbers
        case done
    }

    private let line: ScriptLine
    /// The orders as they stand in the line, whose places are those of the outcomes.
    private let orders: [JSONTree]
    private var outcomes: [AbraFlexiOutcome]
    private var bodies: [[UInt8]] = []
    private var step = Step.importAll
    private var hasLookedAgain = false

    /// The errand of a line.
    init(_ line: ScriptLine) {
        self.line = line
        orders = line.request.body.flatMap(JSONTree.whole)?["winstrom"]?.records(AbraFlexiOrders.evidence) ?? []
        let mark = AbraFlexiOrders.idMark
        outcomes = orders.map { order in
            let id = order["id"]?.text ?? ""
            return AbraFlexiOutcome(id: id.hasPrefix(mark) ? String(id.dropFirst(mark.count)) : id)
        }
    }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        switch step {
        case .importAll: return .ask(line.request)
        case .importEach(let places):
            guard let place = places.last else { return try move(to: .lookUp(open), &memory) }
            return .ask(alone(place))
        case .lookUp(let places):
            guard let place = places.last else { return try move(to: .numbers, &memory) }
            return .ask(found(place))
        case .numbers:
            guard let request = numbers else { return try move(to: .done, &memory) }
            return .ask(request)
        case .done: return .finished(answer: AbraFlexiReceipts.answer(outcomes, bodies))
        }
    }

    mutating func receive(_ head: HTTPHead, _ body: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        bodies.append(body)
        switch step {
        case .importAll:
            note(head, body, Array(orders.indices))
            // An order that stands alone has no clearer answer by itself.
            step = orders.count > 1 ? .importEach(open.reversed()) : .lookUp(open)
        case .importEach(let places):
            if let place = places.last { note(head, body, [place]) }
            step = .importEach(places.dropLast())
        case .lookUp(let places):
            if let place = places.last { noteFound(head, body, place) }
            step = .lookUp(places.dropLast())
        case .numbers:
            let missing = try noteNumbers(head, body)
            step = missing.isEmpty || hasLookedAgain ? .done : .lookUp(missing)
            hasLookedAgain = true
        case .done: break
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? {
        let refused = outcomes.map { outcome in
            var outcome = outcome
            if outcome.state == .unknown { outcome.refuse(problem) }
            return outcome
        }
        return AbraFlexiReceipts.answer(refused, bodies)
    }

    private mutating func move(to next: Step, _ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        step = next
        return try self.next(&memory)
    }

    /// The orders of which nothing is certain.
    private var open: [Int] { outcomes.indices.filter { outcomes[$0].state == .unknown } }

    // MARK: requests

    /// The import of one order.
    private func alone(_ place: Int) -> RemoteRequest {
        var request = line.request
        var json = JSONWriter()
        AbraFlexiOrders.envelope(into: &json) { json in json.element(orders[place]) }
        request.body = json.bytes
        return request
    }

    /// The look-up of one order, which Flexi answers by leading on to the document.
    private func found(_ place: Int) -> RemoteRequest {
        let id = RemoteRequest.encoded(AbraFlexiOrders.idMark + outcomes[place].id)
        let path = "/" + AbraFlexiOrders.evidence + "/" + id + ".json"
        return RemoteRequest(.get, path, query: [("detail", "custom:kod")])
    }

    /// The numbers of the documents whose number is not known yet; nil where none is missing.
    private var numbers: RemoteRequest? {
        let ids = outcomes.filter { $0.number == nil }.compactMap(\.document).filter { $0.allSatisfy(\.isNumber) }
        guard !ids.isEmpty else { return nil }
        return AbraFlexiRemote.list(
            AbraFlexiOrders.evidence,
            filter: "id in (" + ids.joined(separator: ",") + ")",
            query: [("detail", "custom:kod"), ("limit", "0")]
        )
    }

    // MARK: answers

    /// Takes what an import of these orders answered. A result belongs to the order that it names, else to the one at its
    /// place, as long as there are as many results as orders.
    private mutating func note(_ head: HTTPHead, _ body: [UInt8], _ places: [Int]) {
        let root = JSONTree.whole(body)?["winstrom"]
        let results = root.map(AbraFlexiJSON.results) ?? []
        let isEach = results.count == places.count
        for (offset, result) in results.enumerated() {
            let named = result["request-id"]?.text.flatMap { id in
                places.first { AbraFlexiOrders.idMark + outcomes[$0].id == id }
            }
            guard let place = named ?? (isEach ? places[offset] : nil) else { continue }
            outcomes[place].take(result)
        }
        // What concerns one order alone needs no result to say so.
        if places.count == 1, let place = places.first { outcomes[place].takeFailure(head, body) }
    }

    private mutating func noteFound(_ head: HTTPHead, _ body: [UInt8], _ place: Int) {
        let record = JSONTree.whole(body)?["winstrom"]?.records(AbraFlexiOrders.evidence).first
        guard head.status == 200, let record, let id = record["id"]?.text else { return }
        outcomes[place].state = .saved
        outcomes[place].document = id
        outcomes[place].number = record["kod"]?.text
    }

    /// Takes the numbers; the orders whose documents are not there, though the import named them. A number that Flexi does
    /// not give stays away: the order is there all the same.
    private mutating func noteNumbers(_ head: HTTPHead, _ body: [UInt8]) throws(Problem) -> [Int] {
        guard (200...299).contains(head.status) else { return [] }
        guard let root = JSONTree.whole(body)?["winstrom"], root[AbraFlexiOrders.evidence] != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        var missing = outcomes.indices.filter { outcomes[$0].document != nil && outcomes[$0].number == nil }
        for record in root.records(AbraFlexiOrders.evidence) {
            guard let id = record["id"]?.text else { continue }
            missing.removeAll { outcomes[$0].document == id }
            for place in outcomes.indices where outcomes[place].document == id {
                outcomes[place].number = record["kod"]?.text
            }
        }
        for place in missing { (outcomes[place].state, outcomes[place].document) = (.unknown, nil) }
        return missing
    }
}
