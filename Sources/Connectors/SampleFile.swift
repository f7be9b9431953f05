import Syntax

/// A whole file of one format, as its program writes it.
///
/// The demo drops those that have a name there; conformance and fuzzing take one of each format, a small one where there is
/// one. All of it is invented, and what the demo drops belongs together: one merchant, five orders and what came of them.
public struct SampleFile: Sendable {
    /// What shows that a file is damaged.
    public enum Guard: Sendable {
        /// The end of its root element, and what its XML declaration says of its encoding.
        case xml
        /// Its closing bracket.
        case json
        /// Sums that it states itself.
        case sums
        /// Nothing: it may end anywhere.
        case nothing
    }

    /// The id of the format.
    public let format: String
    /// The name under which the demo drops it; nil for a file that the demo leaves out.
    public let demo: String?
    /// What shows that it is damaged.
    public let guarded: Guard
    /// The encoding that its program writes.
    public let encoding: TextEncoding
    /// Whether a byte order mark stands before the text.
    public let isMarked: Bool
    /// The end of its lines.
    public let lineEnd: String
    /// The text, its lines ended by LF.
    public let text: String

    /// Creates a file.
    public init(
        _ format: String,
        demo: String? = nil,
        _ guarded: Guard,
        _ encoding: TextEncoding,
        isMarked: Bool = false,
        lineEnd: String = "\r\n",
        text: String
    ) {
        self.format = format
        self.demo = demo
        self.guarded = guarded
        self.encoding = encoding
        self.isMarked = isMarked
        self.lineEnd = lineEnd
        self.text = text
    }

    /// The file as its program writes it.
    public var bytes: [UInt8] {
        (isMarked ? [0xEF, 0xBB, 0xBF] : []) + bytes(encoding, lineEnd: lineEnd)
    }

    /// The text in another encoding or with other ends of lines; an XML declaration says what the text says.
    public func bytes(_ encoding: TextEncoding, lineEnd: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1000)
        let encoder = TextEncoder(encoding)
        encoder.encode(
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd),
            into: &bytes
        )
        return bytes
    }

    /// The same file with another text.
    public func with(text: String, encoding: TextEncoding? = nil) -> SampleFile {
        SampleFile(
            format,
            demo: demo,
            guarded,
            encoding ?? self.encoding,
            isMarked: isMarked,
            lineEnd: lineEnd,
            text: text
        )
    }
}
