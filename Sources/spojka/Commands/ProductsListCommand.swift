import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka products list`.
struct ProductsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every product with its item and quantities.",
        discussion: """
            spojka products list --json
            spojka products list --csv > products.csv
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false

    private static let columns: [Label] = [.channel, .code, .ean, .item, .matchedBy, .available, .lastSent, .why]

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        let words = workspace.renderer
        try options.read(workspace) { ledger throws(Problem) in
            let names = try FileNames(ledger)
            var table = Table(Self.columns, words)
            var sheet = Sheet(Self.columns, words)
            var lines = JSONWriter()
            for channel in workspace.configuration.channels {
                for row in try ledger.products(channel: channel.name) {
                    if json {
                        try row.write(&lines, ledger.levels(of: row, workspace), names)
                    } else if csv {
                        sheet.add(row.cells(words) { sheet.number($0) })
                    } else {
                        table.add(row.cells(words) { words.number($0.description) })
                    }
                }
            }
            if json { Terminal.write(lines.bytes) } else if csv { sheet.print() } else { table.print(isList: true) }
        }
    }
}

/// `spojka products unmatched`.
struct ProductsUnmatchedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmatched",
        abstract: "List products without an item and items without a product.",
        discussion: "spojka products unmatched"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false

    private static let columns: [Label] = [.side, .channel, .code, .ean, .name, .why]

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        let words = workspace.renderer
        try options.read(workspace) { ledger throws(Problem) in
            var table = Table(Self.columns, words)
            var sheet = Sheet(Self.columns, words)
            var lines = JSONWriter()
            for row in try UnmatchedProducts.all(workspace, ledger) {
                let cells = [
                    words.value(row.side.rawValue), row.channel, row.code, row.ean, row.name,
                    words.reason(product: row.why.rawValue),
                ]
                if json { row.write(&lines) } else if csv { sheet.add(cells) } else { table.add(cells) }
            }
            if json { Terminal.write(lines.bytes) } else if csv { sheet.print() } else { table.print(isList: true) }
        }
    }
}

extension ProductRow {
    /// The product as people read it.
    fileprivate func cells(_ words: Renderer, _ number: (Quantity) -> String) -> [String?] {
        [
            channel, code, ean, item, matchedBy.map { words.value($0.rawValue) }, available.map(number),
            sent.map(number),
            why.map { words.reason(product: $0.rawValue) },
        ]
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
            json.member("matchedBy", matchedBy?.rawValue)
            json.member("available", available)
            json.member("lastSent", sent)
            json.member("why", why?.rawValue)
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
            json.member("why", why.rawValue)
        }
        json.newline()
    }
}
