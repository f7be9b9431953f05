/// Base64 as RFC 4648, section 4, has it: with padding, without line ends.
public enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of these bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        // bounded: four letters for each three bytes in memory.
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start...].prefix(3)
            var bits = UInt32(0)
            for offset in 0..<3 { bits = bits << 8 | UInt32(part.dropFirst(offset).first ?? 0) }
            for (letter, shift) in [UInt32(18), 12, 6, 0].enumerated() {
                let place = Int(truncatingIfNeeded: bits >> shift & 63)
                text.append(letter <= part.count ? letters[place] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
