import Connectors
import Domain
import Ledger
import Loopback
import Spool
import Testing

@testable import Exchange

@Suite("What is sent over HTTP", .enabled(if: FakeServer.isInstalled))
struct APIDeliveryTests {
    /// A till to which two orders wait in our folder.
    private func till(_ setup: String = "{}", asks: Bool = true, isRepeatable: Bool = false) throws -> Till {
        var till = try Till(setup)
        till.asks = asks
        till.isRepeatable = isRepeatable
        try till.shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try till.shop.run()
        #expect(till.shop.names("spool/warehouse/out").count == 1)
        return till
    }

    private func deliver(_ till: Till) throws -> APIExchange.Report {
        try till.exchange { (exchange) throws(Problem) in
            try exchange.deliver(
                { (_) throws(Problem) in try exchange.ledger.outFiles(.written) },
                lost: []
            ) { (path, connection) throws(Problem) in
                for file in try exchange.ledger.outFiles(.written) where file.path == path {
                    try exchange.ledger.markSent(file.id, by: connection, at: nil, pass: 2)
                }
            }
        }
    }

    private func codes(_ report: APIExchange.Report) -> [String] { report.failed.map { $0.1.code } }

    private func creates(_ till: Till) throws -> Int? { try till.server.state()["creates"] as? Int }

    @Test("goes as it lies there, and the answer is a file that is read")
    func sent() throws {
        let till = try till()
        let report = try deliver(till)
        #expect(codes(report) == [])
        #expect(report.hasAnswers)
        #expect(try till.server.state()["orders"] as? [String: Int] == ["1001": 1, "1002": 1])
        #expect(till.shop.names("spool/warehouse/out").isEmpty)
        #expect(till.shop.names("spool/warehouse/in").contains { $0.hasSuffix(".json") })
        #expect(codes(try deliver(till)) == [])
        #expect(try creates(till) == 1)
    }

    @Test(
        "was perhaps done: it is asked about before it is sent again",
        arguments: ["reset-after", "error-after", "html", "cut"]
    )
    func unknown(kind: String) throws {
        let till = try till(#"{"faults":[{"kind":"\#(kind)","method":"POST"}]}"#)
        #expect(codes(try deliver(till)).count == 1)
        #expect(till.shop.names("spool/warehouse/out").count == 1)
        let before = try creates(till)
        let report = try deliver(till)
        #expect(codes(report) == [])
        #expect(report.hasAnswers)
        #expect(try creates(till) == before)
        #expect(till.shop.names("spool/warehouse/in").contains { $0.contains("-found") })
        #expect(try till.server.exchanges().last?.method == "GET")
    }

    @Test("was not done: it waits and goes in the next pass", arguments: ["later-seconds", "later", "busy-seconds"])
    func later(kind: String) throws {
        let till = try till(#"{"faults":[{"kind":"\#(kind)","method":"POST"}]}"#)
        #expect(codes(try deliver(till)) == ["REMOTE-003"])
        #expect(codes(try deliver(till)) == [])
        #expect(try creates(till) == 1)
    }

    @Test("that nobody can be asked about waits for a person, and is not repeated")
    func person() throws {
        let till = try till(#"{"faults":[{"kind":"reset-after","method":"POST"}]}"#, asks: false)
        #expect(codes(try deliver(till)).count == 1)
        #expect(codes(try deliver(till)) == ["REMOTE-009"])
        #expect(codes(try deliver(till)) == ["REMOTE-009"])
        #expect(try creates(till) == 1)
    }

    @Test("that is harmless to repeat is repeated")
    func repeatable() throws {
        let till = try till(#"{"faults":[{"kind":"reset-after","method":"POST"}]}"#, asks: false, isRepeatable: true)
        #expect(codes(try deliver(till)).count == 1)
        #expect(codes(try deliver(till)) == [])
        #expect(try creates(till) == 2)
    }

    @Test("a server that is not there is no reason to ask it later what it did")
    func notSent() throws {
        let till = try till()
        till.server.stop()
        #expect(codes(try deliver(till)) == ["HTTP-002"])
        #expect(
            try till.shop.ledger { (ledger) throws(Problem) in try ledger.remoteSendings("till").map(\.state) } == [
                .waiting
            ]
        )
    }

    @Test(
        "never goes to a system of another kind",
        arguments: [
            ["warehouse.system=money-s3", "kind=pohoda-mserver", "user=u", "password=secret:p"],
            ["warehouse.system=pohoda", "kind=woocommerce", "for=eshop", "key=secret:k", "secret=secret:s"],
        ]
    )
    func otherKind(settings: [String]) throws {
        let shop = try Shop()
        let connection = settings.dropFirst() + ["address=http://127.0.0.1:1"]
        shop.overrides = [settings[0]] + connection.map { "connections.there." + $0 }
        #expect(throws: Shop.Failed(codes: ["CONFIG-047"])) { try shop.workspace() }
    }

    @Test("goes over one connection, not over two")
    func twice() throws {
        let shop = try Shop()
        shop.overrides = ["one", "two"].flatMap { name in
            ["kind=pohoda-mserver", "address=http://127.0.0.1:1", "user=u", "password=secret:p"].map {
                "connections.\(name).\($0)"
            }
        }
        #expect(throws: Shop.Failed(codes: ["CONFIG-014"])) { try shop.workspace() }
        shop.overrides.append("connections.two.enabled=false")
        _ = try shop.workspace()
    }
}
