import Domain

/// What can be wrong with MT940 and MT942 besides what every statement can have.
public enum MT940Problem: String, ProblemCode {
    /// A statement has one balance of the two: the file is cut. Remedy: get the whole file again. Placeholders: statement.
    case balanceMissing = "MT940-001"
    /// A balance cannot be read. Remedy: get the file from the bank again. Placeholders: statement, field.
    case badBalance = "MT940-002"
    /// A page does not go on where the one before ended: one between them is missing; what came is applied and the gap
    /// waits. Remedy: get the missing page. Placeholders: statement, ended, begins.
    case pageMissing = "MT940-003"
    /// Pages are missing by their numbers, though the balances follow from each other; what came is applied and the gap
    /// waits. Remedy: get the missing pages. Placeholders: statement, before, after.
    case pagesSkipped = "MT940-004"
    /// The file ends before the first balance or movement. Remedy: get the whole file again.
    case cut = "MT940-005"
}
