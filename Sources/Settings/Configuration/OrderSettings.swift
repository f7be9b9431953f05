import Domain

/// What goes to the warehouse system as a received order.
public struct OrderSettings: Sendable {
    /// The words of `export`.
    enum Export: String, CaseIterable {
        case automatic
        case manual
    }

    /// What is done with a product that has no item in the warehouse system.
    public enum UnknownItem: String, CaseIterable, Sendable {
        /// Its code is sent; the system refuses an order that it cannot take.
        case send
        /// It becomes a line of text: nothing is reserved or issued.
        case text
        /// The order waits for a person.
        case hold
    }

    /// Whether orders are written at once; else when a person says so.
    public let automatic: Bool
    /// The states in which an order is written; empty means any.
    public let states: [String]
    /// The states of cancelled orders.
    public let cancelledStates: [String]
    /// What is done with an unknown product.
    public let unknownItem: UnknownItem
    /// Whether a rate of the destination's country is written as One Stop Shop.
    public let oss: Bool
    /// By how many minor units amounts may differ from the total.
    public let tolerance: Int64

    init(_ reader: inout ConfigurationReader) {
        let settings = reader.settings
        automatic = reader.choice("orders.export", Export.automatic) == .automatic
        states = settings.list("orders.states")
        cancelledStates = settings.list("orders.cancelled-states")
        unknownItem = reader.choice("orders.unknown-item", UnknownItem.send)
        oss = settings.flag("orders.oss")
        tolerance = Int64(settings.number("orders.tolerance"))
    }
}
