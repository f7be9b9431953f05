import Domain
import GRDB

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
