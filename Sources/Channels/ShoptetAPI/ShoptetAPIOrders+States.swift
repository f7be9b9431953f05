import Connectors
import Domain
import Syntax

/// States out: a script with a line for each order (docs/systems/shoptet-api.md#states).
enum ShoptetAPIStates {
    /// The writer.
    static let writer = StateWriter(ending: "jsonl") { lines in
        var bytes: [UInt8] = []
        for line in lines {
            var json = JSONWriter()
            json.object { json in
                json.member("paid", line.paid)
                json.member("state", line.state)
                json.member("was", line.channelState)
            }
            // Twice the same state is once.
            let request = RemoteRequest(.patch, path(of: line.order), body: json.bytes, isRepeatable: true)
            ScriptLine(key: line.order, request).append(to: &bytes)
        }
        return bytes
    }

    /// Where an order's state is written.
    static func path(of order: String) -> String { path(toOrder: order) + "/status" }

    /// Where an order is read.
    static func path(toOrder order: String) -> String {
        ShoptetAPIRemote.root + "/orders/" + RemoteRequest.encoded(order)
    }
}
