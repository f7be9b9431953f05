import Domain

/// A text of a payment that may name an order, and in which field it stood.
public struct PairingKey: Hashable, Sendable {
    /// What the text is.
    public enum Kind: Sendable {
        /// A VS or SS: digits without leading zeros.
        case symbol
        /// A word of the message, to be compared with a whole number.
        case word
        /// Digits of the message, without leading zeros.
        case digits
        /// The body of a creditor reference, without leading zeros.
        case reference
        /// An account.
        case account
    }

    /// What the text is.
    public var kind: Kind
    /// The text in the form it is compared in.
    public var text: String

    /// A key by its parts.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// An order or invoice number as words are compared with it: letters and digits only, ASCII letters capital.
    public static func wholeNumber(_ number: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for byte in number.utf8 {
            switch byte {
            case 97...122: bytes.append(byte - 32)
            case 48...57, 65...90, 128...: bytes.append(byte)
            default: continue
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The digits of a number without leading zeros; nil when there are none.
    static func digits(_ number: String) -> String? {
        Symbol.normalised(String(decoding: number.utf8.filter { $0 >= 48 && $0 <= 57 }, as: UTF8.self))
    }
}
