import Domain

extension CSVRow {
    /// The field's text without blanks around it, or nil when it is missing or empty.
    public func string(_ column: some RawRepresentable<Int>) -> String? {
        let bytes = bytes(column)
        return bytes.isEmpty ? nil : String(wellFormed: bytes)
    }

    /// The field as a decimal number, nil when missing or empty; throws `CSV-010` for anything else.
    public func fixed<Kind>(
        _ column: some RawRepresentable<Int>,
        _ parser: DecimalParser = .comma
    ) throws(Problem) -> Fixed<Kind>? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard let millionths = parser.millionths(bytes.span) else { throw wrong(column, .notANumber) }
        return Fixed(millionths: millionths)
    }

    /// The field as a day from `YYYY-MM-DD` or `d.m.yyyy`, nil when missing or empty; throws `CSV-011` for anything
    /// else.
    public func day(_ column: some RawRepresentable<Int>) throws(Problem) -> Day? {
        try time(column)?.day
    }

    /// The field as a local time from `YYYY-MM-DD HH:MM[:SS]` or `d.m.yyyy HH:MM[:SS]`, at midnight without a time;
    /// nil when missing or empty; throws `CSV-011` for anything else.
    public func time(_ column: some RawRepresentable<Int>) throws(Problem) -> LocalTime? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard let time = DateParser.isoTime(bytes.span) ?? DateParser.dottedTime(bytes.span) else {
            throw wrong(column, .notADate)
        }
        return time
    }

    /// The field as `true`, `1`, `false` or `0`, nil when missing or empty; throws `CSV-012` for anything else.
    public func flag(_ column: some RawRepresentable<Int>) throws(Problem) -> Bool? {
        switch string(column)?.lowercased() {
        case nil: return nil
        case "true", "1": return true
        case "false", "0": return false
        default: throw wrong(column, .notABoolean)
        }
    }

    private func wrong(_ column: some RawRepresentable<Int>, _ code: CSVProblem) -> Problem {
        // A value that is no number may hold anything, so only a short one is quoted.
        let value = string(column) ?? ""
        return Problem(
            code,
            scope: .record,
            at: SourcePosition(line: line),
            path: name(column),
            ["value": value.utf8.count <= 24 ? value : "…"]
        )
    }
}
