import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("ABRA Flexi over its REST interface", .enabled(if: FakeServer.isInstalled))
struct FlexiTests {
    private static let password = "sample-password"

    /// A merchant whose Flexi is asked, with two orders that wait.
    private func shop(_ setup: String = "", state: String = "{}", _ more: String...) throws -> (Shop, FakeServer) {
        let server = try FakeServer("flexi.py", "{\(setup)\"state\":\(state)}")
        let shop = try Shop(system: "abra-flexi")
        shop.overrides =
            [
                "connections.flexi.kind=abra-flexi", "connections.flexi.address=" + server.address + "/c/firma",
                "connections.flexi.user=spojka", "connections.flexi.password=secret:flexi",
            ] + more
        try shop.makeFolder("secrets")
        try shop.drop(Self.password + "\n", "secrets/flexi")
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private func orders(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["cisDosle"] as? String }.sorted()
    }

    private func documents(_ shop: Shop) throws -> [String] {
        try ["1001", "1002"].map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func levels(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            var found: [String] = []
            for card in ["A", "B"] {
                for row in try ledger.stock(card: card) {
                    found.append("\(card) \(row.warehouse) \(row.onHand) \(row.reserved?.description ?? "-")")
                }
            }
            return found.sorted()
        }
    }

    /// The problem that the connection has now.
    private func problem(_ shop: Shop) throws -> Problem? {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).compactMap { $0.record?.problem }.first
        }
    }

    private static let done = ["accepted OBP0001/2026", "accepted OBP0002/2026"]

    @Test("orders have their numbers and the stock is known after one pass; what is unchanged costs three calls")
    func onePass() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code).filter { $0 != "REMOTE-010" } == [])
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(try levels(shop) == ["A POBOCKA 2 0", "A ZBOZI 12 0", "B ZBOZI 3 1"])
        #expect(shop.names("spool/warehouse/out").isEmpty)
        let asked = try server.exchanges()
        #expect(
            asked.map { "\($0.method) \($0.target.prefix { $0 != "?" && $0 != "%" })" } == [
                "GET /c/firma/nastaveni.json", "GET /c/firma/ucetni-obdobi.json", "GET /c/firma/skladova-karta/",
                "GET /c/firma/faktura-vydana/", "POST /c/firma/objednavka-prijata.json",
                "GET /c/firma/objednavka-prijata/",
            ]
        )
        try shop.run()
        let before = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count - before <= 3)
        #expect(try orders(server) == ["1001", "1002"])
    }

    /// Codes of problems that are not of the clock, which stands here.
    private func codes(_ report: PassReport) -> [String] {
        report.problems.map(\.problem.code).filter { $0 != "REMOTE-010" }
    }

    /// What a check says of the connection.
    private func found(_ shop: Shop) throws -> String? {
        WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).first { $0.subject == "flexi" }?.problem?
            .code
    }

    @Test(
        "whatever happens to an import, its answer or the numbers, each order is made once and has its number in the end",
        arguments: [
            "reset-before", "reset-after", "error-after", "html", "empty", "cut", "short", "later-seconds", "repeat",
        ],
        ["POST", "GET"]
    )
    func once(kind: String, method: String) throws {
        let fault = #"{"kind":"\#(kind)","method":"\#(method)","path":"objednavka-prijata"}"#
        let (shop, server) = try shop(#""faults":[\#(fault)],"#)
        for _ in 1...4 { try shop.run() }
        #expect(try orders(server) == ["1001", "1002"])
        let found = try documents(shop)
        let asked = try server.exchanges()
        #expect(found == Self.done, "\(asked.map { "\($0.method) \($0.target.prefix(60)) \($0.fault ?? "")" })")
        #expect(shop.names("spool/warehouse/out").isEmpty)
    }

    @Test(
        "a refused order has Flexi's words, and the other its number, whatever form the answer has",
        arguments: ["plain", "named", "first", "empty", "single", "untold", "text"],
        ["false", "true"]
    )
    func refused(results: String, native: String) throws {
        let words = "Zkratku již používá jiný záznam."
        let state = #"{"results":"\#(results)","native":\#(native),"refuse":{"1001":"\#(words)"}}"#
        let (shop, server) = try shop(state: state)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "accepted OBP0001/2026"])
        #expect(codes(report) == ["ORDER-026"])
        #expect(report.problems.contains { $0.problem.arguments["words"]?.contains(words) == true })
        #expect(try orders(server) == ["1002"])
        // Corrected there, a person sends it again under the same id.
        try server.control(#"{"do":[{"set":{"refuse":{}}}]}"#)
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        #expect(try documents(shop) == ["accepted OBP0002/2026", "accepted OBP0001/2026"])
    }

    @Test(
        "what Flexi does not take is refused in its words",
        arguments: [
            (#"{"periods":[["2026","2026-01-01","2026-12-31",true]]}"#, "Účetní období 2026 je uzavřeno."),
            (#"{"types":["OBJ"]}"#, "Typ dokladu"), (#"{"stores":["JINY"]}"#, "musí identifikovat objekt"),
            (#"{"periods":[["2020","2020-01-01","2020-12-31",false]]}"#, "nepatří do žádného účetního období"),
            (#"{"rates":["typSzbDph.dphOsv"]}"#, "Sazba DPH není povolena."),
            (#"{"forgotten":["A","B"]}"#, "musí identifikovat objekt"),
        ]
    )
    func words(state: String, words: String) throws {
        let (shop, server) = try shop(state: state)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "refused -"])
        #expect(report.problems.count { $0.problem.arguments["words"]?.contains(words) == true } == 2)
        #expect(try orders(server).isEmpty)
    }

    @Test(
        "each wrong credential, company, licence and right is told, by a check and by a pass, and nothing is sent",
        arguments: [
            (#"{"company":"jina"}"#, "FLEXI-001"), (#"{"licence":"none"}"#, "FLEXI-001"),
            (#"{"ic":"87654321"}"#, "FLEXI-005"), (#"{"password":"other"}"#, "REMOTE-001"),
            (#"{"rights":["cenik"]}"#, "FLEXI-003"),
        ]
    )
    func credentials(state: String, code: String) throws {
        let (shop, server) = try shop(state: state)
        #expect(try found(shop) == code)
        #expect(try shop.run().exit == 4)
        #expect(try problem(shop)?.code == code)
        #expect(try orders(server).isEmpty && documents(shop) == ["written -", "written -"])
    }

    @Test("a check says that no accounting period covers today; a pass reads the one before and says so")
    func noPeriod() throws {
        let state = #"{"periods":[["2020","2020-01-01","2020-12-31",false]],"cards":[{"code":"A","count":4}]}"#
        let (shop, server) = try shop(state: state)
        #expect(try found(shop) == "FLEXI-006")
        let report = try shop.run()
        #expect(report.problems.contains { $0.problem.code == "FLEXI-007" })
        #expect(try levels(shop) == ["A ZBOZI 4 0"])
        #expect(try orders(server).isEmpty)
    }

    @Test("where nothing is wrong a check says nothing")
    func check() throws {
        let (shop, server) = try shop()
        #expect(try found(shop) == nil)
        #expect(
            try server.exchanges().map { $0.target.prefix { $0 != "?" } } == [
                "/c/firma/nastaveni.json", "/c/firma/ucetni-obdobi.json",
            ]
        )
    }

    @Test("a licence that does not cover writing keeps orders here, with a sentence, until a check finds it")
    func readOnly() throws {
        let (shop, server) = try shop(state: #"{"licence":"read"}"#)
        #expect(try shop.run().exit == 4)
        #expect(try problem(shop)?.code == "FLEXI-002")
        #expect(try documents(shop) == ["written -", "written -"])
        #expect(try levels(shop).count == 3)
        try server.control(#"{"do":[{"set":{"licence":"full"}}]}"#)
        #expect(try found(shop) == nil)
        try shop.run()
        #expect(try documents(shop) == Self.done)
    }

    @Test("a role that may not read the company's settings can do without")
    func withoutUnit() throws {
        let rights = #"{"rights":["ucetni-obdobi","skladova-karta","faktura-vydana","objednavka-prijata"]}"#
        let (shop, server) = try shop(state: rights, "connections.flexi.check-unit=false")
        #expect(try found(shop) == nil)
        try shop.run()
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server).count == 2)
    }

    @Test("only what changed is read between whole lists, and the chosen warehouses alone")
    func changed() throws {
        let (shop, server) = try shop(state: "{}", "warehouse.warehouses=ZBOZI")
        try shop.run()
        // An order that reserves changes the card.
        try shop.run()
        #expect(try levels(shop) == ["A ZBOZI 12 1", "B ZBOZI 3 2"])
        try server.control(#"{"do":[{"card":{"code":"A","count":9,"reserved":4}}]}"#)
        try shop.run()
        #expect(try levels(shop) == ["A ZBOZI 9 4", "B ZBOZI 3 2"])
        let asked = try server.exchanges().filter { $0.target.contains("skladova-karta") }
        #expect(asked.map { $0.target.contains("lastUpdate%20gt") } == [false, true, true])
        #expect(asked.allSatisfy { $0.target.contains("sklad%20in%20%28%27code%3AZBOZI%27%29") })
    }

    @Test(
        "nothing new costs three calls also where thousands of cards changed at once, and a change among them is found"
    )
    func manyChanged() throws {
        let cards = (1...2500).map { #"{"code":"C\#($0)","count":1}"# }.joined(separator: ",")
        let (shop, server) = try shop(state: #"{"cards":[\#(cards)]}"#)
        try shop.fetch(Shop.eshop + "/orders.xml")
        try shop.run()
        func calls(after seconds: Int) throws -> Int {
            let before = try server.exchanges().count
            // A pass is half an hour after the last.
            shop.wait(seconds: Int64(seconds) - 1800)
            try shop.run()
            return try server.exchanges().count - before
        }
        func onHand(_ card: String) throws -> String? {
            try shop.ledger { (ledger) throws(Problem) in try ledger.stock(card: card).first?.onHand.description }
        }
        #expect(try calls(after: 60) <= 3)
        try server.control(#"{"do":[{"card":{"code":"C7","count":9}}]}"#)
        #expect(try calls(after: 60) > 3)
        #expect(try onHand("C7") == "9" && onHand("C8") == "1")
        for seconds in [60, 3900, 60, 60] { #expect(try calls(after: seconds) <= 3) }
        #expect(try onHand("C7") == "9" && onHand("C8") == "1")
    }

    @Test("a reservation that leaves its card's stamp alone is seen at once, and its end with the whole stock")
    func unstamped() throws {
        let old = #"{"code":"A","count":5,"changed":"2020-01-01T10:00:00.000+01:00"},{"code":"B","count":2}"#
        let (shop, server) = try shop(state: #"{"stamps":false,"cards":[\#(old)]}"#)
        try shop.fetch(Shop.eshop + "/orders.xml")
        try shop.run()
        try server.control(#"{"do":[{"reserve":{"code":"A","count":2}}]}"#)
        shop.wait(seconds: 60)
        try shop.run()
        #expect(try levels(shop) == ["A ZBOZI 5 2", "B ZBOZI 2 0"])
        try server.control(#"{"do":[{"reserve":{"code":"A","count":0}}]}"#)
        shop.wait(seconds: 60)
        try shop.run()
        #expect(try levels(shop) == ["A ZBOZI 5 2", "B ZBOZI 2 0"])
        shop.wait(seconds: 90_000)
        try shop.run()
        #expect(try levels(shop) == ["A ZBOZI 5 0", "B ZBOZI 2 0"])
    }

    @Test("another choice of warehouses reads the whole stock")
    func otherWarehouses() throws {
        let (shop, server) = try shop(state: "{}", "warehouse.warehouses=ZBOZI")
        try shop.run()
        shop.overrides.removeLast()
        shop.overrides.append("warehouse.warehouses=[ZBOZI, POBOCKA]")
        shop.wait(seconds: 60)
        try shop.run()
        #expect(try levels(shop).contains("A POBOCKA 2 0"))
        #expect(try server.exchanges().count { $0.target.contains("ucetni-obdobi") } == 2)
    }

    @Test("a new period without cards leaves the stock of the old one")
    func newPeriod() throws {
        let (shop, server) = try shop(state: #"{"periods":[["P","2001-01-01","2999-12-31",false]]}"#)
        try shop.run()
        let known = try levels(shop)
        try server.control(
            #"{"do":[{"set":{"periods":[["P","2000-01-01","2000-12-31",false],["N","2001-01-01","2999-12-31",false]]}}]}"#
        )
        shop.wait(seconds: 90_000)
        let report = try shop.run()
        #expect(report.problems.contains { $0.problem.code == "FLEXI-007" && $0.problem.arguments["current"] == "N" })
        #expect(try levels(shop).map { $0.prefix(9) } == known.map { $0.prefix(9) })
    }

    @Test("a set of pages that shifts is not used, and read again as a whole")
    func shifting() throws {
        let cards = (1...1500).map { #"{"code":"C\#($0)","count":1}"# }.joined(separator: ",")
        let setup = #""faults":[{"kind":"shift","path":"skladova-karta"}],"#
        let (shop, server) = try shop(setup, state: #"{"cards":[\#(cards)]}"#)
        let report = try shop.run()
        #expect(report.problems.contains { $0.problem.code == "REMOTE-012" })
        #expect(try levels(shop).isEmpty)
        try shop.run()
        let count = try shop.ledger { (ledger) throws(Problem) in
            var count = 0
            for number in 1...1500 { count += try ledger.stock(card: "C\(number)").count }
            return count
        }
        #expect(count == 1499)
        #expect(try server.exchanges().count { $0.target.contains("&start=999&") } == 2)
    }

    @Test("an invoice comes in, and a payment is paired by its symbol, once")
    func paid() throws {
        let (shop, server) = try shop()
        try shop.run()
        try server.control(
            #"{"do":[{"invoice":{"kod":"VF1-0001/2026","vs":"260100031","order":"1001","total":"10.00","open":"10.00"}}]}"#
        )
        try shop.makeFolder(Shop.inbox)
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), Shop.inbox + "/s.gpc")
        try shop.run()
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
        try shop.run()
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
    }

    @Test("whether passes tell the same story when they are replayed")
    func replayed() throws {
        let (shop, server) = try shop()
        try shop.run()
        try server.control(#"{"do":[{"card":{"code":"A","count":9}}]}"#)
        try shop.run()
        try shop.expectSameAfterReplay()
        #expect(try orders(server).count == 2)
    }
}
