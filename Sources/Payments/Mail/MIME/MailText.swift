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

    /// A text without the marks of quoting before its lines.
    init(_ text: String, _ source: Source) {
        self.source = source
        folded = FoldedText(MailText.unquoted(text))
    }

    private static func unquoted(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ">")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isStart = true
        for byte in text.utf8 {
            if isStart, byte == UInt8(ascii: ">") || byte == 32 { continue }
            isStart = byte == 10
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
