import Connectors
import Domain
import Syntax

/// iDoklad's interface of version 3, as values (docs/systems/idoklad.md).
enum IDokladRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "idoklad",
        name: "iDoklad",
        side: .warehouse,
        address: "https://api.idoklad.cz/v3",
        settings: IDokladSettings.ofConnection,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in
            // In a pass the agenda is a flow of its own, which asks once a day.
            Probe(RemoteRequest(.get, IDokladAgenda.path), isForChecksOnly: true) { (head, body) throws(Problem) in
                try IDokladAgenda.check(body, head, unit: context.unit)
            }
        },
        downloads: { context in
            [IDokladAgendaDownload(context), IDokladStockDownload(context), IDokladInvoiceDownload(context)]
        },
        delivery: .errands(format: IDokladReceipts.name) { line, isAgain, _ in
            line.request.path == IDokladPayments.path
                ? IDokladPaymentErrand(line, isAgain: isAgain) as any Errand : IDokladErrand(line, isAgain: isAgain)
        }
    )

    /// The list of currencies.
    static let currencies = "/Currencies"
    /// How many rows a page may have.
    static let pageSize = 200

    /// After how many seconds a plan that allows nothing more is asked again: it may be a new month, or a new plan.
    private static let planPause = 6 * 3600

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let json = "application/json"
        guard let secret = context.secret("client-secret"), let client = context.text("client-id") else {
            throw Problem(IDokladProblem.loginRefused, .error, ["words": "–"])
        }
        var form = ["grant_type": "client_credentials", "scope": "idoklad_api", "client_id": client]
        var secrets = ["client_secret": secret]
        if let reference = context.secret("client-id") {
            form["client_id"] = nil
            secrets["client_id"] = reference
        }
        // The newer of the two ways in wants to know the application.
        let application = context.text("application-id")
        form["application_id"] = application
        var limits = [Quota.Limit(200, perSeconds: 60)]
        let monthly = context.number("monthly-calls") ?? IDokladSettings.monthlyCalls
        if monthly > 0 { limits.append(.monthly(monthly)) }
        let identity = context.text("identity") ?? IDokladSettings.identity
        let base = identity.hasSuffix("/") ? String(identity.dropLast()) : identity
        return Endpoint(
            authorization: .token(
                TokenGrant(
                    address: base + (application == nil ? "/server/connect/token" : "/server/v2/connect/token"),
                    form: form,
                    secrets: secrets,
                    lifetime: 3600,
                    refusal: refusal
                )
            ),
            fields: [
                try HTTPField("Accept", json), try HTTPField("Content-Type", json), try HTTPField("X-App", "Spojka"),
                try HTTPField("Accept-Language", "cs-CZ"),
            ],
            quota: Quota(limits),
            understands: verdict
        )
    }

    /// What a refusal of the identity server means: `{"error":"invalid_client","error_description":"…"}`.
    private static let refusal: @Sendable ([UInt8]) -> Problem? = { body in
        let said = FlatJSON.members(body)
        let words = [said["error"], said["error_description"]].compactMap { $0 }.joined(separator: ": ")
        // Without any the general words name server and status.
        guard !words.isEmpty else { return nil }
        // `AuthErrorCode(0)` a free subscription, 1 one that must be reduced, 2 one that is over.
        let isPlan = words.contains("AuthErrorCode(")
        let code = isPlan ? IDokladProblem.subscription : .loginRefused
        return Problem(code, .error, ["words": String(words.prefix(300))])
    }

    /// What an answer means: its status, and that inside, since one of 200 may say no.
    private static let verdict: @Sendable (HTTPHead, [UInt8]) -> Verdict = { head, start in
        // What is longer than what is looked at shows its end, and whether it was done, where it is read.
        let isWhole = start.count < 65_536
        let answer = isWhole ? IDokladAnswer(start) : nil
        guard (200...299).contains(head.status) else { return meaning(head.status, answer) }
        guard isWhole else { return Verdict.usual(head, start, body: .json) }
        guard let answer else {
            let about = ["status": String(head.status), "words": ""]
            return .unknown(Problem(RemoteProblem.notTheirs, .error, about))
        }
        return answer.isSuccess ? .accepted : meaning(answer.status ?? head.status, answer)
    }

    private static func meaning(_ status: Int, _ answer: IDokladAnswer?) -> Verdict {
        let words = answer?.words ?? ""
        func ours(_ code: IDokladProblem) -> Problem { Problem(code, .error, ["words": words]) }
        func usual(_ code: RemoteProblem) -> Problem {
            Problem(code, .error, ["status": String(status), "words": words])
        }
        switch (status, answer?.error) {
        case (401, _): return .unauthorised(usual(.unauthorised))
        case (402, _), (_, 600): return .later(after: planPause, ours(.noPlan))
        case (_, 126), (_, 420): return .unauthorised(ours(.noRight))
        case (403, _): return .unauthorised(ours(.actionNeeded))
        case (429, _): return .later(after: nil, usual(.later))
        case (503, _): return .later(after: nil, ours(.maintenance))
        // A number of a document that somebody else took meanwhile: the errand takes another one.
        case (200...499, IDokladErrand.numberTaken): return .accepted
        // A VAT rate, or its day, that the agenda does not have.
        case (200...499, 127), (200...499, 148), (200...499, 150), (200...499, 151):
            return .refused(ours(.vatRefused))
        case (200...499, _): return .refused(usual(.refused))
        default: return .unknown(usual(.failed))
        }
    }
}

/// What is asked of a list: `filter`, `select`, `sort` and the page (docs/systems/idoklad.md#what-is-asked).
struct IDokladQuery {
    /// A condition such as `(Code~eq:base64~QQ==)`.
    struct Filter {
        let text: String

        /// A column compared with a number or a time.
        static func compare(_ column: String, _ operation: String, _ value: String) -> Filter {
            Filter(text: "(\(column)~\(operation)~\(value))")
        }

        /// A column that is a text, whatever stands in it.
        static func equal(_ column: String, _ value: String) -> Filter {
            Filter(text: "(\(column)~eq:base64~\(Base64.text(Array(value.utf8))))")
        }

        /// All or one of several.
        static func joined(_ filters: [Filter], by word: String) -> Filter {
            guard filters.count > 1 else { return filters.first ?? Filter(text: "") }
            return Filter(text: "(" + filters.map(\.text).joined(separator: "~\(word)~") + ")")
        }

        /// A column that is a time, from a moment on.
        static func since(_ column: String, _ time: LocalTime) -> Filter {
            compare(column, "gte", time.description.replacing("T", with: " ") + ".000")
        }
    }

    /// The request for a page, sorted by what never changes.
    static func page(_ path: String, _ number: Int, select: String? = nil, _ filter: Filter? = nil) -> RemoteRequest {
        var query: [(String, String)] = []
        if let filter { query.append(("filter", filter.text)) }
        if let select { query.append(("select", select)) }
        query += [("sort", "Id~Asc"), ("page", String(number)), ("pageSize", String(IDokladRemote.pageSize))]
        return RemoteRequest(.get, path, query: query)
    }
}
