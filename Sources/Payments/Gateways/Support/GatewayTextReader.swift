import Connectors
import Domain
import Syntax

/// Turns lines of JSON into UTF-8 before they are read: a page that is not is windows-1250. One line is in memory.
final class GatewayTextReader: FileReader {
    private let reader: any FileReader
    private var line: [UInt8] = []

    init(_ reader: any FileReader) { self.reader = reader }

    var encoding: String { reader.encoding }

    func read(_ bytes: RawSpan) throws(Problem) {
        var rest = bytes.withUnsafeBytes { Array($0) }[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            line += rest[...end]
            rest = rest[(end + 1)...]
            try pass()
        }
        line += rest
        guard line.count <= Limits.jsonRecordBytes else {
            throw Problem(JSONProblem.tooLong, .error, ["limit": String(Limits.jsonRecordBytes)])
        }
    }

    func finish() throws(Problem) {
        try pass()
        try reader.finish()
    }

    private func pass() throws(Problem) {
        let text = GatewayText.utf8(line)
        line = []
        try reader.read(text.span.bytes)
    }
}
