import Connectors
import Domain
import Syntax

/// Stock in: items of the price list with their balance (docs/systems/idoklad.md#stock).
enum IDokladStock {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "idoklad.stock",
        kind: .stock,
        recognises: IDokladRecognition.isStock,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let records = Records(context, sink)
            return IDokladReader(
                take: { (record) throws(Problem) in try records.take(record) },
                end: { () throws(Problem) in try records.end() }
            )
        }
    )

    /// The items of one file; what is wrong with one never stops the others.
    private final class Records {
        private let sink: FactSink
        private let usual: StockExport.Coverage
        private var announced: StockExport.Coverage?
        private var ids: Set<String> = []
        private var pages = IDokladPageCount()

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.sink = sink
            usual = context.coverage
        }

        func take(_ record: JSONRecord) throws(Problem) {
            let answer = IDokladAnswer(record.value)
            let path = record.outer("path")?.text
            pages.take(answer, path)
            try announce(path.map { $0.contains("DateLastChange") ? .changes : .full } ?? usual)
            for row in answer.rows {
                // A row that a shift of the set brought again counts once.
                if let id = row["Id"]?.text, !ids.insert(id).inserted { continue }
                guard row["IsStockItem"]?.truth != false else { continue }
                do throws(Problem) {
                    try sink(.stock(try IDokladStock.level(row)))
                } catch {
                    try announce(.changes)
                    try sink(.problem(error.ofRecord))
                }
            }
        }

        /// A list that is not whole tells nothing of items that it lacks.
        func end() throws(Problem) {
            guard let missing = pages.missing else { return }
            try announce(.changes)
            try sink(.problem(Problem(IDokladProblem.partOfList, .warning, scope: .record, missing)))
        }

        private func announce(_ coverage: StockExport.Coverage) throws(Problem) {
            guard announced == nil || announced == .full && coverage == .changes else { return }
            announced = coverage
            try sink(.stockExport(StockExport(coverage: coverage, stamp: nil)))
        }
    }

    /// An item's level; throws what makes it unusable.
    private static func level(_ row: JSONTree) throws(Problem) -> StockLevel {
        let place = SourcePosition(line: row.line)
        let code = row["Code"]?.text
        let ean = row["BarCode"]?.text
        let name = row["Name"]?.text ?? ""
        guard code != nil || ean != nil else {
            throw Problem(IDokladProblem.noCode, at: place, ["item": name.isEmpty ? row["Id"]?.text ?? "?" : name])
        }
        guard let balance: Quantity = row["StockBalance"]?.fixed() else {
            throw Problem(IDokladProblem.noBalance, at: place, path: "StockBalance", ["item": code ?? ean ?? name])
        }
        return StockLevel(
            code: code,
            ean: ean,
            warehouse: "",
            name: name,
            unit: row["Unit"]?.text,
            onHand: balance,
            line: row.line
        )
    }
}

/// Which pages of a list a file has.
struct IDokladPageCount {
    private var seen = 0
    private var told = 1

    /// Takes note of a page, by its own words and by what was asked for.
    mutating func take(_ answer: IDokladAnswer, _ path: String?) {
        seen += 1
        told = max(told, answer.data?["TotalPages"]?.text.flatMap { Int(shortText: $0) } ?? 1)
    }

    /// How many pages there are and should be; nil when none is missing.
    var missing: [String: String]? { seen < told ? ["count": String(seen), "total": String(told)] : nil }
}

/// Reads answers, as they came or as pages of ours, and says when all were read.
final class IDokladReader: FileReader {
    private let reader: JSONRecordReader
    private let end: () throws(Problem) -> Void

    /// A reader that hands each answer to `take`.
    init(take: @escaping (JSONRecord) throws(Problem) -> Void, end: @escaping () throws(Problem) -> Void) {
        reader = JSONRecordReader(envelopes: ["body"], take)
        self.end = end
    }

    var encoding: String { reader.encoding }

    func read(_ bytes: RawSpan) throws(Problem) { try reader.read(bytes) }

    func finish() throws(Problem) {
        try reader.finish()
        try end()
    }
}
