import Connectors
import Domain
import Syntax

/// Reads issued invoices that changed since the last run, by Flexi's own clock.
struct AbraFlexiInvoiceDownload: Download {
    let flow = "invoices"
    let joining = PageJoining.lines(format: "flexi.invoices")
    let fileName = "invoices.jsonl"

    /// What an invoice is compared by.
    static let watch = AbraFlexiWatch(
        evidence: AbraFlexiInvoices.evidence,
        fields: ["zbyvaUhradit", "zbyvaUhraditMen", "stavUhrK", "storno"]
    )

    private let days: Int
    private var reading: AbraFlexiChangeReading?
    private var isFirst = false

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    /// Whether the page that was received last is kept.
    var keepsPage: Bool { reading?.keepsPage ?? true }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if reading == nil { reading = begin(cursor, now) }
        guard let reading else { return .finished(cursor: cursor, .nothing) }
        guard reading.isComplete else {
            return .request(
                reading.request(nil, fields: AbraFlexiInvoices.fields, includes: AbraFlexiInvoices.includes)
            )
        }
        // Without any invoice there is no newest change to go on from.
        guard !isFirst || !reading.rows.isEmpty else { return .finished(cursor: cursor, .nothing) }
        return .finished(cursor: reading.end(now).text, reading.hasNews(now) ? .some : .nothing)
    }

    private mutating func begin(_ cursor: String?, _ now: Instant) -> AbraFlexiChangeReading {
        if let cursor, let known = AbraFlexiChanges(cursor) { return AbraFlexiChangeReading(Self.watch, known) }
        // Cursors of versions before 2026-12 are the newest change alone.
        let former = cursor.flatMap { DateParser.isoTime(Array($0.utf8).span) }
        isFirst = former == nil
        let since = former ?? LocalTime(day: now.day.advanced(by: -days))
        return AbraFlexiChangeReading(Self.watch, AbraFlexiChanges(newest: since, known: now.seconds))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) { try reading?.receive(head, page) }
}
