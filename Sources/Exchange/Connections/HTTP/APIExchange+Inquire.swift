import Connectors
import Domain
import Ledger
import Spool

/// Asking gateways about what notifications named (docs/gateways.md#notifications).
extension APIExchange {
    /// How much a connection is asked about in one pass; the rest waits for the next.
    static let mostInquiries = 100

    /// Asks about what notifications named since `fetch`; `lost` are connections over which nothing more is to be done.
    func inquire(lost: inout Set<String>) throws(Problem) -> Report {
        let skipped = lost
        let asked = connections.filter { $0.kind.inquiry != nil && !skipped.contains($0.name) }
        return try fetch(asked, lost: &lost) { (connection, report) throws(Problem) in
            try inquiries(of: connection, &report)
        }
    }

    /// What is to be asked about now over a connection; what was asked about for too long is given up, which is said once.
    func inquiries(of connection: APIConnection, _ report: inout Report) throws(Problem) -> [APIFetch.Flow] {
        guard let inquiry = connection.kind.inquiry else { return [] }
        let now = clock.now()
        let days = inquiry.days(connection.context)
        let first = Instant(seconds: now.seconds -| Int64(days) *| 86_400)
        var flows: [APIFetch.Flow] = []
        for record in try ledger.dueInquiries(inquiry.gateway, now: now, limit: Self.mostInquiries) {
            guard record.since < first else {
                let download = inquiry.download(connection.context, record.id)
                flows.append(APIFetch.Flow(download: download, cursor: nil, inquiry: record))
                continue
            }
            try ledger.giveUp(record)
            let about = ["gateway": connection.kind.name, "id": record.id, "days": String(days)]
            let problem = Problem(GatewayNoticeProblem.givenUp, .warning, scope: .record, about)
            report.problems.append((connection.name, problem))
        }
        return flows
    }

    /// Puts an answer into the inbox, unless it is the one that came before; whether it did.
    func keepAnswer(_ arrival: Arrival, of read: APIFetch.Read, _ arrivals: PendingSync) throws(Problem) -> Bool {
        guard read.digest == read.inquiry?.hash else {
            try workspace.spool.place(arrival, later: arrivals)
            return true
        }
        try workspace.spool.discard(arrival)
        return false
    }

    /// Notes what was asked about, so that the next time is later each time.
    func noteInquiries(_ outcome: APIFetch.Outcome) throws(Problem) {
        let now = clock.now()
        for record in outcome.asked {
            let read = outcome.reads.first { $0.inquiry?.id == record.id }
            try ledger.noteAsked(record, now: now, answer: read?.digest)
        }
    }
}

extension Workspace {
    /// How many connections can ask a gateway about what is named to them.
    func inquirers(of gateway: String) -> Int {
        usedAPIConnections.count { $0.kind.inquiry?.gateway == gateway }
    }
}

extension Registry {
    /// What people call a gateway.
    func gatewayName(_ id: String) -> String { payments.first { $0.id == id }?.name ?? id }
}
