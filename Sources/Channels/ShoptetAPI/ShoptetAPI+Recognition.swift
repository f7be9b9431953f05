import Connectors

/// How Shoptet's answers are told apart: by what our own pages say of themselves, else by names that only such records have.
enum ShoptetAPIRecognition {
    /// Whether a file has an order, or what changed in orders.
    static func isOrders(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "shoptet-api.orders")
            || isAnswer(head, ["\"data\"", "\"order\"", "\"billingAddress\"", "\"itemPrice\""])
    }

    /// Whether a file has the supplies of a stock.
    static func isProducts(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "shoptet-api.products")
            || isAnswer(head, ["\"data\"", "\"supplies\"", "\"productGuid\"", "\"claim\""])
    }

    /// Whether a file has answers to what was written.
    static func isAnswers(_ head: FileHead) -> Bool { PageEnvelope.begins(head, "shoptet-api.answers") }

    private static func isAnswer(_ head: FileHead, _ names: [String]) -> Bool {
        guard head.starts(with: "{"), !head.starts(with: PageEnvelope.mark) else { return false }
        let text = String(decoding: head.bytes, as: UTF8.self)
        return names.allSatisfy { text.contains($0) }
    }
}
