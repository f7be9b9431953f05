import Connectors
import Domain
import Syntax

/// Reads page after page of a list that Stripe sorts from the newest to the oldest.
struct StripePages: Sendable {
    private(set) var isComplete = false
    private var last: String?
    private var seen: Set<String> = []

    /// A list of which nothing was read.
    init() {}

    /// What the next page begins after.
    var query: [(String, String)] { last.map { [("starting_after", $0)] } ?? [] }

    /// Takes note of a page; its rows.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) -> [JSONTree] {
        guard let list = try GatewayPage.tree(page), list["object"]?.text == "list", let rows = list["data"],
            case .array(let elements) = rows.content, let hasMore = list["has_more"]?.truth
        else { throw GatewayPage.strange(head) }
        for row in elements {
            guard let id = row["id"]?.text else { throw GatewayPage.strange(head) }
            guard seen.insert(id).inserted else { throw Problem(RemoteProblem.pageRepeated, .warning) }
            last = id
        }
        if hasMore, elements.isEmpty { throw Problem(RemoteProblem.pagesShifted, .warning) }
        isComplete = !hasMore
        return elements
    }
}

/// What is known of payouts, as a cursor: the greatest day of arrival, then each payout with what became of it and its own day.
struct StripePayoutMemory {
    /// What became of a payout; the raw values stand in the cursor.
    enum State: String {
        /// Its transactions were read.
        case read = "r"
        /// It was made by hand, so that it has none.
        case manual = "m"
        /// It is on its way, or its transactions are not all there.
        case waiting = "w"
        /// It did not take place.
        case failed = "f"
    }

    /// How long before the last payout they are asked for again: states change later, and money comes back within five days.
    static let overlap: Int64 = 14 * 86_400
    /// How long a payout is waited for.
    private static let longest: Int64 = 90 * 86_400

    /// The greatest arrival in seconds of UTC.
    var latest: Int64 = 0
    /// By their ids.
    var payouts: [String: (state: State, arrival: Int64)] = [:]

    /// Nothing is known.
    init() {}

    /// What a cursor says; nil when it is none.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let first = words.first, let latest = Int(shortText: String(first)) else { return nil }
        self.latest = Int64(latest)
        for word in words.dropFirst() {
            let parts = word.split(separator: ":")
            guard parts.count == 3, let state = State(rawValue: String(parts[1])),
                let arrival = Int(shortText: String(parts[2]))
            else { return nil }
            payouts[String(parts[0])] = (state, Int64(arrival))
        }
    }

    /// From which arrival on payouts are asked for.
    var start: Int64 {
        let waiting = payouts.values.filter { $0.state == .waiting }.map(\.arrival).min() ?? latest
        return max(latest -| Self.longest, min(latest -| Self.overlap, waiting))
    }

    /// As a cursor says it, without what is not asked for any more.
    var text: String {
        let start = start
        let words = payouts.filter { $0.value.arrival >= start }.sorted { $0.key < $1.key }
            .map { "\($0.key):\($0.value.state.rawValue):\($0.value.arrival)" }
        return ([String(latest)] + words).joined(separator: " ")
    }
}

/// Reads the transactions of every payout that is through and was not read yet.
struct StripePayoutDownload: Download {
    let flow = "payouts"
    let joining = PageJoining.lines(format: "stripe.payouts")
    let fileName = "stripe-payouts.jsonl"

    /// A payout that is to be read.
    private struct Wanted {
        let id: String
        let arrival: Int64
        /// What is known of it once it was read.
        let state: StripePayoutMemory.State
    }
    /// What is asked for.
    private enum Step {
        case list
        case payout(Wanted)
        case transactions(Wanted)
    }

    private let days: Int
    private var memory: StripePayoutMemory?
    private var since: Int64 = 0
    private var step = Step.list
    private var pages = StripePages()
    /// What is still to be read, the next one last.
    private var wanted: [Wanted] = []
    private var manual: [String] = []
    private var returned: [String] = []
    private var hasFile = false

    init(_ context: RemoteContext) { days = context.number("history-days") ?? StripeSettings.historyDays }

