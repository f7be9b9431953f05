/// The arguments of a problem as one column has them.
enum ProblemArguments {
    /// The column's text.
    static func text(_ arguments: [String: String]) -> String {
        arguments.sorted { $0.key < $1.key }.map { $0.key + "\u{1F}" + $0.value }.joined(separator: "\u{1E}")
    }

    /// The arguments in a column.
    static func arguments(_ text: String) -> [String: String] {
        var arguments: [String: String] = [:]
        for pair in text.split(separator: "\u{1E}") {
            let parts = pair.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { arguments[String(parts[0])] = String(parts[1]) }
        }
        return arguments
    }
}
