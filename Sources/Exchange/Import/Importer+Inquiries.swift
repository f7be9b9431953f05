import Domain
import Ledger

/// What files say of payments that gateways are to be asked about, or were.
extension FileImport {
    /// Remembers what a notification named, or how far an answer of the gateway brought it.
    func apply(_ inquiry: GatewayInquiry) throws(Problem) {
        let workspace = environment.workspace
        let name = workspace.registry.gatewayName(inquiry.gateway)
        let count = workspace.inquirers(of: inquiry.gateway)
        switch inquiry.standing {
        case .wanted:
            guard count > 0 else { throw Problem(GatewayNoticeProblem.noConnection, .error, ["gateway": name]) }
            try ledger.want(inquiry, now: environment.pass.started)
        case .open, .final: try ledger.note(inquiry, now: environment.pass.started)
        case .unknown:
            // Of several accounts at one gateway only one knows it.
            guard try ledger.noteMissing(inquiry, of: count) else { return }
            let about = ["gateway": name, "id": inquiry.id]
            note(Problem(GatewayNoticeProblem.unknownId, .warning, scope: .record, about))
        }
    }
}
