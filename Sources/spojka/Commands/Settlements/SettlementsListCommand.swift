import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka settlements list`.
struct SettlementsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the settlements.",
        discussion: "spojka settlements list --json"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        try options.read(workspace) { ledger throws(Problem) in
            // A payout that is known under two names is one.
            let rows = try ledger.settlements().filter { $0.sameAs == nil }
            let payouts = Dictionary(grouping: try ledger.payouts(), by: \.settlement)
            let late = PayoutsListCommand.late(workspace.configuration.payments)
            if json { return printJSON(rows, payouts, late) }
            csv
                ? printCSV(rows, payouts, late, workspace.renderer)
                : printTable(rows, payouts, late, workspace.renderer)
        }
    }

    /// Where the payouts of a settlement are, each state once.
    private func states(_ payouts: [PayoutRow]?, _ late: Day) -> [Word] {
        var found: [Word] = []
        for payout in payouts ?? [] where !found.contains(payout.standing(late: late)) {
            found.append(payout.standing(late: late))
        }
        return found
    }

    private func printJSON(_ rows: [SettlementRow], _ payouts: [Int: [PayoutRow]], _ late: Day) {
        var json = JSONWriter()
        for row in rows {
            let own = row.settlement
            json.object { json in
                own.writeMembers(&json)
                json.member("entries", own.entries)
                json.array("payouts") { json in
                    for payout in payouts[row.id] ?? [] { payout.write(&json, late) }
                }
            }
            json.newline()
        }
        Terminal.write(json.bytes)
    }

    private func printTable(
        _ rows: [SettlementRow],
        _ payouts: [Int: [PayoutRow]],
        _ late: Day,
        _ words: Renderer
    ) {
        var table = Table(
            keys: ["gateway", "settlement", "date", "gross", "refunds", "chargebacks", "fees", "net", "payout"],
            words
        )
        for row in rows {
            let own = row.settlement
            table.add([
                own.gateway, own.id, (own.executed ?? own.to)?.description, own.figures?.gross.description,
                own.figures?.refunds.description, own.figures?.chargebacks.description,
                own.figures?.fees.description, own.net.description,
                states(payouts[row.id], late).map { words.word($0) }.joined(separator: ", "),
            ])
        }
        table.print(isList: true)
    }

    private func printCSV(
        _ rows: [SettlementRow],
        _ payouts: [Int: [PayoutRow]],
        _ late: Day,
        _ words: Renderer
    ) {
        var sheet = Sheet(
            keys: [
                "gateway", "settlement", "firstDay", "lastDay", "date", "currency", "gross", "refunds", "chargebacks",
                "fees", "credits", "other", "net", "bankVs", "bankReference", "payout",
            ],
            words
        )
        for row in rows {
            let (own, sums) = (row.settlement, row.settlement.figures)
            sheet.add([
                own.gateway, own.id, own.from?.description, own.to?.description, own.executed?.description,
                own.currency.code, sums.map { sheet.number($0.gross) }, sums.map { sheet.number($0.refunds) },
                sums.map { sheet.number($0.chargebacks) }, sums.map { sheet.number($0.fees) },
                sums.map { sheet.number($0.credits) }, sums.map { sheet.number($0.other) }, sheet.number(own.net),
                own.bankVs, own.bankReference,
                states(payouts[row.id], late).map { words.word($0) }.joined(separator: ", "),
            ])
        }
        sheet.print()
    }
}
