import Connectors
import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// What holds for every system that is spoken to over HTTP: whatever it answers, the ledger is in the end what it is where all
/// goes well, everything there is made once, and no secret leaves `secrets/`.
@Suite("Every system over HTTP", .enabled(if: FakeServer.isInstalled))
struct RemoteConformanceTests {
    /// One system with its server of the tests.
    private struct Fixture: Sendable {
        let kind: String
        let script: String
        let state: String
        let settings: @Sendable (String) -> [String]
        let secrets: [String: String]
        /// What is there in the end.
        let there: @Sendable (FakeServer) throws -> [String]
        /// The accounting system, and its stock where that is no answer of Pohoda.
        var system = "pohoda"
        var table: String?
        /// A notification that lies in the inbox.
        var notice: String?
        /// The place of payments, where it takes such; an invoice of the first order is there, and a statement pays it.
        var payments: PaymentPlace?

        static let all = [
            fio, mServer, shoptet, shoptetAPI, woo, oberon, idoklad, flexi, mPohoda, stripe, mollie, gopay, besteron,
        ]

        static let fio = Fixture(
            kind: "fio",
            script: "fio.py",
            state: #"{"movements":[["2026-11-20",150.5,"1001"],["2026-11-21",10.0,"7"]]}"#,
            settings: { address in
                [
                    "payments.accounts.1.account=2000000001/2010", "payments.accounts.1.currency=CZK",
                    "payments.accounts.1.name=main", "connections.there.kind=fio", "connections.there.account=main",
                    "connections.there.token=secret:one", "connections.there.address=" + address,
                ]
            },
            secrets: ["one": String(repeating: "aB3x", count: 16)],
            there: { _ in [] }
        )

