import Domain

extension NeutralDraft {
    /// One line of the order; throws when it has no quantity or no price.
    mutating func orderItem(
        _ record: NeutralRecord<NeutralItemField>,
        place: Int,
        _ currency: Currency
    ) throws(Problem) -> OrderItem {
        let label = record[.code] ?? String(place)
        guard let quantity: Quantity = try record.number(.amount) else {
            throw incomplete(record, .amount, label)
        }
        let unitRate = try record.percent(.unitRate)
        let totalRate = try record.percent(.totalRate)
        let rate = unitRate ?? totalRate
        let net: UnitPrice? = try record.number(.unitWithoutVat)
        let gross: UnitPrice? = try record.number(.unitWithVat)
        let given: UnitPrice? = try record.number(.totalWithVat)
        let sum = given.flatMap { Money($0, currency: currency) }
        let price: UnitPrice
        if let known = gross ?? given.flatMap({ divided($0, by: quantity) }) {
            price = known
        } else if given == nil, let net, let rate, let computed = withVat(net, rate) {
            price = computed
            remark(.priceComputed, record.position(.unitWithoutVat), record.name(.unitWithoutVat), ["item": label])
        } else {
            throw incomplete(record, .unitWithVat, label)
        }
        guard let total = sum ?? Money(price: price, times: quantity, currency: currency) else {
            throw incomplete(record, .totalWithVat, label)
        }
        return OrderItem(
            kind: kind(record, label, isNegative: total.minorUnits < 0),
            code: record[.code],
            ean: record[.ean],
            name: [record[.name], record[.variant]].compactMap { $0 }.joined(separator: " "),
            quantity: quantity,
            unit: record[.unit],
            unitPrice: net,
            unitPriceWithVat: price,
            vatRate: rate,
            total: total,
            line: record.line
        )
    }

    /// Shoptet's item types (reference: e-shops, 2.1); without one the code tells shipping and payment (2.2).
    private mutating func kind(
        _ record: NeutralRecord<NeutralItemField>,
        _ label: String,
        isNegative: Bool
    ) -> OrderItem.Kind {
        let code = record[.code]
        guard let type = record[.type] else {
            if code?.hasPrefix("SHIPPING") == true { return .shipping }
            if code?.hasPrefix("BILLING") == true { return .payment }
            return .product
        }
        switch type.lowercased() {
        case "product", "bazar", "product-set", "product-set-item": return .product
        case "service", "generic-item": return .service
        case "shipping": return .shipping
        case "billing", "payment": return .payment
        case "discount-coupon", "volume-discount", "discount": return .discount
        case "gift": return .gift
        // A certificate that pays is a discount, one that is bought is a service.
        case "gift-certificate": return isNegative ? .discount : .service
        case "deposit": return .deposit
        case "rounding": return .rounding
        default:
            remark(.unknownItemType, record.position(.type), record.name(.type), ["item": label, "value": type])
            return code == nil ? .service : .product
        }
    }

    /// The price with VAT where it needs no rounding; nil otherwise.
    private func withVat(_ net: UnitPrice, _ rate: Percent) -> UnitPrice? {
        let product = Int128(net.millionths) * Int128(100_000_000 + rate.millionths)
        guard product % 100_000_000 == 0, let gross = Int64(exactly: product / 100_000_000) else { return nil }
        return UnitPrice(millionths: gross)
    }

    /// The price of one where it needs no rounding; nil otherwise.
    private func divided(_ total: UnitPrice, by quantity: Quantity) -> UnitPrice? {
        guard quantity != .zero else { return nil }
        let product = Int128(total.millionths) * 1_000_000
        guard product % Int128(quantity.millionths) == 0 else { return nil }
        return Int64(exactly: product / Int128(quantity.millionths)).map { UnitPrice(millionths: $0) }
    }

    private func incomplete(
        _ record: NeutralRecord<NeutralItemField>,
        _ field: NeutralItemField,
        _ label: String
    ) -> Problem {
        Problem(
            OrderProblem.incompleteItem,
            scope: .record,
            at: record.position(field),
            path: record.name(field),
            ["order": number, "item": label]
        )
    }
}
