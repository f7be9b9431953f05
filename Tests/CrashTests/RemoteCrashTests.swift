import Foundation
import GRDB
import Glibc
import Loopback
import Testing

/// A pass that speaks with systems over HTTP, killed at any step and started again, has made everything there exactly once
/// and knows the same in the end (docs/reliability.md, rows 10 and 14).
@Suite(.serialized, .enabled(if: FakeServer.isInstalled))
struct RemoteCrashTests {
    /// A system and the connection to it.
    private struct Kind {
        let name: String
        /// The accounting system.
        var system = "pohoda"
        let script: String
        let setup: String
        let settings: @Sendable (String) -> [String]
        let secrets: [String: String]
        /// What is there in the end, such that what was done twice is seen.
        let made: @Sendable ([String: Any]) -> [String]
        /// Whether the other side tells the number of a document when it is asked again.
        var tellsNumbers = true
        /// A notification that lies in the inbox.
        var notice: String?
        /// How many payments of the demo settle an invoice there.
        var paid = 0

        /// The settings by which payments go there.
        private static let payments = [
            "-c", "payments.into-accounting=2026-11-01", "-c", "payments.accounts.1.accounting=KB",
        ]

        /// Bank documents with what each settles.
        private static func documents(_ state: [String: Any]) -> [String] {
            (state["documents"] as? [[String: Any]] ?? []).flatMap { document in
                (document["settled"] as? [[Any]] ?? []).map { "document of \($0[0]): \($0[1])" }
            }
        }

        static let all = [mServer, links, shoptet, shop, oberon, errands, flexi, mPohoda, stripe, mollie, gopay]

        static let mServer = Kind(
            name: "Pohoda over mServer",
            script: "mserver.py",
            setup: """
                {"state":{"ico":"12345678","stores":[{"ids":"ZBOZI","cards":[{"id":1,"code":"TRICKO-M","name":"A","count":12},
                {"id":2,"code":"TRICKO-L","name":"B","count":3}]}],
                "invoices":[{"id":31,"number":"260100031","vs":"260100031","order":"2026110003","date":"2026-11-20",
                "total":"47.60","open":"47.60"},{"id":32,"number":"260100032","vs":"260100032","order":"2026110001",
                "date":"2026-11-20","total":"69.30","open":"69.30"}]}}
                """,
            settings: { address in
                ["kind=pohoda-mserver", "address=\(address)", "user=spojka", "password=secret:login"].flatMap {
                    ["-c", "connections.there.\($0)"]
                } + payments
            },
            secrets: ["login": "sample-password"],
            made: { state in
                let orders = (state["orders"] as? [[String: Any]] ?? []).compactMap { $0["numberOrder"] as? String }
                return (orders + documents(state)).sorted()
            },
            paid: 2
        )

        /// Each order takes several requests, and iDoklad has no key by which it would know one again.
        static let errands = Kind(
            name: "iDoklad",
            script: "idoklad.py",
            setup: """
                {"state":{"items":[{"Id":1,"Code":"TRICKO-M","Name":"A","StockBalance":12.0},
                {"Id":2,"Code":"TRICKO-L","Name":"B","StockBalance":3.0}],
                "invoices":[{"Id":31,"DocumentNumber":"260100031","VariableSymbol":"260100031","OrderNumber":"2026110003",
                "Prices":{"TotalWithVat":47.6}},{"Id":32,"DocumentNumber":"260100032","VariableSymbol":"260100032",
                "OrderNumber":"2026110001","Prices":{"TotalWithVat":69.3}}]}}
                """,
            settings: { address in
                let connection = [
                    "kind=idoklad", "address=\(address)/v3", "identity=\(address)", "client-id=client-one",
                    "client-secret=secret:login",
                ]
                return connection.flatMap { ["-c", "connections.there.\($0)"] } + ["-c", "warehouse.system=idoklad"]
                    + payments
            },
            secrets: ["login": "sample-secret"],
            made: { state in
                let orders = (state["orders"] as? [[String: Any]] ?? []).map { "order \($0["OrderNumber"] ?? "")" }
                let contacts = (state["contacts"] as? [[String: Any]] ?? []).map {
                    "contact \($0["CompanyName"] ?? "")"
                }
                let paid = (state["payments"] as? [[String: Any]] ?? []).map {
                    "payment of \($0["InvoiceDocumentNumber"] ?? "")"
                }
                return (orders + contacts + paid).sorted()
            },
            paid: 2
        )

