/// Names as people and programs spell them, made comparable.
public enum TextKey {
    /// The name in small ASCII letters where it has them, without blanks and underscores: `Kód produktu` and
    /// `kod_produktu` are the same.
    public static func folded(_ name: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            let ascii = scalar.isASCII ? [UInt8(truncatingIfNeeded: scalar.value)] : Transliteration.ascii(scalar)
            if ascii.isEmpty { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
            for byte in ascii where byte > 32 && byte != UInt8(ascii: "_") {
                bytes.append(byte >= 65 && byte <= 90 ? byte &+ 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
