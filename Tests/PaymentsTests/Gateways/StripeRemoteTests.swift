import Connectors
import Domain
import Testing

@testable import Payments

/// How Stripe is asked, page by page, and what its answers mean.
@Suite("How Stripe is asked") struct StripeRemoteTests {
    private static let day: Int64 = 86_400
    private static let noon: Int64 = 1_795_608_000

    private func payouts(_ values: [String: String] = [:]) -> StripePayoutDownload {
        StripePayoutDownload(RemoteContext(values: values))
    }

    private func list(_ rows: [String], more: Bool = false) -> String {
        #"{"object":"list","url":"/v1/x","has_more":\#(more),"data":[\#(rows.joined(separator: ","))]}"#
    }

    private func payout(
        _ id: String,
        _ status: String = "paid",
        arrival: Int64 = noon,
        automatic: Bool = true,
        standing: String = "completed"
    ) -> String {
        """
        {"id":"\(id)","object":"payout","status":"\(status)","arrival_date":\(arrival),"automatic":\(automatic),\
        "reconciliation_status":"\(standing)","amount":100,"currency":"eur"}
        """
    }

    private func transaction(_ id: String) -> String { #"{"id":"\#(id)","object":"balance_transaction"}"# }

    @Test("each payout that is through is read whole, once, the oldest first") func once() throws {
        var first = GatewayAsking(payouts(["history-days": "10"]))
        let rows = [
            payout("po_3", "in_transit", arrival: Self.noon + Self.day, standing: "in_progress"),
            payout("po_2", arrival: Self.noon), payout("po_1", arrival: Self.noon - Self.day),
        ]
        func answer(_ path: String) -> String? {
            if path.contains("payout=po_1") {
                return path.contains("starting_after=txn_1")
                    ? list([transaction("txn_2")]) : list([transaction("txn_1")], more: true)
            }
            if path.contains("payout=po_2") { return list([transaction("txn_3")]) }
            if path == "/v1/payouts/po_1" { return rows[2] }
            if path == "/v1/payouts/po_2" { return rows[1] }
            return path.contains("starting_after=po_2") ? list([rows[2]]) : list([rows[0], rows[1]], more: true)
        }
        let end = try first.run(answer)
        let since = first.now.seconds - 10 * Self.day
        #expect(
            first.asked == [
                "/v1/payouts?limit=100&arrival_date[gte]=\(since)",
                "/v1/payouts?limit=100&arrival_date[gte]=\(since)&starting_after=po_2",
                "/v1/payouts/po_1", "/v1/balance_transactions?limit=100&payout=po_1&expand[]=data.source",
                "/v1/balance_transactions?limit=100&payout=po_1&expand[]=data.source&starting_after=txn_1",
                "/v1/payouts/po_2", "/v1/balance_transactions?limit=100&payout=po_2&expand[]=data.source",
            ]
        )
        // The list only says what is asked next.
        #expect(first.kept == Array(first.asked.dropFirst(2)) && end.hasFile && end.lacking == nil)
        var second = GatewayAsking(payouts(), end.cursor)
        let next = try second.run(answer)
        #expect(!next.hasFile && next.cursor == end.cursor && second.kept.isEmpty)
        // Fourteen days before the last arrival.
        #expect(second.asked.first?.contains("arrival_date[gte]=\(Self.noon + Self.day - 14 * Self.day)") == true)
    }

    @Test("one that waits keeps the window open, ninety days at most") func waiting() throws {
        let late = payout("po_1", arrival: Self.noon - 30 * Self.day, standing: "in_progress")
        let later = payout("po_9", "pending", arrival: Self.noon)
        var first = GatewayAsking(payouts(["history-days": "60"]))
        let end = try first.run { _ in list([later, late]) }
        #expect(!end.hasFile)
        var second = GatewayAsking(payouts(), end.cursor)
        _ = try second.run { path in
            switch path {
            case _ where path.contains("payout=po_1"): list([transaction("txn_1")])
            case "/v1/payouts/po_1": payout("po_1", arrival: Self.noon - 30 * Self.day)
            default: list([later, payout("po_1", arrival: Self.noon - 30 * Self.day)])
            }
        }
        #expect(second.asked[0].contains("arrival_date[gte]=\(Self.noon - 30 * Self.day)"))
        #expect(second.kept.count == 2)
        let old = StripePayoutMemory("\(Self.noon) po_1:w:\(Self.noon - 200 * Self.day)")
        #expect(old?.start == Self.noon - 90 * Self.day)
    }

    @Test("what was made by hand comes without transactions, and is told once") func manual() throws {
        let row = payout("po_m", automatic: false, standing: "not_applicable")
        func answer(_ path: String) -> String? { path == "/v1/payouts/po_m" ? row : list([row]) }
        var first = GatewayAsking(payouts())
        let end = try first.run(answer)
        #expect(end.lacking?.is(StripeProblem.manualPayouts) == true && end.lacking?.arguments["payouts"] == "po_m")
        #expect(first.kept == ["/v1/payouts/po_m"])
        var second = GatewayAsking(payouts(), end.cursor)
        #expect(try second.run(answer).hasFile == false)
    }

