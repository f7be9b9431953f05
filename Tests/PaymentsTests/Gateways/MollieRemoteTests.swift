import Connectors
import Domain
import Testing

@testable import Payments

/// How Mollie is asked, page by page, and what its answers mean.
@Suite("How Mollie is asked") struct MollieRemoteTests {
    private func list(_ name: String, _ rows: [String], next: String? = nil) -> String {
        let link = next.map { #"{"href":"https://api.mollie.com/v2/\#(name)?from=\#($0)&limit=250"}"# } ?? "null"
        return
            #"{"count":\#(rows.count),"_embedded":{"\#(name)":[\#(rows.joined(separator: ","))]},"_links":{"next":\#(link)}}"#
    }

    private func settlement(_ id: String, _ status: String = "paidout", created: String = "2026-11-20") -> String {
        #"{"resource":"settlement","id":"\#(id)","status":"\#(status)","createdAt":"\#(created)T08:00:00+00:00"}"#
    }

    private func row(_ kind: String, _ id: String, _ more: String = "", created: String = "2026-11-26") -> String {
        #"{"resource":"\#(kind)","id":"\#(id)","createdAt":"\#(created)T08:00:00+00:00"\#(more)}"#
    }

    /// What a server with these settlements answers.
    private func answer(_ rows: [(id: String, status: String)]) -> (String) -> String? {
        { path in
            let parts = path.split(separator: "?")[0].split(separator: "/")
            if parts.count == 4 { return self.list(String(parts[3]), []) }
            guard parts.count == 3 else {
                return self.list("settlements", rows.map { self.settlement($0.id, $0.status) })
            }
            return rows.first { $0.id == parts[2] }.map { self.settlement($0.id, $0.status) }
        }
    }

    private func settlements(_ cursor: String? = nil) -> GatewayAsking {
        GatewayAsking(MollieSettlementDownload(RemoteContext(values: ["history-days": "30"])), cursor)
    }

    @Test("each closed settlement is read whole, once, the oldest first") func once() throws {
        var first = settlements()
        let end = try first.run(answer([("stl_3", "pending"), ("stl_2", "processing-at-bank"), ("stl_1", "paidout")]))
        let lists = ["payments?limit=250", "captures?embed=payment&limit=250", "refunds?embed=payment&limit=250"]
        let all = lists + ["chargebacks?embed=payment&limit=250"]
        #expect(first.asked.first == "/v2/settlements?limit=250")
        var wanted: [String] = []
        for id in ["stl_1", "stl_2"] {
            wanted.append("/v2/settlements/" + id)
            for list in all { wanted.append("/v2/settlements/" + id + "/" + list) }
        }
        #expect(first.kept == wanted)
        #expect(end.cursor == "stl_3:w stl_2:r stl_1:r" && end.hasFile)
        // The one that waits is looked at by itself until it is closed, and nothing else.
        var second = settlements(end.cursor)
        let wait = try second.run(answer([("stl_3", "pending"), ("stl_2", "paidout")]))
        #expect(!wait.hasFile && second.asked == ["/v2/settlements?limit=250", "/v2/settlements/stl_3"])
        var third = settlements(wait.cursor)
        let done = try third.run(answer([("stl_4", "open"), ("stl_3", "paidout"), ("stl_2", "paidout")]))
        #expect(third.kept.count == 5 && done.cursor == "stl_4:w stl_3:r stl_2:r stl_1:r")
    }

    @Test("pages follow the link, by where it begins alone, and end with what is known or too old") func pages() throws
    {
        var asking = settlements()
        _ = try asking.run { path in
            let parts = path.split(separator: "?")[0].split(separator: "/")
            if parts.count == 4 { return list(String(parts[3]), []) }
            if parts.count == 3 { return settlement(String(parts[2])) }
            if path.contains("from=stl_2") {
                return list(
                    "settlements",
                    [settlement("stl_2"), settlement("stl_1", created: "2026-09-01")],
                    next: "stl_0"
                )
            }
            return list("settlements", [settlement("stl_3")], next: "stl_2").replacing(
                "api.mollie.com",
                with: "evil.example"
            )
        }
        #expect(asking.asked.prefix(2) == ["/v2/settlements?limit=250", "/v2/settlements?limit=250&from=stl_2"])
        #expect(!asking.asked.contains { $0.contains("stl_1") || $0.contains("stl_0") })
        var shifted = settlements()
        #expect(
            shifted.code { _ in list("settlements", [settlement("stl_3")], next: "stl_3") }
                == RemoteProblem.pageRepeated.rawValue
        )
        for body in [
            "{}", #"{"_embedded":{"payments":[]},"_links":{}}"#, #"{"_embedded":{"settlements":[{}]},"_links":{}}"#,
        ] {
            var none = settlements()
            #expect(none.code { _ in body } == RemoteProblem.notTheirs.rawValue)
        }
    }

