import Domain

/// What a connector does with the rows of a CSV file.
public protocol CSVRowHandler {
    /// A row is complete; the header row is not handed over.
    mutating func row(_ row: CSVRow) throws(Problem)
    /// A row has more fields than the header, so its values may stand in wrong columns.
    ///
    /// Without an implementation the file is refused.
    mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem)
}

extension CSVRowHandler {
    /// Refuses the file.
    public mutating func misfit(_ row: CSVRow, _ problem: Problem) throws(Problem) {
        var whole = problem
        whole.scope = .file
        throw whole
    }
}
