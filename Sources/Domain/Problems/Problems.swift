/// Several problems at once, as a configuration may have: a person can then fix all of them in one go.
public struct Problems: Error, Hashable, Sendable {
    /// The problems, in the order they were found.
    public let all: [Problem]

    /// Problems thrown together.
    public init(_ all: [Problem]) {
        self.all = all
    }
}
