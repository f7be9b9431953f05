import Connectors
import Domain
import Spool
import Syntax

/// A token that was got by credentials, kept in `state/tokens/` until four fifths of its life are over.
struct TokenCache: Sendable {
    /// A token and its time.
    struct Token: Sendable {
        /// What is sent.
        let text: String
        /// From when on another one is got.
        let renewed: Instant
        /// By which login it was got.
        let login: String
    }

    private let spool: Spool
    private let path: String

    init(_ spool: Spool, connection: String) {
        self.spool = spool
        path = "state/tokens/" + connection + ".json"
    }

    /// The token that still counts at a time for a login; nil when there is none.
    func token(now: Instant, login: String) throws(Problem) -> Token? {
        guard try spool.exists(path) else { return nil }
        let found = FlatJSON.members(try spool.contents(path))
        guard let text = found["token"], let end = found["renewed"].flatMap({ Int64($0) }), found["login"] == login,
            let got = found["got"].flatMap({ Int64($0) }), got <= now.seconds, now.seconds < end
        else { return nil }
        return Token(text: text, renewed: Instant(seconds: end), login: login)
    }

    /// Keeps a token that lives that many seconds from now on.
    func keep(_ text: String, lives seconds: Int, now: Instant, login: String) throws(Problem) -> Token {
        let end = now.seconds +| Int64(max(0, seconds)) / 5 *| 4
        var json = JSONWriter()
        json.object { json in
            json.member("token", text)
            json.member("login", login)
            json.member("got", String(now.seconds))
            json.member("renewed", String(end))
        }
        let bytes = json.bytes
        try spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in output.append(bytes) }
        return Token(text: text, renewed: Instant(seconds: end), login: login)
    }

    /// Forgets the token: the other side does not believe it.
    func forget() throws(Problem) {
        if try spool.exists(path) { try spool.remove(path) }
    }
}
