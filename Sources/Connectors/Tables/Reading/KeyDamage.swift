import Syntax

/// Signs that a spreadsheet opened a table and saved it: what it does to long codes cannot be undone.
struct KeyDamage {
    /// EANs of a length that no EAN has.
    private var short = 0
    /// Those of them that are right once zeros are put back.
    private var restorable = 0
    /// One of them, to show.
    private(set) var example = ""
    /// How many keys came in scientific notation.
    private(set) var scientific = 0
    /// How many keys had guards around them that were taken off, and one of them.
    private(set) var guarded = (count: 0, example: "")

    /// The first key of which ISO-8859-2 would make another one.
    private(set) var unclear: String?

    /// Whether so many EANs lack their first zeros that it cannot be chance.
    var hasLostZeros: Bool { restorable >= 3 && restorable * 10 >= short * 9 }
    /// How many EANs lack zeros.
    var lost: Int { restorable }

    /// Looks at a code or an EAN: whether it is in scientific notation, `8,59E+12`.
    @inline(__always)
    mutating func isScientific(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 5, bytes.count <= 24, bytes[bytes.count - 1] >= 48, bytes[bytes.count - 1] <= 57,
            bytes[0] >= 48, bytes[0] <= 57, bytes.contains(where: { $0 | 32 == UInt8(ascii: "e") })
        else { return false }
        guard ScientificNotation.isForm(bytes.span) else { return false }
        scientific += 1
        if example.isEmpty { example = String(decoding: bytes, as: UTF8.self) }
        return true
    }

    /// The key without the guards around it, counted; nil when there are none.
    @inline(__always)
    mutating func bare(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if unclear == nil, KeyGuard.isUnclear(bytes) { unclear = String(decoding: bytes, as: UTF8.self) }
        guard let key = KeyGuard.bare(bytes) else { return nil }
        guarded.count += 1
        if guarded.count == 1 { guarded.example = String(decoding: bytes, as: UTF8.self) }
        return key
    }

    /// Counts an EAN that is too short.
    @inline(__always)
    mutating func see(ean: UnsafeBufferPointer<UInt8>) {
        switch ean.count {
        case 8, 12, 13, 14: return
        case 6...11: break
        default: return
        }
        var sum = 0
        var weight = 1
        for byte in ean.reversed() {
            guard byte >= 48 && byte <= 57 else { return }
            sum += Int(byte &- 48) * weight
            weight = 4 - weight
        }
        short += 1
        guard sum % 10 == 0, ean.first != 48 else { return }
        restorable += 1
        if example.isEmpty { example = String(decoding: ean, as: UTF8.self) }
    }
}
