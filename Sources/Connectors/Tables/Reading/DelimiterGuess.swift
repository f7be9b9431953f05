/// Tells the byte between two fields by the first rows: the one that stands in each of them equally often.
///
/// A `;` file with prices like `1,5` has no comma in its header row, so the comma is out (reference: ONIX, section 4).
enum DelimiterGuess {
    private static let candidates: [UInt8] = [UInt8(ascii: ";"), 9, UInt8(ascii: ","), UInt8(ascii: "|")]

    /// The delimiter of a text whose first `skip` lines are no rows; `;` when nothing speaks for another.
    static func delimiter(_ head: some Sequence<UInt8>, quote: UInt8, skip: Int) -> UInt8 {
        let rows = counts(head, quote: quote, skip: skip)
        guard let header = rows.first else { return candidates[0] }
        var best = (candidate: candidates[0], score: 0)
        for (index, candidate) in candidates.enumerated() where header[index] > 0 {
            let equal = rows.filter { $0[index] == header[index] }.count
            let score = equal * 1000 + min(header[index], 999)
            if score > best.score { best = (candidate, score) }
        }
        return best.candidate
    }

    /// How often each candidate stands outside quotes in the first twenty rows that are not blank.
    private static func counts(_ head: some Sequence<UInt8>, quote: UInt8, skip: Int) -> [[Int]] {
        var rows: [[Int]] = []
        var row = [Int](repeating: 0, count: candidates.count)
        var (isQuoted, isBlank, wasCR, line) = (false, true, false, 0)
        for byte in head {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 {
                if !(byte == 10 && wasCR) {
                    line += 1
                    if line > skip, !isBlank { rows.append(row) }
                    row = [Int](repeating: 0, count: candidates.count)
                    isBlank = true
                    if rows.count == 20 { return rows }
                }
            } else {
                if byte > 32 { isBlank = false }
                if let index = candidates.firstIndex(of: byte) { row[index] += 1 }
            }
            wasCR = byte == 13
        }
        // The last row may be cut.
        return rows.isEmpty && !isBlank ? [row] : rows
    }
}
