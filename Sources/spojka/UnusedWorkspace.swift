import ArgumentParser

/// Lets `--workspace` stand on the line of a command that needs no workspace, as it may with every other.
struct UnusedWorkspace: ParsableArguments {
    @ArgumentParser.Option(name: [.customShort("w"), .long], help: .hidden) var workspace: String?
}
