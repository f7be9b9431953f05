import Connectors
import Domain
import Foundation
import Testing

@testable import Warehouses

/// How Flexi is asked, page by page, and what its answers mean.
@Suite struct AbraFlexiRemoteTests {
    private static let kind = AbraFlexiRemote.kind
    private static let noon = Instant(seconds: 1_796_040_000)  // 2026-11-30 12:00 UTC

    private static func context(_ values: [String: String] = [:], _ warehouses: [String] = []) -> RemoteContext {
        var all = ["user": "spojka", "password": "secret:flexi"]
        all.merge(values) { $1 }
        var context = RemoteContext(values: all)
        context.unit = "12345678"
        context.warehouses = warehouses
        return context
    }

    private static func page(_ text: String) -> RemotePage { RemotePage(Array(text.utf8)) }

    private static var periods: RemotePage {
        page(
            """
            {"winstrom":{"ucetni-obdobi":[{"id":"4","kod":"2025","platiOdData":"2025-01-01+01:00","platiDoData":"2025-12-31+01:00"},
            {"id":"6","kod":"2027","platiOdData":"2027-01-01+01:00","platiDoData":"2027-12-31+01:00"},
            {"id":"5","kod":"2026","platiOdData":"2026-01-01+01:00","platiDoData":"2026-12-31+01:00"}]}}
            """
        )
    }

    private static func rows(
        _ ids: some Sequence<Int>,
        of evidence: String = "skladova-karta",
        total: Int? = nil,
        changed: String = "2026-11-30T10:00:00.123+01:00"
    ) -> RemotePage {
        let records = ids.map { #"{"id":"\#($0)","lastUpdate":"\#(changed)"}"# }.joined(separator: ",")
        let count = total.map { #""@rowCount":"\#($0)","# } ?? ""
        return page(#"{"winstrom":{\#(count)"\#(evidence)":[\#(records)]}}"#)
    }

    private static let head = HTTPHead(status: 200)

    private static func path(_ step: DownloadStep) -> String? {
        guard case .request(let request) = step, request.method == .get else { return nil }
        return request.path.removingPercentEncoding
    }

    private static func end(_ step: DownloadStep) -> (cursor: String?, note: String)? {
        guard case .finished(let cursor, let note) = step else { return nil }
        switch note {
        case .some: return (cursor, "some")
        case .nothing: return (cursor, "nothing")
        case .lacking(let problem): return (cursor, problem.code)
        }
    }

    private static func code(_ body: () throws -> Void) -> String? {
        do { try body() } catch { return (error as? Problem)?.code }
        return nil
    }

    @Test("the whole stock of the current period is read, each page from the last row of the one before on")
    func wholeStock() throws {
        var stock = Self.kind.downloads(Self.context([:], ["A", "B'C"]))[0]
        #expect(
            try Self.path(stock.next(nil, now: Self.noon))
                == "/ucetni-obdobi.json?detail=custom:kod,platiOdData,platiDoData&limit=0"
        )
        try stock.receive(Self.head, Self.periods)
        let first = try #require(try Self.path(stock.next(nil, now: Self.noon)))
        #expect(
            first.hasPrefix(
                #"/skladova-karta/(ucetObdobi='code:2026' and sklad in ('code:A',"code:B'C")).json?detail=custom:stavMJ,"#
            )
        )
        #expect(first.hasSuffix("&sort=id&dir=ASC&limit=1000&start=0&add-row-count=true"))
        #expect(first.contains("&includes=/skladova-karta/cenik,/skladova-karta/sklad&"))
        try stock.receive(Self.head, Self.rows(1...1000, total: 1001))
        #expect(try #require(try Self.path(stock.next(nil, now: Self.noon))).contains("&start=999&"))
        try stock.receive(Self.head, Self.rows(1000...1001, total: 1001, changed: "2026-11-30T11:30:00+01:00"))
        let end = try #require(Self.end(stock.next(nil, now: Self.noon)))
        let cursor = try #require(end.cursor)
        #expect(
            cursor.hasPrefix("1796040000\t2026-12-31\tA,B'C\t2026-11-30T10:25:00 2026-11-30T11:30:00 1796040000 1 ")
        )
        #expect(cursor.hasSuffix("\t2026") && end.note == "some")
    }

