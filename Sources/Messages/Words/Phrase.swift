/// Sentences of the command line that are no problems; `{name}` is filled in.
public enum Phrase: String, CaseIterable, Sendable {
    /// A pass was made. Placeholders: pass, started.
    case passed
    /// A pass was planned. Placeholders: pass, started.
    case planned
    /// A pass had no work.
    case nothingToDo
    /// What waits for a person. Placeholders: list.
    case waits
    /// Problems that are not listed. Placeholders: count.
    case moreProblems
    /// Records that are not listed. Placeholders: count.
    case moreRecords
    /// No pass was made yet.
    case noPass
    /// The last pass. Placeholders: pass, started, finished, exit, meaning.
    case lastPass
    /// The last pass runs or was interrupted. Placeholders: pass, started.
    case unfinished
    /// An order will go. Placeholders: id.
    case orderSent
    /// An order is kept back. Placeholders: id.
    case orderHeld
    /// What waits about an order is settled. Placeholders: id.
    case orderSettled
    /// An order waits again as it did before it was settled. Placeholders: id.
    case orderUnsettled
    /// A payment was paired by a person. Placeholders: id, orders.
    case paymentPaired
    /// A payment was taken off its orders. Placeholders: id.
    case paymentUnpaired
    /// The last decision about a payment was taken back. Placeholders: id.
    case paymentUndone
    /// A payment goes to the accounting with the next pass. Placeholders: id.
    case paymentSent
    /// An account means a customer from now on. Placeholders: id.
    case ruleMade
    /// The rule of an account is gone. Placeholders: account.
    case ruleForgotten
    /// A payment concerns no order. Placeholders: id.
    case paymentIgnored
    /// In the story of a payment, that a person paired it. Placeholders: id, orders.
    case decidedPair
    /// In the story of a payment, that a person took it off its orders. Placeholders: id.
    case decidedUnpair
    /// In the story of a payment, that a person said it concerns no order. Placeholders: id.
    case decidedIgnore
    /// In the story of a payment, that a person took a decision back. Placeholders: id.
    case decidedUndo
    /// In the story of a payment, that a person sent it to the accounting again. Placeholders: id.
    case decidedSendPayment
    /// In the story of a payment, that a person made a rule of it. Placeholders: id.
    case decidedRule
    /// An account never pays an order from now on. Placeholders: account.
    case accountIgnored
    /// Payments of an account are decided by the rules again. Placeholders: account.
    case accountHeeded
    /// A payment took an order over from others. Placeholders: id, order.
    case paymentSwapped
    /// Payments would be paired with their one candidate. Placeholders: count.
    case acceptQuestion
    /// Payments were paired with their one candidate. Placeholders: count.
    case paymentsAccepted
    /// No payment has just one candidate that fits.
    case nothingToAccept
    /// A product was paired by a person. Placeholders: product, item.
    case productPaired
    /// The pair of a product is gone. Placeholders: product.
    case productUnpaired
    /// A product needs no item. Placeholders: product.
    case productIgnored
    /// A product needs an item after all. Placeholders: product.
    case productWaits
    /// A held file may be applied. Placeholders: id.
    case fileReleased
    /// A person said that nothing is missing between two statements. Placeholders: id.
    case gapAccepted
    /// A held file is refused for good. Placeholders: id.
    case fileDiscarded
    /// A refused file waits no more. Placeholders: id.
    case fileSeen
    /// The ledger was rebuilt. Placeholders: count.
    case replayed
    /// The backup stands in the ledger's place. Placeholders: pass.
    case restored
    /// Something is being fetched. Placeholders: name.
    case fetching
    /// Files are being sent. Placeholders: name.
    case sending
    /// A server's key was accepted. Placeholders: host, type, fingerprint.
    case hostKeyAccepted
    /// A file is being read. Placeholders: file.
    case reading
    /// What was read is being settled.
    case settling
    /// Files are being written.
    case writing
    /// A pass is being replayed. Placeholders: pass.
    case replaying
    /// A workspace was made. Placeholders: folder, system.
    case created
    /// A list has nothing.
    case isEmpty
}
