import Connectors
import Domain
import Syntax

/// Reads stock cards of the current accounting period: all of them, or what changed since the last run.
struct AbraFlexiStockDownload: Download {
    let flow = "stock"
    let joining = PageJoining.lines(format: "flexi.stock")
    let fileName = "stock.jsonl"

    /// What a card is compared by. Whether a reservation alone stamps it is not documented, so cards with reservations are
    /// asked for each time.
    static let watch = AbraFlexiWatch(
        evidence: AbraFlexiStock.evidence,
        fields: ["stavMJ", "rezervMJ", "pozadavkyMj"],
        always: "rezervMJ"
    )

    private let warehouses: [String]
    private let fullHours: Int
    private var pages = AbraFlexiPages(AbraFlexiStockDownload.watch)
    private var isPlanned = false
    private var started: Instant?
    /// What the last run left, where only changes are read, and the reading of these.
    private var last: (cursor: Cursor, reading: AbraFlexiChangeReading)?
    /// The periods that are tried one after the other; nil before they are known.
    private var periods: [AbraFlexiPeriods.Period]?
    /// The period of today.
    private var current: AbraFlexiPeriods.Period?

    /// What a run leaves: when all cards were read, the last day of their period, the warehouses, what is known of changes, and
    /// the period.
    private struct Cursor {
        let full: Int64
        let end: Day
        let warehouses: String
        var changes: AbraFlexiChanges
        let period: String

        init(full: Int64, end: Day, warehouses: [String], changes: AbraFlexiChanges, period: String) {
            (self.full, self.end, self.changes, self.period) = (full, end, changes, period)
            self.warehouses = Self.one(warehouses)
        }

        /// What `text` wrote. Versions before 2026-12 wrote less, and all is read again.
        init?(_ text: String?) {
            let parts = (text ?? "").split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == 5, let full = Int64(parts[0]),
                let end = DateParser.isoDay(Array(parts[1].utf8).span), let changes = AbraFlexiChanges(parts[3])
            else { return nil }
            (self.full, self.end, warehouses, self.changes, period) = (full, end, parts[2], changes, parts[4])
        }

        var text: String {
            [String(full), end.description, warehouses, changes.text, period].joined(separator: "\t")
        }

        /// Warehouses as one text.
        static func one(_ warehouses: [String]) -> String {
            warehouses.sorted().joined(separator: ",").split(separator: "\t").joined(separator: " ")
        }
    }

    /// `fullHours` is how old the last whole list must be before all is read again; 0 reads all each time.
    init(warehouses: [String], fullHours: Int) {
        self.warehouses = warehouses
        self.fullHours = fullHours
    }

    /// Whether the page that was received last is kept.
    var keepsPage: Bool { last?.reading.keepsPage ?? true }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if !isPlanned { plan(cursor, now) }
        if let last { return changes(last.cursor, last.reading, now) }
        guard let periods else { return .request(AbraFlexiPeriods.request) }
        guard let period = periods.first else {
            throw Problem(
                AbraFlexiProblem.noCards,
                .error,
                ["warehouses": warehouses.isEmpty ? "–" : warehouses.joined(separator: ", ")]
            )
        }
        guard pages.isComplete else {
            let (fields, includes) = (AbraFlexiStock.fields, AbraFlexiStock.includes)
            return .request(pages.request(filter(period.code), fields: fields, includes: includes))
        }
        guard pages.count > 0 else {
            // Cards of a new period are made when the accountant opens it; no cards are no stock of zero.
            self.periods = Array(periods.dropFirst())
            pages = AbraFlexiPages(Self.watch)
            return try next(cursor, now: now)
        }
        return finished(period, now)
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        guard last == nil else {
            try last?.reading.receive(head, page)
            return
        }
        guard periods != nil else {
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

    /// Whether only changes are read: within the period and the warehouses of the last run, and not too long after all was read.
    private mutating func plan(_ cursor: String?, _ now: Instant) {
        isPlanned = true
        started = now
        guard fullHours > 0, let known = Cursor(cursor), known.full <= now.seconds,
            now.seconds -| known.full < Int64(fullHours) *| 3600, known.warehouses == Cursor.one(warehouses),
            CentralEuropeanTime.time(at: Moment(seconds: now.seconds)).day <= known.end
        else { return }
        last = (known, AbraFlexiChangeReading(Self.watch, known.changes))
    }

    private func filter(_ period: String) -> String {
        let filter = "ucetObdobi=" + AbraFlexiRemote.quoted("code:" + period)
        if warehouses.isEmpty { return filter }
        let codes = warehouses.map { AbraFlexiRemote.quoted("code:" + $0) }
        return filter + " and sklad in (" + codes.joined(separator: ",") + ")"
    }

    private func changes(_ known: Cursor, _ reading: AbraFlexiChangeReading, _ now: Instant) -> DownloadStep {
        guard reading.isComplete else {
            let (fields, includes) = (AbraFlexiStock.fields, AbraFlexiStock.includes)
            return .request(reading.request(filter(known.period), fields: fields, includes: includes))
        }
        var next = known
        next.changes = reading.end(now)
        return .finished(cursor: next.text, reading.hasNews(now) ? .some : .nothing)
    }

    private func finished(_ period: AbraFlexiPeriods.Period, _ now: Instant) -> DownloadStep {
        var cursor: String?
        // In a period that is over, all is read each time until the next one has cards.
        if period == current, let changes = AbraFlexiChanges(whole: pages.rows, now: now.seconds), let started {
            cursor =
                Cursor(
                    full: started.seconds,
                    end: period.to,
                    warehouses: warehouses,
                    changes: changes,
                    period: period.code
                ).text
        }
        guard period != current else { return .finished(cursor: cursor, .some) }
        let about = ["period": period.code, "current": current?.code ?? "–"]
        return .finished(cursor: cursor, .lacking(Problem(AbraFlexiProblem.oldPeriod, .warning, about)))
    }
}
