import Connectors
import Syntax

/// A small, whole file of one format.
struct Fixture {
    /// How the format is written, as far as it matters to what a damaged file may do.
    enum Layout {
        /// Has an end of its own.
        case xml
        /// Has an end of its own, and says nothing of its encoding.
        case json
        /// Ends anywhere.
        case csv
        /// Adds up or does not.
        case balanced
    }

    let syntax: Layout
    /// The encoding that its programs write.
    let encoding: TextEncoding
    let text: String

    /// The bytes of the file, with the line ends of the program.
    var bytes: [UInt8] { bytes(encoding, lineEnd: "\r\n") }

    /// The bytes of the text in an encoding; an XML declaration says what the text says.
    func bytes(_ encoding: TextEncoding, lineEnd: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let encoder = TextEncoder(encoding)
        encoder.encode(
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd),
            into: &bytes
        )
        return bytes
    }

    /// The same file as one that says that it is in UTF-8.
    var inUTF8: Fixture {
        Fixture(syntax: syntax, encoding: .utf8, text: text.replacing("Windows-1250", with: "UTF-8"))
    }

    /// A connector's own sample.
    init(_ sample: SampleFile) {
        let syntax: Layout =
            switch sample.guarded {
            case .xml: .xml
            case .json: .json
            case .nothing: .csv
            case .sums: .balanced
            }
        self.init(syntax: syntax, encoding: sample.encoding, text: sample.text)
    }

    init(syntax: Layout, encoding: TextEncoding, text: String) {
        self.syntax = syntax
        self.encoding = encoding
        self.text = text
    }
}
