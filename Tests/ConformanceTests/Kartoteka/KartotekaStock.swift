import Connectors
import Domain
import Syntax

/// Reads stock levels: `kartoteka/karta`, a card for each item and warehouse.
struct KartotekaStock: XMLRecordHandler {
    private enum Record: Int {
        case file, card
    }

    private enum FileField: Int, XMLField {
        case text

        var path: String { "." }
    }

    private enum Field: Int, XMLField {
        case code, ean, name, warehouse, count

        var path: String {
            switch self {
            case .code: "@kod"
            case .ean: "@ean"
            case .name: "nazov"
            case .warehouse: "@sklad"
            case .count: "stav"
            }
        }
    }

    static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(Record.file.rawValue, at: "kartoteka", fields: FileField.self)
        layout.record(Record.card.rawValue, at: "kartoteka/karta", fields: Field.self)
        return layout
    }()

    private let context: ReaderContext
    private let emit: FactSink

    init(_ context: ReaderContext, _ emit: @escaping FactSink) {
        self.context = context
        self.emit = emit
    }

    func began(_ record: XMLRecord) throws(Problem) {
        guard Record(rawValue: record.id) == .file else { return }
        try emit(.stockExport(StockExport(coverage: context.coverage, stamp: nil)))
    }

    func ended(_ record: XMLRecord) throws(Problem) {
        guard Record(rawValue: record.id) == .card else { return }
        let level: StockLevel
        do throws(Problem) { level = try self.level(record) } catch { return try emit(.problem(error.ofRecord)) }
        try emit(.stock(level))
    }

    private func level(_ record: XMLRecord) throws(Problem) -> StockLevel {
        let place = SourcePosition(line: record.line)
        guard let code = record.string(Field.code) else {
            throw Problem(KartotekaProblem.noCode, scope: .record, at: place)
        }
        guard let count: Quantity = try record.fixed(Field.count) else {
            throw Problem(KartotekaProblem.noCount, scope: .record, at: place, ["item": code])
        }
        return StockLevel(
            code: code,
            ean: record.string(Field.ean),
            warehouse: record.string(Field.warehouse) ?? "",
            name: record.string(Field.name) ?? "",
            onHand: count,
            line: record.line
        )
    }
}
