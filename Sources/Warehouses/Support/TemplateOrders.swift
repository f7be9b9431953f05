import Connectors
import Domain
import Syntax

/// Writes received orders as a table: a row for each item, laid out by the merchant's template
/// (docs/formats/tables.md#keys-of-a-template-that-is-written).
enum TemplateOrders {
    /// The file; `name` is the template that the system needs.
    static func write(_ batch: OrderBatch, name: String) throws(Problem) -> OrderFile {
        guard let template = batch.template else {
            throw Problem(TableProblem.noTemplate, .error, ["name": name])
        }
        let encoder = TextEncoder(template.encoding)
        var file = OrderFile(name: fileName(batch, template), bytes: [], remarks: [:])
        var lines: [UInt8] = []
        if template.hasHeader {
            var row = TemplateRow(template)
            for column in template.columns { row.add(column.header, isForeign: false) }
            encoder.encode(row.ended, into: &lines)
        }
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            let replaced = encoder.encode(
                try TemplateEntry(entry, template, country: batch.country).rows(),
                into: &lines
            )
            guard replaced > 0 else { return [] }
            return [Problem(TableProblem.charactersReplaced, .warning, scope: .record, ["count": String(replaced)])]
        }
        if isAny { file.bytes = lines }
        return file
    }

    private static func fileName(_ batch: OrderBatch, _ template: OrderTemplate) -> String {
        if template.isPerOrder, batch.entries.count == 1 { return "order-" + batch.entries[0].id + ".csv" }
        return "orders-" + batch.packId + ".csv"
    }
}

/// One line of the table in work.
struct TemplateRow {
    private let template: OrderTemplate
    private var line = ""
    private var isFirst = true

    init(_ template: OrderTemplate) {
        self.template = template
    }

    /// Adds a field, quoted where a reader needs it; a text that a spreadsheet would run gets an apostrophe.
    mutating func add(_ text: String, isForeign: Bool) {
        let delimiter = Character(Unicode.Scalar(template.delimiter))
        if !isFirst { line.append(delimiter) }
        isFirst = false
        let guarded = isForeign && template.guardsFormulas ? FormulaGuard.guarded(text) : text
        let isSpecial = guarded.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
        let hasBlanks = guarded.first == " " || guarded.last == " "
        line +=
            template.quotesAll || isSpecial || hasBlanks ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }

    /// The line with its end.
    var ended: String { line + (template.endsWithCRLF ? "\r\n" : "\n") }
}
