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

    /// Whether something speaks against UTF-8, and nothing that comes can change that.
    var isDecided: Bool { broken }

    mutating func see(_ byte: UInt8) {
        if lead != 0 {
            if byte & 0xC0 == 0x80, TextEncoding.isLocalLetter(UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)) {
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
}
