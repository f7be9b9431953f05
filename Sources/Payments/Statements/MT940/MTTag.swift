/// The tag at the start of a line: `:61:` is 61, `:60F:` is 60 with its letter.
struct MTTag: Equatable {
    /// Its number; 0 for `:NS:`, which Hungarian banks add.
    let number: UInt8
    /// Its letter, 0 when there is none.
    let letter: UInt8
    /// How many bytes it takes.
    let length: Int

    /// The tag of a line, nil when it has none and goes on with the field before.
    init?(_ line: Span<UInt8>) {
        let colon = UInt8(ascii: ":")
        guard line.count >= 4, line[0] == colon else { return nil }
        if line[1] == UInt8(ascii: "N"), line[2] == UInt8(ascii: "S"), line[3] == colon {
            (number, letter, length) = (0, 0, 4)
            return
        }
        guard line[1] >= 48, line[1] <= 57, line[2] >= 48, line[2] <= 57 else { return nil }
        number = (line[1] &- 48) &* 10 &+ line[2] &- 48
        if line[3] == colon {
            (letter, length) = (0, 4)
        } else if line.count >= 5, line[4] == colon, line[3] & 0xDF >= 65, line[3] & 0xDF <= 90 {
            (letter, length) = (line[3] & 0xDF, 5)
        } else {
            return nil
        }
    }

    /// Whether it may follow a text of fields 61 and 86, which a bank may have wrapped before `:44:45`; `rest` is what
    /// stands behind it.
    ///
    /// Tags beyond 59 are no minutes; those of the head are told by what stands behind them.
    func mayFollowText(_ rest: Span<UInt8>) -> Bool {
        switch number {
        case 0, 60, 61, 62, 64, 65, 86, 90: true
        case 13, 34: letter != 0
        case 20, 21, 25, 28: !MTTag.isTime(rest)
        default: false
        }
    }

    /// Whether two digits stand alone, as minutes and seconds do.
    private static func isTime(_ rest: Span<UInt8>) -> Bool {
        guard MTDay.hasDigits(rest, 0, 2), rest[0] < 54 else { return false }
        return rest.count == 2 || rest[2] <= 32 || rest[2] == UInt8(ascii: ":") || rest[2] == UInt8(ascii: ".")
            || rest[2] == UInt8(ascii: ",")
    }
}