        static let flexi = Kind(
            name: "ABRA Flexi",
            script: "flexi.py",
            setup: """
                {"state":{"cards":[{"code":"TRICKO-M","count":12},{"code":"TRICKO-L","count":3}],
                "invoices":[{"kod":"260100031","vs":"260100031","order":"2026110003","total":"47.60"},
                {"kod":"260100032","vs":"260100032","order":"2026110001","total":"69.30"}]}}
                """,
            settings: { address in
                ["kind=abra-flexi", "address=\(address)/c/firma", "user=spojka", "password=secret:login"].flatMap {
                    ["-c", "connections.there.\($0)"]
                } + ["-c", "warehouse.system=abra-flexi"] + payments
            },
            secrets: ["login": "sample-password"],
            made: { state in
                let orders = (state["orders"] as? [[String: Any]] ?? []).compactMap { $0["cisDosle"] as? String }
                return (orders + documents(state)).sorted()
            },
            paid: 2
        )

        static let shop = Kind(
            name: "a WooCommerce shop",
            script: "woocommerce.py",
            setup: "{}",
            settings: { address in
                let connection = [
                    "kind=woocommerce", "for=eshop", "address=\(address)", "key=secret:key",
                    "secret=secret:login",
                ]
                return connection.flatMap { ["-c", "connections.there.\($0)"] } + [
                    "-c", "channels.eshop.kind=woocommerce",
                ]
            },
            secrets: ["key": "ck_sample", "login": "cs_sample"],
            made: { state in
                let products =
                    (state["products"] as? [[String: Any]] ?? []) + (state["variations"] as? [[String: Any]] ?? [])
                let stock = products.map { "\($0["id"] ?? "")=\($0["stock_quantity"] ?? "")" }
                let orders = (state["orders"] as? [[String: Any]] ?? []).map {
                    "\($0["id"] ?? "") \($0["status"] ?? "")"
                }
                return (stock + orders).sorted()
            }
        )

        /// Nothing is made there; each export must be here once.
        static let links = Kind(
            name: "a Shoptet shop by links",
            script: "shoptet_export.py",
            setup: "{}",
            settings: { address in
                let connection = [
                    "kind=shoptet", "for=eshop", "address=\(address)", "orders-link=secret:orders",
                    "products-link=secret:products",
                ]
                return connection.flatMap { ["-c", "connections.there.\($0)"] } + ["-c", "channels.eshop.kind=shoptet"]
            },
            secrets: [
                "orders": "/export/orders.xml?hash=9f2c41d07a5b4c3e8d6f",
                "products": "/export/products.csv?hash=9f2c41d07a5b4c3e8d6f",
            ],
            made: { state in state["orders"] as? [String] ?? [] }
        )

        static let shoptet = Kind(
            name: "a Shoptet shop",
            script: "shoptet_api.py",
            setup: #"{"state":{"supplies":[["TRICKO-M",1,0],["TRICKO-L",2,0],["HRNCEK-MODRY",3,0]]}}"#,
            settings: { address in
                ["kind=shoptet-api", "for=eshop", "address=\(address)", "token=secret:token"].flatMap {
                    ["-c", "connections.there.\($0)"]
                } + ["-c", "channels.eshop.kind=shoptet-api"]
            },
            secrets: ["token": "sample-token-1234567890"],
            made: { state in
                let stock = (state["supplies"] as? [[String: Any]] ?? []).map {
                    "\($0["code"] ?? "")=\($0["amount"] ?? "")"
                }
                let orders = (state["orders"] as? [[String: Any]] ?? []).map {
                    "\($0["code"] ?? "") \($0["status"] ?? "") \($0["paid"] ?? "")"
                }
                return (stock + orders).sorted()
            }
        )

