import Connectors
import Domain
import Ledger

/// Says what of an order's document is another than what was sent, so that a person is called for that alone.
///
/// What the document contains only its writer knows: a part counts if the document with it is another than without.
struct OrderComparison {
    private let environment: Environment
    private lazy var targets = Result<OrderTargets, Problem> { () throws(Problem) in try OrderTargets(environment) }

    init(_ environment: Environment) { self.environment = environment }

    /// Whether two orders are the same but for their lines in the file, their state and whether they are paid.
    static func isSame(_ a: Order, _ b: Order) -> Bool {
        var (a, b) = (a, b)
        for index in a.items.indices { a.items[index].line = 0 }
        for index in b.items.indices { b.items[index].line = 0 }
        (a.line, a.state, a.paid) = (b.line, b.state, b.paid)
        return a == b
    }

    /// What is another in `new` than in the order that was sent, in words; nil for nothing that its document has.
    mutating func changes(_ row: OrderRow, _ new: Order) throws(Problem) -> String? {
        let old = row.sent ?? row.order
        let parts = OrderPart.allCases.filter { $0.differs(old, new) }
        guard !parts.isEmpty else { return nil }
        let sent = try document(old, row)
        var words: [String] = []
        for part in parts {
            var mixed = old
            part.take(from: new, into: &mixed)
            if let sent, let document = try document(mixed, row), document == sent { continue }
            words.append(part.words(old, new, environment.workspace.renderer))
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The document of an order; nil when it cannot be written as it is.
    private mutating func document(_ order: Order, _ row: OrderRow) throws(Problem) -> [UInt8]? {
        var row = row
        row.order = order
        let batch = try OrderBatch(environment, [row], pack: "comparison", targets.get())
        guard let writer = environment.workspace.system.orders else { return nil }
        do throws(Problem) {
            let file = try writer.write(batch)
            return file.refused.isEmpty ? file.bytes : nil
        } catch {
            return nil
        }
    }
}
