/// The words of a name, in the order of their letters, each once, without titles and legal forms.
struct PayerWords {
    /// Words that many names share.
    private static let common = [
        "SRO", "SPOL", "AS", "VOS", "KS", "ING", "MGR", "MGA", "BC", "MUDR", "JUDR", "RNDR", "PHDR", "DR", "PHD", "CSC",
        "MBA", "DIS", "PAN", "PANI", "THE", "LTD", "GMBH", "INC",
    ].map { Array($0.utf8) }

    private var letters: [UInt8] = []
    private var words: [Range<Int>] = []
    /// Where the word starts that is being read.
    private var start = 0

    init(capacity: Int) {
        letters.reserveCapacity(capacity)
        words.reserveCapacity(4)
    }

    /// Takes a letter, capital and without its accent, or the sign between two words.
    mutating func add(_ letter: UInt8) {
        switch letter {
        case 48...57, 65...90: letters.append(letter)
        // `s.r.o.` is one word, `Ing.Novák` is two.
        case UInt8(ascii: ".") where letters.count - start <= 1 || letters[start...].elementsEqual("SR".utf8): break
        default: end()
        }
    }

    private mutating func end() {
        let word = letters[start...]
        if word.count > 1, !Self.common.contains(where: word.elementsEqual) {
            let next = words.firstIndex { !letters[$0].lexicographicallyPrecedes(word) } ?? words.count
            if next == words.count || !letters[words[next]].elementsEqual(word) {
                words.insert(word.indices, at: next)
                start = letters.count
                return
            }
        }
        letters.removeSubrange(start...)
    }

    /// The words with a blank between two.
    var sorted: String {
        mutating get {
            end()
            var text: [UInt8] = []
            text.reserveCapacity(letters.count + words.count)
            for word in words {
                if !text.isEmpty { text.append(UInt8(ascii: " ")) }
                text += letters[word]
            }
            return String(decoding: text, as: UTF8.self)
        }
    }
}
