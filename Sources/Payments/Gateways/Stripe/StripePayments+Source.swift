import Connectors
import Domain
import Syntax

/// What a balance transaction is about: its id alone, or the charge, refund or dispute whole.
struct StripeSource {
    /// Its id.
    let id: String?
    private let value: JSONTree?

    init(_ source: JSONTree?) {
        value = source?.members.isEmpty == false ? source : nil
        id = value == nil ? source?.text : value?["id"]?.text
    }

    /// Puts in the payment, the order, the way to pay and the customer's own amount.
    func complete(_ line: inout GatewayLine, text: String?, _ naming: OrderNaming) {
        let isCharge = id.map { $0.hasPrefix("ch_") || $0.hasPrefix("py_") || $0.hasPrefix("pi_") } ?? false
        line.paymentId = Self.id(value?["charge"]) ?? (isCharge ? id : nil) ?? Self.id(value?["payment_intent"])
        line.method = value?["payment_method_details"]?["type"]?.text
        let texts = [text, value?["description"]?.text]
        line.name(
            order: naming.order {
                order(naming)
            } text: {
                texts.lazy.compactMap { $0.flatMap { GatewayText.order(in: $0) } }.first
            }
        )
        guard let code = value?["currency"]?.text, let currency = Currency(code: code.uppercased()),
            currency != line.gross.currency, let amount = StripeMoney.read(value?["amount"]?.text, currency)
        else { return }
        let magnitude = amount.minorUnits.absolute
        line.customer = Money(minorUnits: line.gross.minorUnits < 0 ? -|magnitude : magnitude, currency: currency)
    }

    /// The order that the shop told in the metadata of the charge, of its intent, or of what it is about.
    private func order(_ naming: OrderNaming) -> String? {
        for place in [value, value?["payment_intent"], value?["charge"]] {
            if let order = GatewayMetadata.order(place?["metadata"], naming) { return order }
        }
        return nil
    }

    private static func id(_ value: JSONTree?) -> String? { value?.text ?? value?["id"]?.text }
}

/// What a shop wrote down for itself at a payment.
enum GatewayMetadata {
    /// Names under which shops keep the number of the order, the one that people see first; compared without case and marks.
    static let keys = [
        "ordernumber", "orderno", "orderreference", "orderref", "orderid", "order", "merchantreference", "reference",
        "variablesymbol", "vs", "invoicenumber",
    ]

    /// The order: of an object by its keys; a text or a number is the order itself.
    static func order(_ metadata: JSONTree?, _ naming: OrderNaming) -> String? {
        guard let metadata else { return nil }
        guard !metadata.members.isEmpty else {
            guard let text = metadata.text, !text.hasPrefix("{"), !text.hasPrefix("[") else { return nil }
            return GatewayText.order(in: text)
        }
        for key in naming.keys.isEmpty ? keys : naming.keys.map(folded) {
            for member in metadata.members where folded(member.key) == key {
                if let text = member.value.text { return text }
            }
        }
        return nil
    }

    private static func folded(_ key: String) -> String { TextKey.folded(key).filter { $0 != "-" && $0 != "." } }
}
