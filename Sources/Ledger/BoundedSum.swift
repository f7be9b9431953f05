import Domain
import GRDB

/// `bounded_sum` of SQL: a sum of integers that stops at the ends of their range, where SQLite's own `sum` fails; zero of
/// no rows.
struct BoundedSum: DatabaseAggregate {
    static let function = DatabaseFunction("bounded_sum", argumentCount: 1, pure: true, aggregate: BoundedSum.self)

    private var sum: Int64 = 0

    init() {}

    mutating func step(_ values: [DatabaseValue]) throws {
        if let value = values.first.flatMap({ Int64.fromDatabaseValue($0) }) { sum +|= value }
    }

    func finalize() throws -> (any DatabaseValueConvertible)? { sum }
}
