/// Turns text into the bytes of a single-byte encoding; what it does not have becomes a base letter or goes.
///
/// Numeric character references would be legal XML, but what Pohoda stores for them is unknown
/// (reference: pohoda, section 2), so a letter without its accent is the safer text.
public struct TextEncoder: Sendable {
    private let bytes: [UInt16: UInt8]
    private let isUTF8: Bool

    /// An encoder to `encoding`.
    public init(_ encoding: TextEncoding) {
        isUTF8 = encoding == .utf8
        var map: [UInt16: UInt8] = [:]
        for (index, scalar) in encoding.upperHalf.enumerated() where scalar != 0 {
            map[scalar] = UInt8(index + 128)
        }
        bytes = map
    }

    /// Appends `text` to `output` and returns how many characters were replaced or left out.
    ///
    /// Control characters that XML forbids are left out as well.
    @discardableResult
    public func encode(_ text: some StringProtocol, into output: inout [UInt8]) -> Int {
        var changed = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 128 {
                if scalar.value >= 32 || scalar.value == 9 || scalar.value == 10 || scalar.value == 13 {
                    output.append(UInt8(scalar.value))
                } else {
                    changed += 1
                }
            } else if isUTF8 {
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else if scalar.value <= 0xFFFF, let byte = bytes[UInt16(scalar.value)] {
                output.append(byte)
            } else {
                output.append(contentsOf: Transliteration.ascii(scalar))
                changed += 1
            }
        }
        return changed
    }
}
