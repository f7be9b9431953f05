import Connectors
import Domain
import Syntax

/// What is known of settlements, as a cursor: the newest ones, the newest first, each with whether it is still on its way.
struct MollieSettlementMemory {
    /// How many are kept.
    private static let most = 60
    /// The newest ones.
    var settlements: [(id: String, isWaiting: Bool)] = []

    /// Nothing is known.
    init() {}

    /// What a cursor says: `stl_2:w stl_1:r`.
    init(_ text: String) {
        settlements = text.split(separator: " ").compactMap { word in
            let parts = word.split(separator: ":")
            return parts.count == 2 ? (String(parts[0]), parts[1] == "w") : nil
        }
    }

    /// Whether one is known.
    func has(_ id: String) -> Bool { settlements.contains { $0.id == id } }

    /// Notes new ones, the newest first.
    mutating func add(_ new: [(id: String, isWaiting: Bool)]) {
        // What is still on its way is never forgotten.
        let all = new + settlements
        settlements = all.enumerated().filter { $0.offset < Self.most || $0.element.isWaiting }.map(\.element)
    }

    /// Notes that one is through.
    mutating func finish(_ id: String) {
        for index in settlements.indices where settlements[index].id == id { settlements[index].isWaiting = false }
    }

    /// As a cursor says it.
    var text: String { settlements.map { "\($0.id):\($0.isWaiting ? "w" : "r")" }.joined(separator: " ") }
}

/// Reads every settlement that is closed and was not read yet, with all that it is made of.
struct MollieSettlementDownload: Download {
    let flow = "settlements"
    let joining = PageJoining.lines(format: "mollie.settlements")
    let fileName = "mollie-settlements.jsonl"

    /// What is asked for.
    private enum Step {
        case list
        /// A settlement by its id, or by the reference that the bank's line has.
        case settlement(String)
        /// A list of what a settlement is made of, by its place in `lists`.
        case lines(String, Int)
        case end
    }

    /// What a settlement is made of: payments are named whole, the others with the payment that they are about.
    private static let lists = [
        ("payments", []), ("captures", [("embed", "payment")]), ("refunds", [("embed", "payment")]),
        ("chargebacks", [("embed", "payment")]),
    ]

    private let days: Int
    private var memory: MollieSettlementMemory?
    private var since = Instant(seconds: 0)
    private var step = Step.list
    private var pages = MolliePages()
    /// New ones, the newest first.
    private var new: [(id: String, isWaiting: Bool)] = []
    /// What is to be read, the next one last.
    private var wanted: [String] = []
    private(set) var keepsPage = false
    private var hasFile = false

    init(_ context: RemoteContext) { days = context.number("history-days") ?? MollieSettings.historyDays }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if memory == nil {
            memory = MollieSettlementMemory(cursor ?? "")
            since = Instant(seconds: now.seconds -| Int64(days) *| 86_400)
        }
        if pages.isComplete { advance() }
        switch step {
        case .list: return .request(pages.request("/v2/settlements"))
        case .settlement(let id): return .request(RemoteRequest(.get, Self.path(id)))
        case .lines(let id, let place):
            let (name, query) = Self.lists[place]
            return .request(pages.request(Self.path(id) + "/" + name, query))
        case .end: return .finished(cursor: memory?.text, hasFile ? .some : .nothing)
        }
    }

    private static func path(_ id: String) -> String { "/v2/settlements/" + RemoteRequest.encoded(id) }

    /// Goes on after a list was read to its end.
    private mutating func advance() {
        pages = MolliePages()
        switch step {
        case .list:
            let waiting = memory?.settlements.filter(\.isWaiting).map(\.id) ?? []
            memory?.add(new)
            // The oldest first.
            wanted = new.filter(\.isWaiting).map(\.id) + waiting
            nextSettlement()
        case .lines(let id, let place) where place + 1 < Self.lists.count: step = .lines(id, place + 1)
        case .lines(let id, _):
            memory?.finish(id)
            nextSettlement()
        case .settlement, .end: return
        }
    }

    private mutating func nextSettlement() { step = wanted.popLast().map { .settlement($0) } ?? .end }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        switch step {
        case .list:
            for row in try pages.receive(head, page, of: "settlements") {
                guard let id = row["id"]?.text, row["resource"]?.text == "settlement" else {
                    throw GatewayPage.strange(head)
                }
                if memory?.has(id) == true || isOld(row) { return pages.end() }
                new.append((id, true))
            }
        case .settlement(let id): try take(try GatewayPage.tree(page), head, of: id)
        case .lines(_, let place):
            _ = try pages.receive(head, page, of: Self.lists[place].0)
            keepsPage = true
        case .end: return
        }
    }

    /// What a settlement's own record asks for.
    private mutating func take(_ value: JSONTree?, _ head: HTTPHead, of id: String) throws(Problem) {
        guard value?["resource"]?.text == "settlement", value?["id"]?.text == id, let status = value?["status"]?.text
        else { throw GatewayPage.strange(head) }
        keepsPage = false
        switch status {
        // Closed: what comes after it is of the next one.
        case "paidout", "processing-at-bank":
            (keepsPage, hasFile) = (true, true)
            pages = MolliePages()
            step = .lines(id, 0)
        case "failed", "canceled":
            // Its record says that nothing of it is to be expected.
            (keepsPage, hasFile) = (true, true)
            memory?.finish(id)
            nextSettlement()
        default: nextSettlement()
        }
    }

    /// Whether a settlement is from before the first run's days.
    private func isOld(_ row: JSONTree) -> Bool {
        guard memory?.settlements.isEmpty == true else { return false }
        let text = row["createdAt"]?.text ?? row["settledAt"]?.text
        guard let time = text.flatMap({ DateParser.isoTime(Array($0.utf8).span) }) else { return false }
        return time.secondsSinceEpoch < since.seconds
    }

    func explained(_ problem: Problem) -> Problem { MollieRemote.explained(problem, "settlements.read") }
}
