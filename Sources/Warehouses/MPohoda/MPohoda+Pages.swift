import Connectors
import Domain
import Syntax

/// Reads the file that the pages of one run became, and has it judged at its end: a set that lacks rows is none.
final class MPohodaFile: FileReader {
    private let reader: JSONRecordReader
    private let atEnd: () throws(Problem) -> Void

    /// A reader that hands each answer to `take`, with the path that was asked; `atEnd` runs after the last one.
    init(
        _ take: @escaping (JSONTree, _ path: String) throws(Problem) -> Void,
        atEnd: @escaping () throws(Problem) -> Void
    ) {
        reader = JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
            try take(record.value, record.outer("path")?.text ?? "")
        }
        self.atEnd = atEnd
    }

    var encoding: String { reader.encoding }

    func read(_ bytes: RawSpan) throws(Problem) { try reader.read(bytes) }

    func finish() throws(Problem) {
        try reader.finish()
        try atEnd()
    }
}

/// One list of a file: how many of the rows that mPOHODA counts are there.
struct MPohodaRows {
    /// Whether a page of it was read.
    var isThere: Bool { expected != nil }
    private var found = 0
    private var expected: Int?

    /// The rows of a page; nil when a value is none.
    mutating func take(_ page: JSONTree) -> [JSONTree]? {
        guard let total = page["TotalItemCount"]?.text.flatMap({ Int(shortText: $0) }), let rows = page["Items"]
        else { return nil }
        expected = total
        found += rows.elements.count
        return rows.elements
    }

    /// Throws `MPOHODA-004` unless every row is there.
    func check() throws(Problem) {
        guard found != expected else { return }
        let count = ["found": String(found), "expected": expected.map { String($0) } ?? "?"]
        throw Problem(MPohodaProblem.incompleteList, .error, count)
    }
}
