import Connectors
import Domain
import Settings

extension RemoteSession {
    /// The path and query of a request that begins with the placeholder of a link, with the link in its place.
    ///
    /// A link is a whole address, or what follows the connection's one. Throws `REMOTE-001` for one of another address: what is
    /// secret goes nowhere else.
    func linked(_ path: String, _ links: [String: SecretReference]) throws(Problem) -> String {
        let address = start.connection.address
        for (placeholder, secret) in links {
            let mark = "/{" + placeholder + "}"
            guard path.hasPrefix(mark) else { continue }
            let link = try value(.secret(secret))
            let own = link.hasPrefix(address + "/") ? link.dropFirst(address.count) : link[...]
            guard own.hasPrefix("/") else {
                throw Problem(RemoteProblem.unauthorised, .error, ["host": host, "status": "–", "words": secret.name])
            }
            let query = path.dropFirst(mark.count)
            let isSecond = own.contains("?") && query.hasPrefix("?")
            return String(own) + (isSecond ? "&" + query.dropFirst() : query)
        }
        return path
    }
}
