import Syntax

/// A text of a mail and where it stood.
public struct MailText: Sendable {
    /// Where a text stood.
    public enum Source: String, Sendable {
        /// In a part of plain text.
        case plain
        /// In a part of HTML.
        case html
        /// In an archive that was attached.
        case archive
    }

    /// Where it stood.
    public let source: Source
    /// The text, comparable.
    let folded: FoldedText
    /// The places of `folded` where what is forwarded or quoted begins, ascending.
    let quotes: [Int]

    /// Whether another text has the same letters.
    func isSame(as other: MailText) -> Bool { folded.folded == other.folded.folded }

    /// A text without the marks of quoting before its lines.
    init(_ text: String, _ source: Source) {
        self.source = source
        let (unquoted, deeper) = MailText.unquoted(text, mark: source == .html ? HTMLText.quoteMark : UInt8(ascii: ">"))
        let folded = FoldedText(unquoted)
        self.folded = folded
        quotes = (MailQuotes(folded).places() + deeper.map { folded.place(of: $0) }).sorted()
    }

    /// The text without the marks of quoting, and where lines begin in it that have more of them than those before.
    private static func unquoted(_ text: String, mark: UInt8) -> (text: String, deeper: [Int]) {
        guard text.utf8.contains(mark) else { return (text, []) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var deeper: [Int] = []
        // How deep the lines are that belong together; those that a program broke may have lost their marks.
        var level = 0
        var isFirst = true
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            var depth = 0
            let rest = line.drop { byte in
                depth += byte == mark ? 1 : 0
                return byte == mark || byte == 32
            }
            if rest.contains(where: { $0 > 32 }) {
                if isFirst { level = depth }
                if depth > level {
                    deeper.append(bytes.count)
                    level = depth
                }
                isFirst = false
            }
            bytes.append(contentsOf: depth > 0 ? rest : line)
            bytes.append(10)
        }
        bytes.removeLast()
        return (String(decoding: bytes, as: UTF8.self), deeper)
    }
}