    var beginning: String? { String(since +| StripePayoutMemory.overlap) }

    var keepsPage: Bool { if case .list = step { false } else { true } }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if memory == nil {
            let known = cursor.flatMap { StripePayoutMemory($0) } ?? StripePayoutMemory()
            memory = known
            since = known.latest > 0 ? known.start : now.seconds -| Int64(days) *| 86_400
        }
        switch step {
        case .list where !pages.isComplete:
            let window = [("arrival_date[gte]", String(since))]
            return .request(StripeRemote.list("payouts", window + pages.query))
        case .transactions(let payout) where !pages.isComplete:
            let query = [("payout", payout.id), ("expand[]", "data.source")]
            return .request(StripeRemote.list("balance_transactions", query + pages.query))
        default: break
        }
        guard let payout = wanted.popLast() else { return .finished(cursor: memory?.text, note) }
        step = .payout(payout)
        return .request(RemoteRequest(.get, "/v1/payouts/" + RemoteRequest.encoded(payout.id)))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        switch step {
        case .list:
            for row in try pages.receive(head, page) { try take(row, head) }
            if pages.isComplete { wanted.sort { ($0.arrival, $0.id) > ($1.arrival, $1.id) } }
        case .payout(let payout):
            let value = try GatewayPage.tree(page)
            guard value?["id"]?.text == payout.id else { throw GatewayPage.strange(head) }
            // Between the list and now it may have come back.
            guard (value?["status"]?.text == "paid") == (payout.state != .failed) else {
                throw Problem(RemoteProblem.pagesShifted, .warning)
            }
            hasFile = true
            if payout.state == .read {
                step = .transactions(payout)
                pages = StripePages()
            } else {
                memory?.payouts[payout.id] = (payout.state, payout.arrival)
            }
        case .transactions(let payout):
            _ = try pages.receive(head, page)
            if pages.isComplete { memory?.payouts[payout.id] = (payout.state, payout.arrival) }
        }
    }

    func explained(_ problem: Problem) -> Problem {
        let list = if case .transactions = step { "balance_transactions" } else { "payouts" }
        return StripeRemote.explained(problem, "/v1/" + list)
    }

    /// What a row of the list asks for.
    private mutating func take(_ row: JSONTree, _ head: HTTPHead) throws(Problem) {
        guard row["object"]?.text == "payout", let id = row["id"]?.text, let status = row["status"]?.text,
            let arrival = row["arrival_date"]?.text.flatMap({ Int(shortText: $0) }).map({ Int64($0) })
        else { throw GatewayPage.strange(head) }
        let latest = max(memory?.latest ?? 0, arrival)
        memory?.latest = latest
        let known = memory?.payouts[id]?.state
        switch status {
        case "failed", "canceled":
            if known == .read || known == .manual {
                returned.append(id)
                wanted.append(Wanted(id: id, arrival: arrival, state: .failed))
            } else {
                memory?.payouts[id] = (.failed, arrival)
            }
        case "paid":
            guard known != .read, known != .manual else { return }
            memory?.payouts[id] = (.waiting, arrival)
            let standing = row["reconciliation_status"]?.text
            if row["automatic"]?.truth != true || standing == "not_applicable" {
                manual.append(id)
                wanted.append(Wanted(id: id, arrival: arrival, state: .manual))
            } else if standing == "completed" {
                wanted.append(Wanted(id: id, arrival: arrival, state: .read))
            }
        default: memory?.payouts[id] = (.waiting, arrival)
        }
    }

    private var note: DownloadStep.Note {
        func problem(_ code: StripeProblem, _ ids: [String]) -> Problem {
            let shown = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
            return Problem(code, .warning, scope: .record, ["payouts": shown])
        }
        // Money that came back concerns the bank's line at once; what was made by hand says so in the file as well.
        if !returned.isEmpty { return .lacking(problem(.payoutReturned, returned)) }
        if !manual.isEmpty { return .lacking(problem(.manualPayouts, manual)) }
        return hasFile ? .some : .nothing
    }
}
