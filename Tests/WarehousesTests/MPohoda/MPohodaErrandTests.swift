import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// One order on its way: what is asked, in which order, and what is made of the answers.
@Suite("An order's errand to mPOHODA") struct MPohodaErrandTests {
    typealias F = MPohodaFixtures

    private static let head = HTTPHead(status: 200)

    /// Lists as mPOHODA answers them, by the begin of the path.
    private static let lists = [
        "/v1/Currencies": F.page(["{\"Id\":\"c-1\",\"Code\":\"CZK\"}", "{\"Id\":\"c-2\",\"Code\":\"EUR\"}"]),
        "/v1/PaymentMethods": F.page(["{\"Id\":\"p-1\",\"Name\":\"Převodem\"}"]),
        "/v1/PriceListItems": F.page([
            F.item(1, "TR-2", path: "ZBOŽÍ/Trička"), F.item(2, "TR-2", path: "POBOČKA"),
            F.item(3, "KN", ean: "8590000000024"),
        ]),
    ]

    private static func line(_ index: Int = 0) throws -> ScriptLine {
        let lines = try MPohodaOrders.write(F.batch).bytes.split(separator: UInt8(ascii: "\n"))
        return try #require(ScriptLine(Array(lines[index])))
    }

    /// Runs an errand against these answers; what was asked, and what came of it.
    private static func run(
        _ line: ScriptLine,
        isAgain: Bool = false,
        _ memory: inout ErrandMemory,
        answers: [String: String] = lists,
        orders: [String] = [],
        head: HTTPHead = head
    ) throws -> (asked: [String], made: JSONTree?, answer: JSONTree?) {
        var errand = MPohodaErrand(line, isAgain: isAgain)
        var asked: [String] = []
        var made: JSONTree?
        for _ in 0..<20 {
            switch try errand.next(&memory) {
            case .ask(let request):
                #expect(request.method == .get)
                asked.append(request.path)
                let path = String(request.path.prefix { $0 != "?" })
                let body = path == "/v1/ReceivedOrders" ? F.page(orders) : answers[path] ?? "{}"
                try errand.receive(head, Array(body.utf8), &memory)
            case .make(let request):
                #expect(made == nil && request.method == .post && !request.isRepeatable)
                made = request.body.flatMap { JSONTree.whole($0) }
                asked.append("make " + request.path)
                let body = "{\"Data\":{\"Id\":\"d-1\",\"DocumentNumber\":\"26OP1\"},\"Warnings\":[]}"
                try errand.receive(HTTPHead(status: 201), Array(body.utf8), &memory)
            case .finished(let answer): return (asked, made, JSONTree.whole(answer))
            }
        }
        Issue.record("the errand never ends")
        return (asked, made, nil)
    }