    /// What a run leaves that read all an hour before noon: nothing but the newest change, known for so many seconds.
    private static func cursor(
        full: Int = 1_796_036_400,
        end: String = "2026-12-31",
        warehouses: String = "",
        known: Int = 3600
    ) -> String {
        let changes = "2026-11-30T10:25:00 2026-11-30T11:30:00 \(1_796_040_000 - known) 0 0"
        return "\(full)\t\(end)\t\(warehouses)\t\(changes)\t2026"
    }

    @Test("between whole lists only changed and reserved cards are read, since 65 minutes before the newest change")
    func changes() throws {
        let cursor = Self.cursor()
        var stock = Self.kind.downloads(Self.context())[0]
        let asked = try #require(try Self.path(stock.next(cursor, now: Self.noon)))
        #expect(
            asked.hasPrefix(
                "/skladova-karta/(ucetObdobi='code:2026' and (lastUpdate gt '2026-11-30T10:25:00' or rezervMJ gt 0)).json?"
            )
        )
        try stock.receive(Self.head, Self.rows([], total: 0))
        #expect(try #require(Self.end(stock.next(cursor, now: Self.noon))) == (cursor, "nothing"))
        var more = Self.kind.downloads(Self.context())[0]
        _ = try more.next(cursor, now: Self.noon)
        try more.receive(Self.head, Self.rows([7], total: 1, changed: "2026-11-30T12:45:00+01:00"))
        let end = try #require(Self.end(more.next(cursor, now: Self.noon)))
        #expect(try #require(end.cursor).contains("\t2026-11-30T11:40:00 2026-11-30T12:45:00 1796040000 1 "))
        #expect(end.note == "some")
    }

    @Test("what came is read again for 65 minutes, then only what is newer")
    func settles() throws {
        var cursor = Self.cursor()
        for (minutes, note, since) in [
            (0, "some", "10:25:00"), (30, "some", "11:40:00"), (66, "nothing", "11:40:00"), (96, "nothing", "12:45:01"),
        ] {
            let now = Instant(seconds: Self.noon.seconds + Int64(minutes) * 60)
            var stock = Self.kind.downloads(Self.context())[0]
            #expect(try #require(try Self.path(stock.next(cursor, now: now))).contains("T\(since)'"))
            let rows = minutes < 96 ? [7] : []
            try stock.receive(
                Self.head,
                Self.rows(rows, total: rows.count, changed: "2026-11-30T12:45:00.5+01:00")
            )
            let end = try #require(Self.end(stock.next(cursor, now: now)))
            #expect(end.note == note, "after \(minutes) minutes")
            cursor = try #require(end.cursor)
        }
    }

    @Test("where many cards changed at once, one look tells whether anything is new")
    func looks() throws {
        var all = Self.kind.downloads(Self.context())[0]
        _ = try all.next(nil, now: Self.noon)
        try all.receive(Self.head, Self.periods)
        for first in [1, 1000, 1999] {
            _ = try all.next(nil, now: Self.noon)
            try all.receive(Self.head, Self.rows(first...min(first + 999, 2500), total: 2500))
        }
        let end = try #require(Self.end(all.next(nil, now: Self.noon)))
        let cursor = try #require(end.cursor)
        for (rows, note) in [(1...2500, "nothing"), (1...2499, "pages"), (2...2501, "pages")] {
            var next = Self.kind.downloads(Self.context())[0]
            let look = try #require(try Self.path(next.next(cursor, now: Self.noon)))
            #expect(look.hasSuffix("?detail=custom:lastUpdate,stavMJ,rezervMJ,pozadavkyMj&limit=0"))
            try next.receive(Self.head, Self.rows(rows))
            #expect(!next.keepsPage)
            let step = try next.next(cursor, now: Self.noon)
            #expect(Self.end(step)?.note ?? "pages" == note)
            let asked = Self.path(step) ?? ""
            #expect(asked.contains("&limit=1000&start=0&") == (note == "pages"))
        }
    }

    @Test(
        "all is read again after a day, in a new period, of other warehouses, when the clock was set back, or if so set",
        arguments: [
            (cursor(full: 1_795_950_000), "24"), (cursor(end: "2026-11-29"), "24"), (cursor(warehouses: "A"), "24"),
            (cursor(full: 1_796_043_600), "24"), (cursor(), "0"), ("nonsense", "24"),
            ("1796036400 2026-11-30T11:30:00 2026-12-31 2026", "24"),
        ]
    )
    func again(cursor: String, hours: String) throws {
        var stock = Self.kind.downloads(Self.context(["full-stock-hours": hours]))[0]
        #expect(try #require(try Self.path(stock.next(cursor, now: Self.noon))).hasPrefix("/ucetni-obdobi"))
    }

    @Test("where the current period has no cards the newest that has some is read, and said; never a stock of nothing")
    func oldPeriod() throws {
        var stock = Self.kind.downloads(Self.context())[0]
        _ = try stock.next(nil, now: Self.noon)
        try stock.receive(Self.head, Self.periods)
        _ = try stock.next(nil, now: Self.noon)
        try stock.receive(Self.head, Self.rows([], total: 0))
        #expect(try #require(try Self.path(stock.next(nil, now: Self.noon))).contains("ucetObdobi='code:2025'"))
        try stock.receive(Self.head, Self.rows([1], total: 1))
        let end = try #require(Self.end(stock.next(nil, now: Self.noon)))
        #expect(end.cursor == nil && end.note == AbraFlexiProblem.oldPeriod.rawValue)
        var none = Self.kind.downloads(Self.context())[0]
        _ = try none.next(nil, now: Self.noon)
        try none.receive(Self.head, Self.periods)
        for _ in 1...2 {
            _ = try none.next(nil, now: Self.noon)
            try none.receive(Self.head, Self.rows([], total: 0))
        }
        #expect(Self.code { _ = try none.next(nil, now: Self.noon) } == AbraFlexiProblem.noCards.rawValue)
    }

    @Test("without any period nothing is read")
    func noPeriod() throws {
        var stock = Self.kind.downloads(Self.context())[0]
        _ = try stock.next(nil, now: Self.noon)
        let empty = Self.page(#"{"winstrom":{"ucetni-obdobi":[]}}"#)
        #expect(Self.code { try stock.receive(Self.head, empty) } == AbraFlexiProblem.noPeriod.rawValue)
    }

    @Test("pages that shift, repeat, shrink or are none are no pages")
    func strangePages() throws {
        for (page, code) in [
            (Self.rows(1001...1002, total: 1002), RemoteProblem.pagesShifted.rawValue),
            (Self.rows([1000, 1], total: 1002), RemoteProblem.pageRepeated.rawValue),
            (Self.rows([1000, 1001], total: 1001), RemoteProblem.pagesShifted.rawValue),
            (Self.rows([1000], total: 1002), RemoteProblem.pagesShifted.rawValue),
            (Self.page(#"{"winstrom":{"faktura-vydana":[]}}"#), RemoteProblem.notTheirs.rawValue),
            (Self.page(#"{"winstrom":{"skladova-karta":[{"kod":"x"}]}}"#), RemoteProblem.pagesShifted.rawValue),
        ] {
            var pages = AbraFlexiPages(AbraFlexiStockDownload.watch)
            try pages.receive(Self.head, Self.rows(1...1000, total: 1002))
            #expect(Self.code { try pages.receive(Self.head, page) } == code)
        }
        var untold = AbraFlexiPages(AbraFlexiStockDownload.watch)
        try untold.receive(Self.head, Self.rows(1...1000))
        #expect(!untold.isComplete)
        try untold.receive(Self.head, Self.rows([1000]))
        #expect(untold.isComplete && untold.count == 1000)
    }

    @Test("invoices are read since the newest change, the first time since a day")
    func invoices() throws {
        var first = Self.kind.downloads(Self.context())[1]
        let asked = try #require(try Self.path(first.next(nil, now: Self.noon)))
        #expect(asked.hasPrefix("/faktura-vydana/(lastUpdate gt '2026-08-01T22:55:00').json?detail=custom:kod,varSym,"))
        try first.receive(Self.head, Self.rows([], of: "faktura-vydana", total: 0))
        #expect(try #require(Self.end(first.next(nil, now: Self.noon))) == (nil, "nothing"))
        var next = Self.kind.downloads(Self.context())[1]
        let since = try #require(try Self.path(next.next("2026-11-30T11:30:00", now: Self.noon)))
        #expect(since.contains("(lastUpdate gt '2026-11-30T10:25:00')"))
        try next.receive(Self.head, Self.rows([3], of: "faktura-vydana", total: 1))
        let end = try #require(Self.end(next.next("2026-11-30T11:30:00", now: Self.noon)))
        #expect(end.note == "some")
        let cursor = try #require(end.cursor)
        #expect(cursor.hasPrefix("2026-11-30T10:25:00 2026-11-30T11:30:00 1796040000 0 "))
        let later = Instant(seconds: Self.noon.seconds + 3900)
        var same = Self.kind.downloads(Self.context())[1]
        _ = try same.next(cursor, now: later)
        try same.receive(
            Self.head,
            Self.rows([3], of: "faktura-vydana", total: 1, changed: "2026-11-30T10:25:00+01:00")
        )
        #expect(try #require(Self.end(same.next(cursor, now: later))).note == "nothing")
    }

    @Test(
        "what an answer means",
        arguments: [
            (200, #"{"winstrom":{"a":1}}"#, "accepted"), (201, "\n{\"winstrom\":{}}\n", "accepted"),
            (200, #"{"winstrom":{"a":1"#, RemoteProblem.notTheirs.rawValue),
            (200, "", RemoteProblem.notTheirs.rawValue),
            (200, "<html></html>", RemoteProblem.notTheirs.rawValue), (200, "[]", RemoteProblem.notTheirs.rawValue),
            (400, "Chyba", "accepted"), (404, "", "accepted"), (401, "", RemoteProblem.unauthorised.rawValue),
            (402, "", AbraFlexiProblem.noWriteLicence.rawValue), (403, "", AbraFlexiProblem.noRight.rawValue),
            (405, "", RemoteProblem.refused.rawValue), (429, "", RemoteProblem.later.rawValue),
            (500, "", RemoteProblem.failed.rawValue), (503, "", RemoteProblem.later.rawValue),
        ]
    )
    func verdicts(status: Int, body: String, expected: String) throws {
        let endpoint = try Self.kind.endpoint(Self.context())
        switch endpoint.understands(HTTPHead(status: status), Array(body.utf8)) {
        case .accepted: #expect(expected == "accepted")
        case .refused(let problem), .unauthorised(let problem), .unknown(let problem), .later(_, let problem):
            #expect(problem.code == expected)
        }
    }

    @Test("a connection without a password is none")
    func noPassword() {
        #expect(Self.code { _ = try Self.kind.endpoint(RemoteContext(values: ["user": "x"])) } == "REMOTE-001")
    }

    @Test(
        "the company must be the merchant's, its licence let it be read, and a period cover today",
        arguments: [
            (0, 200, #"{"winstrom":{"nastaveni":[{"id":"1","ic":"12345678"}]}}"#, nil),
            (0, 200, #"{"winstrom":{"nastaveni":[{"id":"1"}]}}"#, nil),
            (0, 200, #"{"winstrom":{"nastaveni":[{"id":"1","ic":"87654321"}]}}"#, .otherUnit),
            (0, 404, #"{"winstrom":{"success":"false","message":"Firma nenalezena"}}"#, .notFound),
            (0, 400, "Chyba", .notAsked), (1, 200, #"{"winstrom":{"ucetni-obdobi":[]}}"#, .noPeriod),
        ] as [(Int, Int, String, AbraFlexiProblem?)]
    )
    func probe(place: Int, status: Int, body: String, code: AbraFlexiProblem?) throws {
        let make = try #require(Self.kind.probe)
        let unit = make(Self.context(), Self.noon)
        #expect(unit.request.path == "/nastaveni.json?detail=custom%3Aic%2Cdic&limit=1" && !unit.isForChecksOnly)
        let period = try #require(unit.then.first)
        #expect(period.isForChecksOnly && period.request == AbraFlexiPeriods.request)
        let judge = place == 0 ? unit.judge : period.judge
        #expect(Self.code { try judge(HTTPHead(status: status), Array(body.utf8)) } == code?.rawValue)
        var alone = Self.context(["check-unit": "false"])
        #expect(make(alone, Self.noon).isForChecksOnly)
        alone = Self.context()
        alone.unit = nil
        #expect(make(alone, Self.noon).request == AbraFlexiPeriods.request)
    }

    @Test("words of a refusal are Flexi's, whatever form they have")
    func words() {
        func words(_ text: String) -> String? { AbraFlexiJSON.words(Array(text.utf8)) }
        #expect(words(#"{"winstrom":{"message":"Nelze"}}"#) == "Nelze")
        #expect(
            words(#"{"winstrom":{"results":[{"errors":[{"message":"A","for":"x"},{"message":"B"}]}]}}"#) == "A (x); B"
        )
        #expect(words("Není\n to\nmožné") == "Není  to možné" && words("<html>") == nil && words(" ") == nil)
        #expect(words(#"{"winstrom":{}}"#) == nil && words(#"{"a""#) == nil)
    }
}
