import Domain
import Syntax

/// A reader of any format behind what turns foreign encodings into UTF-8.
final class DecodedReader: FileReader {
    private let reader: any FileReader
    private let sink: FactSink
    private var start: [UInt8] = []
    private var isBegun = false
    /// What decodes the text, if its encoding is foreign.
    private var text: ForeignText?

    /// Decodes for `reader`; problems of the text itself go to `sink`.
    init(_ reader: any FileReader, _ sink: @escaping FactSink) {
        self.reader = reader
        self.sink = sink
    }

    var encoding: String { text?.encoding.name ?? reader.encoding }
    var readings: [LayoutReading] { reader.readings }

    func read(_ bytes: RawSpan) throws(Problem) {
        if isBegun { return try pass(bytes) }
        if start.isEmpty, bytes.byteCount >= ForeignEncoding.reach {
            let head = bytes.extracting(first: ForeignEncoding.reach).withUnsafeBytes { Array($0) }
            try begin(head)
            return try pass(bytes)
        }
        bytes.withUnsafeBytes { start.append(contentsOf: $0) }
        if start.count >= ForeignEncoding.reach { try passStart() }
    }

    func finish() throws(Problem) {
        if !isBegun { try passStart() }
        try text?.finish()
        try reader.finish()
    }

    private func passStart() throws(Problem) {
        let first = start
        start = []
        try begin(first)
        try pass(first.span.bytes)
    }

    private func begin(_ head: [UInt8]) throws(Problem) {
        isBegun = true
        text = try ForeignEncoding(head).map { (encoding) throws(Problem) in try ForeignText(encoding) }
        let text = ForeignText.head(head)
        if let (named, used) = CSVDelimiter.belied(text) {
            let values = ["named": Self.name(named), "used": Self.name(used)]
            try sink(.problem(Problem(TextProblem.separatorNotUsed, .warning, at: SourcePosition(line: 1), values)))
        }
        guard XMLDeclaration.standsBehindBlanks(text) else { return }
        let problem = Problem(TextProblem.blanksBeforeDeclaration, .warning, at: SourcePosition(line: 1))
        try sink(.problem(problem))
    }

    private static func name(_ delimiter: UInt8) -> String {
        delimiter == 9 ? "TAB" : String(decoding: [delimiter], as: UTF8.self)
    }

    private func pass(_ bytes: RawSpan) throws(Problem) {
        guard let text else { return try reader.read(bytes) }
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            try text.read(buffer) { (utf8: [UInt8]) throws(Problem) in try reader.read(utf8.span.bytes) }
        }
    }
}