    @Test("looks the ids up once for all orders of a pass, then makes the order")
    func ids() throws {
        var memory = ErrandMemory()
        let first = try Self.run(Self.line(), &memory)
        let page = "?PageSize=100&PageNumber=1"
        #expect(
            first.asked == [
                "/v1/Currencies" + page, "/v1/PaymentMethods" + page, "/v1/PriceListItems" + page,
                "make /v1/ReceivedOrders",
            ]
        )
        let made = try #require(first.made)
        #expect(made["CurrencyId"]?.text == "c-1" && made["PaymentMethodId"]?.text == "p-1")
        let items = try #require(made["Items"]?.elements)
        #expect(items.compactMap { $0["PriceListItem"]?["PriceListItemId"]?.text } == ["id-1", "id-3"])
        #expect(made["Expected"] == nil && items.last?["TextItem"]?["UnitPrice"]?.text == "0.5")
        #expect(
            first.answer?["Data"]?["DocumentNumber"]?.text == "26OP1" && first.answer?["Expected"]?.text == "787.00"
        )
        let second = try Self.run(Self.line(1), &memory)
        #expect(second.asked == ["make /v1/ReceivedOrders"] && second.made?["CurrencyId"]?.text == "c-2")
    }

    private static func order(_ id: String, _ mark: String, made: String) -> String {
        "{\"Id\":\"\(id)\",\"DocumentNumber\":\"26OP-\(id)\",\"InternalNote\":\"Poznámka\\n \(mark) VS 1\","
            + "\"ModificationInfo\":{\"CreatedDate\":\"\(made)\"}}"
    }

    @Test("that may have been made is looked for by its mark first, and not made again")
    func again() throws {
        var memory = ErrandMemory()
        let mark = "spojka:eshop-1000123 SPJ-0123456789abcdef"
        let orders = [
            // A copy that somebody made has the mark as well.
            Self.order("3", mark, made: "2026-01-12T00:00:00Z"), Self.order("1", mark, made: "2026-01-11T00:00:00Z"),
            Self.order("2", "spojka:eshop-1000123 SPJ-ffffffffffffffff", made: "2026-01-10T00:00:00Z"),
        ]
        let first = try Self.run(Self.line(), isAgain: true, &memory, orders: orders)
        #expect(
            first.asked == ["/v1/ReceivedOrders?ModifiedSince=2026-01-08T00%3A00%3A00Z&PageSize=100&PageNumber=1"]
        )
        #expect(first.made == nil && first.answer?["Data"]?["Id"]?.text == "1")
        // The other one is not there: it is made, and the orders are not looked through once more.
        let second = try Self.run(Self.line(1), isAgain: true, &memory)
        #expect(second.asked == ["/v1/Currencies?PageSize=100&PageNumber=1", "make /v1/ReceivedOrders"])
    }

    @Test("that is dated after today is looked for from today on")
    func future() throws {
        var memory = ErrandMemory()
        var head = HTTPHead(status: 200)
        head.add(line: "Date: Fri, 02 Jan 2026 10:00:00 GMT")
        let run = try Self.run(Self.line(), isAgain: true, &memory, head: head)
        #expect(run.asked.prefix(2).last?.contains("ModifiedSince=2025-12-31T00%3A00%3A00Z") == true)
        #expect(run.asked.last == "make /v1/ReceivedOrders")
    }

    /// What has no id there, or several, and why the order is refused.
    private static let lacking: [(code: MPohodaProblem, list: String, body: String)] = [
        (.unknownCurrency, "/v1/Currencies", F.page(["{\"Id\":\"c-2\",\"Code\":\"EUR\"}"])),
        (.unknownPayment, "/v1/PaymentMethods", F.page(["{\"Id\":\"p-1\",\"Name\":\"Hotově\"}"])),
        (.unknownItem, "/v1/PriceListItems", F.page([F.item(3, "KN", ean: "8590000000024")])),
        (
            .ambiguousItem, "/v1/PriceListItems",
            F.page([F.item(1, "TR-2", path: "A"), F.item(2, "TR-2", path: "B"), F.item(3, "KN", ean: "8590000000024")])
        ),
    ]

    @Test("with something that mPOHODA does not have is refused before it is sent", arguments: lacking.indices)
    func lacks(index: Int) throws {
        let (code, list, body) = Self.lacking[index]
        var memory = ErrandMemory()
        let answers = Self.lists.merging([list: body]) { $1 }
        #expect {
            _ = try Self.run(Self.line(), &memory, answers: answers)
        } throws: { error in
            guard let problem = error as? Problem else { return false }
            let refusal = MPohodaErrand(try Self.line(), isAgain: false).refused(problem)
            let said = refusal.flatMap { JSONTree.whole($0) }?["Refused"]
            return problem.is(code) && problem.arguments["order"] == "eshop-1000123"
                && said?["Code"]?.text == code.rawValue && said?["order"]?.text == "eshop-1000123"
        }
    }

    @Test("takes no answer for an order that is none, and no list whose rows shift")
    func strange() throws {
        var memory = ErrandMemory()
        for body in ["{}", "<html/>", F.page([]), "{\"Items\":[{\"Id\":\"1\"}],\"TotalItemCount\":1}"] {
            #expect { _ = try Self.run(Self.line(), &memory, answers: ["/v1/Currencies": body]) } throws: {
                ($0 as? Problem)?.is(RemoteProblem.notTheirs) == true
            }
        }
        let endless = ["/v1/Currencies": F.page(["{\"Id\":\"c-1\",\"Code\":\"CZK\"}"], total: 2)]
        #expect { _ = try Self.run(Self.line(), &memory, answers: endless) } throws: {
            ($0 as? Problem)?.is(RemoteProblem.pagesShifted) == true
        }
        var errand = MPohodaErrand(try Self.line(1), isAgain: false)
        var known = ErrandMemory()
        _ = try Self.run(Self.line(), &known)
        guard case .make = try errand.next(&known) else { return #expect(Bool(false), "nothing is made") }
        #expect { try errand.receive(HTTPHead(status: 200), Array("{\"Data\":null}".utf8), &known) } throws: {
            ($0 as? Problem)?.is(RemoteProblem.notTheirs) == true
        }
    }
}
