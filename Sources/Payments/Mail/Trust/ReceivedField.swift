/// A field of Received, which every server writes above a mail that it takes (RFC 5321, 4.4).
enum ReceivedField {
    /// The server that wrote it, in small letters: `from … by SERVER …`; nil where that cannot be read.
    static func server(_ value: [UInt8]) -> String? {
        var scanner = FieldScanner(value)
        guard scanner.isClean, let first = word(&scanner) else { return nil }
        if first == "from" {
            // What the sender called itself, and in comments what the server knows of it; then comes `by` at once.
            guard word(&scanner) != nil, word(&scanner) == "by" else { return nil }
        } else if first != "by" {
            return nil
        }
        return word(&scanner)
    }

    /// The next word, in small letters; nil at the semicolon before the date, or where it is none.
    private static func word(_ scanner: inout FieldScanner) -> String? {
        guard scanner.skip() else { return nil }
        let word = scanner.run { $0 > 32 && $0 < 127 && !"();\"".utf8.contains($0) }
        return word.isEmpty || scanner.next == UInt8(ascii: "\"") ? nil : FieldScanner.small(word)
    }

    /// The last two labels of a server's name: servers of one house have them in common.
    static func domain(_ server: String) -> String {
        server.split(separator: ".", omittingEmptySubsequences: false).suffix(2).joined(separator: ".")
    }
}
