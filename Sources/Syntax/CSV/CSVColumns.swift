/// The columns of one kind of CSV file, each with the names that header rows give it.
///
/// Names are compared without case, diacritics, blanks and underscores: `Kód produktu` is `kod_produktu`.
public protocol CSVColumns: RawRepresentable<Int>, CaseIterable, Sendable {
    /// The names that header rows give the column; the first one is its name in problems.
    var aliases: [String] { get }
    /// Whether a file without the column is refused.
    var isRequired: Bool { get }
}

/// A column of a layout that is known at run time only, by its place in `CSVHeader.columns`.
public struct CSVColumnNumber: RawRepresentable, Hashable, Sendable {
    /// The place in the header's list, from 0.
    public let rawValue: Int

    /// A column by its place in the header's list, from 0.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }
}
