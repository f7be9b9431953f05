import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka settlements payouts`.
struct PayoutsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payouts",
        abstract: "List the payouts, and which credit of the bank each is.",
        discussion: "spojka settlements payouts --waiting"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Only those that no statement has.") var waiting = false

    func run() throws {
        let workspace = try options.open()
        try options.read(workspace) { ledger throws(Problem) in
            let late = Self.late(workspace.configuration.payments)
            let words = workspace.renderer
            let rows = try ledger.payouts().filter { !waiting || $0.standing(late: late) != .payoutArrived }
            if json {
                var json = JSONWriter()
                for row in rows {
                    row.write(&json, late)
                    json.newline()
                }
                return Terminal.write(json.bytes)
            }
            var table = Table(keys: ["gateway", "settlement", "date", "amount", "vs", "payout", "bankCredit"], words)
            for row in rows {
                table.add([
                    row.gateway, row.name, row.day.description, row.amount.description, row.vs,
                    words.word(row.standing(late: late)), row.payment.map { String($0) },
                ])
            }
            table.print(isList: true)
        }
    }

    /// The day before which a payout that is not in the bank was sent too long ago.
    static func late(_ settings: PaymentSettings) -> Day {
        Clock.system.now().day.advanced(by: -settings.payoutLateDays)
    }
}

extension PayoutRow {
    /// The payout as machine output has it.
    func write(_ json: inout JSONWriter, _ late: Day) {
        json.object { json in
            json.member("gateway", gateway)
            json.member("id", name)
            json.member("date", day)
            json.member("amount", amount)
            json.member("currency", amount.currency.code)
            json.member("vs", vs)
            json.member("reference", reference)
            json.member("state", standing(late: late).rawValue)
            json.member("payment", payment.map { String($0) })
        }
    }
}
