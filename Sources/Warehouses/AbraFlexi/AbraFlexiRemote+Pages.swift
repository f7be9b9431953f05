import Connectors
import Domain
import Syntax

/// Reads a list page by page, sorted by ids. Each page begins with the last record of the one before, so that a deleted one
/// shows, wherever it was.
struct AbraFlexiPages: Sendable {
    /// How many records a page has at most.
    static let size = 1000
    /// How far before the newest change known the next run begins, in seconds: what was being saved, and the hour that comes
    /// twice in autumn.
    private static let overlap: Int64 = 3900

    /// The list.
    let evidence: String
    private(set) var isComplete = false
    /// How many records came.
    private(set) var count = 0
    /// The newest change among them, by Flexi's own clock.
    private(set) var newest: LocalTime?
    private var total: Int?
    private var last: String?
    private var seen: Set<String> = []

    /// A list of which nothing was read.
    init(_ evidence: String) { self.evidence = evidence }

    /// The request for the next page.
    func request(_ filter: String?, fields: String, includes: String) -> RemoteRequest {
        AbraFlexiRemote.list(
            evidence,
            filter: filter,
            query: [
                ("detail", "custom:" + fields), ("includes", includes), ("sort", "id"), ("dir", "ASC"),
                ("limit", String(Self.size)), ("start", String(max(0, count - 1))), ("add-row-count", "true"),
            ]
        )
    }

    /// What changed since a time, as a filter.
    static func since(_ time: LocalTime) -> String {
        let begin = LocalTime(secondsSinceEpoch: time.secondsSinceEpoch -| overlap)
        return "lastUpdate gt '" + begin.description + "'"
    }

    /// Takes note of a page; throws when it is none of this list, repeats, or shows that rows shifted.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        try AbraFlexiRemote.check(head, page.start)
        guard let root = try page.values().first?["winstrom"], root[evidence] != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        let told = root["@rowCount"]?.text.flatMap { Int(shortText: $0) }
        if let told, let total, told < total { throw Problem(RemoteProblem.pagesShifted, .warning) }
        total = told ?? total
        var rows = root.records(evidence)
        let isFull = rows.count >= Self.size
        if let last {
            guard rows.first?["id"]?.text == last else { throw Problem(RemoteProblem.pagesShifted, .warning) }
            rows.removeFirst()
        }
        for row in rows {
            guard let id = row["id"]?.text else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
            }
            guard seen.insert(id).inserted else { throw Problem(RemoteProblem.pageRepeated, .warning) }
            last = id
            if let time = row.flexiTime("lastUpdate"), newest.map({ $0 < time }) ?? true { newest = time }
        }
        // bounded: counts of rows that are in memory.
        count += rows.count
        if let total {
            isComplete = count >= total
            if rows.isEmpty && !isComplete { throw Problem(RemoteProblem.pagesShifted, .warning) }
        } else {
            isComplete = !isFull
        }
    }
}

/// Reads stock cards of the current accounting period: all of them, or what changed since the last run.
struct AbraFlexiStockDownload: Download {
    let flow = "stock"
    let joining = PageJoining.lines(format: "flexi.stock")
    let fileName = "stock.jsonl"

    private let warehouses: [String]
    private let fullHours: Int
    private var pages = AbraFlexiPages(AbraFlexiStock.evidence)
    private var isPlanned = false
    private var started: Instant?
    /// What the last run left, where only changes are read.
    private var last: Cursor?
    /// The periods that are tried one after the other; nil before they are known.
    private var periods: [AbraFlexiPeriods.Period]?
    /// The period of today.
    private var current: AbraFlexiPeriods.Period?

    /// What a run leaves: when all cards were read, the newest change, and the period with its last day.
    private struct Cursor {
        var full: Int64
        var newest: LocalTime
        var end: Day
        var period: String

        init(full: Int64, newest: LocalTime, end: Day, period: String) {
            (self.full, self.newest, self.end, self.period) = (full, newest, end, period)
        }

        init?(_ text: String?) {
            let parts = (text ?? "").split(separator: " ", maxSplits: 3).map { String($0) }
            guard parts.count == 4, let full = Int64(parts[0]),
                let newest = DateParser.isoTime(Array(parts[1].utf8).span),
                let end = DateParser.isoDay(Array(parts[2].utf8).span)
            else { return nil }
            (self.full, self.newest, self.end, period) = (full, newest, end, parts[3])
        }

        var text: String { [String(full), newest.description, end.description, period].joined(separator: " ") }
    }

