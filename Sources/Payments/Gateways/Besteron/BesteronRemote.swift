import Connectors
import Domain
import Syntax

/// Besteron's passive service, which tells the state of a payment whose id is known and lists nothing
/// (docs/gateways/besteron.md#api).
enum BesteronRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "besteron",
        name: "Besteron",
        side: .payments,
        address: "https://passive.besteron.com/api",
        settings: BesteronSettings.ofConnection,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { _, _ in
            // No payment has this id; whoever is not let in is told so before that.
            Probe(BesteronPaymentDownload.request("spojka-check"), isForChecksOnly: true)
        },
        downloads: { _ in [] },
        inquiry: Inquiry(
            gateway: "besteron",
            days: { $0.number("payment-days") ?? BesteronSettings.paymentDays },
            download: { _, id in BesteronPaymentDownload(id) }
        )
    )

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        guard let secret = context.secret("client-secret"), let client = context.text("client-id") else {
            throw Problem(BesteronProblem.loginRefused, .error, ["words": "–"])
        }
        var form = ["grant_type": "client_credentials", "client_id": client]
        var secrets = ["client_secret": secret]
        if let reference = context.secret("client-id") {
            form["client_id"] = nil
            secrets["client_id"] = reference
        }
        return Endpoint(
            authorization: .token(
                TokenGrant(
                    address: "/oauth2/token",
                    form: form,
                    secrets: secrets,
                    lifetime: 3600,
                    refusal: { Problem(BesteronProblem.loginRefused, .error, ["words": words($0) ?? "–"]) }
                )
            ),
            fields: [try HTTPField("Accept", "application/json"), try HTTPField("Content-Type", "application/json")],
            understands: { Verdict.usual($0, $1, body: .json, words: words) }
        )
    }

    /// What an answer that refuses says, by the names that such servers use; Besteron's own are not documented.
    private static func words(_ body: [UInt8]) -> String? {
        guard let tree = JSONTree.whole(body) else { return nil }
        let names = ["error", "title", "message", "error_description", "detail"]
        let said = names.compactMap { tree[$0]?.text }
        return said.isEmpty ? nil : said.joined(separator: ": ")
    }
}

/// Reads the state of one payment.
struct BesteronPaymentDownload: Download {
    let flow = "payment"
    let joining = PageJoining.lines(format: BesteronPayment.format.id)
    private let id: String
    private var isRead = false

    init(_ id: String) { self.id = id }

    var fileName: String { "besteron-payment-\(id).jsonl" }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        isRead ? .finished(cursor: nil, .some) : .request(Self.request(id))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let tree = JSONTree.whole(page.start)
        let isRight =
            head.status == 200
            ? tree?["transaction"]?["transactionId"]?.text == id && tree?["transaction"]?["status"]?.text != nil
            : tree?.members.isEmpty == false
        guard isRight else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        isRead = true
    }

    /// Asks for the state; it changes nothing there.
    static func request(_ id: String) -> RemoteRequest {
        let path = "/payment-intents/" + RemoteRequest.encoded(id)
        var request = RemoteRequest(.post, path, body: Array("{}".utf8), isRepeatable: true)
        // What it answers to an id that it does not know is not documented.
        request.answers = [400, 404]
        return request
    }
}
