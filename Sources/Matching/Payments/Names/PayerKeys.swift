/// By what of a name orders are found: the first letters of its words, two and two, and each with the order's total.
///
/// Who is found so is compared by the whole name afterwards; the first letters survive initials' neighbours, endings,
/// titles, and what a bank cuts off.
enum PayerKeys {
    /// How many letters of a word count.
    private static let letters = 3
    /// The most words of a name that count.
    private static let most = 6

    /// The hashes of a name of `PayerName.key` as an order has it.
    static func visit(_ key: String, total: Int64, _ visit: (UInt64, OrderKeyRole) -> Void) {
        let words = beginnings(key)
        for (place, word) in words.enumerated() {
            visit(hash(word, total: total), .payerSum)
            for other in words[..<place] { visit(hash(other, word), .payer) }
        }
        if words.count == 1 { visit(hash(words[0], 0), .payer) }
    }

    /// The hashes by which a payer of some words is looked up, two words at a time; one alone where there is no second.
    static func pairs(_ words: [String]) -> [UInt64] {
        let words = beginnings(words.joined(separator: " "))
        if words.count == 1 { return [hash(words[0], 0)] }
        return words.indices.flatMap { place in words[..<place].map { hash($0, words[place]) } }
    }

    /// The hashes by which orders of a total are looked up, a word at a time.
    static func sums(_ words: [String], total: Int64) -> [UInt64] {
        beginnings(words.joined(separator: " "), most: words.count).flatMap { word in
            found(word).map { hash($0, total: total) }
        }
    }

    /// The word itself, or what it may have been where a bank lost one of its first letters.
    private static func found(_ word: UInt32) -> [UInt32] {
        let places: [UInt32] = [0, 8, 16]
        let lost = places.filter { word >> $0 & 0xFF == UInt32(NamePieces.lost) }
        guard let shift = lost.first, lost.count == 1 else { return [word] }
        let rest = word & ~(0xFF << shift)
        return (65...90).map { rest | $0 << shift }
    }

    /// The first letters of each word as a number, so that no text is made of them.
    private static func beginnings(_ text: String, most: Int = PayerKeys.most) -> [UInt32] {
        var found: [UInt32] = []
        var word: UInt32 = 0
        var count = 0
        var isMark = false
        func end() {
            // A mark, or an initial, is no word.
            if count > 1, !isMark, found.count < most, !found.contains(word) { found.append(word) }
            word = 0
            count = 0
            isMark = false
        }
        for byte in text.utf8 {
            guard byte != 32 else {
                end()
                continue
            }
            if count == 0 { isMark = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~") }
            if count < letters { word = word << 8 | UInt32(byte) }
            count += 1
        }
        end()
        return found
    }

    private static func hash(_ a: UInt32, _ b: UInt32) -> UInt64 {
        var hash = KeyHash(salt: OrderIndex.salt(.payer))
        hash.add(number: UInt64(min(a, b)) << 32 | UInt64(max(a, b)))
        return hash.value
    }

    private static func hash(_ word: UInt32, total: Int64) -> UInt64 {
        var hash = KeyHash(salt: OrderIndex.salt(.payerSum))
        hash.add(number: UInt64(bitPattern: total))
        hash.add(number: UInt64(word))
        return hash.value
    }
}
