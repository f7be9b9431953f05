import Connectors
import Domain
import Syntax

/// Reads an answer of the API.
final class FioJSONReader: FileReader {
    private var reader: JSONReader<FioJSON>
    /// JSON is UTF-8, but programs that keep it may write their own code page.
    private let text = EvidentText()

    init(_ sink: @escaping FactSink) {
        reader = JSONReader(FioJSON(sink), readsSeveral: true)
    }

    var encoding: String { (text.encoding ?? .utf8).rawValue }

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            try text.read(buffer) { (utf8: UnsafeRawBufferPointer) throws(Problem) in try parse(utf8) }
        }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        try text.finish { (utf8: UnsafeRawBufferPointer) throws(Problem) in try parse(utf8) }
        try reader.finish()
        try reader.withHandler { (handler: inout FioJSON) throws(Problem) in try handler.finish() }
    }

    private func parse(_ utf8: UnsafeRawBufferPointer) throws(Problem) {
        try reader.read(utf8.assumingMemoryBound(to: UInt8.self).span)
    }
}
