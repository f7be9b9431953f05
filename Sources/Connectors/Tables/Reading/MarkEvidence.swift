import Domain

/// What the numbers of a file show of their decimal mark: `1.250` is a thousand and a quarter only where others prove that
/// the comma is the mark, as `12,5` and `1.234.567` do.
struct MarkEvidence {
    private let profile: TableProfile
    /// The mark of the layout, and the one that then separates thousands; nil when each number tells for itself.
    private let marks: (decimal: UInt8, thousands: UInt8)?
    private var isProven = false
    private var isContradicted = false
    /// The first number that could mean two.
    private var unclear: (text: String, line: Int)?

    init(_ profile: TableProfile) {
        self.profile = profile
        let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
        marks =
            switch profile.decimal {
            case .comma: (comma, point)
            case .point: (point, comma)
            case .auto: nil
            }
    }

    /// Looks at a number, or at what is none.
    @inline(__always)
    mutating func see(_ bytes: UnsafeBufferPointer<UInt8>, isNumber: Bool, at line: Int) {
        guard let marks, bytes.contains(where: { $0 == marks.thousands || $0 == marks.decimal }) else { return }
        weigh(bytes, isNumber, marks, line)
    }

    private mutating func weigh(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ isNumber: Bool,
        _ marks: (decimal: UInt8, thousands: UInt8),
        _ line: Int
    ) {
        let thousands = bytes.count { $0 == marks.thousands }
        if isNumber {
            if thousands != 1 || bytes.contains(marks.decimal) { return isProven = true }
            unclear = unclear ?? (String(decoding: bytes, as: UTF8.self), line)
        } else if thousands == 1, !bytes.contains(marks.decimal) {
            // `0.250` and `12.5`: a number if the other mark is the one before decimals.
            isContradicted = true
        }
    }

    /// Throws when a number could mean two, and nothing in the file tells which.
    func finish() throws(Problem) {
        guard let unclear, !isProven || isContradicted else { return }
        throw Problem(
            TableProblem.unclearNumber,
            at: SourcePosition(line: unclear.line),
            ["profile": profile.name, "value": unclear.text]
        )
    }
}
