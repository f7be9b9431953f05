import Domain
import Syntax

/// Reads amounts as banks write them: `-1 290,00`, `1'290.00`, `6 339,10 CZK`.
struct StatementNumber: Sendable {
    private let number: TableNumber

    init(decimal: DecimalMark) {
        number = TableNumber(decimal: decimal)
    }

    /// The number in millionths, with the letters behind it, if there are any; nil when it is none.
    func value(_ bytes: UnsafeBufferPointer<UInt8>) -> (millionths: Int64, currency: String?)? {
        if let millionths = number.millionths(bytes) { return (millionths, nil) }
        // An apostrophe between thousands, ' or U+2019, is one of the blanks.
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "'") {
                text.append(32)
                index += 1
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
            {
                text.append(32)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        var letters: [UInt8] = []
        while let last = text.last, last >= 65 && last <= 90 || last >= 97 && last <= 122 {
            letters.insert(last & 0xDF, at: 0)
            text.removeLast()
        }
        while text.last == 32 { text.removeLast() }
        let millionths = text.withUnsafeBufferPointer { number.millionths($0) }
        return millionths.map { ($0, letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)) }
    }

    /// The same of a text.
    func value(_ text: String) -> (millionths: Int64, currency: String?)? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { value($0) }
    }

    /// The amount in the smallest unit; nil when the currency has fewer decimals.
    static func minorUnits(_ millionths: Int64, _ currency: Currency) -> Int64? {
        var scale: Int64 = 1_000_000
        for _ in 0..<currency.decimals { scale /= 10 }
        // bounded: the scale is a power of ten.
        return millionths % scale == 0 ? millionths / scale : nil
    }
}
