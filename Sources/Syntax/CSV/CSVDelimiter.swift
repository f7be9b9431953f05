/// Guesses the delimiter of a file from its header row.
enum CSVDelimiter {
    private static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "|"),
    ]

    /// The end of the first row that is not blank, or nil while the bytes do not hold it.
    static func endOfHeader(_ bytes: ArraySlice<UInt8>) -> Int? {
        var quoted = false
        var started = false
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if byte > 32 { started = true }
            if (byte == 10 || byte == 13) && !quoted && started { return index }
        }
        return nil
    }

    /// The candidate that stands most often outside quotes in the header row; `;` when none does.
    static func guess(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        var quoted = false
        for byte in bytes[..<(endOfHeader(bytes) ?? bytes.endIndex)] {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if !quoted { counts[Int(byte)] += 1 }
        }
        var best = candidates[0]
        for candidate in candidates where counts[Int(candidate)] > counts[Int(best)] { best = candidate }
        return best
    }
}
