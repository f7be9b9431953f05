import Connectors
import Domain
import Settings
import Syntax

/// Stripe's interface, for reading only, as values (docs/gateways/stripe.md#connection).
enum StripeRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "stripe",
        name: "Stripe",
        side: .payments,
        address: "https://api.stripe.com",
        settings: StripeSettings.declared,
        signing: ["signing-secret"],
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in probe(all[0], then: readsEarly(context) ? all.dropFirst() : all[1...1]) },
        downloads: { context in
            let payouts = StripePayoutDownload(context)
            return readsEarly(context) ? [StripeChargeDownload(context), payouts] : [payouts]
        },
        inquiry: Inquiry(
            gateway: "stripe",
            days: { $0.number("payment-days") ?? StripeSettings.paymentDays },
            download: { _, id in StripeChargeDownload(id) }
        )
    )

    /// The version of the interface that its answers were tried with.
    static let version = "2026-10-28.endive"
    /// How many rows a page may have.
    static let pageSize = 100

    /// What is read: the lists by what they are called in the address, and the rights as the dashboard calls them.
    private static let all = [
        ("payouts", "Payouts"), ("balance_transactions", "Balance"), ("charges", "Charges"), ("refunds", "Charges"),
        ("disputes", "Disputes"),
    ]

    private static func readsEarly(_ context: RemoteContext) -> Bool { context.text("early-payments") != "false" }

    /// Asks for each list once: a check names the right that is missing.
    private static func probe(_ list: (name: String, right: String), then: ArraySlice<(String, String)>) -> Probe {
        Probe(
            Self.list(list.name, limit: 1),
            isForChecksOnly: true,
            then: then.first.map { probe($0, then: then.dropFirst()) },
            judge: { (head, body) throws(Problem) in
                // What is longer than what is looked at is read by passes.
                guard body.count >= 65_536 || JSONTree.whole(body)?["object"]?.text == "list" else {
                    throw GatewayPage.strange(head)
                }
            },
            explained: { explained($0, "/v1/" + list.name) }
        )
    }

    /// A page of a list.
    static func list(_ name: String, limit: Int = pageSize, _ query: [(String, String)] = []) -> RemoteRequest {
        RemoteRequest(.get, "/v1/" + name, query: [("limit", String(limit))] + query)
    }

    /// A refusal with the right that what was asked takes.
    static func explained(_ problem: Problem, _ path: String) -> Problem {
        guard problem.is(StripeProblem.missingRight) else { return problem }
        var problem = problem
        let right = all.first { path.hasPrefix("/v1/" + $0.0) }?.1
        problem.arguments["right"] = right ?? problem.arguments["right"]
        return problem
    }

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let mode = context.text("mode") ?? "live"
        guard let key = context.secret("key") else {
            throw Problem(StripeProblem.badKey, .error, ["secret": "key"])
        }
        let about = ["secret": key.name, "mode": mode]
        var shapes = [
            SecretShape(key, wrong: Problem(StripeProblem.badKey, .error, about)) { StripeKey($0) != nil },
            SecretShape(key, wrong: Problem(StripeProblem.otherMode, .error, about)) { StripeKey($0)?.mode == mode },
            SecretShape(key, wrong: Problem(StripeProblem.fullKey, .warning, about)) {
                StripeKey($0)?.isRestricted == true
            },
        ]
        if let signing = context.secret("signing-secret") {
            let wrong = Problem(StripeProblem.badSigningSecret, .error, ["secret": signing.name])
            shapes.append(SecretShape(signing, wrong: wrong) { $0.hasPrefix("whsec_") && $0.utf8.count > 10 })
        }
        return Endpoint(
            authorization: .field("Authorization", prefix: "Bearer ", key),
            fields: [try HTTPField("Accept", "application/json"), try HTTPField("Stripe-Version", version)],
            shapes: shapes,
            understands: verdict
        )
    }
}

/// What a key tells of itself: `rk_live_…` a restricted one, `sk_test_…` a full one of test mode.
struct StripeKey {
    /// Whether it has only the rights that were chosen for it.
    let isRestricted: Bool
    /// `live` or `test`.
    let mode: String

    /// A key; nil when it is none that reads.
    init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 2)
        guard parts.count == 3, ["sk", "rk"].contains(parts[0]), ["live", "test"].contains(parts[1]),
            parts[2].utf8.count >= 8, parts[2].utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        isRestricted = parts[0] == "rk"
        mode = String(parts[1])
    }
}

extension StripeRemote {
    /// What an answer means: its status, and what Stripe itself says of another try (docs/gateways/stripe.md#answers).
    static let verdict: @Sendable (HTTPHead, [UInt8]) -> Verdict = { head, start in
        guard head.status >= 300 else { return Verdict.usual(head, start, body: .json) }
        let error = JSONTree.whole(start)?["error"]
        let said = words(error)
        let about = ["status": String(head.status), "words": said]
        func usual(_ code: RemoteProblem) -> Problem { Problem(code, .error, about) }
        if head.status == 403, let right = right(in: said) {
            return .refused(Problem(StripeProblem.missingRight, .error, ["right": right, "words": said]))
        }
        switch (head.status, head["Stripe-Should-Retry"]) {
        case (401, _): return .unauthorised(usual(.unauthorised))
        case (402, _), (403, _): return .unauthorised(usual(.forbidden))
        case (429, _), (503, _), (_, "true"): return .later(after: nil, usual(.later))
        case (500..., "false"): return .refused(usual(.failed))
        case (500..., _): return .unknown(usual(.failed))
        case (409, nil): return .later(after: nil, usual(.later))
        case (400..., _): return .refused(usual(.refused))
        default: return .unknown(usual(.notTheirs))
        }
    }

    /// What Stripe says, without the part of the key that it repeats.
    private static func words(_ error: JSONTree?) -> String {
        let message = (error?["message"]?.text ?? "").split(separator: " ").map { word in
            word.contains("k_live_") || word.contains("k_test_") ? "…" : String(word)
        }
        let said = String(message.joined(separator: " ").prefix(300))
        guard let code = error?["code"]?.text else { return said }
        return said.isEmpty ? code : said + " (\(code.prefix(60)))"
    }

    /// The right that a refusal names: `rak_charge_read`.
    private static func right(in words: String) -> String? {
        guard let start = words.firstRange(of: "rak_")?.lowerBound else {
            return words.contains("required permissions") ? "" : nil
        }
        return String(words[start...].prefix { $0 == "_" || $0.isLetter || $0.isNumber }.prefix(60))
    }
}
