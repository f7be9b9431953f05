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
        number = (line[1] - 48) * 10 + line[2] - 48
        if line[3] == colon {
            (letter, length) = (0, 4)
        } else if line.count >= 5, line[4] == colon, line[3] >= 65, line[3] <= 90 {
            (letter, length) = (line[3], 5)
        } else {
            return nil
        }
    }
}
