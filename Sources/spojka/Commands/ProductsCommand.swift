import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Spool
import Syntax

/// `spojka products`: which product is which item.
struct ProductsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Which product of a channel is which item of the accounting system.",
        discussion: """
            spojka products unmatched
            spojka products pair eshop TR-BLUE-L TRICKO-L
            spojka products ignore eshop VOUCHER-50
            """,
        subcommands: [List.self, Unmatched.self, Pair.self, Ignore.self],
        defaultSubcommand: List.self
    )

    /// `spojka products list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List every product with its item and quantities.",
            discussion: "spojka products list --json"
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                let names = try FileNames(ledger)
                var table = Table(
                    [.channel, .code, .ean, .item, .matchedBy, .available, .lastSent, .why],
                    workspace.renderer
                )
                var lines = JSONWriter()
                for channel in workspace.configuration.channels {
                    for row in try ledger.products(channel: channel.name) {
                        if json {
                            try row.write(&lines, ProductStory.levels(of: row, workspace, ledger), names)
                            continue
                        }
                        table.add([
                            row.channel, row.code, row.ean, row.item,
                            row.matchedBy.map { workspace.renderer.value($0) },
                            row.available?.description, row.sent?.description,
                            row.why.map { workspace.renderer.reason(product: $0) },
                        ])
                    }
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

    /// `spojka products unmatched`.
    struct Unmatched: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unmatched",
            abstract: "List products without an item and items without a product.",
            discussion: "spojka products unmatched"
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                var table = Table([.side, .channel, .code, .ean, .name, .why], workspace.renderer)
                var lines = JSONWriter()
                for row in try UnmatchedProducts.all(workspace, ledger) {
                    if json {
                        row.write(&lines)
                    } else {
                        table.add([
                            workspace.renderer.value(row.side.rawValue), row.channel, row.code, row.ean, row.name,
                            workspace.renderer.reason(product: row.why),
                        ])
                    }
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

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
            try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) { () throws(Problem) in
                try ProductPairs.add(channel: channel, code: code, item: item, workspace)
            }
            let values = ["product": channel + "/" + code, "item": item]
            Terminal.line(workspace.renderer.phrase(.productPaired, values))
        }
    }
}

extension ProductsCommand {
    /// `spojka products ignore CHANNEL CODE`.
    struct Ignore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ignore",
            abstract: "Say that a product needs no item: it waits no more.",
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

extension ProductRow {
    /// The product as the contract lists it.
    fileprivate func write(_ json: inout JSONWriter, _ levels: [StockRow], _ names: FileNames) throws(Problem) {
        var files: [String?] = []
        for level in levels { files.append(try names.path(level.file)) }
        json.object { json in
            json.member("channel", channel)
            json.member("code", code)
            json.member("ean", ean)
            json.member("item", item)
            json.member("matchedBy", matchedBy)
            json.member("available", available)
            json.member("lastSent", sent)
            json.member("why", why)
            json.array("warehouses") { json in
                for (level, file) in zip(levels, files) {
                    json.object { json in
                        json.member("warehouse", level.warehouse)
                        json.member("onHand", level.onHand)
                        json.member("reserved", level.reserved)
                        json.member("ordered", level.ordered)
                        json.member("file", file)
                        json.member("line", level.line)
                    }
                }
            }
        }
        json.newline()
    }
}

extension UnmatchedProducts.Row {
    /// The row as the contract lists it.
    fileprivate func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("side", side.rawValue)
            json.member("channel", channel)
            json.member("code", code)
            json.member("ean", ean)
            json.member("name", name)
            json.member("why", why)
        }
        json.newline()
    }
}
