import Crypto
import Domain
import Syntax

/// What a layout took out of a mail for one movement, and by what.
struct MailMovement {
    /// A value and why it is one.
    struct Value {
        /// The text, comparable.
        var folded: [UInt8]
        /// The text as it stands there.
        var text: String
        /// The label or sentence that it was found by.
        var by: String
        /// A later find of less rank does not replace it.
        var rank: Int
    }

    private(set) var values: [MailField: Value] = [:]
    /// All amounts of the movement that stand in the bank's words, each of which must be the same.
    private(set) var amounts: [Value] = []
    /// Values that the payer may have written himself; they count for nothing, and must not differ.
    private(set) var doubts: [(field: MailField, value: Value)] = []
    /// What follows labels below a line of quoting that the payer may have written.
    private(set) var hidden: [(field: MailField, value: Value)] = []
    var direction: MailLayout.Direction?
    var isPending = false
    /// Whether a payer's words stand above it, in the same mail.
    var isBelowPayer = false

    /// Keeps a value unless one of a better rank is there; an empty one never replaces another.
    mutating func offer(_ field: MailField, _ range: Range<Int>, of text: FoldedText, by source: String, rank: Int) {
        guard let value = MailMovement.value(range, of: text, by: source, rank: rank) else { return }
        if field == .amount { amounts.append(value) }
        if let known = values[field], known.rank <= rank { return }
        values[field] = value
    }

    /// Whether a sentence, not a label, says the amount.
    var hasAmountOfSentence: Bool { amounts.contains { $0.rank == Self.sentenceRank } }

    /// The rank of values that sentences say: a label of a field wins over one.
    static let sentenceRank = 100

    /// Keeps a value that the payer may have written himself.
    mutating func doubt(_ field: MailField, _ range: Range<Int>, of text: FoldedText, by source: String) {
        guard let value = MailMovement.value(range, of: text, by: source, rank: 0) else { return }
        doubts.append((field, value))
    }

    /// Keeps what follows a label below a line of quoting.
    mutating func hide(_ field: MailField, _ range: Range<Int>, of text: FoldedText, by source: String) {
        guard let value = MailMovement.value(range, of: text, by: source, rank: 0) else { return }
        hidden.append((field, value))
    }

    /// The value between two places, without blanks at its ends; nil when nothing is left.
    private static func value(_ range: Range<Int>, of text: FoldedText, by source: String, rank: Int) -> Value? {
        let folded = text.folded
        var range = range
        while range.lowerBound < range.upperBound, folded[range.lowerBound] <= 32 {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.upperBound > range.lowerBound, folded[range.upperBound - 1] <= 32 {
            range = range.lowerBound..<range.upperBound - 1
        }
        guard !range.isEmpty else { return nil }
        // Letters that folding leaves out, a carriage return among them, may stand at the end.
        let shown = text.original(range).drop { $0.isWhitespace }
        let end = shown.lastIndex { !$0.isWhitespace } ?? shown.startIndex
        return Value(
            folded: Array(folded[range]),
            text: shown.isEmpty ? "" : MailMovement.joined(shown[...end]),
            by: source,
            rank: rank
        )
    }

    /// Several lines as one.
    private static func joined(_ text: Substring) -> String {
        guard text.contains(where: \.isNewline) else { return String(text) }
        return text.split(whereSeparator: \.isNewline).map { line in
            let start = line.drop { $0.isWhitespace }
            return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
        }.joined(separator: " ")
    }

    /// Puts a value in.
    mutating func set(_ field: MailField, _ value: Value) { values[field] = value }

    subscript(field: MailField) -> Value? { values[field] }
}

/// By what a notice is known again: the values that the bank printed, never its bytes or headers.
///
/// Banks sign few headers, and relays change blanks, line ends, encodings and footers
/// (docs/formats/bank-mail.md#what-is-signed), so one notice has many forms. Two equal payments differ in their times
/// or balances; where nothing tells two notices apart they count as one payment, and the statement adds the other.
enum MailIdentity {
    /// The bank's reference; else SHA-256 of the values, with the FNV-1a that versions before 2026-12 knew a notice by.
    static func id(_ payment: Payment, _ movement: MailMovement) -> (id: String, former: String?) {
        if let reference = payment.bankReference { return ("reference " + reference, nil) }
        var parts: [String?] = [
            payment.ownAccount?.description, numbers(movement[.date]), numbers(movement[.valueDate]),
            String(payment.amount.minorUnits) + payment.amount.currency.code, payment.vs, payment.ks, payment.ss,
            payment.counterAccount?.description, digits(movement[.balance]), letters(movement[.mac]),
        ]
        // The payer's words only where nothing else of the notice may differ: a relay may have added to them.
        if isAlike(movement) { parts += [letters(movement[.counterName]), letters(movement[.message])] }
        let text = parts.map { $0 ?? "" }.joined(separator: "|")
        let hash = SHA256.hash(data: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let former = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return ("values " + hash.joined(), "values " + String(former, radix: 16))
    }

    /// Whether a notice prints nothing that tells it from another one of the same values; a seal is made of them.
    static func isAlike(_ movement: MailMovement) -> Bool {
        !hasTime(movement[.date])
            && [MailField.balance, .reference].allSatisfy { movement[$0] == nil }
    }

    /// The numbers of a date and time: `1.12.2026 9:05` and `01. 12. 2026 v 09:05` are the same.
    private static func numbers(_ value: MailMovement.Value?) -> String? {
        value.map { value in
            value.folded.split { !MailScan.isDigit($0) }
                .map { String(decoding: $0.drop { $0 == 48 }, as: UTF8.self) }.joined(separator: ".")
        }
    }

    /// Whether a time follows a date.
    private static func hasTime(_ value: MailMovement.Value?) -> Bool {
        guard let value else { return false }
        return value.folded.split { !MailScan.isDigit($0) }.count > 3
            || value.folded.prefix(while: MailScan.isDigit).count == 14
    }

    /// The digits of an amount with its sign and the marks between them, which tell 1,50 from 150.
    private static func digits(_ value: MailMovement.Value?) -> String? {
        guard let text = value?.folded else { return nil }
        let kept = text.indices.filter { place in
            MailScan.isDigit(text[place])
                || [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-")].contains(text[place])
                    && place + 1 < text.count && MailScan.isDigit(text[place + 1])
        }
        return String(decoding: kept.map { text[$0] }, as: UTF8.self)
    }

    private static func letters(_ value: MailMovement.Value?) -> String? {
        value.map { String(decoding: $0.folded.filter(MailScan.isWord), as: UTF8.self) }
    }
}
