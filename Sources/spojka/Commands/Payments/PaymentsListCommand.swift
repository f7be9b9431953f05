import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka payments list`.
struct PaymentsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the payments.",
        discussion: """
            spojka payments list --waiting
            spojka payments list --from 2026-11-01 --to 2026-11-30 --csv > november.csv
            spojka payments list --outcome overpaid --outcome alreadyPaid
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false
    @Flag(help: "Only those that wait for a person.") var waiting = false
    @Flag(help: "Only those that no statement has confirmed yet.") var provisional = false
    @Option(help: "Only with this outcome, such as paired or notFound; may be given several times.")
    var outcome: [String] = []
    @Option(help: "Only from this day on: 2026-11-01.") var from: String?
    @Option(help: "Only up to this day: 2026-11-30.") var to: String?
    @Option(help: "Only those on this order, or with it as a candidate.") var order: String?
    @Option(help: "Only with this text in symbol, name, account, message or reference.") var text: String?

    func validate() throws {
        try ListedDay.check([from, to])
        for word in outcome where PairingOutcome(rawValue: word) == nil {
            let known = PairingOutcome.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("“\(word)” is not an outcome; choose one of \(known)")
        }
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        try options.read(workspace) { ledger throws(Problem) in
            var filter = PaymentFilter()
            filter.isWaiting = waiting
            filter.countsUnnamed = workspace.configuration.payments.pairsNothing
            filter.isProvisional = provisional
            filter.outcomes = outcome.compactMap { PairingOutcome(rawValue: $0) }
            filter.from = from.flatMap(ListedDay.of)
            filter.to = to.flatMap(ListedDay.of)
            filter.text = text
            filter.order = order
            let rows = try ledger.payments(filter)
            if json {
                try printJSON(rows, ledger)
            } else if csv {
                printCSV(rows, workspace.renderer)
            } else {
                printTable(rows, workspace.renderer)
            }
        }
    }

    private func printJSON(_ rows: [PaymentRow], _ ledger: Ledger) throws(Problem) {
        let names = try FileNames(ledger)
        var lines = JSONWriter()
        for row in rows { try row.write(&lines, names, gateway: ledger.gateway(of: row)) }
        Terminal.write(lines.bytes)
    }

    private func printTable(_ rows: [PaymentRow], _ words: Renderer) {
        var table = Table([.id, .date, .amount, .vs, .counterName, .outcome, .criterion, .orders], words)
        for row in rows {
            table.add([
                String(row.id), row.payment.date.description, row.payment.amount.description, row.payment.vs,
                row.payment.counterName,
                words.value(row.outcome.rawValue) + (row.provisional ? " (" + words.label(.provisional) + ")" : ""),
                row.criterion.map { words.value($0.rawValue) }, orders(row, words),
            ])
        }
        table.print(isList: true)
    }

    private func printCSV(_ rows: [PaymentRow], _ words: Renderer) {
        var sheet = Sheet(
            [
                .id, .date, .amount, .currency, .vs, .ks, .ss, .counterAccount, .counterName, .text, .outcome,
                .criterion, .decidedBy, .allocated, .difference, .orders, .candidate, .provisional,
            ],
            words
        )
        for row in rows {
            let payment = row.payment
            sheet.add([
                String(row.id), payment.date.description, sheet.number(payment.amount), payment.amount.currency.code,
                payment.vs, payment.ks, payment.ss, payment.counterAccount?.description, payment.counterName,
                payment.message, words.value(row.outcome.rawValue), row.criterion.map { words.value($0.rawValue) },
                row.decidedBy.map { words.value($0.rawValue) },
                row.allocations.map { sheet.number($0.amount) }.joined(separator: " + "),
                row.difference.map { sheet.number($0) }, paired(row).joined(separator: ", "),
                candidates(row, words).joined(separator: ", "), row.provisional ? words.value("yes") : nil,
            ])
        }
        sheet.print()
    }

    private func orders(_ row: PaymentRow, _ words: Renderer) -> String {
        (paired(row) + candidates(row, words).map { "? " + $0 }).joined(separator: ", ")
    }

    private func paired(_ row: PaymentRow) -> [String] { row.allocations.map { $0.channel + "/" + $0.number } }

    private func candidates(_ row: PaymentRow, _ words: Renderer) -> [String] {
        row.candidates.map { $0.channel + "/" + $0.number + " " + words.value($0.why.rawValue) }
    }
}
