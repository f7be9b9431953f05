import Domain
import Ledger
import Messages
import Syntax

/// How a connection did when it was last tried.
public struct ConnectionState: Sendable {
    /// What it is called.
    public let name: String
    /// What the ledger knows of it; nil when it was never tried.
    public let record: ConnectionRecord?
    /// What is spent of its calls of a month; nil where these are not limited.
    public let calls: Calls?

    /// How many calls of a month are spent.
    public struct Calls: Sendable {
        /// How many.
        public let used: Int
        /// How many there are.
        public let limit: Int
        /// The day on which the month began; nil before the first call.
        public let since: Day?
    }

    /// `ok`, `failed` or `untried`.
    public var word: String {
        guard let record else { return "untried" }
        return record.problem == nil ? "ok" : "failed"
    }

    /// Its entry of `connections` as the contract has it.
    public func write(_ json: inout JSONWriter, _ renderer: Renderer) {
        json.object { json in
            json.member("name", name)
            json.member("state", word)
            json.member("since", record?.since.description)
            json.member("message", record?.problem.map { renderer.sentence($0) })
            guard let calls else { return }
            json.object("calls") { json in
                json.member("used", calls.used)
                json.member("limit", calls.limit)
                json.member("since", calls.since)
            }
        }
    }
}
