import Connectors
import Domain
import Syntax

/// Orders in: the CSV twin, a row for each item with the order's columns repeated
/// (docs/formats/neutral.md#orders-in-csv).
enum NeutralOrdersCSV {
    /// The format.
    static let format = Format(
        id: "shoptet.orders.csv",
        kind: .orders,
        recognises: NeutralRecognition.isOrdersCSV,
        completeness: { _ in .unknown },
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            CSVFileReader(header, handler: NeutralRows(NeutralEmitter(context, sink))) {
                (handler: any CSVRowHandler) throws(Problem) in
                guard var rows = handler as? NeutralRows else { return }
                try rows.emit()
            }
        }
    )

    /// The columns of an order, then those of an item.
    ///
    /// None is required here: `NeutralRows` names all that are missing at once.
    static let header = CSVHeader(
        columns: NeutralOrderField.allCases.map { CSVHeader.Column($0.columns, isRequired: false) }
            + NeutralItemField.allCases.map { CSVHeader.Column($0.columns, isRequired: false) }
    )

    /// The number of an item's column in the header.
    static func number(_ field: NeutralItemField) -> CSVColumnNumber {
        CSVColumnNumber(rawValue: NeutralOrderField.allCases.count + field.rawValue)
    }

    /// Whether a header row is one of such an export: it has two columns that hardly any other table has, and one of them
    /// is a column of Shoptet's alone.
    static func isHeader(_ names: [String]) -> Bool {
        let keys = Set(names.map { TextKey.folded($0) })
        return keys.count { own.contains($0) || shared.contains($0) } >= 2 && !keys.isDisjoint(with: own)
    }

    /// Names of Shoptet's alone: an item's with its prefix, the order's total, code and state.
    private static let own: Set<String> = {
        let items = NeutralItemField.allCases.flatMap { field in
            field.columns.filter { !NeutralColumnNames.itemAlone(field).contains($0) }
        }
        let totals = NeutralColumnNames.order(.totalWithVat).filter {
            $0.hasSuffix("objednávky") || $0.contains("objednávky ")
        }
        let order = [
            "statusName", "totalPriceWithVat", "totalPriceToPay", "priceToPay", "kód objednávky", "order total",
        ]
        return Set((items + totals + order).map { TextKey.folded($0) })
    }()

    /// Names that a few other tables of orders have as well.
    private static let shared: Set<String> = {
        let addresses = NeutralOrderField.allCases.flatMap(\.columns).filter {
            $0.hasPrefix("bill") || $0.hasPrefix("delivery")
        }
        let order = ["code", "orderCode", "orderNumber", "číslo objednávky", "stav objednávky"]
        return Set((NeutralColumnNames.order(.totalWithVat) + order + addresses).map { TextKey.folded($0) })
    }()
}