    /// `fullHours` is how old the last whole list must be before all is read again; 0 reads all each time.
    init(warehouses: [String], fullHours: Int) {
        self.warehouses = warehouses
        self.fullHours = fullHours
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if !isPlanned { plan(cursor, now) }
        if let last {
            guard !pages.isComplete else { return finished(last) }
            return .request(cards(of: last.period, since: last.newest))
        }
        guard let periods else { return .request(AbraFlexiPeriods.request) }
        guard let period = periods.first else {
            throw Problem(
                AbraFlexiProblem.noCards,
                .error,
                ["warehouses": warehouses.isEmpty ? "–" : warehouses.joined(separator: ", ")]
            )
        }
        guard pages.isComplete else { return .request(cards(of: period.code, since: nil)) }
        guard pages.count > 0 else {
            // Cards of a new period are made when the accountant opens it; no cards are no stock of zero.
            self.periods = Array(periods.dropFirst())
            pages = AbraFlexiPages(AbraFlexiStock.evidence)
            return try next(cursor, now: now)
        }
        return finished(period)
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        guard last != nil || periods != nil else {
            try AbraFlexiRemote.check(head, page.start)
            let found = try AbraFlexiPeriods(try page.values().first)
            let day = AbraFlexiRemote.day(head, started ?? Instant(seconds: 0))
            let current = found.all.first { $0.from <= day && day <= $0.to }
            self.current = current
            // Periods that have not begun have nothing to say.
            let begun = found.all.filter { $0.from <= day }
            if begun.isEmpty { _ = try found.current(on: day) }
            periods = begun
            return
        }
        try pages.receive(head, page)
    }

    /// Whether only changes are read: within the period of the last run, and not too long after all was read.
    private mutating func plan(_ cursor: String?, _ now: Instant) {
        isPlanned = true
        started = now
        guard fullHours > 0, let known = Cursor(cursor), known.full <= now.seconds,
            now.seconds -| known.full < Int64(fullHours) *| 3600,
            CentralEuropeanTime.time(at: Moment(seconds: now.seconds)).day <= known.end
        else { return }
        last = known
    }

    private func cards(of period: String, since: LocalTime?) -> RemoteRequest {
        var filter = "ucetObdobi=" + AbraFlexiRemote.quoted("code:" + period)
        if !warehouses.isEmpty {
            let codes = warehouses.map { AbraFlexiRemote.quoted("code:" + $0) }
            filter += " and sklad in (" + codes.joined(separator: ",") + ")"
        }
        if let since { filter += " and " + AbraFlexiPages.since(since) }
        return pages.request(filter, fields: AbraFlexiStock.fields, includes: AbraFlexiStock.includes)
    }

    private func finished(_ known: Cursor) -> DownloadStep {
        var next = known
        if let newest = pages.newest, newest > next.newest { next.newest = newest }
        return .finished(cursor: next.text, pages.count > 0 ? .some : .nothing)
    }

    private func finished(_ period: AbraFlexiPeriods.Period) -> DownloadStep {
        var cursor: String?
        // In a period that is over, all is read each time until the next one has cards.
        if period == current, let newest = pages.newest, let started {
            cursor = Cursor(full: started.seconds, newest: newest, end: period.to, period: period.code).text
        }
        guard period != current else { return .finished(cursor: cursor, .some) }
        let about = ["period": period.code, "current": current?.code ?? "–"]
        return .finished(cursor: cursor, .lacking(Problem(AbraFlexiProblem.oldPeriod, .warning, about)))
    }
}

/// Reads issued invoices that changed since the last run, by Flexi's own clock.
struct AbraFlexiInvoiceDownload: Download {
    let flow = "invoices"
    let joining = PageJoining.lines(format: "flexi.invoices")
    let fileName = "invoices.jsonl"

    private let days: Int
    private var pages = AbraFlexiPages(AbraFlexiInvoices.evidence)

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        let known = cursor.flatMap { DateParser.isoTime(Array($0.utf8).span) }
        guard !pages.isComplete else {
            let newest = [known, pages.newest].compactMap { $0 }.max()
            return .finished(cursor: newest?.description, pages.count > 0 ? .some : .nothing)
        }
        let since = known ?? LocalTime(day: now.day.advanced(by: -days))
        let filter = AbraFlexiPages.since(since)
        return .request(pages.request(filter, fields: AbraFlexiInvoices.fields, includes: AbraFlexiInvoices.includes))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) { try pages.receive(head, page) }
}
