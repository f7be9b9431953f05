/// Where an order stands on its way into the accounting system.
///
/// `new → written → delivered → accepted | refused | unknown`; `held` waits for a person.
public enum OrderExportState: String, Sendable, CaseIterable {
    /// Read, not written yet.
    case new
    /// It waits for a person: its amounts do not add up, or it was held.
    case held
    /// Not to be sent: its state in the channel is not one that is exported.
    case skipped
    /// In a file for the accounting system.
    case written
    /// The file was fetched.
    case delivered
    /// The accounting system has it.
    case accepted
    /// The accounting system refused it.
    case refused
    /// The answer does not say; asking is the only way to know.
    case unknown
    /// A person settled it outside: entered it by hand, or decided that it needs no document.
    case settled

    /// Whether the accounting system, or a person there, may have it.
    public var isSent: Bool { ![.new, .held, .skipped].contains(self) }
}

/// Why an order is not sent.
public enum OrderSkip: String, Sendable {
    /// It was cancelled.
    case cancelled
    /// Its payment failed.
    case failed = "paymentFailed"
    /// Its state is none of those that the merchant has exported.
    case state
    /// It was done when the channel first gave it.
    case done
    /// It is older than the day from which orders are written.
    case older
}

/// How far an order is paid.
public enum OrderPaymentState: String, Sendable {
    /// Nothing, or nothing any more.
    case open
    /// A part.
    case partial
    /// All of it, within the tolerance.
    case paid
    /// More than it costs.
    case overpaid
    /// Money that was paid went back.
    case refunded
    /// A part of the money went back after all had been paid.
    case partlyRefunded
    /// The customer's bank took money back.
    case chargedBack
}
