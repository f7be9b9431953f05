import Connectors
import Domain
import Syntax

/// Stock out: a script of requests, 300 products in each (docs/systems/shoptet-api.md#stock).
///
/// Quantities are absolute, so that a request may be sent twice.
struct ShoptetAPIStock: StockFile {
    /// The writer.
    static let writer = StockWriter(ending: "jsonl") { ShoptetAPIStock() }

    /// The shop takes no more rows in a request.
    private static let most = 300

    private var rows: [String: [[UInt8]]] = [:]
    /// The stocks with open rows, in the order in which they came.
    private var stocks: [String] = []
    private var number = 0

    mutating func append(_ line: StockLine, to bytes: inout [UInt8]) {
        guard let stock = line.remoteId, !stock.isEmpty, stock.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return }
        if rows[stock] == nil { stocks.append(stock) }
        rows[stock, default: []].append(Self.row(line))
        if rows[stock]?.count == Self.most { flush(stock, to: &bytes) }
    }

    mutating func end(to bytes: inout [UInt8]) {
        for stock in stocks { flush(stock, to: &bytes) }
        stocks = []
    }

    private mutating func flush(_ stock: String, to bytes: inout [UInt8]) {
        let open = rows[stock] ?? []
        rows[stock] = []
        guard !open.isEmpty else { return }
        number += 1
        var json = JSONWriter()
        json.object { json in json.array("data") { json in for row in open { json.elements(row) } } }
        let path = ShoptetAPIRemote.root + "/stocks/\(stock)/movements"
        let request = RemoteRequest(.patch, path, body: json.bytes, isRepeatable: true)
        ScriptLine(key: "stock-\(stock)-\(number)", request).append(to: &bytes)
    }

    /// What one product gets; three decimals at most, and never more than there is. Shoptet takes numbers, no texts.
    private static func row(_ line: StockLine) -> [UInt8] {
        let excess = line.quantity.millionths % 1000
        var digits: [UInt8] = []
        DecimalBytes.append(line.quantity.millionths -| (excess < 0 ? excess +| 1000 : excess), to: &digits)
        var json = JSONWriter()
        json.object { json in
            json.member("productCode", line.code)
            json.member("quantity", raw: digits)
        }
        return json.bytes
    }
}
