import Domain
import Formats
import Syntax

/// Reads an answer of the API.
final class FioJSONReader: FileReader {
    private var reader: JSONReader<FioJSON>

    init(_ sink: @escaping FactSink) {
        reader = JSONReader(FioJSON(sink))
    }

    /// JSON is UTF-8.
    let encoding = TextEncoding.utf8.rawValue

    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem) {
        try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws(Problem) in
            try reader.read(buffer.assumingMemoryBound(to: UInt8.self).span)
        }
    }

    /// Ends the file.
    func finish() throws(Problem) {
        try reader.finish()
        try reader.withHandler { (handler: inout FioJSON) throws(Problem) in try handler.finish() }
    }
}
