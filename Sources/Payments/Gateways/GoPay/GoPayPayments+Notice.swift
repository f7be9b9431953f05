import Connectors
import Domain

/// Notifications: a `GET` of the shop's address with `?id=…`, unsigned (docs/gateways/gopay.md#notifications).
enum GoPayNotice {
    /// The format, as the registry knows it.
    static let format = GatewayNotice.unsigned("gopay", id: id)

    private static let id: @Sendable (GatewayNotice) -> String? = { notice in
        (notice.query["id"] ?? notice.form["id"]).flatMap { isId($0) ? $0 : nil }
    }

    /// Whether a text can be the id of a payment: a whole number of 64 bits.
    static func isId(_ text: String) -> Bool {
        (1...19).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
