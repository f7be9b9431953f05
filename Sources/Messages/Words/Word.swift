/// Words for values that the command line shows, and headings of reason files.
///
/// The raw values of outcomes, states, kinds and reasons are those of machine output, so `Word(rawValue:)` finds the
/// word for one.
public enum Word: String, CaseIterable, Sendable {
    // What became of a file.
    /// Its facts were taken over.
    case applied
    /// The same file came before.
    case repeated
    /// It was put aside with a reason.
    case rejected
    /// It waits for a person's yes; of orders.
    case held
    /// It waits for a person's yes; of files.
    case heldFile
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
    /// A person settled it outside.
    case settled
    /// Its payment failed.
    case paymentFailed
    /// Its state is none that is exported.
    case state
    /// It was done when it was first seen.
    case done
    /// It is older than the orders that are written.
    case older
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

    // Kinds of files.
    /// Stock levels.
    case stock
    /// Orders.
    case orders
    /// Answers of the accounting system.
    case receipts
    /// Invoices.
    case invoices
    /// A bank statement.
    case statement
    /// A notice of the bank.
    case notification
    /// A list of a gateway.
    case settlement
    /// A list of products.
    case catalogue
    /// States for the channels.
    case states
    /// A payment that the accountant enters.
    case left
    /// A payment is to be sent to the accounting again.
    case again
    /// Payments for the accounting.
    case payments
    /// A request for an export.
    case request
    /// Nobody knows what it is.
    case unknownKind

    // Why an order did not get a payment.
    /// Other orders fit as well.
    case severalFit
    /// The amount is another.
    case amountDiffers
    /// The currency is another.
    case currencyDiffers
    /// It is cancelled.
    case cancelled
    /// It is too old.
    case tooOld
    /// It was made after the payment.
    case orderedLater
    /// Money went back.
    case moneyBack
    /// Only the payer's account speaks for it.
    case accountOnly
    /// Only the payer's name and the amount speak for it.
    case payerOnly
    /// The payer is somebody else.
    case payerDiffers
    /// The message names its customer.
    case namedInMessage
    /// Its number is a slip away from the one that was typed.
    case symbolSlip
    /// It has the same number, and the payer is its customer.
    case sameNumber
    /// What is left over is just what remains of it.
    case surplusFits
    /// The criterion is switched off.
    case criterionOff
    /// Money for it went back.
    case refunded
    /// A part of the money went back.
    case partlyRefunded
    /// The customer's bank took money back.
    case chargedBack

    // Where a gateway's payout is, and how its fees stand to VAT.
    /// It is on its way.
    case payoutExpected
    /// It should be in the bank.
    case payoutLate
    /// A notice of the bank has it, no statement yet.
    case payoutAnnounced
    /// It is in the bank.
    case payoutArrived
    /// Several credits fit.
    case payoutUnclear
    /// The merchant accounts for the VAT.
    case reverseCharge
    /// The gateway charges the VAT of the country.
    case domestic
    /// There is no VAT on it.
    case exempt
    /// The merchant did not say.
    case notSaid

    // What a payment is paired by.
    /// A symbol with a slip, and the payer.
    case slip
    /// The VS of an invoice.
    case invoiceSymbol
    /// The number of an invoice.
    case invoiceNumber
    /// The number of an order.
    case orderNumber
    /// The VS of an order.
    case orderSymbol
    /// The creditor reference.
    case creditorReference
    /// The message for the recipient.
    case message
    /// The specific symbol.
    case specificSymbol
    /// The payer's account.
    case account
    /// A person.
    case person
    /// A rule.
    case rule

    // Why an order still takes something off what may be sold.
    /// No file for the accounting system has it.
    case notWritten
    /// Nobody took the file with it.
    case notTaken
    /// The accounting system did not answer.
    case notAnswered
    /// No export that was made later is there.
    case notExported
    /// It has more than what was sent.
    case changedSince

    // What products are matched by, and why they are not.
    /// The code.
    case code
    /// The EAN.
    case ean
    /// There is no code or EAN to match by.
    case noKey
    /// The other side has no such record.
    case noCounterpart
    /// The item that a person chose is not there.
    case pairedItemMissing
    /// The code stands twice.
    case duplicateItem
    /// Several items have the key.
    case severalItems
    /// Several products have the key.
    case severalProducts
    /// A person gave the item to another product.
    case takenByPerson
    /// An e-shop or marketplace.
    case channel
    /// The accounting system.
    case warehouse

    // How bad it is.
    /// It was not applied.
    case error
    /// Somebody should look.
    case warning
    /// Nothing is wrong.
    case ok
    /// It cannot be used.
    case wrong
    /// It is so.
    case yes
    /// It is not so.
    case no
    /// It did not work.
    case failed
    /// It was never tried.
    case untried

    // What the exit code of a pass means.
    /// All is done.
    case exitDone
    /// Something waits for a person.
    case exitWaits
    /// A connection failed.
    case exitConnection
    /// The next pass may succeed.
    case exitTemporary
    /// It stopped before harm was done.
    case exitSafety
    /// It failed.
    case exitFailed

    // In reason files.
    /// How many are not listed.
    case furtherProblems
    /// Where a corrected file is to be dropped.
    case belongs
    /// The remedy.
    case whatToDo
    /// A file's name.
    case file
    /// A line of a file.
    case line
    /// A column of a line.
    case column
    /// An element or column.
    case field
}