    @Test("a payout that comes back after it was read is told, once") func returned() throws {
        func answer(_ status: String) -> (String) -> String? {
            { path in
                if path.contains("payout=po_1") { return self.list([self.transaction("txn_1")]) }
                let row = self.payout("po_1", status)
                return path == "/v1/payouts/po_1" ? row : self.list([row])
            }
        }
        var first = GatewayAsking(payouts())
        let read = try first.run(answer("paid"))
        var second = GatewayAsking(payouts(), read.cursor)
        let end = try second.run(answer("failed"))
        #expect(end.lacking?.is(StripeProblem.payoutReturned) == true && second.kept == ["/v1/payouts/po_1"])
        var third = GatewayAsking(payouts(), end.cursor)
        #expect(try third.run(answer("failed")).hasFile == false)
        // One that never was paid is nothing to tell.
        var fresh = GatewayAsking(payouts())
        #expect(try fresh.run(answer("failed")).hasFile == false)
    }

    @Test("pages that repeat, shift or are none are read again as a whole") func strange() {
        let row = payout("po_1")
        var repeats = GatewayAsking(payouts())
        #expect(repeats.code { _ in list([row], more: true) } == RemoteProblem.pageRepeated.rawValue)
        var empty = GatewayAsking(payouts())
        #expect(empty.code { _ in list([], more: true) } == RemoteProblem.pagesShifted.rawValue)
        for body in [#"{"object":"list","data":{}}"#, "[]", #"{"data":[],"has_more":false}"#, #"{"object":"list","#] {
            var none = GatewayAsking(payouts())
            #expect(none.code { _ in body } == RemoteProblem.notTheirs.rawValue)
        }
        // It failed between the list and the look at it.
        var failed = GatewayAsking(payouts())
        #expect(
            failed.code { $0 == "/v1/payouts/po_1" ? payout("po_1", "failed") : list([row]) }
                == RemoteProblem.pagesShifted.rawValue
        )
    }

    // MARK: charges

    private func charge(_ id: String, _ created: Int64 = noon, disputed: Bool = false) -> String {
        """
        {"id":"\(id)","object":"charge","created":\(created),"amount":1000,"amount_captured":1000,"amount_refunded":0,\
        "captured":true,"currency":"eur","status":"succeeded","disputed":\(disputed)}
        """
    }

    @Test("new charges, refunds with their charges, and every dispute of a charge that has one") func charges() throws {
        let refund = #"{"id":"re_1","object":"refund","created":\#(Self.noon),"charge":\#(charge("ch_0"))}"#
        let dispute = #"{"id":"dp_1","object":"dispute","created":\#(Self.noon),"charge":"ch_9"}"#
        func answer(_ path: String) -> String? {
            if path.contains("charge=ch_9") { return list([dispute]) }
            if path.hasPrefix("/v1/charges") { return list([charge("ch_2"), charge("ch_1")]) }
            return list([path.hasPrefix("/v1/refunds") ? refund : dispute])
        }
        var first = GatewayAsking(StripeChargeDownload(RemoteContext(values: ["history-days": "2"])))
        let end = try first.run(answer)
        let since = first.now.seconds - 2 * Self.day
        #expect(
            first.asked == [
                "/v1/charges?limit=100&created[gte]=\(since)",
                "/v1/refunds?limit=100&created[gte]=\(since)&expand[]=data.charge",
                "/v1/disputes?limit=100&created[gte]=\(since)",
                "/v1/disputes?limit=100&charge=ch_9&expand[]=data.charge",
            ]
        )
        #expect(first.kept == [first.asked[0], first.asked[1], first.asked[3]] && end.hasFile)
        var second = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])), end.cursor)
        let next = try second.run(answer)
        #expect(!next.hasFile && next.cursor == end.cursor && second.asked.count == 3)
        #expect(second.asked[0].contains("created[gte]=\(Self.noon - 300)"))
        // One more in the same second.
        var third = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])), end.cursor)
        let more = try third.run { path in
            path.hasPrefix("/v1/charges") ? list([charge("ch_3"), charge("ch_2"), charge("ch_1")]) : answer(path)
        }
        #expect(more.hasFile && third.kept.count == 1)
    }

    @Test("a dispute is asked about until it has ended, and said when its state is another") func endedLater() throws {
        func answer(_ status: String, isListed: Bool) -> (String) -> String? {
            let dispute =
                #"{"id":"dp_1","object":"dispute","created":\#(Self.noon),"charge":"ch_9","status":"\#(status)"}"#
            return { path in
                let hasIt = path.contains("charge=ch_9") || isListed && path.hasPrefix("/v1/disputes")
                return self.list(hasIt ? [dispute] : [])
            }
        }
        var first = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])))
        var end = try first.run(answer("needs_response", isListed: true))
        #expect(end.hasFile && end.cursor?.hasSuffix(" d=ch_9:needs_response") == true)
        // Months later no list has it, and nothing is new.
        var second = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])), end.cursor)
        end = try second.run(answer("needs_response", isListed: false))
        #expect(second.asked.last?.contains("charge=ch_9") == true && !end.hasFile && second.kept.isEmpty)
        var third = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])), end.cursor)
        end = try third.run(answer("won", isListed: false))
        #expect(end.hasFile && third.kept.count == 1 && end.cursor?.contains("d=") == false)
        var fourth = GatewayAsking(StripeChargeDownload(RemoteContext(values: [:])), end.cursor)
        end = try fourth.run(answer("won", isListed: false))
        #expect(!end.hasFile && !fourth.asked.contains { $0.contains("charge=ch_9") })
    }

    // MARK: answers

    private func verdict(_ status: Int, _ body: String = "{}", retry: String? = nil) throws -> Verdict {
        let fields = try retry.map { [try HTTPField("Stripe-Should-Retry", $0)] } ?? []
        return StripeRemote.verdict(HTTPHead(status: status, fields: fields), Array(body.utf8))
    }

    @Test("what answers mean, and what Stripe itself says of another try") func verdicts() throws {
        func kind(_ verdict: Verdict) -> String {
            switch verdict {
            case .accepted: "accepted"
            case .refused: "refused"
            case .later: "later"
            case .unauthorised: "unauthorised"
            case .unknown: "unknown"
            }
        }
        let error = #"{"error":{"type":"invalid_request_error","message":"No such payout"}}"#
        let rows: [(Int, String?, String)] = [
            (200, nil, "accepted"), (400, nil, "refused"), (401, nil, "unauthorised"), (403, nil, "unauthorised"),
            (404, nil, "refused"), (409, nil, "later"), (409, "false", "refused"), (429, nil, "later"),
            (429, "false", "later"), (400, "true", "later"), (500, nil, "unknown"), (500, "true", "later"),
            (500, "false", "refused"), (503, nil, "later"), (302, nil, "unknown"),
        ]
        for (status, retry, wanted) in rows {
            #expect(kind(try verdict(status, error, retry: retry)) == wanted, "\(status) \(retry ?? "-")")
        }
        #expect(kind(try verdict(200, "<html></html>")) == "unknown")
    }

    @Test("a right that is missing is named, and the key never") func rights() throws {
        let body = """
            {"error":{"message":"The provided key 'rk_live_*****7890' does not have the required permissions for this endpoint. \
            Having the 'rak_dispute_read' permission would allow this request to continue."}}
            """
        guard case .refused(let problem) = try verdict(403, body) else { return #expect(Bool(false), "not refused") }
        #expect(problem.is(StripeProblem.missingRight) && problem.arguments["right"] == "rak_dispute_read")
        #expect(problem.arguments["words"]?.contains("7890") == false)
        #expect(StripeRemote.explained(problem, "/v1/disputes").arguments["right"] == "Disputes")
        guard
            case .unauthorised(let wrong) = try verdict(
                401,
                #"{"error":{"message":"Invalid API Key provided: rk_live_**7890"}}"#
            )
        else { return #expect(Bool(false), "not unauthorised") }
        #expect(wrong.arguments["words"] == "Invalid API Key provided: …")
    }

    @Test("keys tell their mode and what they may") func keys() throws {
        #expect(StripeKey("rk_live_abcdefgh1234")?.isRestricted == true)
        #expect(
            StripeKey("sk_test_abcdefgh1234")?.mode == "test"
                && StripeKey("sk_live_abcdefgh1234")?.isRestricted == false
        )
        for text in ["pk_live_abcdefgh1234", "whsec_abcdefgh1234", "rk_live_", "rk_live_abc def gh", ""] {
            #expect(StripeKey(text) == nil, "\(text)")
        }
        func problems(_ key: String, mode: String = "live") throws -> [String] {
            let context = RemoteContext(values: ["key": "secret:one", "mode": mode])
            let endpoint = try StripeRemote.kind.endpoint(context)
            return endpoint.shapes.compactMap { $0.problem(["one": key])?.code }
        }
        #expect(try problems("rk_live_abcdefgh1234").isEmpty && problems("rk_test_abcdefgh1234", mode: "test").isEmpty)
        #expect(try problems("sk_live_abcdefgh1234") == [StripeProblem.fullKey.rawValue])
        #expect(try problems("rk_test_abcdefgh1234") == [StripeProblem.otherMode.rawValue])
        #expect(try problems("nothing").first == StripeProblem.badKey.rawValue)
    }
}
