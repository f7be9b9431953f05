/// Words and headings that the command line and reason files show.
///
/// The raw values of outcomes and states are those of machine output, so `Word(rawValue:)` finds the word for one.
public enum Word: String, CaseIterable, Sendable {
    // What became of a file.
    /// Its facts were taken over.
    case applied
    /// The same file came before.
    case repeated
    /// It was put aside with a reason.
    case rejected
    /// It waits for a person's yes; of files and orders.
    case held
    /// It is looked at again in the next pass.
    case waiting

    // Where an order stands.
    /// Read, not sent yet.
    case new
    /// Its state is not one that is sent.
    case skipped
    /// In a file for the accounting system.
    case written
    /// The file was fetched.
    case delivered
    /// The accounting system has it.
    case accepted
    /// The accounting system does not want it.
    case refused
    /// Nothing is known about it.
    case unknown
    /// Nothing is paid.
    case open
    /// All is paid.
    case paid

    // What became of a payment.
    /// It belongs to an order.
    case paired
    /// It belongs to no order yet.
    case unpaired
    /// Less than the order's total.
    case partial
    /// More than the order's total.
    case overpaid
    /// One payment for several orders.
    case split
    /// The same order is paid once more.
    case `repeat`
    /// More than one order fits.
    case ambiguous
    /// The symbol fits, the amount does not.
    case amountMismatch
    /// The symbol fits, the currency does not.
    case currencyMismatch
    /// The order was paid before.
    case alreadyPaid
    /// No order fits.
    case notFound
    /// Money went back to a customer.
    case refund
    /// A fee of the bank or gateway.
    case fee
    /// Between the merchant's own accounts.
    case ownTransfer
    /// A gateway's credit for many payments.
    case payout
    /// A person said so.
    case ignored

    // Headings.
    /// Files that came.
    case filesIn
    /// Files that were written.
    case filesOut
    /// Orders.
    case orders
    /// Payments.
    case payments
    /// Stock levels.
    case stock
    /// Products.
    case products
    /// Answers of the accounting system.
    case receipts
    /// Invoices.
    case invoices
    /// States for the channels.
    case states
    /// What differs from before.
    case changed
    /// What is wrong.
    case problems
    /// How many are not listed.
    case furtherProblems
    /// What a person must decide.
    case waitsForYou
    /// A pass without work.
    case nothingToDo
    /// The remedy.
    case whatToDo
    /// One run over the workspace.
    case pass
    /// What a pass would do.
    case plan

    // Columns and places.
    /// A file's name.
    case file
    /// What a file is about.
    case kind
    /// A file's format.
    case format
    /// What became of it.
    case outcome
    /// How many records.
    case records
    /// A problem's code.
    case code
    /// A line of a file.
    case line
    /// A column of a line.
    case column
    /// An element or column.
    case field
}
