import Connectors
import Domain
import Syntax

/// The agenda that the key opens: it must be the merchant's own.
enum IDokladAgenda {
    /// Where it is asked about.
    static let path = "/Account/CurrentAgenda"

    /// Throws unless it is of that IČO; an agenda that tells none is believed.
    static func check(_ body: [UInt8], _ head: HTTPHead, unit: String?) throws(Problem) {
        guard let data = IDokladAnswer(body)?.data, data["Id"]?.text != nil else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        guard let unit, let found = data["Contact"]?["IdentificationNumber"]?.text,
            AccountingUnit.isOther(found, than: unit)
        else { return }
        throw Problem(IDokladProblem.otherUnit, .error, ["found": String(found.prefix(20)), "expected": unit])
    }
}

/// Looks once a day, and whenever the key or the company is changed, whether the agenda is the right one; keeps no file.
struct IDokladAgendaDownload: Download {
    let flow = "agenda"
    let joining = PageJoining.bytes
    let fileName = "agenda.json"

    private let unit: String?
    /// Who asks for whom.
    private let mark: String
    private var isAsked = false

    init(_ context: RemoteContext) {
        unit = context.unit
        mark = [context.unit, context.text("client-id")].map { RemoteRequest.encoded($0 ?? "") }.joined(separator: "/")
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        let known = (cursor ?? "").split(separator: " ")
        let time = known.count == 2 && known[0] == mark ? Int64(known[1]) : nil
        if let time, time <= now.seconds, now.seconds -| time < 86_400 { return .finished(cursor: cursor, .nothing) }
        guard !isAsked else { return .finished(cursor: "\(mark) \(now.seconds)", .nothing) }
        return .request(RemoteRequest(.get, IDokladAgenda.path))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        var body: [UInt8] = []
        try page.read { (bytes) throws(Problem) in bytes.withUnsafeBytes { body.append(contentsOf: $0) } }
        try IDokladAgenda.check(body, head, unit: unit)
        isAsked = true
    }
}

/// Reads page after page of a list that is sorted by ids: what is new comes last, and what is deleted meanwhile shows in the
/// number of rows.
struct IDokladPages: Sendable {
    private(set) var page = 1
    private(set) var isComplete = false
    /// How many pages there are, as far as is known.
    private(set) var count = 1
    private(set) var hasRows = false
    private var total: Int?
    private var greatest: Int64 = 0

    /// A list of which nothing was read.
    init() {}

    /// Takes note of a page; its rows.
    mutating func receive(_ head: HTTPHead, _ answer: IDokladAnswer) throws(Problem) -> [JSONTree] {
        let rows = answer.rows
        let ids = rows.map { $0["Id"]?.text.flatMap { Int64($0) } }
        guard answer.isSuccess, let told = number(answer, "TotalItems"), let pages = number(answer, "TotalPages"),
            answer.data?["Items"] != nil, !ids.contains(nil)
        else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""]) }
        // Fewer than before: something was deleted, and a row may have slipped to a page that was read.
        if let total, told < total { throw Problem(RemoteProblem.pagesShifted, .warning) }
        let last = ids.compactMap { $0 }.max() ?? greatest
        if !rows.isEmpty, last <= greatest { throw Problem(RemoteProblem.pageRepeated, .warning) }
        if rows.isEmpty, page < pages { throw Problem(RemoteProblem.pagesShifted, .warning) }
        total = told
        greatest = last
        count = max(1, pages)
        hasRows = hasRows || !rows.isEmpty
        isComplete = page >= pages
        page += 1
        return rows
    }

    private func number(_ answer: IDokladAnswer, _ name: String) -> Int? {
        answer.data?[name]?.text.flatMap { Int(shortText: $0) }
    }

    /// An answer of a page; throws `REMOTE-005` for what is none.
    static func answer(_ head: HTTPHead, _ page: RemotePage) throws(Problem) -> IDokladAnswer {
        guard let tree = try page.values().first, !tree.members.isEmpty else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        return IDokladAnswer(tree)
    }
}

/// The times between which changes are asked for.
enum IDokladWindow {
    /// How many seconds before the last list changes are asked for again: whether iDoklad writes its times in UTC is not told.
    private static let overlap: Int64 = 3 * 3600

    /// The time from which on changes are asked for, after a list of that time: a full hour, so that the same question gives
    /// the same file.
    static func since(_ last: LocalTime) -> LocalTime {
        let start = last.secondsSinceEpoch -| overlap
        return LocalTime(secondsSinceEpoch: start -| start % 3600)
    }

    /// A time of iDoklad's clock in UTC, else of ours.
    static func time(_ head: HTTPHead) -> LocalTime? { head.date.map { LocalTime(secondsSinceEpoch: $0.seconds) } }

    /// The time in a cursor.
    static func time(_ text: Substring?) -> LocalTime? {
        text.flatMap { DateParser.isoTime(Array($0.utf8).span) }
    }
}

