/// Tells UTF-8 bytes under a code page's name: the classic slip of exporters.
///
/// Every two-byte sequence of Slovak and Czech letters is also two characters of windows-1250 (`á` reads as `Ăˇ`),
/// so a file is UTF-8 when all its bytes above 127 make up such letters, signs like `€` and `–`, and letters of other
/// languages that no word of windows-1250 has, and none is left over.
struct UTF8Evidence {
    private var lead: UInt8 = 0
    /// The second of three bytes.
    private var second: UInt8 = 0
    private var pairs = 0
    private var broken = false

    /// Whether there was at least one letter, and nothing that speaks against UTF-8.
    var isConclusive: Bool { pairs > 0 && !broken && lead == 0 }

    /// The same of a text that goes on, and may have been cut inside a letter.
    var hasLetters: Bool { pairs > 0 && !broken }

    /// Whether something speaks against UTF-8, and nothing that comes can change that.
    var isDecided: Bool { broken }

    mutating func see(_ byte: UInt8) {
        if lead != 0 {
            follow(byte)
        } else if byte >= 0xC2 && byte <= 0xC5 || byte == 0xE2 {
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

    private mutating func follow(_ byte: UInt8) {
        guard byte & 0xC0 == 0x80 else { return end(isUTF8: false) }
        switch lead {
        case 0xE2 where second == 0:
            // General punctuation, currencies, and letter-like signs such as `™`.
            guard byte == 0x80 || byte == 0x82 || byte == 0x84 else { return end(isUTF8: false) }
            second = byte
        case 0xE2:
            pairs += 1
            end(isUTF8: true)
        case 0xC2:
            // No-break spaces and signs; alone they prove nothing.
            end(isUTF8: byte >= 0xA0)
        default:
            let isLetter = TextEncoding.isLocalLetter(UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F))
            if isLetter { pairs += 1 }
            end(isUTF8: isLetter || !Self.isLetterOfWindows(byte))
        }
    }

    private mutating func end(isUTF8: Bool) {
        if !isUTF8 { broken = true }
        (lead, second) = (0, 0)
    }

    /// Whether a byte from 0x80 to 0xBF is a letter of windows-1250, which may stand behind `Â`, `Ă`, `Ä` and `Ĺ`.
    private static func isLetterOfWindows(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x8A, 0x8C...0x8F, 0x9A, 0x9C...0x9F, 0xA3, 0xA5, 0xAA, 0xAF, 0xB3, 0xB9, 0xBA, 0xBC, 0xBE, 0xBF: true
        default: false
        }
    }
}
