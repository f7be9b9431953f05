/// Tells the delimiter of a file: by its first line `sep=;`, or by its header row.
public enum CSVDelimiter {
    /// The delimiter that a first line such as `sep=;` names, as spreadsheets write and read it, and how many bytes the
    /// line has with its end; nil when the text begins otherwise.
    ///
    /// A byte order mark may stand before it. The line may be in quotes, and may have delimiters after it.
    public static func named(_ head: some Collection<UInt8>) -> (delimiter: UInt8, length: Int)? {
        let start = Array(head.prefix(64))
        let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let end = start.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return nil }
        var line = start[mark..<end].filter { $0 != UInt8(ascii: "\"") }
        while line.last == 32 { line.removeLast() }
        guard line.count >= 5, line[..<4].map({ $0 | 32 }).elementsEqual("sep=".utf8.map { $0 | 32 }),
            line[4...].allSatisfy({ $0 == line[4] || candidates.contains($0) }), line[4] > 32 || line[4] == 9,
            line[4] < 127, !isWordByte(line[4])
        else { return nil }
        let isPair = start[end] == 13 && end + 1 < start.count && start[end + 1] == 10
        return (line[4], end + (isPair ? 2 : 1))
    }

    /// The delimiter that a first line names, and the one by which the header row below is divided though the named one is
    /// not in it; nil when the line is not there or says what is so.
    public static func belied(_ head: some Collection<UInt8>) -> (named: UInt8, used: UInt8)? {
        guard let (delimiter, length) = named(head) else { return nil }
        var used: (delimiter: UInt8, count: Int)?
        for line in head.prefix(reach).dropFirst(length).split(whereSeparator: { $0 == 10 || $0 == 13 }).prefix(lines) {
            // Numbers have marks that are delimiters elsewhere.
            guard let first = line.first(where: { $0 != UInt8(ascii: "\"") }), first < 48 || first > 57 else {
                continue
            }
            let counts = counts(line)
            if counts[Int(delimiter)] > 1 { return nil }
            guard counts[Int(delimiter)] == 0 else { continue }
            for candidate in candidates where counts[Int(candidate)] > max(1, used?.count ?? 0) {
                used = (candidate, counts[Int(candidate)])
            }
        }
        return used.map { (delimiter, $0.delimiter) }
    }

    private static let reach = 16_384
    private static let lines = 40

    /// How often each byte stands outside of quotes.
    private static func counts(_ line: some Collection<UInt8>) -> [Int] {
        var counts = [Int](repeating: 0, count: 256)
        var quoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if !quoted { counts[Int(byte)] += 1 }
        }
        return counts
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122
    }

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
        let counts = counts(bytes[..<(endOfHeader(bytes) ?? bytes.endIndex)])
        var best = candidates[0]
        for candidate in candidates where counts[Int(candidate)] > counts[Int(best)] { best = candidate }
        return best
    }
}
