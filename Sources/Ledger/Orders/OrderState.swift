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
}
