import Domain
import GRDB

/// The products of a channel in the order of their codes, one at a time: a whole shop need not fit into memory.
public final class ProductCursor {
    private let ledger: Ledger
    private let cursor: FastDatabaseValueCursor<Columns>
    /// The present product; nil behind the last one.
    public private(set) var current: ProductRow?

    init(_ ledger: Ledger, _ cursor: FastDatabaseValueCursor<Columns>) throws(Problem) {
        self.ledger = ledger
        self.cursor = cursor
        try advance()
    }

    /// Goes on to the next product.
    public func advance() throws(Problem) {
        current = try ledger.attempt { try cursor.next().map { row in try ledger.product(row) } }
    }
}
