import Domain
import Settings
import Spool
import Syntax

/// Pairs of products and items that people make, in `mappings/products.csv`.
public enum ProductPairs {
    static let path = "mappings/products.csv"
    static let columns = ["channel", "code", "item"]

    /// Adds or changes a pair.
    public static func add(channel: String, code: String, item: String, _ workspace: Workspace) throws(Problem) {
        guard workspace.configuration.channels.contains(where: { $0.name == channel }) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "channel", "id": channel])
        }
        var rows = try MappingFile.rows(path, columns, workspace.spool).filter { $0[0] != channel || $0[1] != code }
        rows.append([channel, code, item])
        var csv = CSVWriter()
        csv.row(columns)
        for row in rows { csv.row(row) }
        let bytes = csv.bytes
        try workspace.spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
            output.append(bytes)
        }
    }
}
