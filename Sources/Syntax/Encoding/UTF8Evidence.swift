/// Tells UTF-8 bytes under a code page's name: the classic slip of exporters.
///
/// Every two-byte sequence of Slovak and Czech letters is also two characters of windows-1250 (`á` reads as `Ăˇ`),
/// so a file is UTF-8 when all its bytes above 127 pair up to such letters, and none is left over.
struct UTF8Evidence {
    private var lead: UInt8 = 0
    private var pairs = 0
    private var broken = false

    /// Whether there was at least one letter, and nothing that speaks against UTF-8.
    var isConclusive: Bool { pairs > 0 && !broken && lead == 0 }

    mutating func see(_ byte: UInt8) {
        if lead != 0 {
            if byte & 0xC0 == 0x80, Self.isLetter(UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)) {
                pairs += 1
            } else {
                broken = true
            }
            lead = 0
        } else if byte >= 0xC3 && byte <= 0xC5 {
            lead = byte
        } else if byte >= 128 {
            broken = true
        }
    }

    /// Sees bytes below 128, one or more.
    @inline(__always)
    mutating func seeASCII() {
        guard lead != 0 else { return }
        broken = true
        lead = 0
    }

    /// Letters of Slovak, Czech and German in Latin-1 Supplement and Latin Extended-A.
    private static func isLetter(_ scalar: UInt16) -> Bool {
        switch scalar {
        case 0xC1, 0xC4, 0xC9, 0xCD, 0xD3, 0xD4, 0xD6, 0xDA, 0xDC, 0xDD, 0xDF: true
        case 0xE1, 0xE4, 0xE9, 0xED, 0xF3, 0xF4, 0xF6, 0xFA, 0xFC, 0xFD: true
        case 0x10C, 0x10D, 0x10E, 0x10F, 0x11A, 0x11B, 0x139, 0x13A, 0x13D, 0x13E, 0x147, 0x148: true
        case 0x154, 0x155, 0x158, 0x159, 0x160, 0x161, 0x164, 0x165, 0x16E, 0x16F, 0x17D, 0x17E: true
        default: false
        }
    }
}
