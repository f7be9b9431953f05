/// Options of the whole program may stand before the command's name: they are moved behind it, where they are parsed.
enum CommandArguments {
    /// The arguments with `--workspace` and `-c` and their values at the end.
    static func arranged(_ arguments: [String]) -> [String] {
        var front: [String] = []
        var moved: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-") else {
                // From the command's name on, everything stays in its place.
                return front + [argument] + Array(rest) + moved
            }
            switch argument {
            case "--workspace", "-w", "-c", "--config":
                moved.append(argument)
                if let value = rest.popFirst() { moved.append(value) }
            case _ where argument.hasPrefix("--workspace=") || argument.hasPrefix("--config="):
                moved.append(argument)
            default:
                front.append(argument)
            }
        }
        return front + moved
    }
}
