import Connectors
import Domain
import Syntax

/// Reads payments before any settlement has them: new ones, and those of which something went back.
struct MolliePaymentDownload: Download {
    let flow = "payments"
    let joining = PageJoining.datedLines(format: "mollie.payments")
    let fileName = "mollie-payments.jsonl"

    /// What is asked for.
    private enum Step {
        /// A list, by its place in `lists`.
        case list(Int)
        case payment(String)
        case end
    }

    /// The lists: what changed since the last time shows in the newest rows.
    private static let lists = ["payments", "refunds", "chargebacks"]

    private let days: Int
    private let profile: [(String, String)]
    private var marks: [GatewayMark] = []
    private var since: Int64 = 0
    private var step = Step.list(0)
    private var pages = MolliePages()
    private var rows: [(id: String, time: Int64)] = []
    /// Payments of which something went back, and those whose turn was.
    private var changed: [String] = []
    private var isLookedUp: Set<String> = []
    private(set) var keepsPage = false
    private var hasFile = false

    init(_ context: RemoteContext) {
        days = context.number("history-days") ?? MollieSettings.historyDays
        profile = context.text("profile").map { [("profileId", $0)] } ?? []
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if marks.isEmpty {
            let known = (cursor ?? "").split(separator: " ").map { GatewayMark($0) ?? GatewayMark() }
            marks = Self.lists.indices.map { known.indices.contains($0) ? known[$0] : GatewayMark() }
            since = now.seconds -| Int64(days) *| 86_400
        }
        if pages.isComplete { advance() }
        switch step {
        case .list(let place): return .request(pages.request("/v2/" + Self.lists[place], profile))
        case .payment(let id): return .request(RemoteRequest(.get, "/v2/payments/" + RemoteRequest.encoded(id)))
        case .end:
            return .finished(cursor: marks.map(\.text).joined(separator: " "), hasFile ? .some : .nothing)
        }
    }

    private mutating func advance() {
        guard case .list(let place) = step else { return }
        marks[place] = marks[place].after(rows)
        rows = []
        if place + 1 < Self.lists.count {
            (step, pages) = (.list(place + 1), MolliePages())
        } else {
            nextPayment()
        }
    }

    private mutating func nextPayment() { step = changed.popLast().map { .payment($0) } ?? .end }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        switch step {
        case .list(let place): try take(try pages.receive(head, page, of: Self.lists[place]), place, head)
        case .payment(let id):
            guard try GatewayPage.tree(page)?["id"]?.text == id else { throw GatewayPage.strange(head) }
            (keepsPage, hasFile) = (true, true)
            nextPayment()
        case .end: return
        }
    }

    /// Takes the rows of a page until one that is known, or is from before the first run's days.
    private mutating func take(_ found: [JSONTree], _ place: Int, _ head: HTTPHead) throws(Problem) {
        let isFirst = marks[place].recent.isEmpty
        var isNew = false
        defer {
            keepsPage = isNew && place == 0
            hasFile = hasFile || keepsPage
        }
        for row in found {
            guard let id = row["id"]?.text,
                let time = row["createdAt"]?.text.flatMap({ DateParser.isoTime(Array($0.utf8).span) })
            else { throw GatewayPage.strange(head) }
            let isKnown = marks[place].recent.contains(id) || !isFirst && time.secondsSinceEpoch < marks[place].latest
            guard !isKnown, !isFirst || time.secondsSinceEpoch >= since else { return pages.end() }
            isNew = true
            rows.append((id, time.secondsSinceEpoch))
            // A list of payments says what went back of them; the others name the payment alone.
            if place > 0, let payment = row["paymentId"]?.text, isLookedUp.insert(payment).inserted {
                changed.append(payment)
            }
        }
    }

    func explained(_ problem: Problem) -> Problem {
        let isOfRefunds = if case .list(1) = step { true } else { false }
        return MollieRemote.explained(problem, isOfRefunds ? "refunds.read" : "payments.read")
    }
}
