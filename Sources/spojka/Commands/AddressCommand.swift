import ArgumentParser
import Domain
import Exchange
import Settings

/// `spojka address`: the secret address of a bank account.
struct AddressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address",
        abstract: "Print the secret address to which the bank of an account sends its notices.",
        discussion: """
            Give it to the bank and to nobody else. It is revoked by raising mail-revision of the account,
            or all addresses at once by another secret (docs/mail.md).

            spojka --workspace shop address SK3112000000198742637541
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: ArgumentHelp("The account's name or number.", valueName: "ACCOUNT")) var account: String
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
        let workspace = try options.open()
        let language = workspace.configuration.merchant.language.rawValue
        let address = try Failure.guarded(language: language) { () throws(Problem) in
            try workspace.secretAddress(of: account)
        }
        Terminal.line(json ? "{\"address\":\"" + address + "\"}" : address)
    }
}
