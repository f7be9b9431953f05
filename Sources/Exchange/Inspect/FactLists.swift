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
    private static let names = ["statements", "payments", "stock", "orders", "receipts", "invoices", "products"]

    init(_ kept: Inspection.Kept) {
        self.kept = kept
    }

    /// How many records of each kind came.
    var counts: [(name: String, count: Int)] {
        FactLists.names.compactMap { name in lists[name].map { (name, $0.count) } }
    }

    mutating func add(_ fact: Fact) {
        switch fact {
        case .stock(let level): append("stock") { level.write(&$0) }
        case .order(let order): append("orders") { order.write(&$0) }
        case .receipt(let receipt): append("receipts") { receipt.write(&$0) }
        case .invoice(let invoice): append("invoices") { invoice.write(&$0) }
        case .payment(let payment): append("payments") { payment.write(&$0) }
        case .statement(let statement): append("statements") { statement.write(&$0) }
        case .product(let product): append("products") { product.write(&$0) }
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
