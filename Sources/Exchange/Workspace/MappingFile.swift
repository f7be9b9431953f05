import Domain
import Spool
import Syntax

/// Reads the small tables that people keep in `mappings/`.
enum MappingFile {
    /// The rows of a table by its columns, which stand in any order; none when the file is missing or empty.
    static func rows(_ path: String, _ columns: [String], _ spool: Spool) throws(Problem) -> [[String]] {
        guard try spool.exists(path) else { return [] }
        let bytes = try spool.contents(path)
        let header = CSVHeader(columns: columns.map { CSVHeader.Column([$0], isRequired: true) })
        let reader = CSVReader(header, handler: Rows(width: columns.count))
        do throws(Problem) {
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch  where error.is(CSVProblem.noHeader) || error.is(CSVProblem.missingColumn) {
            let header = columns.joined(separator: ";")
            throw Problem(WorkspaceProblem.badHeader, .error, path: path, ["file": path, "header": header])
        } catch {
            var problem = error
            problem.path = path
            throw problem
        }
        return (reader.handler as? Rows)?.rows ?? []
    }

    /// A table of two columns as names by names.
    static func pairs(_ path: String, _ columns: [String], _ spool: Spool) throws(Problem) -> [String: String] {
        var pairs: [String: String] = [:]
        for row in try rows(path, columns, spool) where !row[1].isEmpty { pairs[row[0]] = row[1] }
        return pairs
    }

    private struct Rows: CSVRowHandler {
        let width: Int
        var rows: [[String]] = []

        mutating func row(_ row: CSVRow) throws(Problem) {
            rows.append((0..<width).map { row.string(CSVColumnNumber(rawValue: $0)) ?? "" })
        }
    }
}
