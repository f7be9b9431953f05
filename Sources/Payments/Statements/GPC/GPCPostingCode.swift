import Domain

/// Whether money came or went.
///
/// Banks agree on 1 debit and 2 credit only. Komerční banka, Fio and most write 4 for a reversed debit (+) and 5 for a
/// reversed credit (-); Česká spořitelna writes 3 for a reversed debit (+) and 4 for a reversed credit (-). Which it is
/// follows from the balance. Reference: bank formats, 1.3.
enum GPCPostingCode: UInt8, Sendable {
    case debit = 49
    case credit = 50
    case reversal3 = 51
    case reversal4 = 52
    case reversal5 = 53

    /// What code 4 means.
    enum Rule: Sendable {
        /// A reversed debit: money came back.
        case usual
        /// A reversed credit: money was taken back.
        case other
    }

    /// Whether it takes back an earlier movement.
    var isReversal: Bool { self != .debit && self != .credit }

    /// 1 when money came, -1 when it went.
    func sign(_ rule: Rule) -> Int64 {
        switch self {
        case .debit, .reversal5: -1
        case .credit, .reversal3: 1
        case .reversal4: rule == .usual ? 1 : -1
        }
    }
}
