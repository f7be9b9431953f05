/// A place in a file: line and column count from 1; column 0 means the whole line.
@frozen
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in bytes, from 1, or 0 when only the line is known.
    public var column: Int

    /// A place by line and column.
    @inlinable
    public init(line: Int, column: Int = 0) {
        self.line = line
        self.column = column
    }

    /// Whether the first comes sooner in the file.
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}
