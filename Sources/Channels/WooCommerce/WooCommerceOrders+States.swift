import Connectors
import Domain
import Syntax

/// States out: a script of requests, one for each order (docs/systems/woocommerce.md).
enum WooCommerceStates {
    /// The writer.
    static let writer = StateWriter(ending: "jsonl", obstacle: obstacle, write: write)

    /// States in which the shop still waits for a payment, so that it takes one; on others it does nothing.
    private static let payable: Set<String> = ["pending", "failed", "checkout-draft"]

    /// An order that did not come from the shop's interface has no id there, by which alone it could be written to.
    private static func obstacle(_ line: OrderStateLine) -> Problem? {
        if id(of: line) != nil { return nil }
        let about = ["order": line.order, "state": line.state]
        return Problem(WooCommerceProblem.noOrderId, .warning, scope: .record, about)
    }

    private static func id(of line: OrderStateLine) -> String? {
        line.remoteId.flatMap { id in
            !id.isEmpty && id.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? id : nil
        }
    }

    private static func write(_ lines: [OrderStateLine]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            guard let id = id(of: line), let body = body(line) else { continue }
            let path = WooCommerceRemote.root + "/orders/" + id
            // Twice the same state is once, and an order is paid once.
            let request = RemoteRequest(.put, path, body: body, isRepeatable: true)
            ScriptLine(key: "order-" + line.order, request).append(to: &bytes)
        }
        return bytes
    }

    /// What is to be done with an order; nil when the shop has it that way, or further on.
    ///
    /// `set_paid` moves on an order that waits for its payment, and leaves alone what somebody moved meanwhile. An order that
    /// waits for a transfer is `on-hold`, where it does nothing, so that one gets the state itself.
    private static func body(_ line: OrderStateLine) -> [UInt8]? {
        let now = slug(line.channelState ?? "pending")
        // A merchant may name the state of a paid order in words, as other shops have it.
        let wanted = isSlug(line.state) ? slug(line.state) : "processing"
        guard wanted != now else { return nil }
        var json = JSONWriter()
        if wanted == "processing" {
            guard now != "completed", now != "refunded", now != "cancelled" else { return nil }
            json.object { json in
                if payable.contains(now) { json.member("set_paid", true) } else { json.member("status", wanted) }
            }
        } else {
            json.object { $0.member("status", wanted) }
        }
        return json.bytes
    }

    private static func slug(_ state: String) -> String { state.hasPrefix("wc-") ? String(state.dropFirst(3)) : state }

    private static func isSlug(_ state: String) -> Bool {
        !state.isEmpty && state.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 45 }
    }
}
