import Connectors
import Domain
import Syntax

/// How far a list was read that a gateway sorts from the newest to the oldest, as a text of a cursor.
struct GatewayMark: Hashable {
    /// How many ids are kept: more than a page of any gateway may gain or lose while it is read.
    static let most = 40

    /// The greatest time of a row in seconds of UTC; 0 before anything was read.
    var latest: Int64 = 0
    /// The newest rows, the newest first.
    var recent: [String] = []

    /// Nothing was read.
    init() {}

    /// What a cursor says: `1795737600/ch_2,ch_1`; nil when it is none.
    init?(_ text: Substring) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let latest = Int(shortText: String(parts[0])) else { return nil }
        self.latest = Int64(latest)
        recent = parts[1].split(separator: ",").map(String.init)
    }

    /// As a cursor says it.
    var text: String { "\(latest)/" + recent.joined(separator: ",") }

    /// The same after a list was read whose rows are these, the newest first.
    func after(_ rows: [(id: String, time: Int64)]) -> GatewayMark {
        var next = self
        next.latest = rows.reduce(latest) { max($0, $1.time) }
        let new = rows.map(\.id).filter { !recent.contains($0) }
        next.recent = Array((new + recent).prefix(Self.most))
        return next
    }
}

/// Answers of a gateway's interface, read whole.
enum GatewayPage {
    /// How many bytes a page may have: some hundred rows with all that they are about.
    private static let most = 32 << 20

    /// The value of a page; nil when it is none.
    static func tree(_ page: RemotePage) throws(Problem) -> JSONTree? {
        var bytes: [UInt8] = []
        try page.read { (part) throws(Problem) in
            guard bytes.count < most else { return }
            part.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return JSONTree.whole(bytes)
    }

    /// That an answer is none of the gateway's.
    static func strange(_ head: HTTPHead) -> Problem {
        Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status), "words": ""])
    }
}
