extension Span<UInt8> {
    /// Whether these are the letters of a word, and no more.
    func elementsEqual(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for index in indices where self[index] != letters[index] { return false }
            return true
        }
    }
}
