/// Goes through JSON without blanks whose members come in a known order.
struct JSONByteCursor {
    /// The text is another one than what was expected.
    struct Deviation: Error {}

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether nothing follows.
    var isAtEnd: Bool { place == bytes.count }

    mutating func open() throws(Deviation) { try take(UInt8(ascii: "{")) }

    mutating func close() throws(Deviation) { try take(UInt8(ascii: "}")) }

    mutating func openArray() throws(Deviation) { try take(UInt8(ascii: "[")) }

    /// Goes to the next element of an array, or after its end.
    mutating func hasElement(isFirst: Bool) throws(Deviation) -> Bool {
        if place < bytes.count, bytes[place] == UInt8(ascii: "]") {
            place += 1
            return false
        }
        if !isFirst { try take(UInt8(ascii: ",")) }
        return true
    }

    /// Goes to the value of the next member, which has this key.
    mutating func key(_ key: String) throws(Deviation) { if !has(key) { throw Deviation() } }

    /// Goes to the value of the next member if it has this key.
    mutating func has(_ key: String) -> Bool {
        let key = key.utf8.span
        var next = place
        if next > 0, bytes[next - 1] != UInt8(ascii: "{") {
            guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { return false }
            next += 1
        }
        guard next + key.count + 3 <= bytes.count, bytes[next] == UInt8(ascii: "\"") else { return false }
        next += 1
        for index in key.indices {
            guard bytes[next] == key[index] else { return false }
            next += 1
        }
        guard bytes[next] == UInt8(ascii: "\""), bytes[next + 1] == UInt8(ascii: ":") else { return false }
        place = next + 2
        return true
    }

    /// The text of the next member if it has this key.
    mutating func text(ifThere key: String) throws(Deviation) -> String? { has(key) ? try text() : nil }

    /// A text.
    mutating func text() throws(Deviation) -> String {
        try take(UInt8(ascii: "\""))
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return String(decoding: bytes[start..<place - 1], as: UTF8.self)
            case UInt8(ascii: "\\"): return try escapedText(from: start)
            default: place += 1
            }
        }
        throw Deviation()
    }

    private mutating func escapedText(from start: Int) throws(Deviation) -> String {
        var text = Array(bytes[start..<place])
        while place + 1 < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            switch bytes[place] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[place])
            case UInt8(ascii: "b"): text.append(8)
            case UInt8(ascii: "t"): text.append(9)
            case UInt8(ascii: "n"): text.append(10)
            case UInt8(ascii: "f"): text.append(12)
            case UInt8(ascii: "r"): text.append(13)
            default: throw Deviation()
            }
            place += 1
        }
        throw Deviation()
    }

    /// A whole number.
    mutating func number<Number: FixedWidthInteger>() throws(Deviation) -> Number {
        let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let start = place
        var number: Int64 = 0
        while place < bytes.count, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            // Down from zero, where there is room for one more than up.
            let (sum, isBeyond) = product.subtractingReportingOverflow(Int64(bytes[place] &- UInt8(ascii: "0")))
            if isTooLarge || isBeyond { throw Deviation() }
            number = sum
            place += 1
        }
        let (opposite, isBeyond) = Int64(0).subtractingReportingOverflow(number)
        guard place > start, isNegative || !isBeyond, let found = Number(exactly: isNegative ? number : opposite) else {
            throw Deviation()
        }
        return found
    }

    mutating func truth() throws(Deviation) -> Bool {
        if take("true") { return true }
        if take("false") { return false }
        throw Deviation()
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func take(_ byte: UInt8) throws(Deviation) {
        guard place < bytes.count, bytes[place] == byte else { throw Deviation() }
        place += 1
    }
}
