/// What a line is, by its first three bytes (reference: bank formats, 1.5).
enum GPCRecordType {
    /// 074.
    case header
    /// 075.
    case movement
    /// 076, 078, 079: text of the movement before.
    case text
    /// Nothing but blanks, or the end mark of DOS.
    case blank
    /// Anything else.
    case other

    init(_ line: Span<UInt8>) {
        guard line.count >= 3, line[0] == 48, line[1] == 55 else {
            var blank = true
            for index in line.indices where line[index] > 32 { blank = false }
            self = blank ? .blank : .other
            return
        }
        switch line[2] {
        case 52: self = .header
        case 53: self = .movement
        case 54, 56, 57: self = .text
        default: self = .other
        }
    }
}
