import Domain
import Spool
import Syntax

/// What people keep in `mappings/`: product pairs, VAT rates, names of ways of paying and carriers.
public struct Mappings: Sendable {
    /// Items that a person paired with products.
    public let pairs: [ChannelProductKey: String]
    /// VAT rates by country and date.
    public let vat: VatTable
    /// The warehouse system's names of ways of paying, by the channel's names.
    public let paymentTypes: [String: String]
    /// The warehouse system's names of carriers, by the channel's names.
    public let carriers: [String: String]

    /// Reads the files that are there; one that is missing leaves the standard.
    public init(_ spool: Spool) throws(Problem) {
        var pairs: [ChannelProductKey: String] = [:]
        for row in try MappingFile.rows("mappings/products.csv", ["channel", "code", "item"], spool) {
            let (code, item) = (KeyGuard.key(row[1]), KeyGuard.key(row[2]))
            // What a spreadsheet made of a code stands for many.
            for key in [code, item] where ScientificNotation.isForm(key) {
                let values = ["file": "mappings/products.csv", "row": key]
                throw Problem(WorkspaceProblem.badMapping, .error, path: "mappings/products.csv", values)
            }
            pairs[ChannelProductKey(channel: row[0], code: code)] = item
        }
        self.pairs = pairs
        paymentTypes = try MappingFile.pairs("mappings/payment-methods.csv", ["method", "name"], spool)
        carriers = try MappingFile.pairs("mappings/carriers.csv", ["carrier", "name"], spool)
        let rates = try MappingFile.rows("mappings/vat-rates.csv", ["country", "level", "rate", "from", "to"], spool)
        vat =
            rates.isEmpty ? .standard : VatTable(rows: try rates.map { row throws(Problem) in try Mappings.rate(row) })
    }

    private static func rate(_ row: [String]) throws(Problem) -> VatTable.Row {
        let from = Array(row[3].utf8)
        let to = Array(row[4].utf8)
        guard let level = VatTable.Level(rawValue: row[1]), let rate: Percent = DecimalParser.xml.fixed(row[2]),
            let first = DateParser.isoDay(from.span), to.isEmpty || DateParser.isoDay(to.span) != nil
        else {
            throw Problem(
                WorkspaceProblem.badMapping,
                .error,
                path: "mappings/vat-rates.csv",
                ["file": "mappings/vat-rates.csv", "row": row[0]]
            )
        }
        return VatTable.Row(
            country: row[0],
            level: level,
            rate: rate,
            from: first,
            to: to.isEmpty ? nil : DateParser.isoDay(to.span)
        )
    }
}

/// A product of a channel by its code.
public struct ChannelProductKey: Hashable, Sendable {
    /// The channel's name, the key under `channels`.
    public let channel: String
    /// The code there.
    public let code: String

    /// A product by its channel and code.
    public init(channel: String, code: String) {
        self.channel = channel
        self.code = code
    }
}

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
