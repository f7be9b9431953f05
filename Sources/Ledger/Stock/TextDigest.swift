import Crypto

/// What the ledger compares texts by without reading them: the first 64 bits of their SHA-256.
enum TextDigest {
    /// The digest of texts, which are told from each other and from missing ones.
    static func of(_ texts: String?...) -> Int64 {
        var bytes: [UInt8] = []
        for text in texts {
            if let text { bytes.append(contentsOf: text.utf8) }
            // No text in UTF-8 has these bytes.
            bytes.append(text == nil ? 0xFF : 0xFE)
        }
        let start = SHA256.hash(data: bytes).prefix(8)
        return Int64(bitPattern: start.reduce(0) { $0 << 8 | UInt64($1) })
    }
}
