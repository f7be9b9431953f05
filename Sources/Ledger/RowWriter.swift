import Domain
import GRDB
import GRDBSQLite

/// A statement that is run for each of many rows, with its values bound as SQLite takes them.
///
/// GRDB boxes each argument and copies each text; for a row of twenty columns that takes longer than SQLite needs to write
/// it. Values are added in the order of the statement's parameters, then the statement is run.
final class RowWriter {
    private unowned let ledger: Ledger
    private let statement: GRDB.Statement
    private var column: CInt = 0
    /// The bytes of the row's texts and where each begins: SQLite reads them there while it runs.
    private var texts: [UInt8] = []
    private var places: [(column: CInt, start: Int)] = []

    /// A writer of a statement that gives no rows; throws `LEDGER-001`.
    init(_ ledger: Ledger, _ sql: String) throws(Problem) {
        self.ledger = ledger
        statement = try ledger.attempt { try ledger.db.makeStatement(sql: sql) }
        texts.reserveCapacity(1_024)
    }

    /// Adds a number, or NULL.
    func add(_ number: Int64?) {
        column &+= 1
        if let number {
            sqlite3_bind_int64(statement.sqliteStatement, column, number)
        } else {
            sqlite3_bind_null(statement.sqliteStatement, column)
        }
    }

    /// Adds a number of a row, a line, a day.
    func add(_ number: Int) { add(Int64(number)) }

    /// Adds 1 or 0.
    func add(_ isSo: Bool) { add(isSo ? Int64(1) : 0) }

    /// Adds a text, or NULL.
    func add(_ text: String?) {
        guard let text else { return add(Int64?.none) }
        column &+= 1
        places.append((column, texts.count))
        texts.append(contentsOf: text.utf8)
        // A text ends at its first zero byte, as where it is looked up by.
        texts.append(0)
    }

    /// Runs the statement with the values that were added; throws `LEDGER-001` and its like.
    func run() throws(Problem) {
        let handle = statement.sqliteStatement
        var code = SQLITE_OK
        texts.withUnsafeBufferPointer { bytes in
            for place in places {
                let start = UnsafeRawPointer(bytes.baseAddress)?.advanced(by: place.start)
                sqlite3_bind_text(handle, place.column, start?.assumingMemoryBound(to: CChar.self), -1, nil)
            }
            code = sqlite3_step(handle)
            sqlite3_reset(handle)
        }
        texts.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        column = 0
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// What SQLite says; the values, which may be personal, stay out.
    private func failure(_ code: CInt) -> Problem {
        ledger.failure(
            DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: ledger.db.lastErrorMessage,
                sql: statement.sql
            )
        )
    }
}

/// The statements that are run for each of many rows; each is prepared once in a session.
enum RowStatement: Int, CaseIterable {
    case payment, paymentSource, verdict, evidence, stock, stockChange

    var sql: String {
        switch self {
        case .payment:
            """
            INSERT INTO payment (identity, scheme, date, value_date, amount, currency, vs, ks, ss, own_account,
                counter_account, counter_name, message, bank_reference, end_to_end, creditor_reference, original_amount,
                original_currency, reversal, fee, provisional, payer, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new')
            ON CONFLICT (identity) DO NOTHING
            """
        case .paymentSource: "INSERT OR IGNORE INTO payment_source (payment, file, line) VALUES (?, ?, ?)"
        case .verdict:
            """
            UPDATE payment SET outcome = ?, criterion = ?, decided_by = ?, decided_pass = ?, difference = ?,
                difference_currency = ?
            WHERE id = ?
            """
        case .evidence:
            """
            INSERT INTO payment_evidence (payment, position, criterion, field, raw, value)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        case .stock:
            """
            INSERT INTO stock (card, warehouse, ean, name, unit, on_hand, reserved, ordered, text_hash,
                file, line, system, missing, conflict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
            """
        case .stockChange:
            """
            UPDATE stock SET ean = ?3, name = ?4, unit = ?5, on_hand = ?6, reserved = ?7, ordered = ?8,
                text_hash = ?9, file = ?10, line = ?11, system = ?12, missing = 0, conflict = 0
            WHERE card = ?1 AND warehouse = ?2
            """
        }
    }
}