    @Test("a settlement that failed is told, and not waited for") func failed() throws {
        var asking = settlements("stl_1:w")
        let end = try asking.run(answer([("stl_1", "failed")]))
        #expect(asking.kept == ["/v2/settlements/stl_1"] && end.cursor == "stl_1:r")
    }

    @Test("new payments, and those of which something went back") func payments() throws {
        let context = RemoteContext(values: ["profile": "pfl_1", "history-days": "30"])
        func answer(_ path: String) -> String? {
            switch path.split(separator: "?")[0] {
            case "/v2/payments":
                list("payments", [row("payment", "tr_2"), row("payment", "tr_1", created: "2026-01-01")])
            case "/v2/refunds": list("refunds", [row("refund", "re_1", #","paymentId":"tr_0""#)])
            case "/v2/chargebacks":
                list(
                    "chargebacks",
                    [
                        row("chargeback", "chb_1", #","paymentId":"tr_0""#),
                        row("chargeback", "chb_0", #","paymentId":"tr_9""#),
                    ]
                )
            default: row("payment", String(path.split(separator: "/")[2]))
            }
        }
        var first = GatewayAsking(MolliePaymentDownload(context))
        let end = try first.run(answer)
        #expect(
            first.asked == [
                "/v2/payments?profileId=pfl_1&limit=250", "/v2/refunds?profileId=pfl_1&limit=250",
                "/v2/chargebacks?profileId=pfl_1&limit=250", "/v2/payments/tr_9", "/v2/payments/tr_0",
            ]
        )
        #expect(first.kept == [first.asked[0], first.asked[3], first.asked[4]])
        var second = GatewayAsking(MolliePaymentDownload(context), end.cursor)
        let next = try second.run(answer)
        #expect(!next.hasFile && second.asked.count == 3 && next.cursor == end.cursor)
    }

    @Test("an API key is no token, and scopes are counted") func token() throws {
        let context = RemoteContext(values: ["token": "secret:one"])
        let endpoint = try MollieRemote.kind.endpoint(context)
        func problem(_ text: String) -> String? { endpoint.shapes.compactMap { $0.problem(["one": text]) }.first?.code }
        #expect(problem("access_abcdefgh1234") == nil)
        #expect(problem("live_abcdefgh12345678") == MollieProblem.apiKey.rawValue)
        #expect(problem("test_abcdefgh12345678") == MollieProblem.apiKey.rawValue)
        #expect(problem("nothing") == MollieProblem.badToken.rawValue)
        let probe = try #require(MollieRemote.kind.probe?(context, Instant(seconds: 0)))
        func judged(_ granted: [String]) -> Problem? {
            let rows = ["payments.read", "payments.write", "refunds.read", "settlements.read"].map {
                #"{"resource":"permission","id":"\#($0)","granted":\#(granted.contains($0))}"#
            }
            let body = #"{"_embedded":{"permissions":[\#(rows.joined(separator: ","))]}}"#
            do throws(Problem) { try probe.judge(HTTPHead(status: 200), Array(body.utf8)) } catch { return error }
            return nil
        }
        let all = ["payments.read", "refunds.read", "settlements.read"]
        #expect(judged(all) == nil)
        let missing = judged(["payments.read"])
        #expect(missing?.is(MollieProblem.missingScope) == true)
        #expect(missing?.arguments["scopes"] == "settlements.read, refunds.read")
        let more = judged(all + ["payments.write"])
        #expect(more?.is(MollieProblem.canWrite) == true && more?.severity == .warning)
    }

    @Test("what Mollie refuses is said in its words") func words() throws {
        let body = #"{"status":400,"title":"Bad Request","detail":"Invalid cursor value","field":"from","_links":{}}"#
        let endpoint = try MollieRemote.kind.endpoint(RemoteContext(values: ["token": "secret:one"]))
        guard case .refused(let problem) = endpoint.understands(HTTPHead(status: 400), Array(body.utf8)) else {
            return #expect(Bool(false), "not refused")
        }
        #expect(problem.arguments["words"] == "Bad Request: Invalid cursor value (from)")
        let scope =
            #"{"status":403,"title":"Forbidden","detail":"The token misses the required scope settlements.read"}"#
        guard case .refused(let missing) = endpoint.understands(HTTPHead(status: 403), Array(scope.utf8)) else {
            return #expect(Bool(false), "not refused")
        }
        #expect(missing.is(MollieProblem.missingScope))
        #expect(MollieRemote.explained(missing, "settlements.read").arguments["scopes"] == "settlements.read")
        guard case .unauthorised = endpoint.understands(HTTPHead(status: 403), Array("{}".utf8)) else {
            return #expect(Bool(false), "another 403 ends one list alone")
        }
    }
}
