import GRDB

/// The columns of the row that a query is at, by their places.
///
/// GRDB's `Row` makes a dictionary of the columns' names for each query, which costs more than most rows. This is a single
/// value to GRDB, one that starts at the first column.
struct Columns: DatabaseValueConvertible, StatementColumnConvertible {
    private let statement: SQLiteStatement

    init(sqliteStatement: SQLiteStatement, index: CInt) { statement = sqliteStatement }

    /// The row, whatever its first column is.
    static func fromStatement(_ sqliteStatement: SQLiteStatement, atUncheckedIndex index: CInt) -> Columns? {
        Columns(sqliteStatement: sqliteStatement, index: index)
    }

    /// A row is no value that could be an argument, or be read from one.
    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_ dbValue: DatabaseValue) -> Columns? { nil }

    /// The value of a column; throws when it is of another kind.
    subscript<Value: StatementColumnConvertible>(_ place: Int) -> Value {
        get throws {
            guard let value = Value.fromStatement(statement, atUncheckedIndex: CInt(truncatingIfNeeded: place)) else {
                throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "column \(place)")
            }
            return value
        }
    }
}
