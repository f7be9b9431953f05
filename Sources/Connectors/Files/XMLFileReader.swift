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
