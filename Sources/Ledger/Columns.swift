import Domain
import Foundation
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

// Words of a closed vocabulary, as columns have them. A column that has another word is damaged, and nothing guesses what
// it meant.

extension PairingOutcome: DatabaseValueConvertible, StatementColumnConvertible {}
extension PairingCriterion: DatabaseValueConvertible, StatementColumnConvertible {}
extension DecidedBy: DatabaseValueConvertible, StatementColumnConvertible {}
extension CandidateReason: DatabaseValueConvertible, StatementColumnConvertible {}
extension PaymentField: DatabaseValueConvertible, StatementColumnConvertible {}
extension StatementGap.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension MatchedBy: DatabaseValueConvertible, StatementColumnConvertible {}
extension UnmatchedReason: DatabaseValueConvertible, StatementColumnConvertible {}
extension OrderExportState: DatabaseValueConvertible, StatementColumnConvertible {}
extension OrderEvent.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension FileKind: DatabaseValueConvertible, StatementColumnConvertible {}

extension Row {
    /// The word of a column; throws when it is none of its vocabulary, where GRDB's subscript would trap.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        guard let word = Word(rawValue: self[column]) else { throw Row.mismatch(column) }
        return word
    }

    /// The folder of the workspace that a column names.
    func folder(_ column: String) throws -> Folder {
        guard let folder = Folder(path: self[column]) else { throw Row.mismatch(column) }
        return folder
    }

    private static func mismatch(_ column: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_MISMATCH, message: "column \(column)")
    }
}

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

/// Bytes as SQLite stores them.
func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
