import Connectors
import Domain
import Syntax

/// Makes one received order: looks it up where it may have been made before, then the ids that only mPOHODA knows, then makes it.
struct MPohodaErrand: Errand {
    private enum Step: Equatable {
        case lookUp
        case ids(MPohodaList)
        case make
        case done([UInt8])
    }

    private let key: String
    private let body: JSONTree?
    /// By what the order is known again.
    private let mark: String?
    private var isAgain: Bool
    private var step: Step?
    private var pages = MPohodaPages()
    /// From when on orders are looked through.
    private var since: Day?

    /// The errand of a line; `isAgain` says that it may have been sent before.
    init(_ line: ScriptLine, isAgain: Bool) {
        key = line.key
        body = line.request.body.flatMap { JSONTree.whole($0) }
        mark = body.flatMap { MPohodaMade.mark(in: $0) }
        self.isAgain = isAgain
        since = body?["IssueDate"]?.text.flatMap(MPohodaTime.day).map { $0.advanced(by: -Self.margin) }
    }

    /// How many days before its date an order is looked for: clocks and zones differ.
    private static let margin = 2

    mutating func next(_ memory: inout ErrandMemory) throws(Problem) -> ErrandStep {
        while true {
            switch step {
            case nil: try begin(&memory)
            case .lookUp where pages.isComplete:
                MPohodaMade.end(since, &memory)
                step = nil
                isAgain = false
                try found(memory)
            case .lookUp:
                let query = since.map { [("ModifiedSince", MPohodaTime.text($0))] } ?? []
                return .ask(RemoteRequest(.get, MPohodaRemote.orders, query: query + pages.query))
            case .ids(let list) where pages.isComplete:
                list.end(&memory)
                step = nil
            case .ids(let list): return .ask(RemoteRequest(.get, list.path, query: pages.query))
            case .make:
                return .make(RemoteRequest(.post, MPohodaRemote.orders, body: try MPohodaIds(key, memory).body(body)))
            case .done(let answer): return .finished(answer: answer)
            }
        }
    }

    /// Decides what comes next: the look for the order, the first list that lacks, or the order itself.
    private mutating func begin(_ memory: inout ErrandMemory) throws(Problem) {
        guard let body else { throw Problem(RemoteProblem.badLine, .error, ["file": key, "number": "1"]) }
        pages = MPohodaPages()
        if isAgain {
            guard MPohodaMade.isKnown(since: since, memory) else { return step = .lookUp }
            isAgain = false
            try found(memory)
            if step != nil { return }
        }
        step = MPohodaList.needed(by: body).first { !$0.isKnown(memory) }.map { .ids($0) } ?? .make
    }

    /// Ends the errand where the order is there already.
    private mutating func found(_ memory: ErrandMemory) throws(Problem) {
        guard let mark, let order = MPohodaMade.order(mark, memory) else { return }
        step = .done(MPohodaReceipts.accepted(order, warnings: nil, expected: body?["Expected"]?.text))
    }

    mutating func receive(_ head: HTTPHead, _ answer: [UInt8], _ memory: inout ErrandMemory) throws(Problem) {
        let value = JSONTree.whole(answer)
        switch step {
        case .lookUp:
            // An order that is dated in the future may have been made before its date.
            if let date = head.date?.day.advanced(by: -Self.margin), let since, date < since {
                self.since = date
                pages = MPohodaPages()
                return
            }
            for order in try pages.take(value, with: "DocumentNumber") { MPohodaMade.keep(order, &memory) }
        case .ids(let list):
            let rows = try pages.take(value, with: list.member)
            // None of these lists is empty where an order refers to it, so that is the answer to something else.
            guard !rows.isEmpty else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)]) }
            for row in rows { list.keep(row, &memory) }
        case .make:
            guard let value, let order = value["Data"], order["Id"]?.text != nil else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
            }
            let expected = body?["Expected"]?.text
            step = .done(MPohodaReceipts.accepted(order, warnings: value["Warnings"], expected: expected))
        case nil, .done: return
        }
    }

    func refused(_ problem: Problem) -> [UInt8]? { MPohodaReceipts.refused(problem) }
}

/// Orders that mPOHODA has and that carry our mark, as errands of one pass remember them.
private enum MPohodaMade {
    private static let done = "made since"
    private static let start = "made "
    /// What a receipt needs of an order, and by which the first one is told.
    private static let kept: Set<String> = ["Id", "DocumentNumber", "DocumentRecapitulation", "ModificationInfo"]

    /// Whether all that changed since a day, or ever, were looked through.
    static func isKnown(since: Day?, _ memory: ErrandMemory) -> Bool {
        guard let known = memory[done] else { return false }
        return known.isEmpty || since.map { known <= $0.description } ?? false
    }

    static func end(_ since: Day?, _ memory: inout ErrandMemory) { memory[done] = since?.description ?? "" }

    /// Keeps an order under its mark. Who copies an order copies the mark as well, so the first one that was made counts.
    static func keep(_ order: JSONTree, _ memory: inout ErrandMemory) {
        guard let mark = mark(in: order) else { return }
        if let known = self.order(mark, memory), made(known) <= made(order) { return }
        let members = order.members.filter { kept.contains($0.key) }
        let bytes = JSONTree(.object(members), line: order.line).bytes
        memory[start + mark] = String(decoding: bytes, as: UTF8.self)
    }

    static func order(_ mark: String, _ memory: ErrandMemory) -> JSONTree? {
        memory[start + mark].flatMap { JSONTree.whole(Array($0.utf8)) }
    }

    private static func made(_ order: JSONTree) -> String { order["ModificationInfo"]?["CreatedDate"]?.text ?? "" }

    /// Our mark in the internal note: two words, whatever people added around them and became of the ends of lines.
    static func mark(in order: JSONTree) -> String? {
        let words = (order["InternalNote"]?.text ?? "").split(whereSeparator: \.isWhitespace)
        guard let first = words.firstIndex(where: { $0.hasPrefix(MPohodaOrders.mark) }), first + 1 < words.count else {
            return nil
        }
        return words[first] + " " + words[first + 1]
    }
}
