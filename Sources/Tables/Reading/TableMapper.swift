import Domain

/// Turns the records of one kind of table into facts.
protocol TableMapper {
    /// Takes a record; a problem of it alone is reported and the reading goes on.
    mutating func take(_ record: some TableRecord) throws(Problem)
    /// Tells of a record that cannot be read.
    mutating func report(_ problem: Problem) throws(Problem)
    /// Ends the file.
    mutating func finish() throws(Problem)
}
