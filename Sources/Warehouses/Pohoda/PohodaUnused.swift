import Connectors
import Domain
import Syntax

/// Reads a file of Pohoda's that is recognised and not used: to its end, so that a broken one is told apart.
struct PohodaUnused: XMLRecordHandler {
    /// No records: everything is passed over.
    static let layout = XMLLayout()

    func began(_ record: XMLRecord) throws(Problem) {}
    func ended(_ record: XMLRecord) throws(Problem) {}

    /// The problem that ends such a file.
    static func problem(_ name: String) -> Problem { Problem(PohodaProblem.notUsed, .error, ["name": name]) }
}
