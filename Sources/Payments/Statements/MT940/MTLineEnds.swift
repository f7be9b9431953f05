/// Line ends written as `@@`, as files have them that were taken from FinTS; they become LF.
struct MTLineEnds {
    /// Whether the last byte was the first of what may become one.
    private var hasHalf = false

    /// Whether a file has its tags behind such ends.
    static func areMarks(_ bytes: some Collection<UInt8>) -> Bool {
        var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
        for byte in bytes.prefix(4096) {
            let mark = UInt8(ascii: "@")
            if byte &- 48 <= 9, last == (mark, mark, UInt8(ascii: ":")) { return true }
            // Some have a line end of their own behind each.
            if byte == 10 || byte == 13, last.1 == mark, last.2 == mark { return true }
            last = (last.1, last.2, byte)
        }
        return false
    }

    /// The bytes with LF for each pair.
    mutating func unified(_ bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 1)
        for index in bytes.indices {
            let isMark = bytes[index] == UInt8(ascii: "@")
            if hasHalf {
                hasHalf = false
                if isMark {
                    output.append(10)
                    continue
                }
                output.append(UInt8(ascii: "@"))
            }
            if isMark { hasHalf = true } else { output.append(bytes[index]) }
        }
        return output
    }
}
