import Connectors
import Domain
import Syntax

/// Writes a line of a script: stock as it stands, or the state of an order, which is read first.
struct ShoptetAPIErrand: Errand {
    private enum Step {
        case statuses, order, write([UInt8]), done([UInt8])
    }

    private let line: ScriptLine
    private let body: JSONTree?
    private let writesRealStock: Bool
    private let sendsMails: Bool
    private var step: Step?

    /// The errand of a line.
    init(_ line: ScriptLine, _ context: RemoteContext) {
        self.line = line
        body = line.request.body.flatMap { JSONTree.whole($0) }
        writesRealStock = context.text("stock-as") == ShoptetAPISettings.realStock
        sendsMails = context.text("emails") == "true"
    }

    private var isOfStock: Bool { line.request.path.hasSuffix("/movements") }
    private static let known = "statuses"
    private static func memoryKey(_ name: String) -> String { "status " + TextKey.folded(name) }

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        if step == nil {
            guard let body else { throw Problem(RemoteProblem.badLine, .error, ["file": line.key, "number": "1"]) }
            step = isOfStock ? .write(stock(body)) : memory[Self.known] == nil ? .statuses : .order
        }
        switch step {
        case .statuses, nil: return .ask(RemoteRequest(.get, ShoptetAPIRemote.root + "/orders/statuses"))
        case .order:
            var request = RemoteRequest(.get, ShoptetAPIStates.path(toOrder: line.key))
            request.answers = [404]
            return .ask(request)
        case .write(let bytes):
            let query =
                isOfStock || sendsMails ? [] : [("suppressEmailSending", "true"), ("suppressSmsSending", "true")]
            var request = RemoteRequest(.patch, line.request.path, query: query, body: bytes, isRepeatable: true)
            // All rows of a request that are wrong make it a refusal, which says so row by row.
            request.answers = isOfStock ? [400] : []
            return .make(request)
        case .done(let answer): return .finished(answer: answer)
        }
    }

    mutating func receive(_ head: HTTPHead, _ answer: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        guard let tree = JSONTree.whole(answer) else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
        }
        switch step {
        case .statuses:
            guard let statuses = tree["data"]?["statuses"]?.elements else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
            }
            for status in statuses {
                guard let name = status["name"]?.text, let id = status["id"]?.text else { continue }
                memory[Self.memoryKey(name)] = id
            }
            memory[Self.known] = "known"
            step = .order
        case .order: step = try decided(tree, head, memory)
        case .write where !isOfStock && hasNoName(memory): step = .done(note("unnamed"))
        case .write: step = .done(answer)
        case .done, nil: return
        }
    }

    /// What is written to an order as it is now: nothing that it has already, and no state over one that somebody set
    /// meanwhile.
    private func decided(_ tree: JSONTree, _ head: HTTPHead, _ memory: ErrandMemory) throws(Problem) -> Step {
        if head.status == 404 { return .done(note("missing")) }
        guard let order = tree["data"]?["order"], order["code"]?.text == line.key else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
        }
        let now = order["status"]
        let isMoved = (now?["name"]?.text).map { TextKey.folded($0) } != (body?["was"]?.text).map { TextKey.folded($0) }
        let wanted = body?["state"]?.text.flatMap { memory[Self.memoryKey($0)] }
        let isWanted = wanted != nil && wanted != now?["id"]?.text && !isMoved
        let isPaid = body?["paid"]?.truth == true && order["paid"]?.truth != true
        guard isWanted || isPaid else {
            return .done(hasNoName(memory) && !isMoved ? note("unnamed") : Array("{}".utf8))
        }
        var json = JSONWriter()
        json.object { json in
            json.object("data") { json in
                if isWanted, let wanted { json.member("statusId", raw: Array(wanted.utf8)) }
                if isPaid { json.member("paid", true) }
            }
        }
        return .write(json.bytes)
    }

    /// Whether the shop has no state of the name that the order is to get.
    private func hasNoName(_ memory: ErrandMemory) -> Bool {
        body?["state"]?.text.map { memory[Self.memoryKey($0)] == nil } ?? false
    }

    private func note(_ member: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member(member, line.key)
            json.member("state", body?["state"]?.text)
        }
        return json.bytes
    }

    /// The rows as the merchant's figure is meant: what may be ordered, or what lies on the shelf.
    private func stock(_ body: JSONTree) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.array("data") { json in
                for row in body["data"]?.elements ?? [] {
                    var one = JSONWriter()
                    one.object { one in
                        one.member("productCode", row["productCode"]?.text)
                        let quantity = Array((row["quantity"]?.text ?? "0").utf8)
                        one.member(writesRealStock ? "realStock" : "quantity", raw: quantity)
                    }
                    json.elements(one.bytes)
                }
            }
        }
        return json.bytes
    }

    func refused(_ problem: Problem) -> [UInt8]? { nil }
}
