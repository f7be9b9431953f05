import Domain
import Syntax

/// Amounts as gateways write them in texts, read exactly or not at all.
enum GatewayAmount {
    /// `1,250.00`, `1 250,00`, `-3.74`, `1.549,00 `; nil when it is no amount of the currency.
    ///
    /// Of two different marks the last one stands before the decimals. A single mark with three digits after it stands between
    /// thousands, unless the currency has three decimals or `mark` is known.
    static func read(_ text: String, _ currency: Currency, mark known: UInt8? = nil) -> Money? {
        guard text.utf8.count <= 40, let (digits, isNegative) = unsigned(text) else { return nil }
        let mark = known ?? decimalMark(digits, currency)
        var plain: [UInt8] = []
        var group: Int?
        var isFraction = false
        for byte in digits {
            if byte == mark, !isFraction {
                guard group == nil || group == 3 else { return nil }
                (isFraction, group) = (true, nil)
                plain.append(UInt8(ascii: "."))
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
                guard !isFraction, !plain.isEmpty, group == nil || group == 3 else { return nil }
                group = 0
            } else {
                plain.append(byte)
                if let count = group { group = count + 1 }
            }
        }
        guard group == nil || group == 3 else { return nil }
        guard let minorUnits = StatementAmount.scaled(plain.span, decimals: currency.decimals) else { return nil }
        return Money(minorUnits: isNegative ? -|minorUnits : minorUnits, currency: currency)
    }

    /// A whole number of hundredths, as GoPay and Besteron give amounts of every currency; nil when it is none, or lies between
    /// two smallest units of the currency.
    static func hundredths(_ text: String?, _ currency: Currency) -> Money? {
        guard let number = text.flatMap({ Int(shortText: $0) }) else { return nil }
        var minorUnits = Int64(number)
        var decimals = 2
        while decimals < currency.decimals {
            minorUnits = minorUnits *| 10
            decimals += 1
        }
        while decimals > currency.decimals {
            guard minorUnits % 10 == 0 else { return nil }
            minorUnits /= 10
            decimals -= 1
        }
        return Money(minorUnits: minorUnits, currency: currency)
    }

    /// The digits and marks without blanks and sign; nil when there is anything else.
    private static func unsigned(_ text: String) -> (digits: [UInt8], isNegative: Bool)? {
        var digits: [UInt8] = []
        var isNegative = false
        var hasSign = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", ",", ".": digits.append(UInt8(truncatingIfNeeded: scalar.value))
            case "-", "\u{2212}", "\u{2013}", "+":
                guard !hasSign, digits.isEmpty else { return nil }
                (hasSign, isNegative) = (true, scalar != "+")
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'": continue
            default: return nil
            }
        }
        return digits.isEmpty ? nil : (digits, isNegative)
    }

    private static func decimalMark(_ digits: [UInt8], _ currency: Currency) -> UInt8? {
        let marks = digits.indices.filter { digits[$0] == UInt8(ascii: ",") || digits[$0] == UInt8(ascii: ".") }
        guard let last = marks.last else { return nil }
        let same = marks.filter { digits[$0] == digits[last] }
        if same.count > 1 { return nil }
        if marks.count > 1 { return digits[last] }
        let isGroup = digits.count - last == 4 && currency.decimals != 3 && last > 0 && digits[0] != 48
        return isGroup ? nil : digits[last]
    }
}
