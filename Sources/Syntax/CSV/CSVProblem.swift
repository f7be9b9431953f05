import Domain

/// What can be wrong with a CSV file, whatever it is about.
public enum CSVProblem: String, ProblemCode {
    /// The file ends inside a quoted field or inside a row. Remedy: wait until the program has written it, or export
    /// again.
    case truncated = "CSV-001"
    /// The bytes are not in the encoding that the file is read in. Remedy: export in UTF-8 or windows-1250, all of it
    /// in one. Placeholders: declared, likely.
    case wrongEncoding = "CSV-002"
    /// Text follows a closing quote. Remedy: double the quotes inside the field. Placeholders: none.
    case textBehindQuote = "CSV-003"
    /// A row is too long; mostly a quote is not closed. Remedy: look for a single quote mark in the row.
    /// Placeholders: limit.
    case rowTooLong = "CSV-004"
    /// A row has too many columns. Remedy: check which program wrote it. Placeholders: limit.
    case tooManyColumns = "CSV-005"
    /// There is no header row. Remedy: export with column names in the first row.
    case noHeader = "CSV-006"
    /// A column is missing. Remedy: add it to the export; the nearest name there is shown. Placeholders: column,
    /// nearest.
    case missingColumn = "CSV-007"
    /// Two columns mean the same. Remedy: leave one of them out of the export. Placeholders: column, first, second.
    case ambiguousColumn = "CSV-008"
    /// A row has more fields than the header. Remedy: put texts that hold the delimiter into quotes. Placeholders:
    /// fields, columns.
    case rowTooWide = "CSV-009"
    /// A value is not a number. Remedy: correct it at its source. Placeholders: value.
    case notANumber = "CSV-010"
    /// A value is not a date. Remedy: correct it at its source. Placeholders: value.
    case notADate = "CSV-011"
    /// A value is not true or false. Remedy: correct it at its source. Placeholders: value.
    case notABoolean = "CSV-012"
    /// A zero byte stands in the text. Remedy: get the file again. Placeholders: none.
    case zeroByte = "CSV-013"
}
