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

    /// What is done with an order that was done when it was first seen.
    public enum DoneOrder: String, CaseIterable, Sendable {
        /// It is not written.
        case skip
        /// It waits for a person.
        case hold
        /// It is written like any other.
        case send
    }

    /// Whether orders are written at once; else when a person says so.
    public let automatic: Bool
    /// The states in which an order is written; empty means any.
    public let states: [String]
    /// The states in which an order is still to be handled, whatever Spojka takes them for.
    public let openStates: [String]
    /// The states of cancelled orders, besides those that are known.
    public let cancelledStates: [String]
    /// What is done with an order that was done when it was first seen.
    public let firstSeenDone: DoneOrder
    /// The day before which orders are not written.
    public let since: Day?
    /// How many days of orders are written when a channel gives its orders for the first time; 0 means all.
    public let firstDays: Int
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
        openStates = settings.list("orders.open-states")
        firstSeenDone = reader.choice("orders.first-seen-done", DoneOrder.skip)
        since = reader.day("orders.since")
        firstDays = settings.number("orders.first-days")
        cancelledStates = settings.list("orders.cancelled-states")
        unknownItem = reader.choice("orders.unknown-item", UnknownItem.send)
        oss = settings.flag("orders.oss")
        tolerance = Int64(settings.number("orders.tolerance"))
    }
}
