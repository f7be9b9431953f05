import Connectors
import Domain
import Syntax

/// Stock out: a script of requests, a hundred products in each (docs/systems/woocommerce.md).
///
/// Quantities are absolute, so that a request may be sent twice; a shop takes whole pieces.
struct WooCommerceStock: StockFile {
    /// The writer.
    static let writer = StockWriter(ending: "jsonl") { WooCommerceStock() }

    /// The shop refuses a request with more, and does nothing of it.
    private static let most = 100

    private var products: [[UInt8]] = []
    private var variations: [String: [[UInt8]]] = [:]
    /// The products whose variations are open, in the order in which they came.
    private var parents: [String] = []
    private var number = 0

    mutating func append(_ line: StockLine, to bytes: inout [UInt8]) {
        let ids = (line.remoteId ?? "").split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(ids.count), ids.allSatisfy({ Self.isId($0) }), let id = ids.last else { return }
        let row = Self.row(String(id), line.quantity)
        guard ids.count == 2 else {
            products.append(row)
            if products.count == Self.most { flushProducts(to: &bytes) }
            return
        }
        let parent = String(ids[0])
        if variations[parent] == nil { parents.append(parent) }
        variations[parent, default: []].append(row)
        if variations[parent]?.count == Self.most { flush(parent, to: &bytes) }
    }

    mutating func end(to bytes: inout [UInt8]) {
        flushProducts(to: &bytes)
        for parent in parents { flush(parent, to: &bytes) }
        parents = []
    }

    private mutating func flushProducts(to bytes: inout [UInt8]) {
        write(products, key: "products", path: "/products/batch", to: &bytes)
        products = []
    }

    private mutating func flush(_ parent: String, to bytes: inout [UInt8]) {
        let rows = variations[parent] ?? []
        write(rows, key: "variations-" + parent, path: "/products/\(parent)/variations/batch", to: &bytes)
        variations[parent] = []
    }

    private mutating func write(_ rows: [[UInt8]], key: String, path: String, to bytes: inout [UInt8]) {
        guard !rows.isEmpty else { return }
        number += 1
        var json = JSONWriter()
        json.object { json in
            json.array("update") { json in for row in rows { json.elements(row) } }
        }
        let request = RemoteRequest(.post, WooCommerceRemote.root + path, body: json.bytes, isRepeatable: true)
        ScriptLine(key: "\(key)-\(number)", request).append(to: &bytes)
    }

    /// What one product is reported: without `manage_stock` the shop would ignore the quantity.
    private static func row(_ id: String, _ quantity: Quantity) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("id", raw: Array(id.utf8))
            json.member("manage_stock", true)
            json.member("stock_quantity", raw: Array(quantity.roundedDown.description.utf8))
        }
        return json.bytes
    }

    private static func isId(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 18 && text.first != "0" && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}