/// Reads the price list, whole or what changed since the last time.
struct IDokladStockDownload: Download {
    let flow = "stock"
    let joining = PageJoining.lines(format: "idoklad.stock")
    let fileName = "stock.jsonl"

    private static let fields = "Id,Code,BarCode,Name,Unit,StockBalance,IsStockItem"
    /// How often the whole list is read at least where nothing is set, in hours.
    private static let leastOften: Int64 = 72

    private let hours: Int64
    private let monthly: Int64
    private var pages = IDokladPages()
    private var isPlanned = false
    private var since: LocalTime?
    private var asked: LocalTime?
    /// When the last whole list was begun, by our own clock, and how many pages it had.
    private var full: (time: LocalTime, pages: Int)?
    private var started = LocalTime(secondsSinceEpoch: 0)

    init(_ context: RemoteContext) {
        hours = Int64(context.number("full-stock-hours") ?? 0)
        monthly = Int64(context.number("monthly-calls") ?? IDokladSettings.monthlyCalls)
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if !isPlanned { plan(cursor, now) }
        guard !pages.isComplete else {
            let time = asked ?? LocalTime(secondsSinceEpoch: now.seconds)
            let whole = since == nil ? (time: started, pages: pages.count) : full ?? (started, pages.count)
            let next = "\(whole.time) \(time) \(whole.pages)"
            return .finished(cursor: next, since == nil || pages.hasRows ? .some : .nothing)
        }
        let filter = since.map { IDokladQuery.Filter.since("DateLastChange", $0) }
        return .request(IDokladQuery.page("/PriceListItems", pages.page, select: Self.fields, filter))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        _ = try pages.receive(head, try IDokladPages.answer(head, page))
        // The first page's clock: what changes later is in the next run.
        asked = asked ?? IDokladWindow.time(head)
    }

    /// Whether all is to be read: whether a movement marks its item as changed is not told.
    private mutating func plan(_ cursor: String?, _ now: Instant) {
        isPlanned = true
        started = LocalTime(secondsSinceEpoch: now.seconds)
        let known = (cursor ?? "").split(separator: " ")
        guard known.count == 3, let whole = IDokladWindow.time(known[0]), let last = IDokladWindow.time(known[1]),
            let count = Int(shortText: known[2])
        else { return }
        let age = now.seconds -| whole.secondsSinceEpoch
        guard age >= 0, age < pause(count) else { return }
        full = (whole, count)
        since = IDokladWindow.since(last)
    }

    /// How many seconds lie between whole lists of that many pages. A list of one page costs no more than its changes.
    private func pause(_ pages: Int) -> Int64 {
        if hours > 0 { return hours *| 3600 }
        guard pages > 1, monthly > 0 else { return 0 }
        // A quarter of the calls of a month of 720 hours.
        // bounded: there is a call at least.
        let least = (Int64(pages) *| 720 *| 4 +| monthly -| 1) / monthly
        return min(least, Self.leastOften) *| 3600
    }
}

/// Reads issued invoices that changed since the last run.
struct IDokladInvoiceDownload: Download {
    let flow = "invoices"
    let joining = PageJoining.lines(format: "idoklad.invoices")
    let fileName = "invoices.jsonl"

    private static let fields = [
        "Id", "DocumentNumber", "VariableSymbol", "OrderNumber", "PaymentStatus", "DateOfIssue", "DateOfMaturity",
        "CurrencyId", "ExchangeRate", "Prices.TotalWithVat", "Prices.TotalWithVatHc", "Prices.TotalPaid",
    ].joined(separator: ",")

    private let days: Int
    private var pages = IDokladPages()
    private var currencies = IDokladPages()
    private var needsCurrencies = false
    private var asked: LocalTime?

    init(_ context: RemoteContext) {
        days = context.number("invoice-days") ?? RemoteSettings.daysOfInvoices
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if pages.isComplete {
            guard !needsCurrencies || currencies.isComplete else {
                return .request(IDokladQuery.page(IDokladRemote.currencies, currencies.page))
            }
            let time = asked ?? LocalTime(secondsSinceEpoch: now.seconds)
            return .finished(cursor: time.description, pages.hasRows ? .some : .nothing)
        }
        let first = LocalTime(day: now.day.advanced(by: -days))
        let since = IDokladWindow.time((cursor ?? "")[...]).map(IDokladWindow.since) ?? first
        let filter = IDokladQuery.Filter.since("DateLastChange", since)
        return .request(IDokladQuery.page("/IssuedInvoices", pages.page, select: Self.fields, filter))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let answer = try IDokladPages.answer(head, page)
        guard !pages.isComplete else {
            _ = try currencies.receive(head, answer)
            return
        }
        let rows = try pages.receive(head, answer)
        needsCurrencies = needsCurrencies || rows.contains(where: IDokladInvoices.isForeign)
        asked = asked ?? IDokladWindow.time(head)
    }
}
