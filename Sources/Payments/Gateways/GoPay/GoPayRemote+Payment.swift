import Connectors
import Domain
import Syntax

/// Reads the state of one payment, and its refunds where there are some (docs/gateways/gopay.md#payments).
struct GoPayPaymentDownload: Download {
    let flow = "payment"
    let joining = PageJoining.datedLines(format: GoPayPayment.format.id)
    private let id: String
    private var pages = 0
    private var hasRefunds = false

    init(_ id: String) { self.id = id }

    var fileName: String { "gopay-payment-\(id).jsonl" }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard pages < (hasRefunds ? 2 : 1) else { return .finished(cursor: nil, .some) }
        let path = "/payments/payment/" + RemoteRequest.encoded(id)
        var request = RemoteRequest(.get, pages == 0 ? path : path + "/refunds", fields: GoPayFields.json)
        // A payment of somebody else, or one that there is not.
        if pages == 0 { request.answers = [403, 404] }
        return .request(request)
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let tree = JSONTree.whole(GatewayText.utf8(page.start))
        let isRight =
            switch (head.status, pages) {
            case (200, 0): tree?["id"]?.text == id && tree?["state"]?.text != nil
            case (200, _): if case .array? = tree?.content { true } else { false }
            default: tree?.members.isEmpty == false
            }
        guard isRight else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
        }
        if pages == 0, let state = tree?["state"]?.text { hasRefunds = GoPayPayment.refundStates.contains(state) }
        pages += 1
    }
}