        static let oberon = Kind(
            name: "OBERON over its web service",
            system: "oberon",
            script: "oberon.py",
            setup: "{}",
            settings: { address in
                ["kind=oberon", "address=\(address)", "user=spojka", "password=secret:login"].flatMap {
                    ["-c", "connections.there.\($0)"]
                }
            },
            secrets: ["login": "sample-password"],
            made: { state in
                (state["orders"] as? [[String: Any]] ?? []).compactMap { $0["NumberExternal"] as? String }.sorted()
            },
            tellsNumbers: false
        )

        /// Nothing is made there; what is read must be here once.
        static let stripe = Kind(
            name: "Stripe",
            script: "stripe.py",
            setup: "{}",
            settings: { address in
                ["kind=stripe", "address=\(address)", "key=secret:login"].flatMap {
                    ["-c", "connections.there.\($0)"]
                }
            },
            secrets: ["login": "rk_live_sample1234567890"],
            made: { state in
                (state["payouts"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
            }
        )

        static let mollie = Kind(
            name: "Mollie",
            script: "mollie.py",
            setup: "{}",
            settings: { address in
                ["kind=mollie", "address=\(address)", "token=secret:login"].flatMap {
                    ["-c", "connections.there.\($0)"]
                }
            },
            secrets: ["login": "access_sample1234567890"],
            made: { state in
                (state["settlements"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
            }
        )

        static let mPohoda = Kind(
            name: "mPOHODA",
            system: "mpohoda",
            script: "mpohoda.py",
            setup: """
                {"state":{"home":"EUR","items":[\(codes.map { "{\"code\":\"\($0)\",\"path\":\"ZBOŽÍ\",\"on_hand\":9}" }.joined(separator: ","))]}}
                """,
            settings: { address in
                ["kind=mpohoda", "address=\(address)", "key=secret:login"].flatMap {
                    ["-c", "connections.mpohoda.\($0)"]
                }
            },
            secrets: ["login": "sample-key-1234567890"],
            made: { state in
                (state["orders"] as? [[String: Any]] ?? []).compactMap { $0["Text"] as? String }.sorted()
            }
        )

        /// Nothing is made at a gateway; what is read and asked about there must be known once.
        static let gopay = Kind(
            name: "GoPay",
            script: "gopay.py",
            setup: """
                {"state":{"payments":[{"id":77,"order_number":"1001","state":"PARTIALLY_REFUNDED","amount":2000,"currency":"CZK",
                "refunds":[{"amount":500}]}],"movements":[["2026-11-22","Platba",101,"1001",50000,"CZK",null],
                ["2026-11-22","Poplatek za platbu",102,"1001",-1150,"CZK",101]]}}
                """,
            settings: { address in
                [
                    "kind=gopay", "address=\(address)", "goid=8123000017", "client-id=1061399163",
                    "client-secret=secret:login", "currencies=CZK", "history-days=2",
                ].flatMap { ["-c", "connections.there.\($0)"] }
            },
            secrets: ["login": "sample-secret"],
            made: { state in Set(state["asked"] as? [Int] ?? []).map { "asked about \($0)" } },
            notice: #"{"gateway":"gopay","method":"GET","query":"id=77","headers":{},"body":""}"#
        )

        /// What the demo's orders name.
        private static let codes = [
            "TRICKO-M", "TRICKO-L", "HRNCEK-MODRY", "SVIECKA-VOSK", "CAJ-LIPA", "KNIHA-BYLINKY", "LATKA-LAN",
            "KOSIK-PRUT",
            "BALENIE",
        ]
    }

    /// What is known here in the end: orders with their numbers there, levels, settlements, what channels were told.
    private static func known(_ box: Box, _ kind: Kind) throws -> [String] {
        let number = kind.tellsNumbers ? "ifnull(document_number, '-')" : "''"
        let queue = try DatabaseQueue(path: box.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            try [
                "SELECT 'order ' || number || ' ' || export_state || ' ' || \(number) FROM orders",
                "SELECT 'stock ' || card || ' ' || warehouse || ' ' || on_hand FROM stock",
                "SELECT 'settlement ' || name || ' ' || net || ' ' || entries FROM settlement",
                "SELECT 'inquiry ' || id || ' ' || standing || ' ' || (due IS NULL) FROM gateway_inquiry",
                "SELECT 'document ' || payment || ' ' || state FROM bank_document",
                "SELECT 'way ' || connection || ' ' || path FROM remote_sending",
                "SELECT 'line ' || ifnull(native_id, '-') FROM settlement_line",
            ].flatMap { try String.fetchAll(db, sql: $0 + " ORDER BY 1") }
        }
    }

    private static func run(_ box: Box, _ kind: Kind, _ server: FakeServer, _ faults: [String: String] = [:])
        -> Program.End
    {
        Program.run(
            Program.spojka,
            ["-w", box.root, "run"] + Box.settings + kind.settings(server.address),
            environment: faults.merging(["SPOJKA_NOW": Box.now]) { $1 },
            output: box.root + ".out"
        )
    }

    /// A workspace with the demo's files and no pass over them yet.
    private static func template(_ kind: Kind, in folder: String) throws -> Box {
        let box = Box(root: folder + "/template")
        try #require(Program.run(Program.spojka, ["init", box.root, "--system", kind.system]) == .exit(0))
        try box.makeMaildir()
        try #require(box.run("demo") == .exit(0), "\(box.printed)")
        for (name, secret) in kind.secrets {
            let path = box.root + "/secrets/" + name
            try Data(secret.utf8).write(to: URL(fileURLWithPath: path))
        }
        if let notice = kind.notice {
            try Data(notice.utf8).write(to: URL(fileURLWithPath: box.root + "/spool/inbox/hook.there.1.json"))
        }
        return box
    }

    @Test("makes everything there once, and knows it", arguments: Kind.all.indices)
    func killed(index: Int) throws {
        let kind = Kind.all[index]
        try Box.withFolder { folder in
            let template = try Self.template(kind, in: folder)
            let box = try template.copy(to: folder + "/reference")
            let server = try FakeServer(kind.script, kind.setup)
            let count = box.root + ".count"
            let end = Self.run(box, kind, server, ["SPOJKA_CRASH_COUNT_FILE": count])
            try #require([.exit(0), .exit(3)].contains(end), "\(end) \(box.printed)")
            let lines = try String(contentsOfFile: count, encoding: .utf8).split(separator: "\n")
            let all = try #require(lines.first.flatMap { Int($0) })
            let changes = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
            for _ in 1...3 { _ = Self.run(box, kind, server) }
            let (made, known) = (kind.made(try server.state()), try Self.known(box, kind))
            #expect(!made.isEmpty && !known.isEmpty)
            #expect(!known.contains { $0.hasPrefix("way ") }, "\(known)")
            #expect(known.count { $0.hasPrefix("document ") && $0.hasSuffix(" accepted") } == kind.paid, "\(known)")
            let steps = Loop.killing(all, changes)
            let some = Loop.isThorough ? steps : steps.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
            print("a pass with \(kind.name) has \(all) steps; killed after \(some.count)")
            let failures = Loop.overSteps(some, in: folder, of: template) { step, box in
                let server = try FakeServer(kind.script, kind.setup)
                let end = Self.run(box, kind, server, ["SPOJKA_CRASH_AT": String(step)])
                // Packets decide how often a network is read: a pass may be through before its last steps come.
                let isThrough = step > all / 10 * 9 && [.exit(0), .exit(3)].contains(end)
                guard end == .signal(SIGKILL) || isThrough else { return "not killed but \(end): \(box.printed)" }
                for _ in 1...4 { _ = Self.run(box, kind, server) }
                let there = kind.made(try server.state())
                if there != made { return "there are \(there) instead of \(made)" }
                let here = try Self.known(box, kind)
                return here == known ? nil : "here are \(here) instead of \(known)"
            }
            Loop.expectNone(failures, "killed over \(kind.name)")
        }
    }
}
