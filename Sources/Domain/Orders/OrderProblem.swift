/// What can be wrong with an order, whatever the file it came in.
public enum OrderProblem: String, ProblemCode {
    /// An order has no number. Remedy: add the number to the channel's export.
    case noNumber = "ORDER-001"
    /// The amounts of an order do not add up to its total. Remedy: correct the order in the channel and export again.
    /// Placeholders: order, sum, total.
    case doesNotAddUp = "ORDER-002"
    /// An item of an order has no VAT rate. Remedy: set the rate in the channel. Placeholders: order, item.
    case noVatRate = "ORDER-003"
    /// An order has an unknown currency. Remedy: use an ISO 4217 code. Placeholders: order, currency.
    case unknownCurrency = "ORDER-004"
    /// An order has no items. Remedy: check the export template. Placeholders: order.
    case noItems = "ORDER-005"
    /// A total is missing. Remedy: add the sum to pay to the export. Placeholders: order.
    case noTotal = "ORDER-006"
    /// An item has no price. Remedy: add it to the export. Placeholders: order, item, line, column.
    case noPrice = "ORDER-007"
    /// The same order number stands twice in one file with different content. Remedy: export it once.
    /// Placeholders: order.
    case twice = "ORDER-008"
    /// The accounting system has no item for a product of an order. Remedy: pair the product, or send the order as it
    /// is. Placeholders: order, item.
    case unknownItem = "ORDER-009"
    /// An item has no quantity. Remedy: add it to the export. Placeholders: order, item, line, column.
    case noQuantity = "ORDER-010"
    /// An order changed after it was sent. Remedy: correct the document in the accounting system by hand.
    /// Placeholders: order.
    case changedAfterExport = "ORDER-020"
    /// A person holds the order. Remedy: send it once it is right. Placeholders: order.
    case heldByPerson = "ORDER-021"
}
