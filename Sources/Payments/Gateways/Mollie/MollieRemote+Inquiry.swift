import Connectors
import Domain
import Syntax

/// Reads one payment by the id that a notification named.
struct MollieInquiryDownload: Download {
    let flow = "payment"
    let joining = PageJoining.datedLines(format: "mollie.payments")
    private let id: String
    private var isRead = false

    init(_ id: String) { self.id = id }

    var fileName: String { "mollie-\(id).jsonl" }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if isRead { return .finished(cursor: nil, .some) }
        var request = RemoteRequest(.get, "/v2/payments/" + RemoteRequest.encoded(id))
        // A payment of somebody else, or one that there is not.
        request.answers = [404]
        return .request(request)
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let value = try GatewayPage.tree(page)
        guard head.status == 404 ? value?["status"] != nil : value?["id"]?.text == id else {
            throw GatewayPage.strange(head)
        }
        isRead = true
    }

    func explained(_ problem: Problem) -> Problem { MollieRemote.explained(problem, "payments.read") }
}
