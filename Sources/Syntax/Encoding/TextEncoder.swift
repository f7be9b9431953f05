/// Turns text into the bytes of a single-byte encoding; what it does not have becomes a base letter or goes.
///
/// Numeric character references would be legal XML, but what Pohoda stores for them is unknown
/// (reference: pohoda, section 2), so a letter without its accent is the safer text.
public struct TextEncoder: Sendable {
    private let bytes: [UInt16: UInt8]
    /// The letters of the code page by what they look like: a base letter with an accent of its own, as macOS writes
    /// it, is equal to the letter in one.
    private let letters: [Character: Unicode.Scalar]
    private let isUTF8: Bool

    /// An encoder to `encoding`.
    public init(_ encoding: TextEncoding) {
        isUTF8 = encoding == .utf8
        var bytes: [UInt16: UInt8] = [:]
        var letters: [Character: Unicode.Scalar] = [:]
        for (index, value) in encoding.upperHalf.enumerated() where value != 0 {
            bytes[value] = UInt8(index + 128)
            if let scalar = Unicode.Scalar(value) { letters[Character(scalar)] = scalar }
        }
        self.bytes = bytes
        self.letters = letters
    }

    /// Appends `text` to `output` and returns how many characters were replaced or left out.
    ///
    /// Control characters that XML forbids are left out as well.
    @discardableResult
    public func encode(_ text: some StringProtocol, into output: inout [UInt8]) -> Int {
        var changed = 0
        for character in text {
            if let letter = letters[character] {
                output.append(bytes[UInt16(truncatingIfNeeded: letter.value)] ?? UInt8(ascii: "?"))
                continue
            }
            var kept = true
            for scalar in character.unicodeScalars where !encode(scalar, into: &output) { kept = false }
            if !kept { changed += 1 }
        }
        return changed
    }

    /// The text that `encode` would write, and how many characters it would replace or leave out.
    ///
    /// Of use where a length is limited: the length counts after the replacement.
    public func plain(_ text: some StringProtocol) -> (text: String, replaced: Int) {
        var output = String.UnicodeScalarView()
        var changed = 0
        for character in text {
            if let letter = letters[character] {
                output.append(letter)
                continue
            }
            var kept = true
            for scalar in character.unicodeScalars {
                var encoded: [UInt8] = []
                if encode(scalar, into: &encoded) {
                    output.append(scalar)
                } else {
                    kept = false
                    output.append(contentsOf: encoded.map { Unicode.Scalar($0) })
                }
            }
            if !kept { changed += 1 }
        }
        return (String(output), changed)
    }

    /// Appends one scalar, or what stands for it; whether it was kept as it is.
    private func encode(_ scalar: Unicode.Scalar, into output: inout [UInt8]) -> Bool {
        if scalar.value < 128 {
            guard scalar.value >= 32 || scalar.value == 9 || scalar.value == 10 || scalar.value == 13 else {
                return false
            }
            output.append(UInt8(scalar.value))
            return true
        }
        if isUTF8 {
            // The two last scalars of the first plane are no characters of XML.
            guard scalar.value != 0xFFFE && scalar.value != 0xFFFF else { return false }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return true
        }
        if scalar.value <= 0xFFFF, let byte = bytes[UInt16(scalar.value)] {
            output.append(byte)
            return true
        }
        output.append(contentsOf: Transliteration.ascii(scalar))
        return false
    }
}
