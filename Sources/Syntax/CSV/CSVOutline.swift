import Domain

/// The first row of a CSV file: enough to recognise its format by.
public struct CSVOutline: Sendable {
    /// The fields of the first row that is not blank; empty when the bytes are no text.
    public let names: [String]

    /// Reads the first row of `head`, the first bytes of a file.
    public init(head: [UInt8]) {
        let reader = CSVReader(nil, handler: FirstRow())
        do throws(Problem) {
            try reader.read(head.span.bytes)
            try reader.finish()
        } catch {
            // The handler stops at the first row; of a broken one nothing is known.
        }
        names = (reader.handler as? FirstRow)?.names ?? []
    }

    /// Whether every required column is there.
    public func has(_ header: CSVHeader) -> Bool { header.fits(names) }

    private struct FirstRow: CSVRowHandler {
        var names: [String] = []

        mutating func row(_ row: CSVRow) throws(Problem) {
            names = (0..<row.count).map { row.string(at: $0) }
            throw Problem(CSVProblem.noHeader)
        }
    }
}
