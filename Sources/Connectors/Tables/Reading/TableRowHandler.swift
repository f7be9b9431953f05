import Domain
import Syntax

/// What takes the rows of a CSV table.
protocol TableRowHandler: CSVRowHandler {
    /// Whether there was a header row, where one is wanted.
    var isComplete: Bool { get }
    /// Whether the last row may be cut, if it has no line end.
    var lastRowIsShort: Bool { get }
    /// The first key of which another encoding would make another one.
    var unclearKey: String? { get }
    /// Ends the file.
    mutating func finish() throws(Problem)
}

extension TableRowHandler {
    var unclearKey: String? { nil }
}
