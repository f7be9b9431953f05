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

/// Looks for columns of words that may tell the direction of money, in a file whose amounts are all positive.
///
/// A negative amount or balances show that the amounts have signs; else a word for money that went must not be passed
/// over.
struct UntoldDirection {
    /// More different words are texts, not kinds.
    private static let most = 6

    private struct Column {
        let place: Int
        /// What was met, with whether it says that money went.
        var words: [String: Bool] = [:]
        var saysOutgoing = false
        var isText = false
        var line = 0
    }

    private var columns: [Column]
    private let names: [String]
    /// Whether different words alone are doubtful: nobody knows whether the bank writes signs.
    private let isUsual: Bool

    /// Looks at nothing.
    init() {
        (columns, names, isUsual) = ([], [], false)
    }

    /// Looks at the columns that are not read and at the one of kinds; a column that is a direction settles it.
    init(_ places: StatementPlaces, isUsual: Bool) {
        let kind = places.role == .kind ? [places.direction] : []
        let isSigned = places.role == .declared || places.role == .named || places.amount < 0
        columns = isSigned ? [] : (places.unread + kind).map { Column(place: $0) }
        names = places.names
        self.isUsual = isUsual
    }

    /// Takes in a row of a movement with its sign.
    mutating func see(_ row: CSVRow, _ amount: Int64) {
        guard !columns.isEmpty else { return }
        guard amount >= 0 else { return columns = [] }
        for index in columns.indices {
            row.withBytes(at: columns[index].place) { bytes in
                guard !bytes.isEmpty else { return }
                Self.see(bytes, row.line, &columns[index])
            }
        }
        columns.removeAll { $0.isText }
    }

    private static func see(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ column: inout Column) {
        guard bytes.count <= 40, !bytes.contains(where: { $0 >= 48 && $0 <= 57 }) else { return column.isText = true }
        let text = String(decoding: bytes, as: UTF8.self)
        guard column.words[text] == nil else { return }
        let went = UsualNames.isOutgoingKind(TextKey.folded(text)) == true
        if column.words.isEmpty || went && !column.saysOutgoing { column.line = line }
        column.words[text] = went
        column.saysOutgoing = column.saysOutgoing || went
        column.isText = column.words.count > most
    }

    /// Throws `TABLE-045` when a column says that money went, or may say it.
    func check(_ profile: String) throws(Problem) {
        for column in columns where column.saysOutgoing || isUsual && column.words.count > 1 {
            let name = names.indices.contains(column.place) ? names[column.place] : ""
            let shown = name.isEmpty ? "#" + String(column.place + 1) : name
            throw Problem(
                TableProblem.unreadDirection,
                at: SourcePosition(line: column.line),
                path: shown,
                ["profile": profile, "column": shown]
            )
        }
    }
}
