import Connectors
import Domain
import Network
import Settings
import Spool
import Syntax

/// How a session is begun.
extension RemoteSession {
    /// The field that carries the session that counts: that of this work, of an earlier one, or a new one.
    func session(by grant: SessionGrant) throws(RemoteFault) -> HTTPField {
        if token == nil {
            token = try own { () throws(Problem) in try cache.token(now: start.clock.now(), login: start.login) }
        }
        if token == nil {
            token = try begin(grant)
            isTokenNew = true
        }
        let id = token?.text ?? ""
        return try wrong { () throws(Problem) in try HTTPField(grant.field, id) }
    }

    /// Asks for the salt, and logs in with the hash.
    private func begin(_ grant: SessionGrant) throws(RemoteFault) -> TokenCache.Token {
        let password = try wrong { () throws(Problem) in try value(.secret(grant.password)) }
        let salt = try answer(to: grant.salt, grant.salt.body, hiding: [password])
        let hash = SHA1Hash.hex((salt ?? "") + password)
        let body = String(decoding: grant.login.body, as: UTF8.self).replacing(SessionGrant.hash, with: hash)
        guard let id = try answer(to: grant.login, Array(body.utf8), hiding: [password, hash]), !id.isEmpty else {
            throw .stopped(Problem(RemoteProblem.noToken, .error, ["host": host]))
        }
        return try own { () throws(Problem) in
            try cache.keep(id, lives: grant.lifetime, now: start.clock.now(), login: start.login)
        }
    }

    /// The text in an answer that counts; nil when it has none. What is refused here is the login.
    private func answer(
        to call: SessionGrant.Call,
        _ body: [UInt8],
        hiding secrets: [String]
    ) throws(RemoteFault) -> String? {
        let request = try wrong { () throws(Problem) in
            let address = try HTTPAddress(start.connection.address + call.path, inside: start.connection.settings.lan)
            return HTTPRequest(.post, address, start.endpoint.fields, body: body)
        }
        var watch = SecretWatch(secrets)
        var received: [UInt8] = []
        let head: HTTPHead
        do throws(HTTPFailure) {
            head = try client.send(request) { (_, part) throws(Problem) in
                guard !watch.sees(part) else {
                    throw Problem(RemoteProblem.secretInAnswer, .error, ["host": self.host])
                }
                received.append(contentsOf: part.prefix(Self.startBytes - received.count))
            }
        } catch {
            throw unmade(fault(of: error))
        }
        compareClocks(head)
        do throws(RemoteFault) { try heed(start.endpoint.understands(head, received), head) } catch {
            throw unmade(error)
        }
        var found = JSONTree.whole(received)
        for name in call.member { found = found?[name] }
        // Blanks at the ends of a salt count.
        if case .string(let text)? = found?.content { return text }
        return found?.text
    }

    /// A fault before anything was asked for: what is refused is the login, and nothing is left open.
    private func unmade(_ fault: RemoteFault) -> RemoteFault {
        switch fault {
        case .refused(var problem):
            if problem.is(RemoteProblem.refused) {
                problem = Problem(RemoteProblem.unauthorised, .error, problem.arguments)
            }
            return .stopped(problem)
        case .unknown(let problem, _): return .unknown(problem, mayHaveArrived: false)
        case .ours, .stopped, .later: return fault
        }
    }
}
