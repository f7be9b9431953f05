import Domain

/// Cuts bytes into lines that end with CR LF, LF or CR, chunk by chunk.
///
/// Reference: bank formats, section 1: banks take all three.
struct GPCLines {
    /// The longest line that is taken: the extended record of Česká spořitelna has 1135 characters.
    static let longest = 8192

    /// The number of the line that comes next, from 1.
    private(set) var number = 1
    /// The start of a line whose end has not come yet.
    private var carry: [UInt8] = []
    private var endedWithCR = false

    /// Hands each line that ends in `bytes` to `body`, with its number.
    mutating func split(
        _ bytes: Span<UInt8>,
        _ body: (Span<UInt8>, Int) throws(Problem) -> Void
    ) throws(Problem) {
        var start = 0
        if endedWithCR, bytes.count > 0 {
            endedWithCR = false
            if bytes[0] == 10 { start = 1 }
        }
        var index = start
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            guard byte == 10 || byte == 13 else {
                index += 1
                continue
            }
            try end(bytes.extracting(start..<index), body)
            index += 1
            if byte == 13 {
                if index == count { endedWithCR = true } else if bytes[index] == 10 { index += 1 }
            }
            start = index
        }
        try keep(bytes.extracting(start..<count))
    }

    /// Hands over the last line, if it has no end.
    mutating func finish(_ body: (Span<UInt8>, Int) throws(Problem) -> Void) throws(Problem) {
        guard !carry.isEmpty else { return }
        try body(carry.span, number)
        carry = []
    }

    /// Every line of bytes that are there as a whole, but for a last one that has no end.
    static func each(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
        var start = 0
        for index in 0..<bytes.count where bytes[index] == 10 || bytes[index] == 13 {
            if index > start { body(bytes.extracting(start..<index)) }
            start = index + 1
        }
    }

    private mutating func end(
        _ rest: Span<UInt8>,
        _ body: (Span<UInt8>, Int) throws(Problem) -> Void
    ) throws(Problem) {
        if carry.isEmpty {
            try checkLength(rest.count)
            try body(rest, number)
        } else {
            try keep(rest)
            try body(carry.span, number)
            carry.removeAll(keepingCapacity: true)
        }
        number += 1
    }

    private mutating func keep(_ rest: Span<UInt8>) throws(Problem) {
        try checkLength(carry.count + rest.count)
        rest.withUnsafeBufferPointer { carry.append(contentsOf: $0) }
    }

    private func checkLength(_ length: Int) throws(Problem) {
        guard length > Self.longest else { return }
        throw Problem(GPCProblem.lineTooLong, at: SourcePosition(line: number), ["limit": String(Self.longest)])
    }
}
