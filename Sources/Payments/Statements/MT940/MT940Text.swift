import Syntax

/// A text put together from pieces of a field; emptied, it keeps its memory, for there is one of them for a whole file.
struct MT940Text {
    private var bytes: [UInt8] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }
    var first: UInt8? { count == 0 ? nil : bytes[0] }
    var last: UInt8? { count == 0 ? nil : bytes[count - 1] }

    func contains(_ byte: UInt8) -> Bool {
        withSpan { text in
            text.withUnsafeBytes { text in
                var at = 0
                while at < text.count {
                    if ByteBlock.places(of: byte, in: text, from: at) != 0 { return true }
                    at &+= ByteBlock.width
                }
                return false
            }
        }
    }

    /// Whether an S stands where the label of a symbol has one: `VS`, `v.s`, `V. S`, `sym`; most texts have none.
    var mayHoldLabel: Bool {
        withSpan { text in
            text.withUnsafeBytes { text in
                var at = 1
                while at < text.count {
                    var places =
                        ByteBlock.places(of: UInt8(ascii: "S"), in: text, from: at)
                        | ByteBlock.places(of: UInt8(ascii: "s"), in: text, from: at)
                    while places != 0 {
                        let place = at &+ places.trailingZeroBitCount
                        switch text[place &- 1] | 32 {
                        case UInt8(ascii: "v"), UInt8(ascii: "k"), UInt8(ascii: "s"), UInt8(ascii: "."),
                            UInt8(ascii: "/"):
                            return true
                        default: break
                        }
                        if text[place &- 1] <= 32, place > 1, text[place &- 2] == UInt8(ascii: ".") { return true }
                        if place &+ 1 < text.count, text[place &+ 1] | 32 == UInt8(ascii: "y") { return true }
                        places &= places &- 1
                    }
                    at &+= ByteBlock.width
                }
                return false
            }
        }
    }

    /// Hands over the bytes.
    @inline(__always)
    func withSpan<Result, Failure>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(bytes.span.extracting(0..<count))
    }

    @inline(__always)
    mutating func clear() { count = 0 }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count += 1
    }

    mutating func append(_ piece: Span<UInt8>) {
        reserve(piece.count)
        let start = count
        count += piece.count
        piece.withUnsafeBytes { piece in
            bytes.withUnsafeMutableBytes { bytes in
                UnsafeMutableRawBufferPointer(rebasing: bytes[start...]).copyMemory(from: piece)
            }
        }
    }

    /// Takes a part of another text instead of what there was.
    mutating func take(_ range: Range<Int>, of other: MT940Text) {
        clear()
        append(other.bytes.span.extracting(range))
    }

    /// Drops everything but a part.
    mutating func keep(_ range: Range<Int>) {
        for index in range { bytes[index - range.lowerBound] = bytes[index] }
        count = range.count
    }

    private mutating func reserve(_ more: Int) {
        let missing = count + more - bytes.count
        if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: max(missing, 256))) }
    }
}
