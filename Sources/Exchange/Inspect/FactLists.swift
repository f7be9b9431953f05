import Domain
import Messages
import Syntax

/// The lists of `spojka inspect`: each kind of fact as JSON, as it comes.
struct FactLists {
    /// One list.
    private struct List {
        var count = 0
        var json = JSONWriter()
        /// The first records on their own.
        var records: [[UInt8]] = []
    }

    private let kept: Inspection.Kept
    private var lists: [String: List] = [:]
    /// Lines of settlements that did not end yet, and how many are kept of each: they stand within their settlement.
    private var lines: [Int: (count: Int, json: JSONWriter)] = [:]
    private var lineCount = 0
    private static let names = [
        "statements", "payments", "inquiries", "settlements", "stock", "orders", "receipts", "invoices", "products",
    ]

    init(_ kept: Inspection.Kept) {
        self.kept = kept
    }

    /// How many records of each kind came.
    var counts: [(name: String, count: Int)] {
        let counts = FactLists.names.compactMap { name in lists[name].map { (name, $0.count) } }
        return counts + (lineCount > 0 ? [(name: "settlementLines", count: lineCount)] : [])
    }

    mutating func add(_ fact: Fact) {
        switch fact {
        case .stock(let level): append("stock") { level.write(&$0) }
        case .order(let order): append("orders") { order.write(&$0) }
        case .receipt(let receipt): append("receipts") { receipt.write(&$0) }
        case .invoice(let invoice): append("invoices") { invoice.write(&$0) }
        case .payment(let payment): append("payments") { payment.write(&$0) }
        case .gatewayPayment(let payment): append("payments") { payment.write(&$0) }
        case .statement(let statement): append("statements") { statement.write(&$0) }
        case .settlementLine(let line): add(line)
        case .settlement(let settlement):
            let lines = lines.removeValue(forKey: settlement.position)?.json.bytes ?? []
            append("settlements") { settlement.write(&$0, lines: lines) }
        case .product(let product): append("products") { product.write(&$0) }
        case .inquiry(let inquiry): if inquiry.standing == .wanted { append("inquiries") { inquiry.write(&$0) } }
        case .stockExport: if lists["stock"] == nil { lists["stock"] = List() }
        case .problem: break
        }
    }

    /// Writes the lists that have records.
    func write(_ json: inout JSONWriter) {
        for name in FactLists.names {
            guard let list = lists[name] else { continue }
            json.array(name) { $0.elements(list.json.bytes) }
        }
    }

    /// The kept records of each list, a fact a line.
    func lines(_ words: Renderer) -> [String] {
        guard case .lines(let limit) = kept, limit > 0 else { return [] }
        var lines: [String] = []
        for name in FactLists.names {
            guard let list = lists[name] else { continue }
            let label = words.label(key: name)
            for (index, record) in list.records.enumerated() {
                lines += RecordText.lines(record, heading: label + " " + String(index + 1), words)
            }
            if list.count > limit {
                lines.append(label + " " + words.phrase(.moreRecords, ["count": String(list.count - limit)]))
            }
        }
        return lines
    }

    private mutating func add(_ line: GatewayLine) {
        lineCount += 1
        let limit: Int? =
            switch kept {
            case .json(let limit): limit
            case .lines(let limit): limit
            }
        let count = lines[line.settlement]?.count ?? 0
        if let limit, count >= limit { return }
        lines[line.settlement, default: (0, JSONWriter())].count += 1
        line.write(&lines[line.settlement, default: (0, JSONWriter())].json)
    }

    private mutating func append(_ name: String, _ write: (inout JSONWriter) -> Void) {
        lists[name, default: List()].count += 1
        let count = lists[name]?.count ?? 0
        switch kept {
        case .json(let limit):
            if let limit, count > limit { return }
            write(&lists[name, default: List()].json)
        case .lines(let limit):
            guard count <= limit else { return }
            var single = JSONWriter()
            write(&single)
            lists[name, default: List()].records.append(single.bytes)
        }
    }
}
