import Connectors
import Domain
import Settings
import Syntax
import Testing

@testable import Warehouses

/// How mPOHODA is asked, page by page, and what its answers mean.
@Suite("mPOHODA over HTTP, as values") struct MPohodaRemoteTests {
    typealias F = MPohodaFixtures

    private static let noon = Instant(seconds: 1_796_040_000)
    private static let head: HTTPHead = {
        var head = HTTPHead(status: 200)
        head.add(line: "Date: Mon, 30 Nov 2026 13:00:00 GMT")
        return head
    }()

    private static func downloads(_ values: [String: String] = [:]) -> [any Download] {
        MPohodaRemote.kind.downloads(RemoteContext(values: values))
    }

    private static func page(_ text: String) -> RemotePage { RemotePage(Array(text.utf8)) }

    private static func asked(_ step: DownloadStep) -> String {
        switch step {
        case .request(let request):
            request.method.rawValue + (request.isRepeatable ? " " : " once ") + request.path
                + (request.body.map { " " + String(decoding: $0, as: UTF8.self) } ?? "")
        case .poll: "poll"
        case .finished(let cursor, .some): "some \(cursor ?? "-")"
        case .finished(let cursor, .nothing): "nothing \(cursor ?? "-")"
        case .finished(_, .lacking): "lacking"
        }
    }

    /// Asks until the end; what was asked.
    private static func run(_ download: any Download, _ answers: [String], after cursor: String? = nil) throws
        -> [String]
    {
        var download = download
        var all: [String] = []
        for answer in answers + [""] {
            let step = try download.next(cursor, now: noon)
            all.append(asked(step))
            if case .finished = step { return all }
            try download.receive(head, page(answer))
        }
        return all
    }

    private static let quantities = "POST /v1/PriceListItems/AvailableQuantities "

