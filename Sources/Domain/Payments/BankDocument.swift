/// Where a payment stands on its way into the accounting as a bank document; raw values are words of the ledger.
public enum BankDocumentState: String, CaseIterable, Sendable {
    /// It is in a file for the accounting system.
    case written
    /// The file was fetched.
    case delivered
    /// The accounting system has it.
    case accepted
    /// The accounting system refused it: the accountant enters it.
    case refused
    /// Whether the accounting system has it nobody knows.
    case unknown
    /// It is left to the accountant.
    case left
    /// A person wants it to be sent again; the next pass decides about it again.
    case again

    /// Whether a person may have it sent again: the accounting system does not have it, as far as anybody knows.
    public var mayBeSentAgain: Bool { self == .refused || self == .unknown || self == .left }

    /// The state after an answer; nil when that says nothing new. What was accepted stays so, and of what is to be sent again
    /// only a late yes counts.
    public func after(_ answer: Receipt.State) -> BankDocumentState? {
        guard self != .accepted, self != .left else { return nil }
        let next: BankDocumentState =
            switch answer {
            case .accepted, .acceptedWithWarning, .duplicate: .accepted
            case .refused: .refused
            case .unknown: .unknown
            }
        return next == self || self == .again && next != .accepted ? nil : next
    }
}

/// What can be said of a payment on its way into the accounting (docs/pairing.md#payments-into-the-accounting).
public enum BankDocumentProblem: String, ProblemCode {
    /// A payment is in another currency than the accounting: its rate and the difference are the accountant's. Remedy: enter
    /// it by hand. Placeholders: payment, orders.
    case otherCurrency = "PAYMENT-020"
    /// An order of a payment has several invoices. Remedy: enter it by hand. Placeholders: payment, orders.
    case severalInvoices = "PAYMENT-021"
    /// Less remains of an invoice than the payment puts on it. Remedy: enter it by hand. Placeholders: payment, orders.
    case lessRemains = "PAYMENT-022"
    /// A part of a payment is on no order. Remedy: enter it by hand. Placeholders: payment, orders.
    case surplus = "PAYMENT-023"
    /// The accounting system refused a payment. Remedy: send it again, or enter it by hand. Placeholders: payment, words.
    case refused = "PAYMENT-024"
    /// What a payment is for was decided otherwise after the accounting system got it. Remedy: correct it there.
    /// Placeholders: payment, invoices.
    case changedAfter = "PAYMENT-025"
    /// Whether the accounting system took a payment is not known. Remedy: look there, then send it again or enter it by hand.
    /// Placeholders: payment, words.
    case unknownAnswer = "PAYMENT-026"
    /// The accounting system takes no payments; a warning. Remedy: delete the setting. Placeholders: system.
    case noWriter = "PAYMENT-027"
    /// The invoice was settled there already. Remedy: none.
    case settledThere = "PAYMENT-028"
    /// What the accounting system calls an account is not configured, and it demands that; a warning, the account's payments wait.
    /// Remedy: set it. Placeholders: account, system.
    case noAccount = "PAYMENT-029"
}
