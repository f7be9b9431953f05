import Connectors
import Domain
import Syntax

/// Products in: a CSV with code, EAN and name in any order (docs/systems/neutral.md#products-in).
enum NeutralProducts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "neutral.products",
        kind: .catalogue,
        recognises: NeutralRecognition.isProducts,
        completeness: { _ in .unknown },
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            CSVFileReader(header, handler: Rows(sink: sink)) { (handler: any CSVRowHandler) throws(Problem) in
                if let problem = (handler as? Rows)?.guards.problem { try sink(.problem(problem)) }
            }
        }
    )

    static let header = CSVHeader(Column.self)

    private enum Column: Int, CSVColumns {
        case code, ean, name, pairCode

        var aliases: [String] {
            switch self {
            case .code: ["code", "sku", "productCode", "kód", "kód produktu", "kód tovaru", "kód zboží"]
            case .ean: ["ean", "ean13", "barcode", "gtin", "čiarový kód", "čárový kód", "EAN kód"]
            case .name: ["name", "title", "productName", "názov", "název", "názov produktu", "název produktu"]
            case .pairCode: ["pairCode"]
            }
        }

        var isRequired: Bool { self != .pairCode }
    }

    private struct Rows: CSVRowHandler {
        let sink: FactSink
        private(set) var guards = NeutralGuards()

        init(sink: @escaping FactSink) { self.sink = sink }

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard let code = row.string(Column.code).flatMap({ guards.bare($0) }) else {
                return try sink(
                    .problem(
                        Problem(
                            NeutralProblem.productWithoutCode,
                            scope: .record,
                            at: SourcePosition(line: row.line),
                            path: row.name(Column.code)
                        )
                    )
                )
            }
            let ean = row.string(Column.ean).flatMap { guards.bare($0) }
            for (column, value) in [(Column.code, code), (.ean, ean ?? "")] {
                guard ScientificNotation.isForm(value) else { continue }
                // A product that is left out counts as no longer sold, so the file is refused.
                throw Problem(
                    NeutralProblem.damagedProduct,
                    at: SourcePosition(line: row.line),
                    path: row.name(column),
                    ["column": row.name(column), "value": value]
                )
            }
            var product = CatalogueProduct(code: code, ean: ean, name: row.string(Column.name), line: row.line)
            // What joins the variants of a product in Shoptet, and has to come back with their stock.
            product.remoteId = row.string(Column.pairCode).flatMap { guards.bare($0) }
            try sink(.product(product))
        }

        // A missing product would be taken for one that the shop no longer sells, so a shifted row refuses the file.
    }
}
