import Connectors
import Domain
import Syntax

/// Products in: the supplies of a stock, one row for each product or variant (docs/systems/shoptet-api.md#products).
enum ShoptetAPIProducts {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "shoptet-api.products",
        kind: .catalogue,
        recognises: ShoptetAPIRecognition.isProducts,
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                let stock = stock(of: record.outer("path")?.text)
                for row in record.value["data"]?["supplies"]?.elements ?? [] {
                    guard let code = row["code"]?.text else { continue }
                    var product = CatalogueProduct(code: code, ean: nil, name: nil, line: row.line)
                    product.remoteId = stock
                    try sink(.product(product))
                }
            }
        }
    )

    /// The stock that a page was asked of: its levels are written there.
    private static func stock(of path: String?) -> String? {
        let parts = (path ?? "").split { $0 == "/" || $0 == "?" }
        guard let place = parts.firstIndex(of: "stocks"), parts.indices.contains(place + 1) else { return nil }
        return String(parts[place + 1])
    }
}
