/// Options of the whole program may stand anywhere on the line: they are moved to its end, where they are parsed.
enum CommandArguments {
    /// The arguments with `--workspace` and `-c` and their values at the end, but before a `--`.
    static func arranged(_ arguments: [String]) -> [String] {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        var kept: [String] = []
        var moved: [String] = []
        var rest = arguments[..<end]
        while let argument = rest.popFirst() {
            switch argument {
            case "--workspace", "-w", "-c", "--config":
                moved.append(argument)
                if let value = rest.popFirst() { moved.append(value) }
            case _ where argument.hasPrefix("--workspace=") || argument.hasPrefix("--config="):
                moved.append(argument)
            default:
                kept.append(argument)
            }
        }
        return kept + moved + arguments[end...]
    }
}
