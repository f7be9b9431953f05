import Domain
import Syntax

/// Reads a CSV table by its profile.
final class TableCSVReader: FileReader {
    private let profile: TableProfile
    /// Takes the rows; the reader has it from the first of them on.
    private let rows: any TableRowHandler
    private var reader: CSVReader?
    /// The first bytes, until the delimiter can be told by them.
    private var head: [UInt8] = []

    init(_ profile: TableProfile, _ rows: any TableRowHandler) {
        self.profile = profile
        self.rows = rows
    }

    var encoding: String { (reader?.encoding ?? profile.encoding ?? .utf8).rawValue }

    func read(_ bytes: RawSpan) throws(Problem) {
        if let reader { return try reader.read(bytes) }
        bytes.withUnsafeBytes { head.append(contentsOf: $0) }
        if head.count >= Limits.headBytes { try begin() }
    }

    func finish() throws(Problem) {
        if reader == nil { try begin() }
        guard let reader else { return }
        try reader.finish()
        guard var rows = reader.handler as? any TableRowHandler else { return }
        guard rows.isComplete else { throw Problem(CSVProblem.noHeader, at: SourcePosition(line: 1)) }
        if reader.endsInsideRow, rows.lastRowIsShort { throw Problem(CSVProblem.truncated, .error) }
        if reader.mayBeISO, let value = rows.unclearKey {
            throw Problem(TableProblem.unclearLetter, .error, ["value": value.utf8.count <= 40 ? value : "…"])
        }
        try rows.finish()
    }

    private func begin() throws(Problem) {
        let reader = CSVReader(
            nil,
            delimiter: profile.delimiter(of: head),
            quote: profile.quote,
            encoding: profile.encoding,
            handler: rows
        )
        self.reader = reader
        let first = head
        head = []
        try reader.read(first.span.bytes)
    }
}
