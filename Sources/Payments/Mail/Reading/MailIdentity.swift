import Domain
import Syntax

/// By what a notice is known again: the values that the bank printed, never its bytes or headers.
///
/// Banks sign few headers, and relays change blanks, line ends, encodings and footers (reference: bank mails, section 4), so
/// one notice has many forms. Two equal payments differ in their times or balances; where nothing tells two notices apart they
/// count as one payment, and the statement adds the other.
enum MailIdentity {
    /// The bank's reference; else the values.
    static func id(_ payment: Payment, _ movement: MailMovement) -> String {
        if let reference = payment.bankReference { return "reference " + reference }
        var parts: [String?] = [
            payment.ownAccount?.description, numbers(movement[.date]), numbers(movement[.valueDate]),
            String(payment.amount.minorUnits) + payment.amount.currency.code, payment.vs, payment.ks, payment.ss,
            payment.counterAccount?.description, digits(movement[.balance]), letters(movement[.mac]),
        ]
        // The payer's words only where nothing else of the notice may differ: a relay may have added to them.
        if isAlike(movement) { parts += [letters(movement[.counterName]), letters(movement[.message])] }
        let text = parts.map { $0 ?? "" }.joined(separator: "|")
        return "values " + MailHead.hash(Array(text.utf8))
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

    /// Whether a time stands behind a date.
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
