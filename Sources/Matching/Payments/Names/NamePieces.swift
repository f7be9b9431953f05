/// A name cut into runs of letters and digits, in the order in which they stand.
struct NamePieces {
    /// A run, capital and without accents, and what stands between it and the one before.
    struct Piece {
        var text: String
        var gap: Gap
    }

    /// The signs between two runs.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let dot = Gap(rawValue: 1)
        static let blank = Gap(rawValue: 2)
        static let dash = Gap(rawValue: 4)
        /// A comma, a slash, `&`, `+` or `;`: what stands between two people.
        static let joint = Gap(rawValue: 8)
    }

    private(set) var pieces: [Piece] = []
    /// How many letters and signs the name has.
    private(set) var length = 0

    /// What stands for a letter that a bank lost: `KATAR?NA`.
    static let lost = UInt8(ascii: "?")

    /// - Parameter keepsLost: whether a question mark between letters is a letter that a bank lost.
    init(_ name: String, keepsLost: Bool = false) {
        var text: [UInt8] = []
        var gap: Gap = []
        func end() {
            if text.allSatisfy({ $0 == Self.lost }) { text.removeAll(keepingCapacity: true) }
            guard !text.isEmpty else { return }
            pieces.append(Piece(text: String(decoding: text, as: UTF8.self), gap: gap))
            text.removeAll(keepingCapacity: true)
            gap = []
        }
        for scalar in name.unicodeScalars where !Self.isAccent(scalar.value) {
            length += 1
            switch Self.folded(scalar.value) {
            case let letter where letter >= 48 && letter <= 57 || letter >= 65 && letter <= 90: text.append(letter)
            case UInt8(ascii: "."):
                end()
                gap.insert(.dot)
            case UInt8(ascii: "-"):
                end()
                gap.insert(.dash)
            case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ";"):
                end()
                gap.insert(.joint)
            case Self.lost where keepsLost: text.append(Self.lost)
            // An apostrophe joins: `O'Neill`.
            case UInt8(ascii: "'"): continue
            default:
                end()
                gap.insert(.blank)
            }
        }
        end()
    }

    /// The letters of a name capital and without accents, each sign that is none as a blank.
    static func line(_ name: String) -> [UInt8] {
        var line: [UInt8] = []
        for scalar in name.unicodeScalars where !isAccent(scalar.value) {
            let letter = folded(scalar.value)
            line.append(letter >= 65 && letter <= 90 ? letter : 32)
        }
        while line.last == 32 { line.removeLast() }
        return line
    }

    /// Letters of U+00C0 to U+017F without their accents.
    private static let latin = Array(
        ("AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY"
            + "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL"
            + "LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS").utf8
    )

    /// Whether it is an accent of the letter before, as `á` of two signs has one.
    private static func isAccent(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

    /// A letter capital and without its accent; a blank for what is no letter of ours.
    static func folded(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 97...122: UInt8(truncatingIfNeeded: scalar &- 32)
        case 0..<128: UInt8(truncatingIfNeeded: scalar)
        case 0xC0...0x17F: latin[Int(scalar) - 0xC0]
        // Ș and Ț of Romania, the capital ß.
        case 0x218...0x219, 0x1E9E: UInt8(ascii: "S")
        case 0x21A...0x21B: UInt8(ascii: "T")
        case 0xFFFD: lost
        case 0x2010...0x2015: UInt8(ascii: "-")
        case 0x2019: UInt8(ascii: "'")
        default: 32
        }
    }
}
