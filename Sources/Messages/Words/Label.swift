/// Names of facts: what stands above a column and before a value.
///
/// The raw values are the keys of machine output, so `Label(rawValue:)` finds the name for one.
public enum Label: String, CaseIterable, Sendable {
    /// What it is called in lists and commands.
    case id
    /// An order.
    case order
    /// The payment that an order has which another one names.
    case holder
    /// A payment, or how far an order is paid.
    case payment
    /// A product of a channel.
    case product
    /// A file.
    case file
    /// A file that the brake holds.
    case held
    /// A pass.
    case pass
    /// What an order costs.
    case total
    /// The state as the channel names it.
    case state
    /// How far an order is on its way into the accounting system.
    case export
    /// Why it waits or is left out.
    case why
    /// How many calls of a month are spent, of how many.
    case calls
    /// The id that the accounting system sees.
    case exportId
    /// The file of orders that it went in.
    case pack
    /// The number of the document in the accounting system.
    case document
    /// How much of it is paid.
    case allocated
    /// The variable symbol.
    case vs
    /// A line of a file.
    case line
    /// More of it.
    case detail
    /// How bad it is.
    case severity
    /// A number of a document.
    case number
    /// A text.
    case text
    /// A day.
    case date
    /// An amount of money.
    case amount
    /// The other account.
    case counterAccount
    /// Who has the other account.
    case counterName
    /// What became of it.
    case outcome
    /// What it was paired by.
    case criterion
    /// Who decided.
    case decidedBy
    /// Orders.
    case orders
    /// The EAN.
    case ean
    /// An item of the accounting system.
    case item
    /// What item and product were matched by.
    case matchedBy
    /// How much may be sold.
    case available
    /// What the channel was told last.
    case lastSent
    /// An e-shop or marketplace.
    case channel
    /// A code.
    case code
    /// A name.
    case name
    /// Whose record it is.
    case side
    /// A warehouse.
    case warehouse
    /// What lies in the warehouse.
    case onHand
    /// What is reserved.
    case reserved
    /// What customers ordered.
    case ordered
    /// Whether the last export lacks it.
    case missing
    /// Whether its code stands twice.
    case conflict
    /// Where a file came.
    case came
    /// Where a file is kept.
    case kept
    /// Which file it repeats.
    case repeats
    /// What a file is about.
    case kind
    /// A file's format.
    case format
    /// How many records it has.
    case records
    /// A file's SHA-256.
    case sha256
    /// A place in a file.
    case path
    /// A sentence.
    case message
    /// How many.
    case count
    /// Where more is said.
    case see
    /// Files that came.
    case filesIn
    /// Files that were written.
    case filesOut
    /// What a person must decide.
    case waitsForYou
    /// An order was read.
    case read
    /// An order changed in the channel.
    case changed
    /// An order was written into a file.
    case written
    /// The file of an order was fetched.
    case delivered
    /// The accounting system took it.
    case accepted
    /// The accounting system took it with a warning.
    case acceptedWithWarning
    /// The accounting system did not take it.
    case refused
    /// The accounting system has it already.
    case duplicate
    /// Nobody knows what became of it.
    case unknown
    /// An order waits to be written.
    case new
    /// An order is not sent in its state.
    case skipped
    /// An order was invoiced.
    case invoiced
    /// A payment came for an order.
    case paid
    /// Something was changed as an order was written.
    case remark
    /// An invoice.
    case invoice
    /// A part of a payment.
    case allocation
    /// How a payment stands in the accounting.
    case accounting
    /// An order that might be meant.
    case candidate
    /// A file that says so.
    case source
    /// A stock level.
    case stock
    /// A problem.
    case problem
    /// Stock levels read.
    case stockRead
    /// Stock levels that changed.
    case stockChanged
    /// Orders that are new or changed.
    case ordersNew
    /// Orders written.
    case ordersWritten
    /// Answers of the accounting system.
    case receipts
    /// Invoices read.
    case invoices
    /// Payments that are new.
    case paymentsNew
    /// Payments that were paired.
    case paymentsPaired
    /// Order states written.
    case statesWritten
    /// Files that the brake holds.
    case heldFiles
    /// Files that were refused.
    case refusedFiles
    /// Payments that name no order.
    case unnamedPayments
    /// Bank statements.
    case statements
    /// Payments.
    case payments
    /// Products.
    case products
    /// A connection to the outside.
    case connection
    /// Since when.
    case since
    /// A text of a payment that decided.
    case evidence
    /// A text of a payment that was looked up.
    case tried
    /// The field that a text stands in.
    case field
    /// A text in the form in which it was compared.
    case compared
    /// What an amount differs by.
    case difference
    /// What a person decided.
    case decision
    /// Who.
    case who
    /// When.
    case when
    /// What was decided, and why.
    case verdict
    /// Who buys.
    case customer
    /// A currency.
    case currency
    /// The constant symbol.
    case ks
    /// The specific symbol.
    case ss
    /// The structured creditor reference.
    case creditorReference
    /// The variable symbol, spelled out.
    case variableSymbol
    /// The specific symbol, spelled out.
    case specificSymbol
    /// The payer's reference.
    case endToEndId
    /// Whether only a notice reported it.
    case provisional
    /// Lines of an order.
    case items
    /// Where the customer lives.
    case address
    /// E-mail and telephone.
    case contact
    /// IČO and tax numbers.
    case taxNumbers
    /// Where goods go.
    case deliveryAddress
    /// How a customer pays.
    case paymentMethod
    /// How goods go.
    case shippingMethod
    /// The customer's note.
    case note
    /// A person settled an order.
    case settled
    /// A person took that back.
    case reopened
    /// An order was taken back before its file was fetched.
    case takenBack
    /// How much.
    case quantity
    /// How warehouses become one quantity.
    case combine
    /// What of the stock may be sold.
    case rule
    /// What an order takes off.
    case takenOff
    /// What counts of a warehouse.
    case counts
    /// When figures were made.
    case made
    /// What is kept back.
    case reserve
    /// What was rounded down.
    case rounded
    /// The value before.
    case from
    /// The value after.
    case to
    /// What may be sold.
    case offered
    /// A payment was taken off an order, since it is a gateway's payout.
    case unpaid
    /// A gateway's settlement.
    case settlement
    /// What a gateway reported of a payment.
    case gatewayReport
    /// A line of a settlement.
    case settlementLine
    /// What a gateway pays out.
    case payout
    /// A credit of the bank.
    case bankCredit
    /// How a fee stands to VAT.
    case vat
    /// A month.
    case month
    /// Payouts that are on their way.
    case payoutsExpected
    /// Payouts that should be in the bank.
    case payoutsLate
    /// When something should be there.
    case expected
}
