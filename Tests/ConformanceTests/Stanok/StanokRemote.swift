import Connectors
import Domain
import Syntax

/// How a shop is spoken to: `GET /orders?after=…` with a token, and `PUT /orders/{number}`.
enum StanokRemote {
    static let kind = RemoteKind(
        id: "stanok",
        name: "Stánok",
        side: .channel,
        settings: StanokSettings.declared,
        endpoint: { (context) throws(Problem) in
            guard let token = context.secret("token") else { throw Problem(RemoteProblem.unauthorised, .error) }
            return Endpoint(
                authorization: .field("Authorization", prefix: "Bearer ", token),
                fields: [try HTTPField("Content-Type", "application/json")],
                understands: { Verdict.usual($0, $1, body: .json) }
            )
        },
        downloads: { _ in [StanokDownload()] },
        delivery: .lines(format: "stanok.answers")
    )
}

/// Reads the orders after the last one that was read, a page after the other.
struct StanokDownload: Download {
    let flow = "orders"
    let joining = PageJoining.lines(format: "stanok.orders")
    let fileName = "orders.jsonl"

    private var last: String?
    private var isComplete = false
    private var hasRows = false

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        let after = last ?? cursor ?? "0"
        if isComplete { return .finished(cursor: after, hasRows ? .some : .nothing) }
        return .request(RemoteRequest(.get, "/orders", query: [("after", after)]))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        final class Found { var number: String? }
        let found = Found()
        let reader = JSONRecordReader(envelopes: []) { (record) throws(Problem) in
            found.number = record.value["number"]?.text ?? found.number
        }
        try page.read { (bytes) throws(Problem) in try reader.read(bytes) }
        try reader.finish()
        isComplete = found.number == nil
        hasRows = hasRows || found.number != nil
        last = found.number ?? last
    }
}
