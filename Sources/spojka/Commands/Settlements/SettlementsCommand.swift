import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka settlements`: what gateways settle, pay out and charge.
struct SettlementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settlements",
        abstract: "Settlements of payment gateways, their payouts and fees.",
        discussion: """
            spojka settlements list
            spojka settlements payouts --waiting
            spojka settlements fees --csv > fees.csv
            """,
        subcommands: [SettlementsListCommand.self, Show.self, PayoutsListCommand.self, GatewayFeesCommand.self],
        defaultSubcommand: SettlementsListCommand.self
    )

    /// `spojka settlements show ID`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show the lines of a settlement, and which orders they pay.",
            discussion: "spojka settlements show po_1"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The settlement's id, or gateway/id.") var id: String
        @Flag(help: "Print JSON lines.") var json = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                let rows = try ledger.settlements(named: id)
                guard !rows.isEmpty else {
                    throw Problem(DecisionProblem.notFound, .error, ["what": "settlement", "id": id])
                }
                for row in rows { try show(row, ledger, workspace.renderer) }
            }
        }

        private func show(_ row: SettlementRow, _ ledger: Ledger, _ words: Renderer) throws(Problem) {
            let orders = try ledger.settledOrders(row.id)
            let lines = try ledger.settlementLines(row.id)
            if json {
                var json = JSONWriter()
                for (index, line) in lines.enumerated() {
                    line.write(&json, order: orders[index + 1])
                    json.newline()
                }
                return Terminal.write(json.bytes)
            }
            var table = Table(keys: ["date", "kind", "gross", "fee", "net", "order", "paymentId", "text"], words)
            for (index, line) in lines.enumerated() {
                table.add([
                    line.date.description, words.value("lines." + line.kind.rawValue), line.gross.description,
                    line.fee.minorUnits == 0 ? nil : line.fee.description, line.net.description,
                    orders[index + 1] ?? line.orderNumber, line.paymentId ?? line.id, line.text,
                ])
            }
            table.print(isList: true)
        }
    }
}
