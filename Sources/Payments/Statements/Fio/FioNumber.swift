import Domain

/// Numbers as programs of Java write them: `12500000.00` as `1.25E7`, an id as `2.6000000001E10`.
enum FioNumber {
    /// The most places by which an exponent may move the point.
    private static let furthest = 18

    /// Whether a number with an exponent has as many digits as it has places, so that none was rounded away.
    static func isWhole(_ text: String) -> Bool {
        guard let mark = text.utf8.firstIndex(where: { $0 | 32 == UInt8(ascii: "e") }) else { return true }
        let digits = text[..<mark].utf8.filter { $0 >= 48 && $0 <= 57 }.count
        guard let exponent = Int(shortText: text[text.index(after: mark)...]) else { return false }
        return digits > exponent
    }

    /// The number without an exponent, exactly, and without a fraction of zeros alone; nil when it is no number.
    static func plain(_ text: String) -> String? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 32 == UInt8(ascii: "e") }
        guard let mantissa = parts.first, let exponent = parts.count == 2 ? number(parts[1]) : 0 else { return nil }
        let halves = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, !whole.isEmpty, mantissa.count <= 40 else { return nil }
        let fraction = halves.count == 2 ? Array(halves[1]) : []
        guard whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit), halves.count == 1 || !fraction.isEmpty else {
            return nil
        }
        var digits = whole + fraction
        var point = whole.count + exponent
        while point > digits.count { digits.append(48) }
        while point < 1 {
            digits.insert(48, at: digits.startIndex)
            point += 1
        }
        let all = Array(digits)
        var end = all.count
        while end > point, all[end - 1] == 48 { end -= 1 }
        var start = 0
        while start < point - 1, all[start] == 48 { start += 1 }
        let front = String(decoding: all[start..<point], as: UTF8.self)
        let back = end > point ? "." + String(decoding: all[point..<end], as: UTF8.self) : ""
        return (isNegative ? "-" : "") + front + back
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let exponent = Int(shortText: String(decoding: bytes, as: UTF8.self)), exponent.magnitude <= furthest
        else { return nil }
        return exponent
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}
