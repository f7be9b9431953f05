import Domain
import Syntax

/// Cuts bytes into lines that end with CR LF, LF or CR, chunk by chunk.
///
/// See docs/formats/gpc.md: banks take all three.
struct StatementLines {
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
        let count = bytes.count
        while true {
            let index = Self.end(bytes, from: start)
            guard index < count else { break }
            try end(bytes.extracting(start..<index), body)
            start = index + 1
            guard bytes[index] == 13 else { continue }
            if start == count { endedWithCR = true } else if bytes[start] == 10 { start += 1 }
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
        while true {
            let index = end(bytes, from: start)
            guard index < bytes.count else { return }
            if index > start { body(bytes.extracting(start..<index)) }
            start = index + 1
        }
    }

    /// The place of the first CR or LF from `start` on, or the count when there is none.
    @inline(__always)
    private static func end(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard let text = bytes.baseAddress else { return 0 }
            var index = start
            while index &+ ByteBlock.width <= bytes.count {
                let block = ByteBlock(text, at: index)
                let ends = ByteBlock.bits(block.equals(10) .| block.equals(13))
                if ends != 0 { return index &+ ends.trailingZeroBitCount }
                index &+= ByteBlock.width
            }
            while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index &+= 1 }
            return index
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
        guard length > Limits.statementLineBytes else { return }
        let values = ["limit": String(Limits.statementLineBytes)]
        throw Problem(StatementProblem.lineTooLong, at: SourcePosition(line: number), values)
    }
}
