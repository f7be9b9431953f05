/// A hash of a text by which orders are found: FNV-1a over its bytes, mixed at the end.
///
/// Whoever finds something by it compares the text itself afterwards.
enum KeyHash {
    static func of(_ text: String, salt: UInt8) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(salt)
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 32)) &* 0x9FB2_1C65_1E98_DF25
        hash ^= hash >> 29
        // Zero marks a free slot.
        return hash == 0 ? 1 : hash
    }
}
