import Domain

extension GatewayPayment {
    /// Puts in the order as the shop told it, and the variable symbol that it is when it is one.
    mutating func name(order text: String?) {
        guard let text, !text.isEmpty else { return }
        orderNumber = GatewayText.short(text)
        if vs == nil, text.utf8.count <= Symbol.longest { vs = Symbol.normalised(text) }
    }
}
