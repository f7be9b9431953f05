/// Names of columns as people and programs spell them, made comparable.
enum CSVName {
    /// The name in small ASCII letters where it has them, without blanks and underscores.
    static func folded(_ name: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            let ascii = scalar.isASCII ? [UInt8(scalar.value)] : Transliteration.ascii(scalar)
            if ascii.isEmpty { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
            for byte in ascii where byte > 32 && byte != UInt8(ascii: "_") {
                bytes.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many letters must be changed, added or left out to make one name of the other (Levenshtein).
    static func distance(_ a: String, _ b: String) -> Int {
        let target = Array(b.utf8)
        var previous = Array(0...target.count)
        for (row, letter) in a.utf8.enumerated() {
            var current = [row + 1]
            for (column, other) in target.enumerated() {
                let change = previous[column] + (letter == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[target.count]
    }
}
