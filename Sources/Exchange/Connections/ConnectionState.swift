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
        }
    }
}
