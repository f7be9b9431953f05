import ArgumentParser
import Domain
import Exchange
import Messages
import Settings

/// `spojka docs`: reference pages made from the code; for those who build it.
struct DocsCommand: ParsableCommand {
    /// A page.
    enum Page: String, ExpressibleByArgument, CaseIterable {
        case configuration, errors
    }

    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Print a reference page that is made from the code.",
        shouldDisplay: false
    )

    @Argument(help: "configuration or errors.") var page: Page

    func run() throws {
        switch page {
        case .configuration:
            let language = Language(rawValue: UserLanguage.code) ?? .en
            Terminal.write(ConfigurationReference.markdown(Registry.all.declarations, language: language))
        case .errors: Terminal.write(ErrorReference.markdown(Registry.all.catalogue))
        }
    }
}
