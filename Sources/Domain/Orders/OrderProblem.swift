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
    /// What the document of an order contains changed after it was sent. Remedy: correct the document in the accounting
    /// system by hand, then settle the order. Placeholders: order, changes.
    case changedAfterExport = "ORDER-020"
    /// A person holds the order. Remedy: send it once it is right. Placeholders: order.
    case heldByPerson = "ORDER-021"
    /// An order that the accounting system got was cancelled. Remedy: cancel the document there, then settle the order.
    /// Placeholders: order, document.
    case cancelledAfterExport = "ORDER-022"
    /// A cancelled order, or one whose payment failed, was taken back with its file before anybody fetched it. Remedy: look
    /// whether the accounting system has it anyway. Placeholders: order, state.
    case takenBack = "ORDER-023"
    /// The accounting system made a second document of an order. Remedy: cancel one there, then settle the order.
    /// Placeholders: order, documents.
    case twoDocuments = "ORDER-024"
    /// The accounting system names one document for several orders. Remedy: look which it is, then settle each.
    /// Placeholders: order, document, others.
    case sharedDocument = "ORDER-025"
    /// The accounting system refused an order. Remedy: correct the cause and send it again, or settle it.
    /// Placeholders: order, words.
    case refusedBySystem = "ORDER-026"
    /// The accounting system refused a whole file of orders. Remedy: remove the cause, then send them again.
    /// Placeholders: pack, orders, words.
    case packRefused = "ORDER-027"
    /// An order was done when the channel first gave it. Remedy: send it if it is missing in the accounting, else settle
    /// it. Placeholders: order, state.
    case doneWhenFirstSeen = "ORDER-028"
    /// Orders of a channel are older than the day from which they are written. Remedy: send those that are missing in
    /// the accounting. Placeholders: channel, count, day.
    case history = "ORDER-029"
    /// A state of a channel has no known meaning. Remedy: give it one in the settings. Placeholders: state, channel.
    case unknownState = "ORDER-030"
    /// Orders that were done when the channel first gave them were not written. Remedy: send those that are missing in the
    /// accounting. Placeholders: channel, count.
    case doneSkipped = "ORDER-031"
    /// An answer of the accounting system concerns an order that was never sent, or cannot be placed at all. Remedy: look
    /// up there what it answers. Placeholders: order, words.
    case strangeAnswer = "ORDER-032"
    /// The accounting system's answer to an order does not say whether it took it. Remedy: look there, then settle the
    /// order or send it again. Placeholders: order, words.
    case unknownAnswer = "ORDER-033"
    /// A file tells less of orders than what the channel told since. Remedy: none, unless it is the right one: then export
    /// the orders again. Placeholders: channel, count, orders, time.
    case outdated = "ORDER-034"
    /// The payment of an order failed after the accounting system got it. Remedy: cancel the document there if the customer
    /// does not pay, then settle the order. Placeholders: order, document, state.
    case failedAfterExport = "ORDER-035"
    /// The file of an order that a person settled was taken back before anybody fetched it. Remedy: look whether the
    /// accounting system has it anyway. Placeholders: order.
    case settledTakenBack = "ORDER-036"
    /// The accounting system answered the other orders of a file, but not this one. Remedy: look there whether it has it,
    /// then settle the order or send it again. Placeholders: order, pack.
    case unanswered = "ORDER-037"
    /// No order of a channel has a state, so none is known to be cancelled. Remedy: add the state to the channel's export.
    /// Placeholders: channel.
    case noStates = "ORDER-038"
    /// The accounting system took an order with a file that was taken back, or in which it was another one. Remedy: compare
    /// the document with the order, then settle the order. Placeholders: order, document, pack.
    case answeredLate = "ORDER-039"
    /// An order was on its way to an accounting system in whose place there is another one by now. Remedy: look there; settle
    /// the order if it has it, else send it. Placeholders: order, system.
    case formerSystem = "ORDER-040"

    /// Those by which an order that was sent waits for a person: something is to be put right in the accounting system.
    public static let alarms: [OrderProblem] = [
        .changedAfterExport, .cancelledAfterExport, .failedAfterExport, .twoDocuments, .sharedDocument, .answeredLate,
    ]
}
