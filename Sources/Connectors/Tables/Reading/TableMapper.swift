import Domain

/// Turns the records of one kind of table into facts.
protocol TableMapper {
    /// Takes a record; a problem of it alone is reported and the reading goes on.
    mutating func take(_ record: some TableRecord) throws(Problem)
    /// Tells of a record that cannot be read.
    mutating func report(_ problem: Problem) throws(Problem)
    /// The first key of which another encoding would make another one.
    var unclearKey: String? { get }
    /// Ends the file.
    mutating func finish() throws(Problem)
}
