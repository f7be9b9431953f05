/// A hash that is the same in every run: what the ledger compares texts by without reading them (FNV-1a, 64 bits).
enum StableHash {
    static func of(_ texts: String?...) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts {
            if let text {
                for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            hash = (hash ^ (text == nil ? 0x1FF : 0x1FE)) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }
}
