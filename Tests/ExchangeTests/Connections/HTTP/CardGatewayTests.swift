import Connectors
import Domain
import Exchange
import Glibc
import Ledger
import Loopback
import Payments
import Testing

/// A merchant whose card payments go over Stripe or Mollie, both asked over HTTP.
@Suite("A merchant with a gateway for cards", .enabled(if: FakeServer.isInstalled))
struct CardGatewayTests {
    /// A gateway with its server of the tests.
    struct Gateway: Sendable, CustomTestStringConvertible {
        let kind: String
        let secret: String
        let setting: String
        /// The settlement of the server's own sample, with its lines and orders.
        let settled: String
        var testDescription: String { kind }

        static let stripe = Gateway(
            kind: "stripe",
            secret: "rk_live_sample1234567890",
            setting: "key",
            settled: "stripe po_1 33.90 EUR: - -2.00, 1001 25.00, 1002 12.00"
        )
        static let mollie = Gateway(
            kind: "mollie",
            secret: "access_sample1234567890",
            setting: "token",
            settled: "mollie stl_01 33.90 EUR: 1002 12.00, 1001 25.00, 1002 -2.00, - -1.10"
        )
    }

    private func shop(
        _ gateway: Gateway,
        _ setup: String = "",
        state: String = "{}",
        settings: [String] = [],
        secret: String? = nil
    ) throws -> (Shop, FakeServer) {
        let server = try FakeServer(gateway.kind + ".py", "{\(setup)\"state\":\(state)}")
        let shop = try Shop()
        let connection =
            ["kind=" + gateway.kind, "address=" + server.address, gateway.setting + "=secret:one"] + settings
        shop.overrides = connection.map { "connections.there." + $0 }
        try shop.makeFolder("secrets")
        try shop.drop(secret ?? gateway.secret, "secrets/one")
        // The server's clock is the shop's at its first pass or check.
        let gap = shop.clock().now().seconds + 1800 - Int64(time(nil))
        try server.control(#"{"faults":[{"kind":"clock","times":0,"wait":\#(gap)}]}"#)
        return (shop, server)
    }

    private func settled(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            try ledger.settlements().map { row throws(Problem) in
                let lines = try ledger.settlementLines(row.id)
                let said = lines.map { ($0.orderNumber ?? "-") + " " + $0.gross.decimal }
                return "\(row.settlement.gateway) \(row.settlement.id) \(row.settlement.net): "
                    + said.joined(separator: ", ")
            }
        }
    }

