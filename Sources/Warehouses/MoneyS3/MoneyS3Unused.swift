import Domain
import Syntax

/// Reads a file that is recognised and not used: to its end, so that a broken one is told apart.
struct MoneyS3Unused: XMLRecordHandler {
    /// No records: everything is passed over.
    static let layout = XMLLayout()

    func began(_ record: XMLRecord) throws(Problem) {}
    func ended(_ record: XMLRecord) throws(Problem) {}
}
