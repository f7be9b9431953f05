/// One thing that a file says; formats turn bytes into these and nothing else.
public enum Fact: Sendable {
    /// What a stock export says of itself; comes before its records.
    case stockExport(StockExport)
    /// A stock level.
    case stock(StockLevel)
    /// An order of a channel.
    indirect case order(Order)
    /// A product of a channel.
    case product(CatalogueProduct)
    /// The answer to an order that was sent.
    case receipt(Receipt)
    /// An issued invoice.
    case invoice(Invoice)
    /// A movement of money.
    case payment(Payment)
    /// A statement; comes after its payments.
    case statement(Statement)
    /// A movement of a gateway's settlement.
    case settlementLine(GatewayLine)
    /// A gateway's settlement; comes after its lines.
    indirect case settlement(GatewaySettlement)
    /// A payment of an order as its gateway reports it.
    case gatewayPayment(GatewayPayment)
    /// That a gateway is to be asked about a payment, or has answered.
    case inquiry(GatewayInquiry)
    /// Something wrong: with the file, or with a record that is left out.
    case problem(Problem)
}