    private func found(_ shop: Shop) throws -> [WorkspaceCheck.Finding] {
        WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "there" }
    }

    /// Whether nothing is noted but that the clocks differ, which those of tests do.
    private func isQuiet(_ finding: WorkspaceCheck.Finding) -> Bool {
        finding.note.map { $0.is(RemoteProblem.clockOff) } ?? true
    }

    @Test("reads what is paid out once, with its lines", arguments: [Gateway.stripe, .mollie])
    func once(gateway: Gateway) throws {
        let (shop, server) = try shop(gateway)
        let first = try shop.run()
        // Nobody has the orders that are paid.
        #expect(first.exit == 3 && first.outcomes.values.allSatisfy { $0 == "applied" }, "\(first.problems)")
        #expect(first.outcomes.count == 2)
        #expect(try settled(shop) == [gateway.settled])
        let asked = try server.exchanges()
        #expect(asked.allSatisfy { $0.status == 200 && $0.method == "GET" })
        let second = try shop.run()
        #expect(second.outcomes.isEmpty && second.exit == 3)
        #expect(try settled(shop) == [gateway.settled])
        try shop.expectSameAfterReplay()
    }

    @Test("check says that all is well", arguments: [Gateway.stripe, .mollie])
    func well(gateway: Gateway) throws {
        let (shop, server) = try shop(gateway)
        let found = try found(shop)
        #expect(found.count == 1 && found.allSatisfy { !$0.isWrong && isQuiet($0) }, "\(found)")
        #expect(try server.exchanges().allSatisfy { $0.status == 200 })
    }

    @Test("check names a right that Stripe's key lacks, and the other list is read") func missingRight() throws {
        let (shop, server) = try shop(.stripe, state: #"{"lacks":["disputes"]}"#)
        let found = try #require(found(shop).first?.problem)
        #expect(found.is(StripeProblem.missingRight) && found.arguments["right"] == "Disputes")
        let report = try shop.run()
        #expect(report.exit == 4 && report.problems.contains { $0.problem.is(StripeProblem.missingRight) })
        #expect(try settled(shop) == [Gateway.stripe.settled])
        #expect(try server.exchanges().contains { $0.status == 403 })
    }

    @Test("check warns of a key that may do everything, and uses it") func fullKey() throws {
        let key = "sk_live_sample1234567890"
        let (shop, server) = try shop(.stripe, state: #"{"key":"\#(key)"}"#, secret: key)
        let finding = try #require(found(shop).first)
        #expect(!finding.isWrong && finding.note?.is(StripeProblem.fullKey) == true)
        #expect(try shop.run().exit == 3)
        #expect(try settled(shop) == [Gateway.stripe.settled])
        #expect(try server.exchanges().allSatisfy { $0.status == 200 })
    }

    @Test("a key of the other mode, and what is no key, is never sent") func wrongKeys() throws {
        for (key, problem) in [
            ("rk_test_sample1234567890", StripeProblem.otherMode), ("pk_live_sample1234567890", .badKey),
        ] {
            let (shop, server) = try shop(.stripe, secret: key)
            #expect(try found(shop).first?.problem?.is(problem) == true)
            #expect(try shop.run().exit == 4)
            #expect(try server.exchanges().isEmpty)
        }
        for (key, problem) in [("live_sample1234567890", MollieProblem.apiKey), ("sample", .badToken)] {
            let (shop, server) = try shop(.mollie, secret: key)
            #expect(try found(shop).first?.problem?.is(problem) == true)
            #expect(try server.exchanges().isEmpty)
        }
    }

    @Test("check names the scopes that Mollie's token lacks, and those it has too many") func scopes() throws {
        let (poor, one) = try shop(.mollie, state: #"{"grants":["payments.read"]}"#)
        let missing = try #require(found(poor).first?.problem)
        #expect(missing.is(MollieProblem.missingScope))
        #expect(missing.arguments["scopes"] == "settlements.read, refunds.read")
        let all = #"["payments.read","refunds.read","settlements.read","refunds.write"]"#
        let (rich, two) = try shop(.mollie, state: #"{"grants":\#(all)}"#)
        let finding = try #require(found(rich).first)
        #expect(!finding.isWrong && finding.note?.is(MollieProblem.canWrite) == true)
        #expect(finding.note?.arguments["scopes"] == "refunds.write")
        #expect(try !one.exchanges().isEmpty && !two.exchanges().isEmpty)
    }

    @Test("a payout that was made by hand is kept with its amount, and told") func manual() throws {
        let state = #"{"payouts":[{"id":"po_m","amount":4200,"automatic":false}],"charges":[]}"#
        let (shop, server) = try shop(.stripe, state: state)
        let report = try shop.run()
        #expect(report.problems.contains { $0.problem.is(StripeProblem.manualPayouts) })
        #expect(try settled(shop) == ["stripe po_m 42.00 EUR: "])
        #expect(try !shop.run().problems.contains { $0.problem.is(StripeProblem.manualPayouts) })
        #expect(try !server.exchanges().contains { $0.target.contains("payout=po_m") })
    }

    @Test("a payout whose lines do not come to it changes nothing, and is read again once they do") func broken() throws
    {
        let row = #"{"payout":"po_1","id":"txn_1","type":"charge","amount":100}"#
        let (shop, server) = try shop(
            .stripe,
            state: #"{"payouts":[{"id":"po_1","amount":90}],"charges":[],"transactions":[\#(row)]}"#
        )
        let report = try shop.run()
        #expect(report.outcomes.values.contains { $0 == "rejected SETTLEMENT-001" }, "\(report.outcomes)")
        #expect(try settled(shop).isEmpty)
        try server.control(#"{"do":[{"set":{"own":{"po_1":[{"id":"txn_1","type":"charge","amount":90}]}}}]}"#)
        try shop.run()
        #expect(try settled(shop) == ["stripe po_1 0.90 EUR: - 0.90"])
    }

    @Test("only payouts are read where payments are not wanted", arguments: [Gateway.stripe, .mollie])
    func late(gateway: Gateway) throws {
        let (shop, server) = try shop(gateway, settings: ["early-payments=false"])
        try shop.run()
        #expect(try settled(shop) == [gateway.settled])
        let lists = ["/v1/charges", "/v1/refunds", "/v1/disputes", "/v2/payments", "/v2/refunds", "/v2/chargebacks"]
        #expect(try server.exchanges().allSatisfy { exchange in !lists.contains { exchange.target.hasPrefix($0) } })
    }
}
