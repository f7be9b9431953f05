import Connectors
import Domain
import Syntax

/// Reads payments before any payout has them: new charges, and those of which something went back or is disputed.
struct StripeChargeDownload: Download {
    let flow = "charges"
    let joining = PageJoining.datedLines(format: "stripe.charges")

    /// What is asked for.
    private enum Step {
        /// One charge by its id.
        case charge(String)
        /// A list, by its place in `lists`.
        case list(Int)
        /// Every dispute of a charge: only all of them say what the customer's bank took back.
        case disputes(String)
    }

    /// The lists, what is put in place of ids, and whether their pages say how payments are now.
    private static let lists: [(name: String, expand: String?, isKept: Bool)] = [
        ("charges", nil, true), ("refunds", "data.charge", true), ("disputes", nil, false),
    ]
    /// How many seconds before the last row a list is asked for again: rows of one moment may appear one after the other.
    private static let overlap: Int64 = 300

    private let days: Int
    /// The charge that is asked about alone; nil for the lists.
    private let only: String?
    private var marks: [GatewayMark] = []
    private var since: [Int64] = []
    private var step = Step.list(0)
    private var pages = StripePages()
    private var rows: [(id: String, time: Int64)] = []
    /// Charges of which every dispute is still to be read, and those whose turn was.
    private var disputed: [String] = []
    private var isLookedUp: Set<String> = []
    /// Charges that a list names as disputed, so that something about them is new.
    private var isNamed: Set<String> = []
    /// Disputes that had not ended when they were read last: months may pass, and no list of what is new has them again.
    private var known = StripeOpenDisputes()
    /// Those that have not ended by now.
    private var open = StripeOpenDisputes()
    private(set) var keepsPage = false
    private var hasFile = false

    /// Reads the lists.
    init(_ context: RemoteContext) {
        days = context.number("history-days") ?? StripeSettings.historyDays
        only = nil
    }

    /// Reads one charge, with its disputes.
    init(_ charge: String) {
        (days, only) = (0, charge)
        step = .charge(charge)
    }

    var fileName: String { only.map { "stripe-\($0).jsonl" } ?? "stripe-charges.jsonl" }

    var beginning: String? {
        guard let since = since.first else { return nil }
        return Self.lists.map { _ in "\(since +| Self.overlap)/" }.joined(separator: " ")
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if marks.isEmpty { begin(cursor, now) }
        if pages.isComplete { advance() }
        switch step {
        case .charge(let id):
            var request = RemoteRequest(.get, "/v1/charges/" + RemoteRequest.encoded(id))
            request.answers = [404]
            return .request(request)
        case .list(let place) where place < Self.lists.count:
            let list = Self.lists[place]
            var query = [("created[gte]", String(since[place]))]
            if let expand = list.expand { query.append(("expand[]", expand)) }
            return .request(StripeRemote.list(list.name, query + pages.query))
        case .disputes(let charge):
            let query = [("charge", charge), ("expand[]", "data.charge")]
            return .request(StripeRemote.list("disputes", query + pages.query))
        case .list:
            let next = (marks.map(\.text) + [open.text].compactMap { $0 }).joined(separator: " ")
            return .finished(cursor: only == nil ? next : nil, hasFile ? .some : .nothing)
        }
    }

    private mutating func begin(_ cursor: String?, _ now: Instant) {
        let words = (cursor ?? "").split(separator: " ")
        let known = words.filter { !StripeOpenDisputes.isWord($0) }.map { GatewayMark($0) ?? GatewayMark() }
        self.known = words.lazy.compactMap { StripeOpenDisputes($0) }.first ?? StripeOpenDisputes()
        disputed = self.known.charges
        isLookedUp = Set(disputed)
        let first = now.seconds -| Int64(days) *| 86_400
        marks = Self.lists.indices.map { known.indices.contains($0) ? known[$0] : GatewayMark() }
        since = marks.map { $0.latest > 0 ? $0.latest -| Self.overlap : first }
    }

    /// Goes on to the next list, then to the charges that are disputed.
    private mutating func advance() {
        if case .list(let place) = step {
            marks[place] = marks[place].after(rows)
            rows = []
            step = .list(place + 1)
        }
        let isThroughLists = if case .list(let place) = step { place == Self.lists.count } else { true }
        if isThroughLists {
            step = disputed.popLast().map { .disputes($0) } ?? .list(Self.lists.count)
        }
        if case .list(Self.lists.count) = step { return }
        pages = StripePages()
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        if case .charge(let id) = step { return try take(try GatewayPage.tree(page), head, of: id) }
        let found = try pages.receive(head, page)
        if case .disputes(let charge) = step { return take(disputes: found, of: charge) }
        guard case .list(let place) = step else { return }
        var isNew = false
        for row in found {
            guard let id = row["id"]?.text, let time = row["created"]?.text.flatMap({ Int(shortText: $0) }) else {
                throw GatewayPage.strange(head)
            }
            rows.append((id, Int64(time)))
            guard !marks[place].recent.contains(id) else { continue }
            isNew = true
            guard let charge = Self.disputed(row) else { continue }
            isNamed.insert(charge)
            if isLookedUp.insert(charge).inserted { disputed.append(charge) }
        }
        keepsPage = isNew && Self.lists[place].isKept
        hasFile = hasFile || keepsPage
    }

    /// Takes the disputes of a charge; of one that no list names they matter only when one of them has another state.
    private mutating func take(disputes rows: [JSONTree], of charge: String) {
        let states = rows.map { $0["status"]?.text ?? "" }
        open.note(charge, states)
        keepsPage = only != nil || isNamed.contains(charge) || !known.has(charge, states)
        hasFile = hasFile || keepsPage
    }

    private mutating func take(_ value: JSONTree?, _ head: HTTPHead, of id: String) throws(Problem) {
        guard head.status == 404 ? value?["error"] != nil : value?["id"]?.text == id else {
            throw GatewayPage.strange(head)
        }
        (keepsPage, hasFile) = (true, true)
        step = value.flatMap(Self.disputed).map { .disputes($0) } ?? .list(Self.lists.count)
    }

    func explained(_ problem: Problem) -> Problem {
        let name =
            switch step {
            case .list(let place): Self.lists.indices.contains(place) ? Self.lists[place].name : "charges"
            case .disputes: "disputes"
            case .charge: "charges"
            }
        return StripeRemote.explained(problem, "/v1/" + name)
    }

    /// The charge of a row whose disputes must be known.
    private static func disputed(_ row: JSONTree) -> String? {
        switch row["object"]?.text {
        case "charge": row["disputed"]?.truth == true ? row["id"]?.text : nil
        case "refund": row["charge"]?["disputed"]?.truth == true ? row["charge"]?["id"]?.text : nil
        case "dispute": row["charge"]?.text ?? row["charge"]?["id"]?.text
        default: nil
        }
    }
}
