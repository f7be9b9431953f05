import Domain
import Syntax

/// What words say about the direction of money, next to amounts that may have signs of their own.
///
/// Some banks write each amount positive and tell the direction by a word, others write both. A file that does it both ways
/// leaves open what is meant.
struct DirectionReading: Sendable {
    /// How sure it is that a column tells the direction.
    enum Role: Sendable {
        /// The layout says so: every row has one of its words.
        case declared
        /// Its name says so.
        case named
        /// It is a kind of movement, which some banks use for it.
        case kind
    }

    let role: Role
    /// Whether the layout names the words itself.
    private let isSaid: Bool
    private let incoming: Set<String>
    private let outgoing: Set<String>
    private let both: Set<String>
    /// Whether a movement that went had a sign of its own, had none, and whether another word was met.
    private var hasSigned = false
    private var hasUnsigned = false
    private var hasOther = false

    init(_ role: Role, _ layout: StatementLayout) {
        self.role = role
        isSaid = !layout.incoming.isEmpty || !layout.outgoing.isEmpty
        incoming = isSaid ? Set(layout.incoming) : UsualNames.incoming
        outgoing = isSaid ? Set(layout.outgoing) : UsualNames.outgoing
        both = Set(layout.both)
    }

    /// Whether the word means that money went from one currency of the merchant's to another.
    func isBoth(_ word: String) -> Bool { both.contains(word) }

    /// Whether the word means that money went; nil when it says nothing.
    func isOutgoing(_ word: String) -> Bool? {
        if outgoing.contains(word) { return true }
        if incoming.contains(word) { return false }
        // Of a column that only may tell it, the longer words count as well: `Odchozí úhrada`.
        if role == .kind { return UsualNames.isOutgoingKind(word) }
        return role == .declared && isSaid ? nil : UsualNames.isOutgoingMark(word)
    }

    /// The amount with its sign; nil when the word says nothing or contradicts the amount.
    mutating func signed(_ amount: Int64, _ word: String) -> Int64? {
        let isOutgoing = isOutgoing(word)
        if isOutgoing == false { return amount < 0 ? nil : amount }
        guard isOutgoing == true else {
            guard role != .declared, word.isEmpty || role == .kind, !hasUnsigned else { return nil }
            hasOther = true
            return amount
        }
        if amount == 0 { return 0 }
        guard amount > 0 else {
            hasSigned = true
            return hasUnsigned ? nil : amount
        }
        // Of a kind that some rows do not tell, the amounts would have to have signs.
        // A single letter may stand for another kind of movement.
        guard !hasSigned, !hasOther, role != .kind || word.utf8.count > 1 else { return nil }
        hasUnsigned = true
        return -|amount
    }
}
