import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// How iDoklad is asked, page by page, and what its answers mean.
@Suite("How iDoklad is asked") struct IDokladRemoteTests {
    static let noon = Instant(seconds: 1_796_040_000)
    static let kind = IDokladRemote.kind

    private static func context(_ values: [String: String] = [:]) -> RemoteContext {
        let login = ["client-id": "client-one", "client-secret": "secret:one"]
        var context = RemoteContext(values: login.merging(values) { $1 })
        context.unit = "12345678"
        return context
    }

    /// A page of rows of these ids, and its head with the time.
    private static func page(_ ids: [Int], total: Int? = nil, pages: Int = 1, more: String = "") -> RemotePage {
        let rows = ids.map { #"{"Id":\#($0)\#(more)}"# }.joined(separator: ",")
        return RemotePage(
            Array(
                #"{"Data":{"Items":[\#(rows)],"TotalItems":\#(total ?? ids.count),"TotalPages":\#(pages)},"IsSuccess":true,"StatusCode":200}"#
                    .utf8
            )
        )
    }

    private static func head(_ status: Int = 200, date: String? = "Mon, 30 Nov 2026 12:20:00 GMT") throws -> HTTPHead {
        HTTPHead(status: status, fields: try date.map { [try HTTPField("Date", $0)] } ?? [])
    }

    /// The path that is asked, its query decoded as far as the tests need it.
    private static func asked(_ step: DownloadStep) -> String? {
        guard case .request(let request) = step, request.method == .get else { return nil }
        let signs = [("%28", "("), ("%29", ")"), ("%20", " "), ("%3A", ":"), ("%2C", ",")]
        return signs.reduce(request.path) { $0.replacing($1.0, with: $1.1) }
    }

    private static func end(_ step: DownloadStep) -> (cursor: String?, hasFile: Bool)? {
        guard case .finished(let cursor, let note) = step else { return nil }
        if case .nothing = note { return (cursor, false) }
        return (cursor, true)
    }

    private static func code(_ body: () throws(Problem) -> Void) -> String? {
        do throws(Problem) { try body() } catch { return error.code }
        return nil
    }

    @Test("filters are written as the vendor's own client writes them")
    func filters() {
        typealias Filter = IDokladQuery.Filter
        let time = LocalTime(secondsSinceEpoch: 1_555_976_745)
        #expect(Filter.since("DateLastChange", time).text == "(DateLastChange~gte~2019-04-22 23:45:45.000)")
        #expect(Filter.equal("Name", "x").text == "(Name~eq:base64~eA==)")
        let both = Filter.joined([.compare("A", "eq", "1"), .compare("B", "eq", "2")], by: "and")
        #expect(both.text == "((A~eq~1)~and~(B~eq~2))")
        #expect(Filter.joined([.compare("A", "eq", "1")], by: "or").text == "(A~eq~1)")
    }

    @Test("the whole price list comes page by page, then what changed since three hours before, from a full hour on")
    func stock() throws {
        var stock = Self.kind.downloads(Self.context(["full-stock-hours": "24"]))[1]
        let first = try #require(Self.asked(stock.next(nil, now: Self.noon)))
        #expect(
            first
                == "/PriceListItems?select=Id,Code,BarCode,Name,Unit,StockBalance,IsStockItem&sort=Id~Asc&page=1&pageSize=200"
        )
        try stock.receive(Self.head(), Self.page([1, 2], total: 3, pages: 2))
        #expect(try #require(Self.asked(stock.next(nil, now: Self.noon))).contains("&page=2&"))
        try stock.receive(Self.head(date: nil), Self.page([3], total: 3, pages: 2))
        let end = try #require(Self.end(stock.next(nil, now: Self.noon)))
        #expect(end.cursor == "2026-11-30T12:00:00 2026-11-30T12:20:00 2" && end.hasFile)

        var changes = Self.kind.downloads(Self.context(["full-stock-hours": "24"]))[1]
        let since = try #require(Self.asked(changes.next(end.cursor, now: Self.noon)))
        #expect(since.hasPrefix("/PriceListItems?filter=(DateLastChange~gte~2026-11-30 09:00:00.000)&select="))
        try changes.receive(Self.head(date: "Mon, 30 Nov 2026 12:50:00 GMT"), Self.page([]))
        let next = try #require(Self.end(changes.next(end.cursor, now: Self.noon)))
        #expect(next.cursor == "2026-11-30T12:00:00 2026-11-30T12:50:00 2" && !next.hasFile)
    }

