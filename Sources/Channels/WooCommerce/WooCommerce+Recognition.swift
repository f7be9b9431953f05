import Connectors
import Syntax

/// How WooCommerce's answers are told apart: by what our own pages say of themselves, else by names that only such records
/// have.
enum WooCommerceRecognition {
    /// Whether a file has orders.
    static func isOrders(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "woocommerce.orders")
            || isAnswer(head, ["\"billing\"", "\"line_items\"", "\"status\""])
    }

    /// Whether a file has products or variations.
    static func isProducts(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "woocommerce.products")
            || isAnswer(head, ["\"sku\"", "\"stock_quantity\"", "\"manage_stock\""]) && !isBatch(head)
    }

    /// Whether a file has answers to what was written: objects under `update`, or pages that say so.
    static func isAnswers(_ head: FileHead) -> Bool { PageEnvelope.begins(head, "woocommerce.answers") }

    private static func isBatch(_ head: FileHead) -> Bool {
        String(decoding: head.bytes.prefix(64).filter { $0 > 32 }, as: UTF8.self).hasPrefix("{\"update\"")
    }

    private static func isAnswer(_ head: FileHead, _ names: [String]) -> Bool {
        guard head.starts(with: "{") || head.starts(with: "[") else { return false }
        let text = String(decoding: head.bytes, as: UTF8.self)
        return !head.starts(with: PageEnvelope.mark) && names.allSatisfy { text.contains($0) }
    }
}
