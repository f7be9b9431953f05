import Domain
import Syntax

/// Gathers every row as texts, and the problems of rows that do not fit.
struct Rows: CSVRowHandler {
    var rows: [[String]] = []
    var lines: [Int] = []
    var misfits: [Problem] = []

    mutating func row(_ row: CSVRow) throws(Problem) {
        rows.append((0..<row.count).map { row.string(at: $0) })
        lines.append(row.line)
    }

    mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem) { misfits.append(problem) }
}

/// Columns of a small product file.
enum Goods: Int, CSVColumns {
    case code, name, price, day

    var aliases: [String] {
        switch self {
        case .code: ["code", "Kód", "product code"]
        case .name: ["name", "Názov"]
        case .price: ["price", "cena s DPH"]
        case .day: ["day"]
        }
    }

    var isRequired: Bool { self == .code }
}

/// Reads `bytes` in pieces of `step`.
func read(
    _ reader: CSVReader,
    _ bytes: [UInt8],
    step: Int = Int.max
) throws(Problem) -> Rows {
    var rest = bytes[...]
    while !rest.isEmpty {
        let piece = Array(rest.prefix(step))
        try reader.read(piece.span.bytes)
        rest = rest.dropFirst(piece.count)
    }
    try reader.finish()
    return (reader.handler as? Rows) ?? Rows()
}

/// Reads all rows of `bytes`, the header row too.
func rows(
    _ bytes: some Sequence<UInt8>,
    delimiter: UInt8? = nil,
    encoding: TextEncoding? = nil,
    step: Int = Int.max
) throws(Problem) -> [[String]] {
    let reader = CSVReader(nil, delimiter: delimiter, encoding: encoding, handler: Rows())
    return try read(reader, Array(bytes), step: step).rows
}

/// The problem that `body` throws.
func problem(_ body: () throws(Problem) -> Void) -> Problem? {
    do throws(Problem) {
        try body()
        return nil
    } catch {
        return error
    }
}
