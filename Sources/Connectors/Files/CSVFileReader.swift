import Domain
import Syntax

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
