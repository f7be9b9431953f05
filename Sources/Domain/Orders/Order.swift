/// An order of a channel, as the channel gave it.
public struct Order: Hashable, Sendable, Codable {
    /// The order number in the channel; with the channel's name it identifies the order.
    public var number: String
    /// The channel's own id of the order, by which it is written to; nil where the number serves.
    public var remoteId: String?
    /// The variable symbol that the file gives, or that follows from the number; digits without leading zeros.
    public var vs: String?
    /// Whether the channel gave the variable symbol itself: then it is the one the customer was told.
    public var vsIsGiven: Bool
    /// The invoice number, where the channel makes the invoices.
    public var invoiceNumber: String?
    /// When the customer ordered, by the channel's clock.
    public var created: LocalTime?
    /// What the order is paid in.
    public var currency: Currency
    /// The channel's own rate: what one unit of the currency costs in the shop's main currency.
    public var exchangeRate: ExchangeRate?
    /// The sum to pay, with VAT.
    public var total: Money
    /// The part of the total that rounding added or took.
    public var rounding: Money
    /// Whether the channel says that it is paid.
    public var paid: Bool?
    /// The channel's name of its state.
    public var state: String?
    /// How the customer pays, as the channel names it.
    public var paymentMethod: String?
    /// How the goods go, as the channel names it.
    public var shippingMethod: String?
    /// Who ordered, and the billing address.
    public var customer: Party
    /// Where the goods go, if elsewhere.
    public var delivery: Party?
    /// The customer's note.
    public var note: String?
    /// Whether the channel says that the sale falls under One Stop Shop, and in which country.
    public var ossCountry: String?
    /// Goods, shipping, fees and discounts.
    public var items: [OrderItem]
    /// The line of the file where the order starts.
    public var line: Int

    /// An order by its parts; the rest is set afterwards.
    public init(
        number: String,
        currency: Currency,
        total: Money,
        customer: Party = Party(),
        items: [OrderItem] = [],
        line: Int
    ) {
        self.number = number
        self.currency = currency
        self.total = total
        self.rounding = .zero(currency)
        self.vsIsGiven = false
        self.customer = customer
        self.items = items
        self.line = line
    }

    /// The country the goods go to: of the delivery, else of the customer; ISO 3166 alpha-2.
    public var destination: String? { delivery?.country ?? customer.country }
}

extension Order {
    /// What speaks against sending the order to an accounting system; empty when nothing does.
    ///
    /// The sum of its lines and the rounding must be the total, within `tolerance` minor units, and every line that
    /// costs something needs a VAT rate: a missing one is never guessed (docs/systems/neutral.md#orders-in-xml).
    public func problems(tolerance: Int64) -> [Problem] {
        var found: [Problem] = []
        if items.isEmpty {
            found.append(Problem(OrderProblem.noItems, scope: .record, at: position, ["order": number]))
        }
        for (index, item) in items.enumerated() where item.documentRate == nil && item.kind != .rounding {
            found.append(
                Problem(
                    OrderProblem.noVatRate,
                    scope: .record,
                    at: SourcePosition(line: item.line),
                    ["order": number, "item": item.code ?? String(index + 1)]
                )
            )
        }
        let sum = itemsTotal
        if (sum.minorUnits -| total.minorUnits).absolute > tolerance {
            found.append(
                Problem(
                    OrderProblem.doesNotAddUp,
                    scope: .record,
                    at: position,
                    ["order": number, "sum": sum.description, "total": total.description]
                )
            )
        }
        return found
    }

    /// The sum of the lines, with the rounding that stands outside them.
    public var itemsTotal: Money {
        var sum = rounding.minorUnits
        for item in items { sum +|= item.total.minorUnits }
        return Money(minorUnits: sum, currency: currency)
    }

    private var position: SourcePosition { SourcePosition(line: line) }
}
