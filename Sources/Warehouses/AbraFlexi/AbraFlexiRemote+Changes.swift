import Connectors
import Domain
import Syntax

/// What a record is compared by, and which records are asked for each time, whatever they are stamped with.
struct AbraFlexiWatch: Sendable {
    /// The evidence.
    let evidence: String
    /// The fields whose values are compared, besides `lastUpdate`.
    let fields: [String]
    /// A number whose records are asked for each time as long as it is above zero; nil where the stamp alone decides.
    var always: String?

    /// The condition for what is asked between whole lists.
    func filter(since time: LocalTime) -> String {
        let changed = "lastUpdate gt '" + time.description + "'"
        return always.map { "(" + changed + " or " + $0 + " gt 0)" } ?? changed
    }

    /// What is known of a record.
    func row(_ record: JSONTree) -> AbraFlexiRow {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for field in ["id", "lastUpdate"] + fields {
            for byte in (record[field]?.text ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1FE) &* 0x100_0000_01b3
        }
        let number: Quantity? = always.flatMap { record[$0]?.fixed() }
        return AbraFlexiRow(
            time: record.flexiTime("lastUpdate"),
            isAlways: number.map { $0 > .zero } ?? false,
            hash: hash
        )
    }
}

/// What is known of one record.
struct AbraFlexiRow: Sendable {
    /// When it was changed last, by Flexi's own clock.
    let time: LocalTime?
    /// Whether it is asked for each time.
    let isAlways: Bool
    /// A hash of its values (FNV-1a, 64 bits).
    let hash: UInt64
}

/// What a run knows of changes, so that the next one can tell whether anything is new without reading it all
/// (docs/systems/abra-flexi.md#what-is-asked).
///
/// A change counts as known only when nothing can be stamped earlier any more. Until nothing new has come for `overlap` seconds,
/// each run asks from `overlap` seconds before the newest one on; after that from the second after it on.
struct AbraFlexiChanges: Equatable, Sendable {
    /// What was being saved (five minutes), and the hour that comes twice in autumn.
    static let overlap: Int64 = 3900

    /// Only what changed later than that is asked for.
    private(set) var since: LocalTime
    /// The newest change.
    private(set) var newest: LocalTime
    /// Since when all of it has been known, by our clock, in seconds.
    private(set) var known: Int64
    /// How many records the list has, as far as it is compared.
    private(set) var count = 0
    /// The sum of their hashes.
    private(set) var digest: UInt64 = 0

    /// Changes of which only the newest is known, since now.
    init(newest: LocalTime, known: Int64) {
        (self.newest, self.known) = (newest, known)
        since = LocalTime(secondsSinceEpoch: newest.secondsSinceEpoch -| Self.overlap)
    }

    /// What a whole list says; nil where none of its records says when it was changed.
    init?(whole rows: [AbraFlexiRow], now: Int64) {
        guard let newest = rows.compactMap(\.time).max() else { return nil }
        self.init(newest: newest, known: now)
        compare(with: rows)
    }

    /// What follows from the records that were asked for.
    func after(_ rows: [AbraFlexiRow], now: Int64) -> AbraFlexiChanges {
        var next = self
        if !isSame(as: rows) { next.known = now }
        if let newest = rows.compactMap(\.time).max(), newest > self.newest { next.newest = newest }
        let last = next.newest.secondsSinceEpoch
        let begin = next.isSettled(now) ? last +| 1 : last -| Self.overlap
        next.since = max(since, LocalTime(secondsSinceEpoch: begin))
        next.compare(with: rows)
        return next
    }

    /// Whether nothing can be stamped earlier than the newest change any more.
    func isSettled(_ now: Int64) -> Bool { now -| known >= Self.overlap }

    /// Whether these records say what is known already.
    func isSame(as rows: [AbraFlexiRow]) -> Bool {
        var other = self
        other.compare(with: rows)
        return other == self
    }

    /// Keeps count and digest of the rows that the next run will receive again. A row stamped in the second of `since` is left
    /// out: Flexi compares fractions of a second, which a filter cannot name.
    private mutating func compare(with rows: [AbraFlexiRow]) {
        (count, digest) = (0, 0)
        for row in rows where row.isAlways || row.time.map({ $0 > since }) ?? false {
            count = count &+ 1
            digest = digest &+ row.hash
        }
    }

    // MARK: as a cursor

    /// What `text` wrote.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map { String($0) }
        guard parts.count == 5, let since = DateParser.isoTime(Array(parts[0].utf8).span),
            let newest = DateParser.isoTime(Array(parts[1].utf8).span), let known = Int64(parts[2]),
            let count = Int(shortText: parts[3]), let digest = UInt64(parts[4], radix: 16)
        else { return nil }
        (self.since, self.newest, self.known, self.count, self.digest) = (since, newest, known, count, digest)
    }

    /// All of it as a text.
    var text: String {
        [since.description, newest.description, String(known), String(count), String(digest, radix: 16)]
            .joined(separator: " ")
    }
}

/// Reads what changed. Where more than a page is expected, a look at all of it in one answer, without what is not compared,
/// tells first whether anything is new.
struct AbraFlexiChangeReading: Sendable {
    private let watch: AbraFlexiWatch
    private let known: AbraFlexiChanges
    private var pages: AbraFlexiPages
    /// What the look showed; nil where there was none.
    private var looked: [AbraFlexiRow]?
    private var isLooking: Bool

    /// A reading of what changed since a run that knew this.
    init(_ watch: AbraFlexiWatch, _ known: AbraFlexiChanges) {
        (self.watch, self.known) = (watch, known)
        pages = AbraFlexiPages(watch)
        isLooking = known.count >= AbraFlexiPages.size
    }

    /// Whether all was asked for.
    var isComplete: Bool { pages.isComplete || looked.map(known.isSame) ?? false }
    /// Whether the page that was received last is one of the list.
    var keepsPage: Bool { looked == nil || pages.count > 0 }
    /// What is known of all records.
    var rows: [AbraFlexiRow] { pages.isComplete ? pages.rows : looked ?? [] }

    /// Whether there is anything to be read again: what is new, and for a while what was, since an order may be known only after
    /// the figures that have it.
    func hasNews(_ now: Instant) -> Bool {
        pages.count > 0 && !(known.isSame(as: rows) && known.isSettled(now.seconds))
    }

    /// What the next run knows.
    func end(_ now: Instant) -> AbraFlexiChanges { known.after(rows, now: now.seconds) }

    /// The request for the look, or for the next page; `filter` is what else the list is limited by.
    func request(_ filter: String?, fields: String, includes: String) -> RemoteRequest {
        let all = [filter, watch.filter(since: known.since)].compactMap { $0 }.joined(separator: " and ")
        guard isLooking else { return pages.request(all, fields: fields, includes: includes) }
        let compared = "custom:" + (["lastUpdate"] + watch.fields).joined(separator: ",")
        return AbraFlexiRemote.list(watch.evidence, filter: all, query: [("detail", compared), ("limit", "0")])
    }

    /// Takes note of an answer; throws when it is none of this list.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        guard isLooking else { return try pages.receive(head, page) }
        isLooking = false
        try AbraFlexiRemote.check(head, page.start)
        guard let root = try page.values().first?["winstrom"], root[watch.evidence] != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        looked = root.records(watch.evidence).map(watch.row)
    }
}
