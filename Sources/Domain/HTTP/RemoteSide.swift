/// Whose files go over a connection to a system over HTTP, and so where its answers belong.
public enum RemoteSide: Sendable {
    /// The warehouse system's.
    case warehouse
    /// Those of the channel that `for` names.
    case channel
    /// Payments, which only come; answers go to the inbox.
    case payments
}
