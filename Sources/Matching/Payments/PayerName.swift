/// Names of people and companies, as banks and shops write them differently: `Ing. Ján Novák`, `NOVAK JAN`.
public enum PayerName {
    /// The name as it is compared: capital letters without accents, words sorted, titles and legal forms left out;
    /// empty when nothing is left.
    public static func key(_ name: String) -> String {
        var words = PayerWords(capacity: name.utf8.count)
        for scalar in name.unicodeScalars { words.add(folded(scalar.value)) }
        return words.sorted
    }

    /// Whether two names in that form are of one person or company: each word of the shorter one is in the longer one,
    /// where `NOVAK` is also `NOVAKOVA`, and what a bank cut off is not missed.
    static func isSame(_ a: String, _ b: String) -> Bool {
        let left = a.utf8.split(separator: 32)
        let right = b.utf8.split(separator: 32)
        let (few, many) = left.count <= right.count ? (left, right) : (right, left)
        return !few.isEmpty
            && few.allSatisfy { word in
                many.contains { other in
                    let shorter = min(word.count, other.count)
                    return word.elementsEqual(other)
                        || shorter >= 4 && word.prefix(shorter).elementsEqual(other.prefix(shorter))
                }
            }
    }

    /// Letters of U+00C0 to U+017F without their accents.
    private static let latin = Array(
        ("AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY"
            + "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL"
            + "LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS").utf8
    )

    private static func folded(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 97...122: UInt8(truncatingIfNeeded: scalar - 32)
        case 0..<128: UInt8(truncatingIfNeeded: scalar)
        case 0xC0...0x17F: latin[Int(scalar) - 0xC0]
        default: 32
        }
    }
}