        static let mServer = Fixture(
            kind: "pohoda-mserver",
            script: "mserver.py",
            state: #"""
                {"stores":[{"ids":"ZBOZI","cards":[{"id":1,"code":"A","name":"A","count":12},{"id":2,"code":"B","name":"B","count":3}]}],
                "invoices":[{"id":31,"number":"FV1001","vs":"771001","order":"1001","date":"2026-11-23","total":"10.00","open":"10.00"}]}
                """#,
            settings: { address in
                [
                    "connections.there.kind=pohoda-mserver", "connections.there.address=" + address,
                    "connections.there.user=spojka", "connections.there.password=secret:one",
                ]
            },
            secrets: ["one": "sample-password"],
            there: { server in
                let orders = try server.state()["orders"] as? [[String: Any]] ?? []
                return orders.compactMap { $0["numberOrder"] as? String }.sorted()
            },
            payments: .mServer
        )

        static let idoklad = Fixture(
            kind: "idoklad",
            script: "idoklad.py",
            state: #"""
                {"invoices":[{"Id":1001,"DocumentNumber":"FV1001","VariableSymbol":"771001","OrderNumber":"1001",
                "Prices":{"TotalWithVat":10.0}}]}
                """#,
            settings: { address in
                [
                    "warehouse.system=idoklad", "connections.there.kind=idoklad",
                    "connections.there.address=" + address + "/v3", "connections.there.identity=" + address,
                    "connections.there.client-id=client-one", "connections.there.client-secret=secret:one",
                ]
            },
            secrets: ["one": "sample-secret"],
            there: { server in
                let state = try server.state()
                let orders = (state["orders"] as? [[String: Any]] ?? []).compactMap { $0["OrderNumber"] as? String }
                let contacts = (state["contacts"] as? [[String: Any]] ?? []).compactMap { $0["CompanyName"] as? String }
                return orders.sorted() + contacts.sorted()
            },
            payments: .idoklad
        )

        static let flexi = Fixture(
            kind: "abra-flexi",
            script: "flexi.py",
            state: #"{"invoices":[{"kod":"FV1001","vs":"771001","order":"1001","total":"10.00"}]}"#,
            settings: { address in
                [
                    "warehouse.system=abra-flexi", "connections.there.kind=abra-flexi",
                    "connections.there.address=" + address + "/c/firma", "connections.there.user=spojka",
                    "connections.there.password=secret:one",
                ]
            },
            secrets: ["one": "sample-password"],
            there: { server in
                let orders = try server.state()["orders"] as? [[String: Any]] ?? []
                return orders.compactMap { $0["cisDosle"] as? String }.sorted()
            },
            payments: .flexi
        )

        static let gopay = Fixture(
            kind: "gopay",
            script: "gopay.py",
            state: """
                {"payments":[{"id":77,"order_number":"1001","state":"PARTIALLY_REFUNDED","amount":2000,"currency":"CZK",
                "refunds":[{"amount":500}]}],"movements":[["2026-11-21","Platba",101,"1001",50000,"CZK",null],
                ["2026-11-22","Poplatek za platbu",102,"1001",-1150,"CZK",101]]}
                """,
            settings: { address in
                [
                    "connections.there.kind=gopay", "connections.there.address=" + address,
                    "connections.there.goid=8123000017", "connections.there.client-id=1061399163",
                    "connections.there.client-secret=secret:one", "connections.there.currencies=CZK",
                    "connections.there.history-days=2",
                ]
            },
            secrets: ["one": "sample-secret"],
            there: { _ in [] },
            notice: #"{"gateway":"gopay","method":"GET","query":"id=77","headers":{},"body":""}"#
        )

        static let besteron = Fixture(
            kind: "besteron",
            script: "besteron.py",
            state: #"{"payments":[{"id":"t-1","status":"Completed"}]}"#,
            settings: { address in
                [
                    "connections.there.kind=besteron", "connections.there.address=" + address,
                    "connections.there.client-id=passive-client", "connections.there.client-secret=secret:one",
                ]
            },
            secrets: ["one": "sample-api-key"],
            there: { _ in [] },
            notice: #"{"gateway":"besteron","method":"GET","query":"transactionId=t-1","headers":{},"body":""}"#
        )

        static let woo = Fixture(
            kind: "woocommerce",
            script: "woocommerce.py",
            state: "{}",
            settings: { address in
                [
                    "channels.eshop.kind=woocommerce", "connections.there.kind=woocommerce",
                    "connections.there.for=eshop",
                    "connections.there.address=" + address, "connections.there.key=secret:one",
                    "connections.there.secret=secret:two",
                ]
            },
            secrets: ["one": "ck_sample", "two": "cs_sample"],
            there: { server in
                let state = try server.state()
                let rows =
                    (state["products"] as? [[String: Any]] ?? []) + (state["variations"] as? [[String: Any]] ?? [])
                return rows.map { "\($0["id"] ?? "")=\($0["stock_quantity"] ?? "")" }.sorted()
            }
        )

        static let shoptet = Fixture(
            kind: "shoptet",
            script: "shoptet_export.py",
            state: #"{"hash":"sample-hash-1234567890"}"#,
            settings: { address in
                [
                    "channels.eshop.kind=shoptet", "connections.there.kind=shoptet", "connections.there.for=eshop",
                    "connections.there.address=" + address, "connections.there.orders-link=secret:one",
                    "connections.there.products-link=secret:two",
                ]
            },
            secrets: [
                "one": "/export/orders.xml?partnerId=5&hash=sample-hash-1234567890",
                "two": "/export/products.csv?partnerId=5&hash=sample-hash-1234567890",
            ],
            there: { _ in [] }
        )

        static let shoptetAPI = Fixture(
            kind: "shoptet-api",
            script: "shoptet_api.py",
            state: "{}",
            settings: { address in
                [
                    "channels.eshop.kind=shoptet-api", "connections.there.kind=shoptet-api",
                    "connections.there.for=eshop", "connections.there.address=" + address,
                    "connections.there.token=secret:one",
                ]
            },
            secrets: ["one": "sample-token-1234567890"],
            there: { server in
                let rows = try server.state()["supplies"] as? [[String: Any]] ?? []
                return rows.map { "\($0["code"] ?? "")=\($0["amount"] ?? "")" }
            }
        )

        static let oberon = Fixture(
            kind: "oberon",
            script: "oberon.py",
            state: "{}",
            settings: { address in
                [
                    "connections.there.kind=oberon", "connections.there.address=" + address,
                    "connections.there.user=spojka", "connections.there.password=secret:one",
                ]
            },
            secrets: ["one": "sample-password"],
            there: { server in
                let orders = try server.state()["orders"] as? [[String: Any]] ?? []
                return orders.compactMap { $0["NumberExternal"] as? String }.sorted()
            },
            system: "oberon",
            table: "Číslo karty;Čiarový kód;Množstvo\r\nHRN-1;8590000000031;7\r\nA;;2\r\n"
        )

        static let stripe = Fixture(
            kind: "stripe",
            script: "stripe.py",
            state: "{}",
            settings: { address in
                [
                    "connections.there.kind=stripe", "connections.there.address=" + address,
                    "connections.there.key=secret:one",
                ]
            },
            secrets: ["one": "rk_live_sample1234567890"],
            there: { _ in [] }
        )

        static let mollie = Fixture(
            kind: "mollie",
            script: "mollie.py",
            state: "{}",
            settings: { address in
                [
                    "connections.there.kind=mollie", "connections.there.address=" + address,
                    "connections.there.token=secret:one",
                ]
            },
            secrets: ["one": "access_sample1234567890"],
            there: { _ in [] }
        )

        static let mPohoda = Fixture(
            kind: "mpohoda",
            script: "mpohoda.py",
            state:
                #"{"home":"EUR","items":[{"code":"A","path":"ZBOZI","on_hand":12},{"code":"B","path":"ZBOZI","on_hand":3}]}"#,
            settings: { address in
                [
                    "warehouse.system=mpohoda", "connections.there.kind=mpohoda",
                    "connections.there.address=" + address,
                    "connections.there.key=secret:one",
                ]
            },
            secrets: ["one": "sample-key-1234567890"],
            there: { server in
                let orders = try server.state()["orders"] as? [[String: Any]] ?? []
                return orders.compactMap { $0["Text"] as? String }.sorted()
            }
        )
    }

    private static let faults = [
        "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short", "later-seconds",
        "later-date", "later", "busy-seconds", "clock",
    ]

    private func shop(_ fixture: Fixture, _ faults: String = "") throws -> (Shop, FakeServer) {
        let server = try FakeServer(fixture.script, "{\(faults)\"state\":\(fixture.state)}")
        let shop = try Shop(system: fixture.system)
        shop.overrides = fixture.settings(server.address)
        try shop.makeFolder("secrets")
        for (name, secret) in fixture.secrets { try shop.drop(secret, "secrets/" + name) }
        try shop.makeFolder(Shop.warehouse)
        if let table = fixture.table {
            try shop.drop(table, Shop.warehouse + "/stock.csv")
        } else if fixture.kind != "abra-flexi" {
            try shop.drop(
                PohodaFile.stock([.init("HRN-1", "7", ean: "8590000000031"), .init("A", "2")]),
                Shop.warehouse + "/stock.xml"
            )
        }
        try shop.makeFolder(Shop.eshop)
        if fixture.kind != "woocommerce" {
            try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        }
        if let notice = fixture.notice { try shop.drop(notice, Shop.inbox + "/hook.there.1.json") }
        if fixture.payments != nil {
            shop.overrides += ["payments.into-accounting=2026-11-01", "payments.accounts.1.accounting=KB"]
            try shop.makeFolder(Shop.inbox)
            try shop.drop(BankFile.statement([.init(1000, vs: "771001")]), Shop.inbox + "/s.gpc")
        }
        return (shop, server)
    }

    /// What is there in the end, payments included.
    private func there(_ fixture: Fixture, _ server: FakeServer) throws -> [String] {
        try fixture.there(server) + (fixture.payments?.settled(server.state()) ?? [])
    }

    /// What is known here in the end: orders with their state, payments, settlements with their lines, and what is on hand.
    private func here(_ shop: Shop) throws -> [String] {
        let orders = try shop.exportStates().map { "\($0.key) \($0.value)" }
        let (stock, settlements) = try shop.ledger { (ledger) throws(Problem) in
            var count = 0
            for card in ["HRN-1", "A", "B"] { count += try ledger.stock(card: card).count }
            let settlements = try ledger.settlements().map { row throws(Problem) in
                let lines = try ledger.settlementLines(row.id).count
                return "\(row.settlement.id) \(row.settlement.net) \(lines) lines"
            }
            return (count, settlements)
        }
        let asked = try shop.ledger { (ledger) throws(Problem) in
            var known: [String] = []
            for (gateway, id) in [("gopay", "77"), ("besteron", "t-1")] {
                if let asked = try ledger.inquiry(gateway, id) { known.append("\(gateway) \(id) \(asked.standing)") }
            }
            return known
        }
        let documents = try shop.ledger { (ledger) throws(Problem) in
            try ledger.bankDocument(payment: 1).map { ["document \($0.state.rawValue)"] } ?? []
        }
        return try (orders + shop.payments() + settlements + asked).sorted() + documents + ["\(stock) levels"]
    }

    @Test("has its server of the tests")
    func fixtures() {
        #expect(Set(Registry.all.remotes.map(\.id)) == Set(Fixture.all.map(\.kind)))
    }

    @Test("comes to the same whatever happens to one of its requests", arguments: Fixture.all.indices, faults)
    func fault(index: Int, kind: String) throws {
        let fixture = Fixture.all[index]
        let (whole, undisturbed) = try shop(fixture)
        for _ in 1...3 { try whole.run() }
        let (there, here) = (try self.there(fixture, undisturbed), try self.here(whole))
        #expect(!here.isEmpty && here.contains("document accepted") == (fixture.payments != nil))
        for skip in 0...2 {
            let (shop, server) = try shop(fixture, #""faults":[{"kind":"\#(kind)","skip":\#(skip)}],"#)
            for _ in 1...5 { try shop.run() }
            #expect(try self.there(fixture, server) == there, "after \(skip)")
            #expect(try self.here(shop) == here, "after \(skip)")
            #expect(try leaks(shop, fixture) == [], "after \(skip)")
        }
    }

    @Test(
        "that refuses the login is asked once, and check says so",
        arguments: Fixture.all.indices,
        ["unauthorised", "forbidden"]
    )
    func login(index: Int, kind: String) throws {
        let fixture = Fixture.all[index]
        let (shop, server) = try shop(fixture, #""faults":[{"kind":"\#(kind)","times":0}],"#)
        #expect(try shop.run().exit == 4)
        let asked = try server.exchanges().count
        #expect(asked == 1)
        try shop.run()
        #expect(try server.exchanges().count == asked)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "there" }
        #expect(found.count == 1 && found.allSatisfy(\.isWrong))
        #expect(try leaks(shop, fixture) == [])
    }

    /// Files besides `secrets/` in which a secret stands.
    private func leaks(_ shop: Shop, _ fixture: Fixture) throws -> [String] {
        try shop.tree(except: "secrets").keys.filter { path in
            let text = shop.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return fixture.secrets.values.contains { text.contains($0) }
        }
    }
}
