/// The messages in which banks report an account.
enum CAMTMessage: String, CaseIterable, Sendable {
    /// Movements of the day so far.
    case report = "camt.052"
    /// The statement.
    case statement = "camt.053"
    /// A notice of single movements.
    case notification = "camt.054"

    /// What stands before the name of each message in its namespace.
    static let namespace = "urn:iso:std:iso:20022:tech:xsd:"

    /// The versions that are read; nil for files without a namespace.
    static let versions: [Int?] = Array(0...13) + [nil]

    /// The name without a version: `camt.053`.
    var name: String { rawValue }

    /// The name with a version of two digits: `camt.053.001.02`; of nil the name alone.
    func name(version: Int?) -> String {
        guard let version else { return rawValue }
        return rawValue + (version < 10 ? ".001.0" : ".001.") + String(version)
    }

    /// The element below the root.
    var body: String {
        switch self {
        case .report: "BkToCstmrAcctRpt"
        case .statement: "BkToCstmrStmt"
        case .notification: "BkToCstmrDbtCdtNtfctn"
        }
    }

    /// The element of one account in the body.
    var element: String {
        switch self {
        case .report: "Rpt"
        case .statement: "Stmt"
        case .notification: "Ntfctn"
        }
    }

    /// The body's name in the first version, which had the version in it.
    var firstBody: String { body + "V01" }

    /// Whether its movements come before the statement that confirms them.
    var isAdvice: Bool { self != .statement }
}
