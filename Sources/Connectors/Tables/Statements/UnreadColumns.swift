import Domain
import Syntax

/// Looks into the columns that a layout does not read: one that decides whose money it is, how much or which way must not
/// be passed over.
struct UnreadColumns {
    private struct Look {
        let place: Int
        /// Whether the column's name says that it is a direction.
        let isNamed: Bool
        /// Whether the column's name says that it has fees, and the first line that has one.
        let isFee: Bool
        var feeLine = 0
        var isFilled = false
        var mayBeDirection = true
        /// Whether a value was more than a kind of movement: a mere direction, or one that contradicts the amount.
        var isDirection = false
        var mayBeCurrency = true
        var mayBeAccount = true
        /// Whether a value was another currency than the movement's, or another account than the statement's.
        var isOtherCurrency = false
        var isOtherAccount = false
        var line = 0

        var isOpen: Bool { mayBeDirection || mayBeCurrency || mayBeAccount || isFee }
    }

    private var looks: [Look]
    private let names: [String]

    /// Looks at the columns whose places from 0 are in `places`.
    init(_ places: [Int], names: [String]) {
        looks = places.map { place in
            let key = names.indices.contains(place) ? UsualNames.key(names[place]) : ""
            return Look(place: place, isNamed: UsualNames.isDirection(key), isFee: UsualNames.isFee(key))
        }
        self.names = names
    }

    /// Takes in a row of a movement of that amount and account; whether it has a fee that is not read.
    mutating func see(_ row: CSVRow, _ amount: Money, _ account: BankAccount?) -> Bool {
        guard !looks.isEmpty else { return false }
        var hasFee = false
        for index in looks.indices {
            row.withBytes(at: looks[index].place) { bytes in
                guard !bytes.isEmpty else { return }
                if looks[index].isFee, bytes.contains(where: { $0 >= 49 && $0 <= 57 }) {
                    hasFee = true
                    if looks[index].feeLine == 0 { looks[index].feeLine = row.line }
                }
                Self.see(bytes, row.line, amount, account, &looks[index])
            }
        }
        looks.removeAll { $0.isFilled && !$0.isOpen }
        return hasFee
    }

    private static func see(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ line: Int,
        _ amount: Money,
        _ account: BankAccount?,
        _ look: inout Look
    ) {
        // What some banks write for nothing.
        if bytes.count == 1, bytes[0] == UInt8(ascii: "-"), !look.isNamed { return }
        if !look.isFilled { look.line = line }
        look.isFilled = true
        if look.mayBeDirection {
            let word = bytes.count <= 40 ? TextKey.folded(String(decoding: bytes, as: UTF8.self)) : ""
            let (plain, kind) = (UsualNames.isOutgoing(word), UsualNames.isOutgoingKind(word))
            look.mayBeDirection = plain != nil || kind != nil
            if plain != nil || kind != nil && kind != (amount.minorUnits < 0) { look.isDirection = true }
        }
        if look.mayBeCurrency {
            let code = bytes.count == 3 ? Currency(code: String(decoding: bytes, as: UTF8.self)) : nil
            look.mayBeCurrency = code != nil
            if let code, code != amount.currency, amount.currency != .none { look.isOtherCurrency = true }
        }
        if look.mayBeAccount {
            let found = stated(in: bytes)
            look.mayBeAccount = found != nil
            if let found, account.map({ !found.means($0) }) ?? true { look.isOtherAccount = true }
        }
    }

    /// An account that shows itself: an IBAN, or a number with the code of its bank.
    private static func stated(in bytes: UnsafeBufferPointer<UInt8>) -> BankAccount? {
        guard (6...40).contains(bytes.count), let first = bytes.first else { return nil }
        let isNumber = first >= 48 && first <= 57 || first == UInt8(ascii: "'")
        if isNumber, !isWithBank(bytes) { return nil }
        let found = StatementAccounts.account(String(decoding: bytes, as: UTF8.self), bank: nil)
        guard let found, isNumber ? found.hasBank : found.hasValidChecksum else { return nil }
        return found
    }

    /// Whether four digits follow the only slash and a number that is long enough for an account before it: a day
    /// `15/04/2026`, a month and a document's number have slashes too.
    private static func isWithBank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count > 4 else { return false }
        return parts[1].count == 4 && parts[1].allSatisfy { $0 >= 48 && $0 <= 57 }
    }

    /// Throws what a column was passed over: `TABLE-045` a direction, `TABLE-046` another currency, `TABLE-047` another
    /// account.
    func check(_ profile: String) throws(Problem) {
        for look in looks where look.isFilled {
            var code: TableProblem?
            if look.mayBeDirection, look.isDirection { code = .unreadDirection }
            if look.mayBeCurrency, look.isOtherCurrency { code = .unreadCurrency }
            if look.mayBeAccount, look.isOtherAccount { code = .unreadAccount }
            if let code { throw problem(code, look, line: look.line, profile) }
        }
    }

    /// Throws `TABLE-051` when a column of fees was passed over: nobody can tell whether the amounts are before or after them.
    func checkFees(_ profile: String) throws(Problem) {
        guard let look = looks.first(where: { $0.feeLine > 0 }) else { return }
        throw problem(.unreadFee, look, line: look.feeLine, profile)
    }

    private func problem(_ code: TableProblem, _ look: Look, line: Int, _ profile: String) -> Problem {
        let name = names.indices.contains(look.place) ? names[look.place] : ""
        let shown = name.isEmpty ? "#" + String(look.place + 1) : name
        let values = ["profile": profile, "column": shown]
        return Problem(code, at: SourcePosition(line: line), path: shown, values)
    }
}
