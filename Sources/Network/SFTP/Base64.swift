/// Base64 as SSH writes keys and fingerprints (RFC 4648, section 4).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of bytes.
    static func encode(_ bytes: [UInt8], padded: Bool = true) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var value: UInt32 = 0
            for index in 0..<3 { value = value << 8 | UInt32(index < part.count ? part[start + index] : 0) }
            for index in 0..<4 {
                if index <= part.count {
                    text.append(letters[Int(value >> UInt32(clamping: 18 - 6 * index) & 63)])
                } else if padded {
                    text.append(UInt8(ascii: "="))
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, or nil when it is not Base64.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (value, bits): (UInt32, UInt32) = (0, 0)
        var rest = Array(text.utf8)[...]
        while rest.last == UInt8(ascii: "=") { rest.removeLast() }
        for byte in rest {
            guard let index = letters.firstIndex(of: byte) else { return nil }
            value = (value << 6 | UInt32(clamping: index)) & 0xFFFF
            bits &+= 6
            if bits >= 8 {
                bits &-= 8
                bytes.append(UInt8(truncatingIfNeeded: value >> bits))
            }
        }
        return bits < 6 ? bytes : nil
    }
}
