import Connectors
import Domain
import Syntax

extension IDokladOrder {
    /// One line as iDoklad gets it.
    struct Line {
        var name: String
        var quantity: Quantity
        var unit: String?
        /// With VAT, in the order's currency.
        var price: UnitPrice
        /// `VatRateType`: 0 the first reduced rate, 1 the basic one, 2 none, 3 the second reduced one.
        var rate: Int
        /// The code of the item of the price list; nil for a line of text.
        var code: String?

        /// What iDoklad computes for the line, with VAT, in hundredths; nil when it leaves the range.
        var sum: Int64? { OrderArithmetic.sum(price, quantity) }
    }

    /// The lines, with one of rounding for each rate whose sum no price of two decimals gives, and one for the order's own.
    ///
    /// Every rate must hold at home on the day of the order: iDoklad names rates, and its orders have no One Stop Shop.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ day: Day,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        let order = entry.order
        let regime = try VatRegime(order, batch, on: day, codes, names: [.none, .high, .low, .third])
        if let destination = regime.oss { throw refusal(IDokladProblem.noOss, order, ["destination": destination]) }
        remarks += regime.remarks
        func rate(_ percent: Percent) -> Int { rateType(batch.vat.level(of: percent, in: batch.country, on: day)) }
        func rounding(_ hundredths: Int64, _ percent: Percent) -> Line {
            Line(
                name: OrderArithmetic.roundingText(in: batch.country),
                quantity: Quantity(1),
                price: UnitPrice(millionths: hundredths *| 10_000),
                rate: rate(percent)
            )
        }
        var lines: [Line] = []
        var sums: [(OrderItem, Int64?)] = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let price = price(of: item) else { throw unsound(order) }
            let code = index < entry.items.count ? entry.items[index]?.code : nil
            if code == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(IDokladProblem.textLine, .warning, scope: .record, ["item": name]))
            }
            lines.append(
                Line(
                    name: item.name.isEmpty ? item.code ?? item.kind.rawValue : item.name,
                    quantity: item.quantity,
                    unit: item.unit,
                    price: price,
                    rate: rate(item.documentRate ?? .zero),
                    code: code
                )
            )
            sums.append((item, OrderArithmetic.sum(price, item.quantity)))
        }
        for (percent, gap) in OrderArithmetic.gaps(sums) { lines.append(rounding(gap, percent)) }
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)), let gap = OrderArithmetic.rounding(of: order, after: sum)
        else {
            throw unsound(order)
        }
        if gap != 0 { lines.append(rounding(gap, .zero)) }
        return lines
    }

    /// A unit price of two decimals, which every agenda has; of more where so many pieces cost so little that two would leave
    /// most of the sum to rounding.
    private static func price(of item: OrderItem) -> UnitPrice? {
        guard let price = OrderArithmetic.price(of: item, decimals: 2),
            let total = OrderArithmetic.hundredths(item.total),
            let sum = OrderArithmetic.sum(price, item.quantity)
        else { return nil }
        return (total -| sum).absolute <= 100 ? price : OrderArithmetic.price(of: item)
    }

    private static func unsound(_ order: Order) -> Problem {
        let about = OrderArithmetic.totals(order).merging(["order": order.number]) { $1 }
        return Problem(OrderProblem.doesNotAddUp, scope: .record, at: SourcePosition(line: order.line), about)
    }

    private static let codes = VatRegime.Codes(
        unknownRate: IDokladProblem.unknownVatRate,
        ossIsOff: IDokladProblem.ossIsOff,
        perhapsOss: IDokladProblem.perhapsOss
    )

    /// What iDoklad calls a rate (docs/systems/idoklad.md#orders).
    private static func rateType(_ level: VatTable.Level?) -> Int {
        switch level {
        case .high: 1
        case .low: 0
        case .third: 3
        case nil, .some(.none), .other: 2
        }
    }
}

extension FittedText {
    /// Texts for iDoklad, in UTF-8, in which no letter is replaced.
    static var ofIDoklad: FittedText {
        typealias Code = IDokladProblem
        return FittedText(.utf8, Codes(replaced: Code.textCut, cut: Code.textCut, leftOut: Code.leftOut))
    }
}

/// How many characters iDoklad's fields take (models of Solitea/IdokladSdk; docs/systems/idoklad.md#lengths).
enum IDokladLimits {
    /// `SalesOrder.OrderNumber`.
    static let orderNumber = 25
    /// `SalesOrder.Description`, of which no limit is told; more than fits on a line is of no use.
    static let description = 200
    /// `Contact.CompanyName`, `SalesOrderItem.Name`.
    static let name = 200
    /// `SalesOrderItem.Unit`.
    static let unit = 20
    /// `Contact.IdentificationNumber`, `VatIdentificationNumber`, `VatIdentificationNumberSk`.
    static let number = 20
    /// `Contact.Street`.
    static let street = 100
    /// `Contact.City`.
    static let city = 50
    /// `Contact.PostalCode`.
    static let zip = 11
    /// `Contact.Email`.
    static let email = 254
    /// `Contact.Phone`.
    static let phone = 20
}
