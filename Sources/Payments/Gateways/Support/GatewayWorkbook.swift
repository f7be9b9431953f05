import Connectors
import Domain
import Syntax

/// Files of gateways that are workbooks: packed, so that only the whole of one tells what it is.
public enum GatewayWorkbook {
    /// Bytes of a workbook that is opened.
    public static let largest = Limits.smallFileBytes

    /// Whether a file is a workbook in Office Open XML.
    public static func isWorkbook(_ head: FileHead) -> Bool { Workbook.isWorkbook(head) }

    /// The format of a workbook; nil when it is none that is known.
    public static func format(_ bytes: [UInt8]) -> Format? {
        guard bytes.count <= largest, let book = Workbook(bytes), GoPayWorkbook.isOne(book) else { return nil }
        return Format(
            id: GoPayWorkbook.id,
            kind: .settlement,
            isText: false,
            recognises: isWorkbook,
            // The end of an archive shows nothing that time does not.
            completeness: { _ in .unknown },
            makeReader: { _, sink in WorkbookReader(sink) }
        )
    }

    /// Gathers a workbook and reads it.
    private final class WorkbookReader: FileReader {
        private let sink: FactSink
        private var bytes: [UInt8] = []

        init(_ sink: @escaping FactSink) { self.sink = sink }

        var encoding: String { TextEncoding.utf8.rawValue }

        func read(_ part: RawSpan) throws(Problem) {
            guard bytes.count <= GatewayWorkbook.largest else { return }
            part.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }

        func finish() throws(Problem) {
            guard let book = Workbook(bytes) else { throw Problem(ArchiveProblem.damaged) }
            bytes = []
            try GoPayWorkbook.read(book, sink)
        }
    }
}
