import Connectors
import Domain
import Syntax

/// GoPay's interface: statements of the merchant's account, and states of payments (docs/gateways/gopay.md#api).
enum GoPayRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "gopay",
        name: "GoPay",
        side: .payments,
        address: "https://gate.gopay.cz/api",
        settings: GoPaySettings.ofConnection,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, now in
            let currency = currencies(context).first ?? Currency.czk.code
            let day = GoPayStatementDownload.yesterday(now)
            return Probe(GoPayStatementDownload.request(context, currency, day), isForChecksOnly: true) {
                (head, start) throws(Problem) in try GoPayStatementDownload.check(head, start)
            }
        },
        downloads: { context in currencies(context).map { GoPayStatementDownload(context, currency: $0) } },
        inquiry: Inquiry(
            gateway: "gopay",
            days: { $0.number("payment-days") ?? GoPaySettings.paymentDays },
            download: { _, id in GoPayPaymentDownload(id) }
        )
    )

    /// The currencies of the accounts whose statements are read, each once.
    static func currencies(_ context: RemoteContext) -> [String] {
        var found: [String] = []
        for word in (context.text("currencies") ?? "").split(separator: ",") {
            let code = String(word.filter { $0 != " " })
            if !code.isEmpty, !found.contains(code) { found.append(code) }
        }
        return found
    }

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let goid = context.text("goid") ?? ""
        guard GoPayNotice.isId(goid) else {
            throw Problem(GoPayProblem.badGoid, .error, ["goid": String(goid.prefix(40))])
        }
        guard let secret = context.secret("client-secret"), let client = context.text("client-id") else {
            throw Problem(GoPayProblem.loginRefused, .error, ["words": "–"])
        }
        let user = context.secret("client-id").map { Authorization.Login.secret($0) } ?? .text(client)
        return Endpoint(
            authorization: .token(
                TokenGrant(
                    address: "/oauth2/token",
                    form: ["grant_type": "client_credentials", "scope": "payment-all"],
                    secrets: [:],
                    basic: (user: user, password: .secret(secret)),
                    lifetime: 1800,
                    refusal: { body in Problem(GoPayProblem.loginRefused, .error, ["words": words(body) ?? "–"]) }
                )
            ),
            understands: { head, start in verdict(head, start, goid: goid) }
        )
    }

    /// What an answer means; of a statement it may be anything that is no page of a proxy.
    private static func verdict(_ head: HTTPHead, _ start: [UInt8], goid: String) -> Verdict {
        let words = words(start) ?? "–"
        func ours(_ code: GoPayProblem) -> Problem { Problem(code, .error, ["goid": goid, "words": words]) }
        switch head.status {
        case 200...299:
            let first = start.first { $0 > 32 }
            guard first != nil, first != UInt8(ascii: "<") else {
                return .unknown(Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""]))
            }
            return .accepted
        case 403: return .unauthorised(ours(.noRight))
        case 400, 404, 409, 422: return .refused(ours(.statementRefused))
        default: return Verdict.usual(head, start, body: .any) { _ in words }
        }
    }

    /// What GoPay says in an answer that refuses: a list of errors, a single one, or that of the token's server.
    static func words(_ body: [UInt8]) -> String? {
        guard let tree = JSONTree.whole(GatewayText.utf8(body)) else { return nil }
        let errors = tree["errors"]?.elements ?? [tree]
        let said = errors.compactMap { error -> String? in
            let code = error["error_code"]?.text
            let words = [
                error["field"]?.text, error["error_name"]?.text ?? error["error"]?.text,
                error["message"]?.text ?? error["description"]?.text ?? error["error_description"]?.text,
            ].compactMap { $0 }.joined(separator: ": ")
            guard !words.isEmpty else { return code.map { "error_code \($0)" } }
            return code.map { "\(words) (\($0))" } ?? words
        }
        guard !said.isEmpty else { return nil }
        return String(said.joined(separator: "; ").prefix(300))
    }
}
