/// A hash that is the same in every run: what the ledger compares texts by without reading them (FNV-1a, 64 bits).
struct StableHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what was added.
    var value: Int64 { Int64(bitPattern: state) }

    /// The hash of texts, which are told from each other and from missing ones.
    static func of(_ texts: String?...) -> Int64 {
        var hash = StableHash()
        for text in texts {
            if let text { for byte in text.utf8 { hash.add(byte) } }
            hash.end(isMissing: text == nil)
        }
        return hash.value
    }

    /// Adds a byte of a text.
    mutating func add(_ byte: UInt8) { mix(UInt64(byte)) }

    /// Ends a text.
    mutating func end(isMissing: Bool = false) { mix(isMissing ? 0x1FF : 0x1FE) }

    private mutating func mix(_ number: UInt64) { state = (state ^ number) &* 0x100_0000_01b3 }
}
