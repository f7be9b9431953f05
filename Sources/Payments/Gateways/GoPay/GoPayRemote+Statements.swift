import Connectors
import Domain
import Syntax

/// Reads the statements of the account in one currency, day by day: each day that has ended by the clock of Prague, and some
/// before it once more (docs/gateways/gopay.md#statements-by-day).
///
/// A day is asked for by itself, so that it is the same settlement whenever it is read.
struct GoPayStatementDownload: Download {
    /// How many days one run reads at most; the next run goes on.
    static let mostDays = 31

    let joining = PageJoining.texts
    private let context: RemoteContext
    private let currency: String
    private let overlap: Int
    private let history: Int
    private var days: ClosedRange<Day>?
    private var day: Day?
    private var hasMovements = false

    init(_ context: RemoteContext, currency: String) {
        self.context = context
        self.currency = currency
        overlap = context.number("statement-days") ?? GoPaySettings.statementDays
        history = context.number("history-days") ?? GoPaySettings.historyDays
    }

    var flow: String { "statement-" + currency }
    var fileName: String { "gopay-\(context.text("goid") ?? "")-\(currency).csv" }
    var beginning: String? { days.map { $0.lowerBound.advanced(by: -1).description } }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if days == nil {
            let known = cursor.flatMap { GatewayDay.read($0) }
            let last = Self.yesterday(now)
            if let known, known >= last { return .finished(cursor: cursor, .nothing) }
            let first = known.map { $0.advanced(by: 1 - overlap) } ?? last.advanced(by: 1 - max(1, history))
            // The days of the overlap do not count, so that each run goes on.
            let end = (known?.advanced(by: 1) ?? first).advanced(by: Self.mostDays - 1)
            days = first...max(first, min(last, end))
            day = first
        }
        guard let days, let day, day <= days.upperBound else {
            return .finished(cursor: days?.upperBound.description ?? cursor, hasMovements ? .some : .nothing)
        }
        return .request(Self.request(context, currency, day))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        try Self.check(head, page.start)
        var rows = RowCount()
        try page.read { (bytes) throws(Problem) in bytes.withUnsafeBytes { rows.see($0) } }
        // A file that was cut on its way may still look whole to whoever sent it.
        guard rows.last >= rows.first else { throw Self.notTheirs(head) }
        hasMovements = hasMovements || rows.count > 1
        day = day?.advanced(by: 1)
    }

    /// The last day that has ended by the clock of Prague.
    static func yesterday(_ now: Instant) -> Day {
        CentralEuropeanTime.time(at: Moment(seconds: now.seconds)).day.advanced(by: -1)
    }

    /// Throws unless an answer is a statement, which has its header row even on a day without movements.
    static func check(_ head: HTTPHead, _ start: [UInt8]) throws(Problem) {
        guard GoPayStatement.format("gopay.statement").recognises(FileHead(start, tail: Array(start.suffix(4096))))
        else {
            throw notTheirs(head)
        }
    }

    private static func notTheirs(_ head: HTTPHead) -> Problem {
        Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
    }

    /// The request for a day's statement; it changes nothing there.
    static func request(_ context: RemoteContext, _ currency: String, _ day: Day) -> RemoteRequest {
        var json = JSONWriter()
        json.object { json in
            json.member("date_from", day.description)
            json.member("date_to", day.description)
            json.member("goid", raw: Array((context.text("goid") ?? "0").utf8))
            json.member("currency", currency)
            json.member("format", "CSV_B")
        }
        var request = RemoteRequest(.post, "/accounts/account-statement", body: json.bytes, isRepeatable: true)
        request.fields = GoPayFields.statement
        return request
    }
}

/// Counts rows of a statement, and the separators in the first and the last of them.
private struct RowCount {
    private(set) var count = 0
    private(set) var first = 0
    private(set) var last = 0
    private var isInRow = false

    mutating func see(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            let isEnd = byte == 10 || byte == 13
            if !isEnd, !isInRow { (count, last) = (count &+ 1, 0) }
            if byte == UInt8(ascii: ";") { last = last &+ 1 }
            if count == 1 { first = last }
            isInRow = !isEnd
        }
    }
}

/// The header fields of requests.
enum GoPayFields {
    /// Of what is answered in JSON.
    static let json = fields([("Accept", "application/json")])
    /// Of a statement, which is a file.
    static let statement = fields([("Accept", "application/octet-stream, */*"), ("Content-Type", "application/json")])

    private static func fields(_ pairs: [(String, String)]) -> [HTTPField] {
        // Literals that a field may have.
        pairs.compactMap { try? HTTPField($0.0, $0.1) }
    }
}
