import ArgumentParser
import Domain
import Exchange

/// `spojka explain`: the whole story from the ledger.
struct ExplainCommand: ParsableCommand {
    /// What can be explained.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case order, payment, product, file
    }

    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell the whole story of an order, a payment, a product or a file.",
        discussion: """
            spojka explain order 2026000101
            spojka explain product eshop/TR-BLUE-L
            spojka explain file stock.xml
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "order, payment, product or file.") var subject: Subject
    @Argument(help: "Its number, code or name.") var id: String
    @Flag(help: "Print JSON lines.") var json = false

    func run() throws {
        let workspace = try options.open()
        let story = try options.read(workspace) { ledger throws(Problem) in
            try Explanation.tell(subject.rawValue, id, workspace, ledger)
        }
        for line in story { json ? Terminal.write(line.json) : Terminal.line(line.text) }
    }
}
