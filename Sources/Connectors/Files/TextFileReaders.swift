import Domain
import Syntax

/// A reader of an XML format: a layout of records and the handler that turns them into facts.
public final class XMLFileReader: FileReader {
    private let reader: XMLReader
    private let atEnd: (any XMLRecordHandler) throws(Problem) -> Void

    /// A reader that hands the records of `layout` to `handler`; `atEnd` runs once the document is complete, or the last of
    /// several where those are read.
    public init(
        _ layout: XMLLayout,
        handler: some XMLRecordHandler,
        readsSeveral: Bool = false,
        atEnd: @escaping (any XMLRecordHandler) throws(Problem) -> Void = { (_: any XMLRecordHandler) throws(Problem) in
        }
    ) throws(Problem) {
        reader = try XMLReader(layout, handler: handler, readsSeveral: readsSeveral)
        self.atEnd = atEnd
    }

    /// The encoding the document is read in.
    public var encoding: String { (reader.encoding ?? .utf8).rawValue }

    /// Reads the next bytes.
    public func read(_ bytes: RawSpan) throws(Problem) { try reader.read(bytes) }

    /// Ends the document.
    public func finish() throws(Problem) {
        try reader.finish()
        try atEnd(reader.handler)
    }
}

/// A reader of a CSV format: the columns it wants and the handler that turns rows into facts.
public final class CSVFileReader: FileReader {
    private let reader: CSVReader
    private let atEnd: (any CSVRowHandler) throws(Problem) -> Void

    /// A reader that hands the rows under `header` to `handler`; `atEnd` runs once the file is complete.
    public init(
        _ header: CSVHeader,
        delimiter: UInt8? = nil,
        encoding: TextEncoding? = nil,
        handler: some CSVRowHandler,
        atEnd: @escaping (any CSVRowHandler) throws(Problem) -> Void = { (_: any CSVRowHandler) throws(Problem) in }
    ) {
        reader = CSVReader(header, delimiter: delimiter, encoding: encoding, handler: handler)
        self.atEnd = atEnd
    }

    /// The encoding the file is read in.
    public var encoding: String { (reader.encoding ?? .utf8).rawValue }

    /// Reads the next bytes.
    public func read(_ bytes: RawSpan) throws(Problem) { try reader.read(bytes) }

    /// Ends the file.
    public func finish() throws(Problem) {
        try reader.finish()
        try atEnd(reader.handler)
    }
}

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
