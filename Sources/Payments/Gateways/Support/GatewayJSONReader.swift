import Connectors
import Domain

/// A reader of JSON records that has something to say once they are all there.
final class GatewayJSONReader: FileReader {
    private let reader: JSONRecordReader
    private let atEnd: () throws(Problem) -> Void

    init(_ reader: JSONRecordReader, atEnd: @escaping () throws(Problem) -> Void) {
        self.reader = reader
        self.atEnd = atEnd
    }

    var encoding: String { reader.encoding }

    func read(_ bytes: RawSpan) throws(Problem) { try reader.read(bytes) }

    func finish() throws(Problem) {
        try reader.finish()
        try atEnd()
    }
}
