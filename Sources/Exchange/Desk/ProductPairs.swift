import Domain
import Ledger
import Matching
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
        try write(rows, workspace)
    }

    /// Takes a pair back; throws `DECISION-001` when there is none.
    public static func remove(channel: String, code: String, _ workspace: Workspace) throws(Problem) {
        let rows = try MappingFile.rows(path, columns, workspace.spool)
        let kept = rows.filter { $0[0] != channel || $0[1] != code }
        guard kept.count < rows.count else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "product", "id": channel + "/" + code])
        }
        try write(kept, workspace)
    }

    /// What is odd about a pair: that no export had its item; nil when one had it, or none has come.
    public static func doubt(
        channel: String,
        code: String,
        item: String,
        _ workspace: Workspace
    ) throws(Problem) -> Problem? {
        try workspace.read { ledger throws(Problem) in
            try ledger.hasStock() ? doubt(channel: channel, code: code, item: item, ledger) : nil
        }
    }

    static func doubt(channel: String, code: String, item: String, _ ledger: Ledger) throws(Problem) -> Problem? {
        if let key = ProductKey.code(item), try !ledger.stock(card: key).isEmpty { return nil }
        return Problem(
            WorkspaceProblem.pairWithoutItem,
            .warning,
            path: path,
            ["channel": channel, "product": code, "item": item]
        )
    }

    private static func write(_ rows: [[String]], _ workspace: Workspace) throws(Problem) {
        var csv = CSVWriter()
        csv.row(columns)
        for row in rows { csv.row(row) }
        let bytes = csv.bytes
        try workspace.spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
            output.append(bytes)
        }
    }
}
