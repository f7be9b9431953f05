/// Turns text into the bytes of a single-byte encoding; what it does not have becomes a base letter or goes.
///
/// Numeric character references would be legal XML, but what Pohoda stores for them is unknown
/// (reference: pohoda, section 2), so a letter without its accent is the safer text.
public struct TextEncoder: Sendable {
    private let letters: EncodingLetters
    private let isUTF8: Bool

    /// An encoder to `encoding`.
    public init(_ encoding: TextEncoding) {
        letters = EncodingLetters.of(encoding)
        isUTF8 = encoding == .utf8
    }

    /// Appends `text` to `output` and returns how many characters were replaced or left out.
    ///
    /// Control characters that XML forbids are left out as well.
    @discardableResult
    public func encode(_ text: String, into output: inout [UInt8]) -> Int {
        switch letters.letters(of: text) {
        case .ascii:
            output.append(contentsOf: text.utf8)
            return 0
        case .own:
            letters.append(text, to: &output)
            return 0
        case .others: return replace(text, into: &output)
        }
    }

    private func replace(_ text: String, into output: inout [UInt8]) -> Int {
        var changed = 0
        for character in text {
            if let letter = letters[character] {
                output.append(letters[letter] ?? UInt8(ascii: "?"))
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
    public func plain(_ text: String) -> (text: String, replaced: Int) {
        if letters.letters(of: text) != .others { return (text, 0) }
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
            guard EncodingLetters.isAllowed(UInt8(truncatingIfNeeded: scalar.value)) else { return false }
            output.append(UInt8(truncatingIfNeeded: scalar.value))
            return true
        }
        if isUTF8 {
            // The two last scalars of the first plane are no characters of XML.
            guard scalar.value != 0xFFFE && scalar.value != 0xFFFF else { return false }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return true
        }
        if let byte = letters[scalar] {
            output.append(byte)
            return true
        }
        output.append(contentsOf: Transliteration.ascii(scalar))
        return false
    }
}
