/// What a channel may sell of an item in one warehouse, by what the warehouse system reports.
public enum QuantityRule: Hashable, CaseIterable, Sendable {
    /// The physical count.
    case onHand
    /// The physical count without what received orders block.
    case onHandMinusReserved
    /// The physical count without what open received orders ask for.
    case onHandMinusOrdered
    /// The number as it stands in the export, which has subtracted already.
    case asReported
}
