import Connectors
import Domain
import Syntax

/// Reads what changed in orders since the last run, then each of these orders.
///
/// The list of changes has 30 days; before that, orders are listed by the time of their change. Times are the shop's own.
struct ShoptetAPIOrderDownload: Download {
    let flow = "orders"
    let joining = PageJoining.lines(format: "shoptet-api.orders")
    let fileName = "orders.jsonl"
    private(set) var keepsPage = false

    /// How many orders one run reads at most, so that a long history comes in parts.
    private static let most = 500
    /// How long the list of changes goes back, in seconds, with a day to spare.
    private static let kept: Int64 = 29 * 86_400

    private let days: Int
    private var start: ShoptetAPIOrderCursor?
    private var pages = ShoptetAPIPages(size: 1000)
    private var isOfChanges = true
    private var found: [ShoptetAPIOrderCursor.Change] = []
    private var waiting: [ShoptetAPIOrderCursor.Change] = []
    private var end: ShoptetAPIOrderCursor?
    private var hasRows = false

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        let start = self.start ?? begin(cursor, now)
        guard pages.isComplete else {
            let since = ShoptetAPITime.text(start.since)
            let orders = ShoptetAPIRemote.root + "/orders"
            return isOfChanges
                ? .request(RemoteRequest(.get, orders + "/changes", query: [("from", since)] + pages.query))
                : .request(RemoteRequest(.get, orders, query: [("changeTimeFrom", since)] + pages.query))
        }
        guard let next = waiting.last else {
            return .finished(cursor: (end ?? start).text, hasRows ? .some : .nothing)
        }
        let path = ShoptetAPIStates.path(toOrder: next.code)
        var request = RemoteRequest(.get, path, query: [("include", "notes")])
        // It may have been deleted since.
        request.answers = [404]
        return .request(request)
    }

    private mutating func begin(_ cursor: String?, _ now: Instant) -> ShoptetAPIOrderCursor {
        let first = ShoptetAPIOrderCursor(seconds: now.seconds -| Int64(days) *| 86_400)
        let known = cursor.flatMap { ShoptetAPIOrderCursor($0) } ?? first
        start = known
        isOfChanges = known.since >= now.seconds -| Self.kept
        if !isOfChanges { pages = ShoptetAPIPages(size: 50) }
        return known
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        keepsPage = false
        if pages.isComplete { try receiveOrder(head, page) } else { try receiveList(head, page) }
        hasRows = hasRows || keepsPage
    }

    private mutating func receiveList(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let rows = try pages.take(page, isOfChanges ? "changes" : "orders", status: head.status)
        for row in rows {
            guard let code = row["code"]?.text else { continue }
            let change = ShoptetAPIOrderCursor.Change(code: code, time: ShoptetAPITime(row["changeTime"]?.text))
            guard start?.knows(change) != true else { continue }
            if row["changeType"]?.text == "delete" {
                // The reader reports it.
                keepsPage = true
                note(change, at: head.date)
            } else {
                found.append(change)
            }
        }
        // What changes from now on is newer than the clock of the first page.
        if end == nil { end = start?.moved(to: head.date) }
        guard pages.isComplete else { return }
        let sorted = found.sorted { ($0.time?.seconds ?? 0, $0.code) < ($1.time?.seconds ?? 0, $1.code) }
        waiting = sorted.prefix(Self.most).reversed()
        if sorted.count > Self.most, let last = waiting.first?.time { end?.limit(to: last.seconds) }
    }

    private mutating func receiveOrder(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        guard let asked = waiting.last else { return }
        if head.status != 404 {
            let data = try ShoptetAPIPages.data(page, status: head.status)
            guard data["order"]?["code"]?.text == asked.code else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
            }
            keepsPage = true
        }
        waiting.removeLast()
        note(asked, at: head.date)
    }

    /// Remembers a change, unless it is so young that another one may have the same time.
    private mutating func note(_ change: ShoptetAPIOrderCursor.Change, at date: Instant?) {
        guard let date, let time = change.time, time.seconds < date.seconds -| 5 else { return }
        end?.add(change)
    }
}

/// Where the next run goes on: a time by the shop's clock, and the changes around it that were read already.
struct ShoptetAPIOrderCursor: Sendable {
    /// A change of an order.
    struct Change: Sendable {
        let code: String
        let time: ShoptetAPITime?

        /// How it is remembered.
        fileprivate var mark: String { RemoteRequest.encoded(code) + "@" + String(time?.seconds ?? 0) }
    }

    /// How many seconds before its last run a run begins: changes may be listed late.
    private static let overlap: Int64 = 300

    private var seconds: Int64
    private var known: [String: Int64] = [:]

    /// A cursor that remembers nothing.
    init(seconds: Int64) { self.seconds = seconds }

    /// The cursor that a text is; nil when it is none.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard let seconds = parts.first.flatMap({ Int64($0) }) else { return nil }
        self.seconds = seconds
        for mark in parts.dropFirst() {
            known[String(mark)] = mark.split(separator: "@").last.flatMap { Int64($0) } ?? 0
        }
    }

    /// From when on changes are asked for, in seconds.
    var since: Int64 { seconds -| Self.overlap }

    /// As it is kept: the time, then what lies so near to it that it will come again.
    var text: String {
        let near = known.filter { $0.value >= since }.keys.sorted()
        return ([String(seconds)] + near).joined(separator: " ")
    }

    /// Whether a change was read already.
    func knows(_ change: Change) -> Bool { known[change.mark] != nil }

    /// The same, going on at a time; at its own where nobody knows one.
    func moved(to date: Instant?) -> ShoptetAPIOrderCursor {
        var cursor = self
        cursor.seconds = max(seconds, date?.seconds ?? seconds)
        return cursor
    }

    /// Goes on at that time at the latest.
    mutating func limit(to latest: Int64) { seconds = min(seconds, latest) }

    /// Remembers a change that was read.
    mutating func add(_ change: Change) { known[change.mark] = change.time?.seconds ?? 0 }
}
