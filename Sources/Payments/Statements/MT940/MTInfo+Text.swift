import Domain
import Syntax

/// Text without subfields, and the words by which German and Dutch banks divide it.
extension MTInfo {
    /// Words of the European payments schemes that end the value of the one before.
    private static let words: [StaticString] = [
        "EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "COAM+", "OAMT+", "SVWZ+", "ABWA+", "ABWE+", "IBAN+", "BIC+",
    ]

    /// Reads text without subfields: a full line of 65 characters goes on in the next.
    mutating func read(free bytes: [UInt8]) {
        var lineStart = 0
        for (index, byte) in bytes.enumerated() {
            guard byte == 10 else {
                purpose.append(byte)
                continue
            }
            if index - lineStart < 65, purpose.last != 32 { purpose.append(32) }
            lineStart = index + 1
        }
        readCodes()
        readPurpose()
    }

    /// Finds symbols and references in the purpose, and keeps of it what the payer wrote.
    mutating func readPurpose() {
        if purpose.contains(UInt8(ascii: "+")) {
            if let reference = value(of: "EREF+") { endToEnd = Array(purpose[reference]) }
            if let text = value(of: "SVWZ+") { purpose = Array(purpose[text]) }
        }
        guard !purpose.isEmpty else { return }
        // A local, because the text and the symbols are parts of one value.
        var symbols = self.symbols
        symbols.read(text: purpose.span)
        self.symbols = symbols
    }

    /// `/EREF/…/NAME/…/REMI/…`, the codes of SWIFT that Dutch banks write.
    private mutating func readCodes() {
        guard purpose.first == UInt8(ascii: "/"), let text = code("/REMI/") else { return }
        if let reference = code("/EREF/") { endToEnd = Array(purpose[reference]) }
        if let holder = code("/NAME/") { name = Array(purpose[holder]) }
        if let number = code("/IBAN/") { iban = Array(purpose[number]) }
        purpose = Array(purpose[text])
    }

    /// The value behind a code, up to the next one.
    private func code(_ word: StaticString) -> Range<Int>? {
        guard let start = MTInfo.find(word, in: purpose, from: 0) else { return nil }
        var end = start
        while end < purpose.count, !MTInfo.isCode(purpose, end) { end += 1 }
        return start..<end
    }

    private static func isCode(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "/") else { return false }
        return bytes[start + 5] == UInt8(ascii: "/") && bytes[start + 1..<start + 5].allSatisfy { $0 >= 65 && $0 <= 90 }
    }

    /// The value behind a word, up to the next one.
    private func value(of word: StaticString) -> Range<Int>? {
        guard let start = MTInfo.find(word, in: purpose, from: 0) else {
            return nil
        }
        let end = MTInfo.words.compactMap { MTInfo.find($0, in: purpose, from: start).map { $0 } }.min()
        return start..<(end.map { MTInfo.wordStart(purpose, $0) } ?? purpose.count)
    }

    /// Where the word begins that ends at a place.
    private static func wordStart(_ bytes: [UInt8], _ end: Int) -> Int {
        var start = end - 1
        while start > 0, bytes[start - 1] >= 65, bytes[start - 1] <= 90, end - start < 5 { start -= 1 }
        return start
    }

    private static func find(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
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
