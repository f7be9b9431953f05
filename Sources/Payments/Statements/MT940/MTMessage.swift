/// The messages in which SWIFT reports an account.
enum MTMessage: String {
    /// The statement, between two balances.
    case statement = "mt940"
    /// Movements of the day so far, which a statement confirms.
    case report = "mt942"
}
