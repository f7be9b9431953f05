import ArgumentParser
import Domain
import Exchange
import Messages
import Settings
import Spool

/// `spojka products`: which product is which item.
struct ProductsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Match products of channels with items of the accounting system.",
        discussion: """
            spojka products unmatched
            spojka products pair eshop TR-BLUE-L TRICKO-L
            spojka products ignore eshop VOUCHER-50
            """,
        subcommands: [
            ProductsListCommand.self, ProductsUnmatchedCommand.self, Pair.self, Unpair.self, Ignore.self,
        ],
        defaultSubcommand: ProductsListCommand.self
    )

    /// `spojka products pair CHANNEL CODE ITEM`.
    struct Pair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pair",
            abstract: "Say which item a product is; kept in mappings/products.csv.",
            discussion: "spojka products pair eshop TR-BLUE-L TRICKO-L"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The channel.") var channel: String
        @Argument(help: "The product code in the channel.") var code: String
        @Argument(help: "The item's code in the accounting system.") var item: String

        func run() throws {
            let workspace = try options.open()
            let lock = try options.lock(workspace)
            defer { lock.release() }
            let language = workspace.configuration.merchant.language.rawValue
            let doubt = try Failure.guarded(language: language) { () throws(Problem) in
                try ProductPairs.add(channel: channel, code: code, item: item, workspace)
                return try ProductPairs.doubt(channel: channel, code: code, item: item, workspace)
            }
            let values = ["product": channel + "/" + code, "item": item]
            Terminal.line(workspace.renderer.phrase(.productPaired, values))
            if let doubt { Failure.show([doubt], language: language) }
        }
    }

    /// `spojka products unpair CHANNEL CODE`.
    struct Unpair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unpair",
            abstract: "Undo products pair; the product is matched by the rule again.",
            discussion: "spojka products unpair eshop TR-BLUE-L"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The channel.") var channel: String
        @Argument(help: "The product code in the channel.") var code: String

        func run() throws {
            let workspace = try options.open()
            let lock = try options.lock(workspace)
            defer { lock.release() }
            try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) { () throws(Problem) in
                try ProductPairs.remove(channel: channel, code: code, workspace)
            }
            Terminal.line(workspace.renderer.phrase(.productUnpaired, ["product": channel + "/" + code]))
        }
    }
}

extension ProductsCommand {
    /// `spojka products ignore CHANNEL CODE`.
    struct Ignore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ignore",
            abstract: "Say that a product needs no item, so it no longer waits.",
            discussion: """
                spojka products ignore eshop VOUCHER-50
                spojka products ignore eshop VOUCHER-50 --undo
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The channel.") var channel: String
        @Argument(help: "The product code in the channel.") var code: String
        @Flag(help: "Take it back.") var undo = false

        func run() throws {
            let decision: PersonalDecision =
                undo ? .unignoreProduct(channel: channel, code: code) : .ignoreProduct(channel: channel, code: code)
            let words = try Decisions.carryOut(decision, options)
            let values = ["product": channel + "/" + code]
            Terminal.line(words.phrase(undo ? .productWaits : .productIgnored, values))
        }
    }
}