    @Test(
        "the whole list comes as often as a quarter of the calls allows, or as it is set",
        arguments: [
            // Hours since the last whole list, its pages, the setting, the calls of a month, whether all is read.
            (1, 1, "0", "7500", true), (1, 5, "0", "7500", false), (2, 5, "0", "7500", true),
            (9, 25, "0", "7500", false),
            (10, 25, "0", "7500", true), (71, 250, "0", "7500", false), (72, 250, "0", "7500", true),
            (1, 25, "0", "75000", true), (1, 25, "0", "0", true), (5, 1, "6", "7500", false), (6, 1, "6", "7500", true),
        ]
    )
    func often(hours: Int, pages: Int, set: String, monthly: String, isWhole: Bool) throws {
        let time = LocalTime(secondsSinceEpoch: Self.noon.seconds - Int64(hours) * 3600)
        var stock = Self.kind.downloads(Self.context(["full-stock-hours": set, "monthly-calls": monthly]))[1]
        let asked = try #require(Self.asked(stock.next("\(time) \(time) \(pages)", now: Self.noon)))
        #expect(asked.contains("DateLastChange") == !isWhole)
    }

    @Test("a list of which rows went, or a page that is none, is read again as a whole")
    func shifts() throws {
        func second(_ page: RemotePage) throws -> String? {
            var stock = Self.kind.downloads(Self.context())[1]
            try stock.receive(Self.head(), Self.page([1, 2], total: 4, pages: 2))
            let head = try Self.head()
            return Self.code { () throws(Problem) in try stock.receive(head, page) }
        }
        #expect(try second(Self.page([3, 4], total: 4, pages: 2)) == nil)
        // One more came meanwhile; one that came again because of it does no harm.
        #expect(try second(Self.page([2, 3], total: 5, pages: 3)) == nil)
        #expect(try second(Self.page([4], total: 3, pages: 2)) == RemoteProblem.pagesShifted.rawValue)
        #expect(try second(Self.page([1, 2], total: 4, pages: 2)) == RemoteProblem.pageRepeated.rawValue)
        for strange in [#"{"Data":null,"IsSuccess":false,"Message":"x"}"#, "[]", #"{"Data":{"Items":[{"Code":"A"}]}}"#]
        {
            #expect(try second(RemotePage(Array(strange.utf8))) == RemoteProblem.notTheirs.rawValue, "\(strange)")
        }
        #expect(try second(RemotePage(Array(#"{"Data":{"Items":[{"Id":3"#.utf8))) != nil)
    }

    @Test("invoices are read since the last run, the first time since a day; currencies only if one is foreign")
    func invoices() throws {
        var invoices = Self.kind.downloads(Self.context(["invoice-days": "10"]))[2]
        let first = try #require(Self.asked(invoices.next(nil, now: Self.noon)))
        #expect(
            first.hasPrefix(
                "/IssuedInvoices?filter=(DateLastChange~gte~2026-11-20 00:00:00.000)&select=Id,DocumentNumber,"
            )
        )
        try invoices.receive(Self.head(), Self.page([5], more: #","ExchangeRate":1.0"#))
        let end = try #require(Self.end(invoices.next(nil, now: Self.noon)))
        #expect(end.cursor == "2026-11-30T12:20:00" && end.hasFile)

        var next = Self.kind.downloads(Self.context())[2]
        let since = try #require(Self.asked(next.next(end.cursor, now: Self.noon)))
        #expect(since.contains("(DateLastChange~gte~2026-11-30 09:00:00.000)"))
        try next.receive(Self.head(), Self.page([5], more: #","ExchangeRate":24.5"#))
        #expect(try #require(Self.asked(next.next(end.cursor, now: Self.noon))).hasPrefix("/Currencies?"))
        try next.receive(Self.head(), Self.page([1, 2]))
        #expect(try #require(Self.end(next.next(end.cursor, now: Self.noon))).hasFile)
    }

    @Test("the agenda is asked about once a day, and when key or company change; it must be the merchant's own")
    func agenda() throws {
        let answer = { (ico: String) in
            RemotePage(Array(#"{"Data":{"Id":7,"Contact":{"IdentificationNumber":"\#(ico)"}},"IsSuccess":true}"#.utf8))
        }
        var agenda = Self.kind.downloads(Self.context())[0]
        #expect(Self.asked(try agenda.next(nil, now: Self.noon)) == "/Account/CurrentAgenda")
        try agenda.receive(Self.head(), answer("123 456 78"))
        let end = try #require(Self.end(agenda.next(nil, now: Self.noon)))
        #expect(end.cursor == "12345678/client-one 1796040000" && !end.hasFile)
        func isAsked(_ values: [String: String], after seconds: Int64) throws -> Bool {
            var again = Self.kind.downloads(Self.context(values))[0]
            return Self.asked(try again.next(end.cursor, now: Instant(seconds: Self.noon.seconds + seconds))) != nil
        }
        #expect(try !isAsked([:], after: 86_399))
        #expect(try isAsked([:], after: 86_400))
        #expect(try isAsked(["client-id": "client-two"], after: 60))
        let head = try Self.head()
        #expect(
            Self.code { () throws(Problem) in try agenda.receive(head, answer("87654321")) }
                == IDokladProblem.otherUnit.rawValue
        )
        #expect(
            Self.code { () throws(Problem) in try agenda.receive(head, RemotePage(Array("{}".utf8))) }
                == RemoteProblem.notTheirs.rawValue
        )
        let make = try #require(Self.kind.probe)
        let probe = make(Self.context(), Self.noon)
        #expect(probe.isForChecksOnly && probe.request.path == "/Account/CurrentAgenda")
    }

    @Test(
        "an answer means what its status and the one inside say",
        arguments: [
            (200, #"{"Data":{"Id":1},"IsSuccess":true}"#, "accepted"),
            (200, #"{"Data":{"Id":1},"IsSuccess":tr"#, "unknown REMOTE-005"),
            (200, "<html></html>", "unknown REMOTE-005"), (200, "", "unknown REMOTE-005"),
            (
                200, #"{"Data":null,"IsSuccess":false,"StatusCode":400,"Message":"Zle","ErrorCode":400}"#,
                "refused REMOTE-004 Zle (400)"
            ),
            (200, #"{"Data":null,"IsSuccess":false,"StatusCode":402}"#, "later IDOKLAD-002"),
            (400, #"{"IsSuccess":false,"Message":"Zle","ErrorCode":127}"#, "refused IDOKLAD-043 Zle (127)"),
            (400, #"{"IsSuccess":false,"Message":"Zle","ErrorCode":123}"#, "accepted"),
            (401, "{}", "unauthorised REMOTE-001"),
            (402, "{}", "later IDOKLAD-002"),
            (400, #"{"IsSuccess":false,"ErrorCode":600}"#, "later IDOKLAD-002 ErrorCode 600"),
            (403, #"{"Message":"Zmeňte tarifu"}"#, "unauthorised IDOKLAD-003 Zmeňte tarifu"),
            (403, #"{"Message":"Právo","ErrorCode":420}"#, "unauthorised IDOKLAD-007 Právo (420)"),
            (404, "<html></html>", "refused REMOTE-004"), (429, "", "later REMOTE-003"),
            (503, "<html></html>", "later IDOKLAD-004"),
            (500, "<html></html>", "unknown REMOTE-006"),
        ]
    )
    func verdict(status: Int, body: String, meaning: String) throws {
        let endpoint = try Self.kind.endpoint(Self.context())
        func said(_ word: String, _ problem: Problem) -> String {
            [word, problem.code, problem.arguments["words"] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let found =
            switch endpoint.understands(try Self.head(status), Array(body.utf8)) {
            case .accepted: "accepted"
            case .refused(let problem): said("refused", problem)
            case .later(_, let problem): said("later", problem)
            case .unauthorised(let problem): said("unauthorised", problem)
            case .unknown(let problem): said("unknown", problem)
            }
        #expect(found == meaning)
    }

    @Test("the token comes from the newer way in where an application is set, and every refusal of it is explained")
    func login() throws {
        func grant(_ values: [String: String]) throws -> TokenGrant {
            guard case .token(let grant) = try Self.kind.endpoint(Self.context(values)).authorization else {
                throw Problem(RemoteProblem.noToken)
            }
            return grant
        }
        let old = try grant([:])
        #expect(old.address == "https://identity.idoklad.cz/server/connect/token")
        #expect(
            old.form == ["grant_type": "client_credentials", "scope": "idoklad_api", "client_id": "client-one"]
        )
        #expect(old.secrets.mapValues { "\($0)" } == ["client_secret": "secret:one"])
        let new = try grant(["application-id": "app", "identity": "http://127.0.0.1:1/"])
        #expect(new.address == "http://127.0.0.1:1/server/v2/connect/token" && new.form["application_id"] == "app")
        let both = try grant(["client-id": "secret:id"]).secrets.mapValues { "\($0)" }
        #expect(both == ["client_secret": "secret:one", "client_id": "secret:id"])
        let refusal = try #require(old.refusal)
        let wrong = refusal(Array(#"{"error":"invalid_client"}"#.utf8))
        #expect(wrong?.code == IDokladProblem.loginRefused.rawValue && wrong?.arguments == ["words": "invalid_client"])
        let plan = refusal(Array(#"{"error":"invalid_grant","error_description":"AuthErrorCode(2)"}"#.utf8))
        #expect(plan?.code == IDokladProblem.subscription.rawValue)
        #expect(
            Self.code { () throws(Problem) in _ = try Self.kind.endpoint(RemoteContext(values: [:])) }
                == IDokladProblem.loginRefused.rawValue
        )
        let limits = try Self.kind.endpoint(Self.context()).quota.limits
        #expect(limits == [Quota.Limit(200, perSeconds: 60), .monthly(7500)])
        #expect(try Self.kind.endpoint(Self.context(["monthly-calls": "0"])).quota.limits.count == 1)
    }
}
