import Domain

/// What can be wrong with neutral files beside the syntax and the orders themselves.
public enum NeutralProblem: String, ProblemCode {
    /// A variable symbol is not one to ten digits, so one is derived from the order instead. Remedy: correct it in the
    /// export. Placeholders: order, value.
    case symbolNotDigits = "CHANNEL-001"
    /// It is not clear whether the order is paid, so it counts as unknown. Remedy: export 1 or 0. Placeholders: order,
    /// value.
    case paidNotUnderstood = "CHANNEL-002"
    /// An item has no price with VAT; it was computed from the price without VAT and the rate. Remedy: add the price
    /// with VAT to the export. Placeholders: order, item.
    case priceComputed = "CHANNEL-003"
    /// An item has an unknown type; it counts as a product with a code and as a service without. Remedy: use one of
    /// the types in the description of the format. Placeholders: order, item, value.
    case unknownItemType = "CHANNEL-004"
    /// A product has no code and is left out. Remedy: give it a code in the shop.
    case productWithoutCode = "CHANNEL-005"
    /// A country's name is unknown, so the country is missing. Remedy: add the country's code to the export.
    /// Placeholders: order, value.
    case unknownCountry = "CHANNEL-006"
    /// An order has too many items. Remedy: check the export; split the order. Placeholders: order, limit.
    case tooManyItems = "CHANNEL-007"
}
