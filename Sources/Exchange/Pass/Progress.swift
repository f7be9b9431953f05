/// How far a pass or a replay has come, for those who wait.
public enum Progress: Sendable {
    /// Something is being fetched over the connection of that name.
    case fetching(String)
    /// Files are being sent over the connection of that name.
    case sending(String)
    /// A file of that name is being read.
    case reading(String)
    /// What was read is being settled.
    case settling
    /// Files are being written.
    case writing
    /// The pass of that number is being replayed.
    case pass(Int)
}
