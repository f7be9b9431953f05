import Connectors
import Domain
import Syntax

extension NeutralDraft {
    /// One line of the order; throws when it has no quantity or no price.
    mutating func orderItem(
        _ record: NeutralRecord<NeutralItemField>,
        place: Int,
        _ currency: Currency
    ) throws(Problem) -> OrderItem {
        let label = record[.code] ?? String(place)
        guard let (quantity, unit) = try record.quantity(.amount) else {
            throw incomplete(OrderProblem.noQuantity, record, .amount, label)
        }
        let unitRate = try record.percent(.unitRate)
        let totalRate = try record.percent(.totalRate)
        let rate = unitRate ?? totalRate
        let reduced: UnitPrice? = try record.number(.unitAfterDiscount)
        let reducedNet: UnitPrice? = try record.number(.unitNetAfterDiscount)
        let listed: UnitPrice? = try record.number(.unitWithVat)
        let listedNet: UnitPrice? = try record.number(.unitWithoutVat)
        // A price after a discount is what is paid; the price without VAT beside it is the one before.
        let net = reducedNet ?? (reduced == nil || reduced == listed ? listedNet : nil)
        let gross = reduced ?? (reducedNet == nil || reducedNet == listedNet ? listed : nil)
        let given: UnitPrice? = try record.number(.totalWithVat)
        let sum = given.flatMap { Money($0, currency: currency) }
        let price: UnitPrice
        if let known = gross ?? given.flatMap({ divided($0, by: quantity) }) {
            price = known
        } else if given == nil, let net, let rate, let computed = withVat(net, rate) {
            price = computed
            remark(.priceComputed, record.position(.unitWithoutVat), record.name(.unitWithoutVat), ["item": label])
        } else {
            throw incomplete(OrderProblem.noPrice, record, .unitWithVat, label)
        }
        guard let total = sum ?? Money(price: price, times: quantity, currency: currency) else {
            throw incomplete(OrderProblem.noPrice, record, .totalWithVat, label)
        }
        if given == nil, reduced == nil, reducedNet == nil, let percent = discount(record) {
            discounts[place - 1] = percent
        }
        return OrderItem(
            kind: kind(record, label, isNegative: total.minorUnits < 0),
            code: record[.code],
            ean: record[.ean],
            name: [record[.name], record[.variant]].compactMap { $0 }.joined(separator: " "),
            quantity: quantity,
            unit: record[.unit] ?? unit,
            unitPrice: net,
            unitPriceWithVat: price,
            vatRate: rate,
            total: total,
            line: record.line
        )
    }

    /// Shoptet's item types (docs/systems/neutral.md#orders-in-xml); without one the code tells shipping and payment.
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
        switch TextKey.folded(type) {
        case "product", "bazar", "product-set", "product-set-item", "produkt", "tovar", "zbozi": return .product
        case "service", "generic-item", "sluzba": return .service
        case "shipping", "doprava": return .shipping
        case "billing", "payment", "platba": return .payment
        case "discount-coupon", "volume-discount", "discount", "zlavovykupon", "slevovykupon", "mnozstevnazlava",
            "mnozstevnisleva", "zlava", "sleva":
            return .discount
        case "gift", "darcek", "darek": return .gift
        // A certificate that pays is a discount, one that is bought is a service.
        case "gift-certificate", "darcekovypoukaz", "darkovypoukaz": return isNegative ? .discount : .service
        case "deposit": return .deposit
        case "rounding", "zaokruhlenie", "zaokrouhleni": return .rounding
        default:
            remark(.unknownItemType, record.position(.type), record.name(.type), ["item": label, "value": type])
            return code == nil ? .service : .product
        }
    }

    /// The discount in percent; nil when there is none, or something else stands there.
    private func discount(_ record: NeutralRecord<NeutralItemField>) -> Percent? {
        guard let text = record[.discount] else { return nil }
        let digits = text.filter { $0 != "%" && !$0.isWhitespace }
        guard let number: Percent = NeutralNumber.fixed(digits) else { return nil }
        let percent = number.magnitude
        return percent > .zero && percent <= Percent(100) ? percent : nil
    }

    /// Takes the discounts off prices that stand before them: only where the order's total says that they do, and the
    /// prices as they stand do not make it.
    mutating func applyDiscounts(_ order: inout Order) {
        guard !discounts.isEmpty, !order.problems(tolerance: context.orderTolerance).isEmpty else { return }
        var reduced = order
        for (place, percent) in discounts where reduced.items.indices.contains(place) {
            let item = reduced.items[place]
            let left =
                Int128(item.unitPriceWithVat.millionths) * Int128(Percent(100).saturatingDifference(percent).millionths)
            let half: Int128 = left < 0 ? -50_000_000 : 50_000_000
            guard let millionths = Int64(exactly: (left + half) / 100_000_000),
                let total = Money(
                    price: UnitPrice(millionths: millionths),
                    times: item.quantity,
                    currency: order.currency
                )
            else { return }
            reduced.items[place].unitPriceWithVat = UnitPrice(millionths: millionths)
            reduced.items[place].unitPrice = nil
            reduced.items[place].total = total
        }
        let gap = reduced.itemsTotal.minorUnits -| reduced.total.minorUnits
        if gap.absolute <= context.orderTolerance { order = reduced }
    }

    /// The price with VAT where it needs no rounding; nil otherwise.
    private func withVat(_ net: UnitPrice, _ rate: Percent) -> UnitPrice? {
        let product = Int128(net.millionths) * Int128(100_000_000 +| rate.millionths)
        guard product % 100_000_000 == 0, let gross = Int64(exactly: product / 100_000_000) else { return nil }
        return UnitPrice(millionths: gross)
    }

    /// The price of one where it needs no rounding; nil otherwise.
    private func divided(_ total: UnitPrice, by quantity: Quantity) -> UnitPrice? {
        guard quantity != .zero else { return nil }
        // bounded: 64 bits times 20, and the quantity is not zero.
        let product = Int128(total.millionths) * 1_000_000
        guard product % Int128(quantity.millionths) == 0 else { return nil }
        return Int64(exactly: product / Int128(quantity.millionths)).map { UnitPrice(millionths: $0) }
    }

    private func incomplete(
        _ code: OrderProblem,
        _ record: NeutralRecord<NeutralItemField>,
        _ field: NeutralItemField,
        _ label: String
    ) -> Problem {
        Problem(
            code,
            scope: .record,
            at: record.position(field),
            path: record.name(field),
            [
                "order": number, "item": label, "line": String(record.position(field).line),
                "column": record.name(field),
            ]
        )
    }
}
