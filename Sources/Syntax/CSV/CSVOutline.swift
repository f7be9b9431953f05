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

/// The rows at the top of a CSV file that may be its header row, whatever stands between their fields.
///
/// Banks write titles and lines of `key;value` above the header row, so the first row says little.
public struct CSVTop: Sendable {
    /// A row of names.
    public struct Row: Sendable {
        /// The byte between two fields by which it is a row.
        public let delimiter: UInt8
        /// Its line.
        public let line: Int
        /// Its fields.
        public let names: [String]
        /// Its fields made comparable, as `TextKey` does.
        public let keys: [String]
    }

    /// How many lines are looked at.
    public static let lines = 40
    private static let reach = 16_384
    private static let delimiters: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "|")]

    /// Rows of three names or more none of which begins with a digit, by delimiter.
    public let rows: [Row]

    /// Of a file that is no CSV.
    public init() { rows = [] }

    /// Looks at the first bytes of a file.
    public init(
        head: [UInt8],
        delimiter: UInt8? = nil,
        quote: UInt8 = UInt8(ascii: "\""),
        encoding: TextEncoding? = nil
    ) {
        let top = Array(head.prefix(CSVTop.reach))
        var rows: [Row] = []
        let known = CSVDelimiter.belied(top)?.used ?? CSVDelimiter.named(top)?.delimiter ?? delimiter
        for candidate in known.map({ [$0] }) ?? CSVTop.delimiters where top.contains(candidate) {
            let handler = Names(delimiter: candidate)
            let reader = CSVReader(nil, delimiter: candidate, quote: quote, encoding: encoding, handler: handler)
            do throws(Problem) {
                try reader.read(top.span.bytes)
                try reader.finish()
            } catch {
                // The handler stops after the last line; of what is broken nothing is known.
            }
            rows += (reader.handler as? Names)?.rows ?? []
        }
        self.rows = rows
    }

    private struct Names: CSVRowHandler {
        let delimiter: UInt8
        var rows: [Row] = []

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard row.line <= CSVTop.lines else { throw Problem(CSVProblem.noHeader) }
            guard row.count > 2, !hasNumber(row) else { return }
            var names = (0..<row.count).map { row.string(at: $0) }
            while names.last?.isEmpty == true { names.removeLast() }
            guard names.count > 2 else { return }
            rows.append(
                Row(delimiter: delimiter, line: row.line, names: names, keys: names.map { TextKey.folded($0) })
            )
        }

        private func hasNumber(_ row: CSVRow) -> Bool {
            (0..<row.count).contains { place in
                row.withBytes(at: place) { $0.first.map { $0 >= 48 && $0 <= 57 } ?? false }
            }
        }
    }
}
