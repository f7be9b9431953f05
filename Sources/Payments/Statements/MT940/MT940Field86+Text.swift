import Domain
import Syntax

/// Text without subfields, and the words by which German and Dutch banks divide it.
extension MT940Field86 {
    /// Words of the European payments schemes that end the value of the one before.
    private static let words: [StaticString] = [
        "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+", "IBAN+", "BIC+",
    ]

    /// Reads text without subfields: a full line of 65 characters goes on in the next.
    mutating func read(free bytes: Span<UInt8>) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            purpose.append(bytes.extracting(start..<end))
            if end < bytes.count, end - start < 65, purpose.last != 32 { purpose.append(32) }
            start = end + 1
        }
        readCodes()
        readPurpose()
    }

    /// Finds symbols and references in the purpose, and keeps of it what the payer wrote.
    mutating func readPurpose() {
        if purpose.contains(UInt8(ascii: "+")) {
            if let reference = value(of: "EREF+") { endToEnd.take(reference, of: purpose) }
            if let text = value(of: "SVWZ+") { purpose.keep(text) }
        }
        guard purpose.mayHoldLabel else { return }
        // A local, because the text and the symbols are parts of one value.
        let text = purpose
        text.withSpan { symbols.read(text: $0) }
    }

    /// `/EREF/…/NAME/…/REMI/…`, the codes of SWIFT that Dutch banks write.
    private mutating func readCodes() {
        guard purpose.first == UInt8(ascii: "/"), let text = code("/REMI/") else { return }
        if let reference = code("/EREF/") { endToEnd.take(reference, of: purpose) }
        if let holder = code("/NAME/") { name.take(holder, of: purpose) }
        if let number = code("/IBAN/") { iban.take(number, of: purpose) }
        purpose.keep(text)
    }

    /// The value after a code, up to the next one.
    private func code(_ word: StaticString) -> Range<Int>? {
        purpose.withSpan { purpose in
            guard let start = MT940Field86.find(word, in: purpose, from: 0) else { return nil }
            var end = start
            while end < purpose.count, !MT940Field86.isCode(purpose, end) { end += 1 }
            return start..<end
        }
    }

    private static func isCode(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/") else {
            return false
        }
        for index in start + 1..<start + 5 where bytes[index] < 65 || bytes[index] > 90 { return false }
        return true
    }

    /// The value after a word, up to the next one.
    private func value(of word: StaticString) -> Range<Int>? {
        purpose.withSpan { purpose in
            guard let start = MT940Field86.find(word, in: purpose, from: 0) else { return nil }
            var end = purpose.count
            for word in MT940Field86.words {
                guard let next = MT940Field86.find(word, in: purpose, from: start) else { continue }
                end = min(end, MT940Field86.wordStart(purpose, next))
            }
            return start..<end
        }
    }

    /// Where the word begins that ends at a place.
    private static func wordStart(_ bytes: Span<UInt8>, _ end: Int) -> Int {
        var start = end - 1
        while start > 0, bytes[start - 1] >= 65, bytes[start - 1] <= 90, end - start < 5 { start -= 1 }
        return start
    }

    private static func find(_ word: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
        let count = word.utf8CodeUnitCount
        guard bytes.count - start >= count else { return nil }
        return word.withUTF8Buffer { letters in
            bytes.withUnsafeBufferPointer { bytes in
                for index in start...(bytes.count - count) {
                    var length = 0
                    while length < count, bytes[index + length] == letters[length] { length += 1 }
                    if length == count { return index + count }
                }
                return nil
            }
        }
    }
}
