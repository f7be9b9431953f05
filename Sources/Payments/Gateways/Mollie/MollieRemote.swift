import Connectors
import Domain
import Settings
import Syntax

/// Mollie's interface of version 2, for reading only, as values (docs/gateways/mollie.md#connection).
enum MollieRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "mollie",
        name: "Mollie",
        side: .payments,
        address: "https://api.mollie.com",
        settings: MollieSettings.declared,
        signing: ["signing-secret", "former-signing-secret"],
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in probe(context) },
        downloads: { context in
            let settlements = MollieSettlementDownload(context)
            return readsEarly(context) ? [MolliePaymentDownload(context), settlements] : [settlements]
        },
        inquiry: Inquiry(
            gateway: "mollie",
            days: { $0.number("payment-days") ?? MollieSettings.paymentDays },
            download: { _, id in MollieInquiryDownload(id) }
        )
    )

    /// How many rows a page may have.
    static let pageSize = 250

    private static func readsEarly(_ context: RemoteContext) -> Bool { context.text("early-payments") != "false" }

    /// The scopes that a token needs, as Mollie calls them.
    private static func scopes(_ context: RemoteContext) -> [String] {
        ["settlements.read", "payments.read", "refunds.read"]
    }

    /// Looks which scopes the token has, then reads from the list that matters most.
    private static func probe(_ context: RemoteContext) -> Probe {
        let needed = scopes(context)
        let settlements = Probe(
            RemoteRequest(.get, "/v2/settlements", query: [("limit", "1")]),
            isForChecksOnly: true,
            judge: { (head, body) throws(Problem) in
                guard body.count >= 65_536 || JSONTree.whole(body)?["_embedded"] != nil else {
                    throw GatewayPage.strange(head)
                }
            },
            explained: { explained($0, "settlements.read") }
        )
        return Probe(
            RemoteRequest(.get, "/v2/permissions"),
            isForChecksOnly: true,
            then: settlements,
            judge: { (head, body) throws(Problem) in
                guard let rows = JSONTree.whole(body)?["_embedded"]?["permissions"]?.elements else {
                    throw GatewayPage.strange(head)
                }
                let granted = Set(rows.filter { $0["granted"]?.truth == true }.compactMap { $0["id"]?.text })
                let missing = needed.filter { !granted.contains($0) }
                guard missing.isEmpty else {
                    let about = ["scopes": missing.joined(separator: ", "), "words": ""]
                    throw Problem(MollieProblem.missingScope, .error, about)
                }
                let more = granted.filter { $0.hasSuffix(".write") }.sorted().prefix(8)
                guard !more.isEmpty else { return }
                throw Problem(MollieProblem.canWrite, .warning, ["scopes": more.joined(separator: ", ")])
            }
        )
    }

    /// A refusal with the scope that what was asked takes.
    static func explained(_ problem: Problem, _ scope: String) -> Problem {
        guard problem.is(MollieProblem.missingScope) else { return problem }
        var problem = problem
        problem.arguments["scopes"] = scope
        return problem
    }

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        guard let token = context.secret("token") else {
            throw Problem(MollieProblem.badToken, .error, ["secret": "token"])
        }
        let about = ["secret": token.name]
        return Endpoint(
            authorization: .field("Authorization", prefix: "Bearer ", token),
            fields: [try HTTPField("Accept", "application/hal+json")],
            shapes: [
                SecretShape(token, wrong: Problem(MollieProblem.apiKey, .error, about)) {
                    !$0.hasPrefix("live_") && !$0.hasPrefix("test_")
                },
                SecretShape(token, wrong: Problem(MollieProblem.badToken, .error, about)) { text in
                    text.hasPrefix("access_") && text.utf8.count >= 15 && text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
                },
            ],
            understands: verdict
        )
    }

    /// What an answer means (docs/gateways/mollie.md#answers).
    private static let verdict: @Sendable (HTTPHead, [UInt8]) -> Verdict = { head, start in
        guard head.status == 403, let said = words(start) else {
            return Verdict.usual(head, start, body: .json, words: words)
        }
        // A scope that is missing ends one list; anything else that is forbidden, all of them.
        guard said.lowercased().contains("scope") || said.lowercased().contains("permission") else {
            return Verdict.usual(head, start, body: .json, words: words)
        }
        let words = String(said.prefix(300))
        return .refused(Problem(MollieProblem.missingScope, .error, ["scopes": "", "words": words]))
    }

    /// What Mollie says in an answer that refuses: `{"status":…,"title":…,"detail":…,"field":…}`.
    static func words(_ body: [UInt8]) -> String? {
        guard let error = JSONTree.whole(body) else { return nil }
        let parts = [error["title"]?.text, error["detail"]?.text].compactMap { $0 }
        let said = parts.joined(separator: ": ")
        guard let field = error["field"]?.text else { return parts.isEmpty ? nil : said }
        return said + " (\(field))"
    }
}

/// Reads page after page of a list that Mollie sorts from the newest to the oldest.
struct MolliePages: Sendable {
    private(set) var isComplete = false
    private var from: String?
    private var seen: Set<String> = []

    /// A list of which nothing was read.
    init() {}

    /// The request for the next page. A link of an answer counts by where it begins alone, so that it leads nowhere else.
    func request(_ path: String, _ query: [(String, String)] = []) -> RemoteRequest {
        let size = [("limit", String(MollieRemote.pageSize))]
        return RemoteRequest(.get, path, query: query + size + (from.map { [("from", $0)] } ?? []))
    }

    /// Takes note of a page of what Mollie calls `name`; its rows.
    mutating func receive(_ head: HTTPHead, _ page: RemotePage, of name: String) throws(Problem) -> [JSONTree] {
        guard let list = try GatewayPage.tree(page), let links = list["_links"], let rows = list["_embedded"]?[name],
            case .array(let elements) = rows.content
        else { throw GatewayPage.strange(head) }
        for row in elements {
            guard let id = row["id"]?.text else { throw GatewayPage.strange(head) }
            guard seen.insert(id).inserted else { throw Problem(RemoteProblem.pageRepeated, .warning) }
        }
        guard let next = links["next"]?["href"]?.text else {
            isComplete = true
            return elements
        }
        guard let start = Self.from(next), start != from else { throw GatewayPage.strange(head) }
        from = start
        return elements
    }

    /// Ends the list before its end: what follows is known.
    mutating func end() { isComplete = true }

    private static func from(_ link: String) -> String? {
        guard let query = link.split(separator: "?", maxSplits: 1).dropFirst().first else { return nil }
        let value = query.split(separator: "&").first { $0.hasPrefix("from=") }?.dropFirst(5)
        guard let value, !value.isEmpty, value.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 37 }) else { return nil }
        return String(value)
    }
}