    @Test("each page of the price list is followed by the quantities of its cards")
    func stock() throws {
        let asked = try Self.run(
            Self.downloads()[0],
            [
                F.page([F.item(1, "A"), F.item(2, "B", type: "Service"), F.item(3, "C")], total: 4),
                "[\(F.quantity(3, "1")),\(F.quantity(1, "2"))]", F.page([F.item(4, "D", type: "Product")], total: 4),
                F.quantity(4, "3"),
            ]
        )
        #expect(
            asked == [
                "GET /v1/PriceListItems?PageSize=100&PageNumber=1", Self.quantities + #"{"Ids":["id-1","id-3"]}"#,
                "GET /v1/PriceListItems?PageSize=100&PageNumber=2", Self.quantities + #"{"Ids":["id-4"]}"#,
                "some 1796040000 1796043300 3",
            ]
        )
    }

    @Test("where one card is answered at once, the others are asked for one by one")
    func oneByOne() throws {
        let asked = try Self.run(
            Self.downloads()[0],
            [
                F.page([F.item(1, "A"), F.item(2, "B"), F.item(3, "C")]), F.quantity(1, "1"), F.quantity(2, "1"),
                F.quantity(3, "1"),
            ]
        )
        #expect(
            asked.dropFirst() == [
                Self.quantities + #"{"Ids":["id-1","id-2","id-3"]}"#, Self.quantities + #"{"Ids":["id-2"]}"#,
                Self.quantities + #"{"Ids":["id-3"]}"#, "some 1796040000 1796043300 3",
            ]
        )
    }

    private static let orders = "GET /v1/ReceivedOrders?ModifiedSince=2026-11-30T11%3A55%3A00Z&PageSize=1&PageNumber=1"
    private static let issued = "GET /v1/IssuedInvoices?ModifiedSince=2026-11-30T11%3A55%3A00Z&PageSize=1&PageNumber=1"

    @Test(
        "a long price list is read when an order or an invoice changed, or after the hours that are set",
        arguments: [
            // Two hundred cards, read 1,000 seconds ago.
            ("2", "1796039000", 200, [0, 0], "nothing 1796039000 1796039700 200"),
            ("", "1796039000", 200, [0, 0], "nothing"),
            ("2", "1796039000", 200, [3], "some"), ("2", "1796039000", 200, [0, 1], "some"),
            ("2", "1796030000", 200, [], "some"), ("0", "1796039000", 200, [], "some"),
            ("2", "1796039000", 100, [], "some"), ("2", "1796041000", 200, [], "some"),
        ] as [(String, String, Int, [Int], String)]
    )
    func hours(hours: String, last: String, count: Int, changed: [Int], end: String) throws {
        let stock = Self.downloads(hours.isEmpty ? [:] : ["stock-hours": hours])[0]
        let signs = changed.map { F.page([], total: $0) }
        let answers = signs + (end == "some" ? [F.page([])] : [])
        let asked = try Self.run(stock, answers, after: "\(last) 1796039700 \(count)")
        #expect(Array(asked.prefix(changed.count)) == Array([Self.orders, Self.issued].prefix(changed.count)))
        #expect(asked.count == answers.count + 1 && asked.last?.hasPrefix(end) == true)
    }

    @Test("cursors of earlier versions, and none, read all")
    func formerCursor() throws {
        for cursor in [nil, "1796039999", "a b c"] {
            #expect(try Self.run(Self.downloads()[0], [F.page([])], after: cursor).count == 2)
        }
    }

    @Test("an answer about documents that is none of theirs says nothing about stock")
    func strangeSign() throws {
        var stock = Self.downloads()[0]
        _ = try stock.next("1796039000 1796039700 200", now: Self.noon)
        #expect(throws: Problem.self) { try stock.receive(Self.head, Self.page("{}")) }
    }

    /// Pages that cannot be used after a first one of two, and why.
    private static let strange: [(code: RemoteProblem, page: String)] = [
        (.pagesShifted, F.page([F.item(1, "A")], total: 2)), (.pagesShifted, F.page([F.item(2, "B")], total: 3)),
        (.pagesShifted, F.page([], total: 2)), (.notTheirs, "{\"Items\":[]}"), (.notTheirs, "[]"),
        (.notTheirs, F.page(["{\"Id\":\"id-2\",\"Code\":\"B\"}"], total: 2)),
    ]

    @Test("a set that shifts while it is read, or is none, is not used", arguments: strange.indices)
    func shifts(index: Int) throws {
        var stock = Self.downloads()[0]
        _ = try stock.next(nil, now: Self.noon)
        try stock.receive(Self.head, Self.page(F.page([F.item(1, "A", type: "Text")], total: 2)))
        _ = try stock.next(nil, now: Self.noon)
        #expect { try stock.receive(Self.head, Self.page(Self.strange[index].page)) } throws: {
            ($0 as? Problem)?.is(Self.strange[index].code) == true
        }
    }

    @Test("a card that has no quantity any more was deleted meanwhile")
    func deleted() throws {
        for (answer, code) in [
            ("[]", RemoteProblem.pagesShifted), (F.quantity(9, "1"), .pagesShifted), ("{\"Id\":\"id-1\"}", .notTheirs),
        ] {
            var stock = Self.downloads()[0]
            _ = try stock.next(nil, now: Self.noon)
            try stock.receive(Self.head, Self.page(F.page([F.item(1, "A")])))
            _ = try stock.next(nil, now: Self.noon)
            #expect { try stock.receive(Self.head, Self.page(answer)) } throws: { ($0 as? Problem)?.is(code) == true }
            let refusal = Problem(RemoteProblem.refused, .error, ["host": "h", "status": "404", "words": ""])
            #expect(stock.explained(refusal).is(RemoteProblem.pagesShifted))
            #expect(stock.explained(refusal).arguments == ["host": "h", "flow": "stock"])
            let other = Problem(RemoteProblem.refused, .error, ["host": "h", "status": "422", "words": ""])
            #expect(stock.explained(other) == other)
        }
        let refusal = Problem(RemoteProblem.refused, .error, ["host": "h", "status": "404", "words": ""])
        #expect(Self.downloads()[0].explained(refusal) == refusal)
    }

    private static func invoice(_ id: Int, foreign: String = "null") -> String {
        "{\"Id\":\"i-\(id)\",\"DocumentRecapitulation\":{\"ForeignCurrencyTotalPrice\":\(foreign)}}"
    }

    @Test("invoices are read since the last run by mPOHODA's clock, with what is unpaid only where there are some")
    func invoices() throws {
        let none = try Self.run(Self.downloads()[1], [F.page([])])
        #expect(
            none == [
                "GET /v1/IssuedInvoices?ModifiedSince=2026-08-02T12%3A00%3A00Z&PageSize=100&PageNumber=1",
                "nothing 2026-11-30T12:55:00Z",
            ]
        )
        let cursor = "2026-11-30T12:55:00Z"
        let some = try Self.run(Self.downloads()[1], [F.page([Self.invoice(1)]), F.page([])], after: cursor)
        #expect(
            some == [
                "GET /v1/IssuedInvoices?ModifiedSince=2026-11-30T12%3A55%3A00Z&PageSize=100&PageNumber=1",
                "GET /v1/IssuedInvoices/Unpaid?PageSize=100&PageNumber=1", "some 2026-11-30T12:55:00Z",
            ]
        )
        let foreign = [
            F.page([Self.invoice(1)], total: 2), F.page([Self.invoice(2, foreign: "5")], total: 2), F.page([]),
            F.page(["{\"Id\":\"c-1\",\"Code\":\"EUR\"}"]),
        ]
        let asked = try Self.run(Self.downloads(["invoice-days": "1"])[1], foreign)
        #expect(asked[0].contains("ModifiedSince=2026-11-29T12%3A00%3A00Z") && asked[1].hasSuffix("PageNumber=2"))
        #expect(asked[3] == "GET /v1/Currencies?PageSize=100&PageNumber=1" && asked.count == 5)
    }

    @Test("one is let in by a key, or by a client; never by both, and never by a half")
    func login() throws {
        let both = ["key": "secret:k", "client-id": "c", "client-secret": "secret:s"]
        func endpoint(_ keys: String...) throws -> Endpoint {
            try MPohodaRemote.kind.endpoint(RemoteContext(values: both.filter { keys.contains($0.key) }))
        }
        guard case .field("Api-Key", "", let key) = try endpoint("key").authorization else {
            Issue.record("no key")
            return
        }
        #expect(key.name == "k")
        guard case .token(let grant) = try endpoint("client-id", "client-secret").authorization else {
            Issue.record("no token")
            return
        }
        #expect(grant.address == "https://ucet.pohoda.cz/connect/token" && grant.lifetime == 3600)
        #expect(
            grant.form == [
                "grant_type": "client_credentials", "client_id": "c", "scope": "Mph.OpenApi.Access.Cz",
            ]
        )
        #expect(grant.secrets.mapValues(\.name) == ["client_secret": "s"])
        for keys in [
            [], ["client-id"], ["client-secret"], ["key", "client-id"], ["key", "client-id", "client-secret"],
        ] {
            let values = both.filter { keys.contains($0.key) }
            #expect { _ = try MPohodaRemote.kind.endpoint(RemoteContext(values: values)) } throws: {
                ($0 as? Problem)?.is(MPohodaProblem.loginUnclear) == true
            }
        }
    }

    @Test("answers mean what mPOHODA says with them")
    func verdicts() throws {
        let endpoint = try MPohodaRemote.kind.endpoint(RemoteContext(values: ["key": "secret:k"]))
        func verdict(_ status: Int, _ body: String) -> Verdict {
            endpoint.understands(HTTPHead(status: status), Array(body.utf8))
        }
        let wrong =
            #"{"errors":{"Items":["'Items' must not be empty."],"Text":["a","b"]},"title":"Unprocessable Entity"}"#
        guard case .refused(let problem) = verdict(422, wrong) else { return #expect(Bool(false), "422 is refused") }
        #expect(problem.arguments["words"] == "Items: 'Items' must not be empty.; Text: a b")
        guard case .unauthorised(let login) = verdict(401, #"{"title":"Unauthorized"}"#) else {
            return #expect(Bool(false), "401 is the login")
        }
        #expect(login.is(MPohodaProblem.loginRefused) && login.arguments["words"] == "Unauthorized")
        for status in [402, 403] {
            guard case .unauthorised(let right) = verdict(status, "{}") else {
                return #expect(Bool(false), "\(status) is the right")
            }
            #expect(right.is(MPohodaProblem.rightMissing) && right.arguments["words"] == "")
        }
        guard case .later(nil, _) = verdict(429, "{}") else { return #expect(Bool(false), "429 is later") }
        guard case .unknown = verdict(200, "<html/>") else { return #expect(Bool(false), "a page is none of theirs") }
        guard case .accepted = verdict(201, "{}") else { return #expect(Bool(false), "201 is done") }
    }

    @Test("a check asks for one row, and takes no other answer for it")
    func probe() throws {
        let probe = try #require(MPohodaRemote.kind.probe?(RemoteContext(values: [:]), Self.noon))
        #expect(probe.isForChecksOnly && probe.request.path == "/v1/PriceListItems?PageSize=1&PageNumber=1")
        try probe.judge(Self.head, Array(F.page([]).utf8))
        #expect(throws: Problem.self) { try probe.judge(Self.head, Array("{}".utf8)) }
        let long = Array(F.page([], total: 101).utf8)
        #expect { try probe.judge(Self.head, long) } throws: {
            ($0 as? Problem)?.is(MPohodaProblem.stockByDocuments) == true && ($0 as? Problem)?.severity == .warning
        }
        let always = RemoteContext(values: ["stock-hours": "0"])
        try #require(MPohodaRemote.kind.probe?(always, Self.noon)).judge(Self.head, long)
    }
}
