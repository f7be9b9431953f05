import Connectors
import Domain
import Syntax

/// Writes the files that ask Pohoda for exports, and knows their ids again in its answers.
///
/// A pack is `request-<pass>`; its items are `stock-full-<pass>-<n>`, `stock-changes-<pass>-<n>` and
/// `invoices-<pass>-<n>`, all far below the 64 characters of the schema. Pohoda echoes them
/// (docs/systems/pohoda.md#exports).
enum PohodaRequests {
    /// What an item of ours asked for.
    enum Kind {
        case stock, invoices

        /// The kind behind an item's id; nil for an item that no request of ours has.
        init?(item: String) {
            if item.hasPrefix("stock-full-") || item.hasPrefix("stock-changes-") {
                self = .stock
            } else if item.hasPrefix("invoices-") {
                self = .invoices
            } else {
                return nil
            }
        }
    }

    /// The request that a refused pack was: by its id, else, where it has none, by the name of its answer, which is that
    /// of our file.
    static func request(pack: String, fileName: String?) -> String? {
        let id = pack.isEmpty ? fileName.map { String($0.prefix { $0 != "." }) } ?? "" : pack
        return id.hasPrefix("request-") ? id : nil
    }

    /// What the list in an answer to that item covers; nil when no request of ours asked for it.
    static func coverage(item: String) -> StockExport.Coverage? {
        if item.hasPrefix("stock-changes-") { return .changes }
        return item.hasPrefix("stock-full-") ? .full : nil
    }

    /// The parts of a stock card that levels do not need; without them an answer is several times smaller.
    private static let leftOut = [
        "relatedFiles", "relatedLinks", "pictures", "categories", "relatedStocks", "alternativeStocks",
        "intParameters", "stockItem", "stockAttach", "stockSerialNumber", "stockPriceItem", "stockParameters",
        "attachments",
    ]

    /// The file for a wish: an item per subject, and one per warehouse where warehouses are named.
    static func write(_ request: ExportRequest) -> RequestFile {
        let id = "request-\(request.pass)"
        var item = 0
        let bytes = pack(unit: request.unit, id: id) { writer in
            for subject in request.subjects {
                let warehouses: [String?] = request.warehouses.isEmpty ? [nil] : request.warehouses
                for warehouse in subject == .issuedInvoices ? [nil] : warehouses {
                    item += 1
                    let since = subject == .changedStock ? request.changedSince : nil
                    let name =
                        switch subject {
                        case .issuedInvoices: "invoices"
                        case .stock, .changedStock: since == nil ? "stock-full" : "stock-changes"
                        }
                    writer.element("dat:dataPackItem", ["version": "2.0", "id": "\(name)-\(request.pass)-\(item)"]) {
                        writer in
                        if subject == .issuedInvoices {
                            invoices(from: request.invoicesFrom, into: &writer)
                        } else {
                            stock(warehouse: warehouse, since: since, into: &writer)
                        }
                    }
                }
            }
        }
        return RequestFile(name: id + ".xml", bytes: item == 0 ? [] : bytes)
    }

    /// How many seconds before the last list changes are asked for again: overlap costs little, a gap loses a change.
    static let overlap: Int64 = 300

    /// A pack with one item, for a page of a list.
    static func page(
        unit: String,
        name: String,
        item: String,
        _ request: (inout XMLWriter) -> Void
    ) -> [UInt8] {
        pack(unit: unit, id: "request-" + name) { writer in
            writer.element("dat:dataPackItem", ["version": "2.0", "id": item], request)
        }
    }

    /// A pack of questions.
    static func pack(unit: String, id: String, _ items: (inout XMLWriter) -> Void) -> [UInt8] {
        var writer = XMLWriter(.windows1250, declaredAs: "Windows-1250")
        writer.begin(
            "dat:dataPack",
            [
                "version": "2.0",
                "id": id,
                "ico": unit,
                "application": "Spojka",
                "note": "",
                "xmlns:dat": "http://www.stormware.cz/schema/version_2/data.xsd",
                "xmlns:lStk": "http://www.stormware.cz/schema/version_2/list_stock.xsd",
                "xmlns:lst": "http://www.stormware.cz/schema/version_2/list.xsd",
                "xmlns:ftr": "http://www.stormware.cz/schema/version_2/filter.xsd",
                "xmlns:typ": "http://www.stormware.cz/schema/version_2/type.xsd",
            ]
        )
        items(&writer)
        writer.end()
        return writer.bytes
    }

    /// Asks for stock cards, from a record's id on a page of them, or all.
    static func stock(warehouse: String?, since: LocalTime?, from id: Int64? = nil, into writer: inout XMLWriter) {
        writer.element("lStk:listStockRequest", ["version": "2.0", "stockVersion": "2.0"]) { writer in
            limit("lStk:limit", id, into: &writer)
            writer.element("lStk:requestStock") { writer in
                guard warehouse != nil || since != nil else { return }
                writer.element("ftr:filter") { writer in
                    if let warehouse {
                        // A store's name has 19 characters at most; the storage tree takes any, and starts with it.
                        let isShort = warehouse.unicodeScalars.count <= PohodaLimits.reference
                        writer.element(isShort ? "ftr:store" : "ftr:storage") { writer in
                            writer.element("typ:ids", warehouse)
                        }
                    }
                    writer.element("ftr:lastChanges", since?.description)
                }
            }
            writer.element("lStk:restrictionData") { writer in
                for part in leftOut { writer.element("lStk:" + part, "false") }
            }
        }
    }

    private static func limit(_ name: String, _ id: Int64?, into writer: inout XMLWriter) {
        guard let id else { return }
        writer.element(name) { writer in
            writer.element("ftr:idFrom", String(id))
            writer.element("ftr:count", String(PohodaPage.size))
        }
    }

    /// Linked documents stay in: they lead from the invoice to the order.
    static func invoices(
        from day: Day?,
        since: LocalTime? = nil,
        id: Int64? = nil,
        into writer: inout XMLWriter
    ) {
        writer.element(
            "lst:listInvoiceRequest",
            ["version": "2.0", "invoiceType": "issuedInvoice", "invoiceVersion": "2.0"]
        ) { writer in
            limit("lst:limit", id, into: &writer)
            writer.element("lst:requestInvoice") { writer in
                guard day != nil || since != nil else { return }
                writer.element("ftr:filter") { writer in
                    writer.element("ftr:dateFrom", day?.description)
                    writer.element("ftr:lastChanges", since?.description)
                }
            }
            writer.element("lst:restrictionData") { writer in
                writer.element("lst:documents", "true")
                writer.element("lst:attachments", "false")
                writer.element("lst:parameters", "false")
                writer.element("lst:liquidations", "true")
            }
        }
    }
}
