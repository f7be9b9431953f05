import Connectors
import Domain
import Syntax

extension GatewayNotice {
    /// Goes on only if a notification of a gateway that signs is genuine. Outside a workspace nothing is applied, and nothing can
    /// be checked; that is said.
    ///
    /// - Parameter verdict: what its signature shows under these secrets.
    /// - Returns: the connection whose secret it was signed with; nil where it was believed before and none is left.
    @discardableResult
    func check(
        of gateway: Connector,
        _ trust: NoticeTrust?,
        _ sink: FactSink,
        verdict: ([String]) throws(Problem) -> GatewaySignature.Verdict
    ) throws(Problem) -> NoticeTrust.Connection? {
        let about = ["gateway": gateway.name]
        guard let trust else {
            try sink(.problem(Problem(GatewaySignatureProblem.noSecret, .warning, scope: .record, about)))
            return nil
        }
        let connections = trust.connections.filter { $0.gateway == gateway.id }
        // What was believed once stays so, whatever became of the secret.
        if trust.isVouched { return connections.first }
        guard !connections.isEmpty else { throw Problem(GatewaySignatureProblem.noSecret, .error, about) }
        var shown = GatewaySignature.Verdict.missing
        for connection in connections {
            let found = try verdict(connection.secrets)
            if found == .genuine { return connection }
            // That it is old shows only under the right secret.
            if case .stale = shown { continue }
            shown = found
        }
        throw shown.problem(about)
    }
}

extension GatewaySignature.Verdict {
    /// Why it is not believed.
    fileprivate func problem(_ about: [String: String]) -> Problem {
        switch self {
        case .missing: return Problem(GatewaySignatureProblem.missing, .error, about)
        case .malformed: return Problem(GatewaySignatureProblem.malformed, .error, about)
        case .forged, .genuine: return Problem(GatewaySignatureProblem.forged, .error, about)
        case .stale(let seconds):
            let minutes = String(seconds.magnitude / 60)
            return Problem(GatewaySignatureProblem.stale, .error, about.merging(["minutes": minutes]) { $1 })
        }
    }
}
