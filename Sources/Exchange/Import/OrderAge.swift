import Domain
import Ledger

/// Whether a file tells less of an order than what its channel told since.
///
/// Files are read in the order of their times, but one may come late: a copy that a person drops again, a folder that was
/// not to be reached. What it says of an order is then history. Times count only where they can be right, and only beyond
/// what clocks differ by (docs/orders.md).
struct OrderAge {
    private unowned let file: FileImport
    private let mine: Moment?
    private var times: [Int: Moment?] = [:]
    /// The newest time of what outdated this file; nil while nothing did.
    private(set) var newest: Moment?

    init(_ file: FileImport) {
        self.file = file
        mine = file.written
    }

    /// Whether the file that last reported the order is newer and says something else.
    mutating func isOutdated(_ order: Order, _ before: OrderRow) throws(Problem) -> Bool {
        guard let mine, let other = try time(of: before.file), mine.advanced(bySeconds: 300) < other else {
            return false
        }
        guard
            before.order.state != order.state || before.order.paid != order.paid
                || !OrderComparison.isSame(before.order, order)
        else { return false }
        newest = newest.map { max($0, other) } ?? other
        return true
    }

    private mutating func time(of id: Int) throws(Problem) -> Moment? {
        if let known = times[id] { return known }
        let time = file.environment.credible(try file.ledger.file(id: id)?.modified?.nanoseconds)
        times[id] = .some(time)
        return time
    }
}
