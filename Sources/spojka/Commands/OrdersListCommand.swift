import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka orders list`.
struct OrdersListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the orders.",
        discussion: """
            spojka orders list --waiting --json
            spojka orders list --state refused --state unknown
            spojka orders list --from 2026-11-01 --to 2026-11-30 --csv > november.csv
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false
    @Flag(help: "Only those that wait for a person.") var waiting = false
    @Option(help: "Only in this state of export, such as refused; may be given several times.")
    var state: [String] = []
    @Option(help: "Only from this day on: 2026-11-01.") var from: String?
    @Option(help: "Only up to this day: 2026-11-30.") var to: String?

    func validate() throws {
        try ListedDay.check([from, to])
        let known = OrderExportState.allCases.map(\.rawValue)
        for word in state where !known.contains(word) {
            throw ValidationError("“\(word)” is not a state; choose one of \(known.joined(separator: ", "))")
        }
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        try options.read(workspace) { ledger throws(Problem) in
            let rows = try (waiting ? ledger.ordersWaiting() : ledger.orders()).filter(isWanted)
            if json { return try printJSON(rows, ledger) }
            let reasons = OrderReason(workspace, ledger)
            if csv { return try printCSV(rows, ledger, reasons, workspace.renderer) }
            try printTable(rows, reasons, workspace.renderer)
        }
    }

    /// Whether a row is in the state and the days that were asked for; an order without a day is in none.
    private func isWanted(_ row: OrderRow) -> Bool {
        guard state.isEmpty || state.contains(row.exportState.rawValue) else { return false }
        let bounds = (from.flatMap(ListedDay.of), to.flatMap(ListedDay.of))
        guard bounds.0 != nil || bounds.1 != nil else { return true }
        guard let day = row.order.created?.day else { return false }
        return bounds.0.map { $0 <= day } ?? true && bounds.1.map { day <= $0 } ?? true
    }

    private func printJSON(_ rows: [OrderRow], _ ledger: Ledger) throws(Problem) {
        let names = try FileNames(ledger)
        var lines = JSONWriter()
        for row in rows {
            let invoice = try ledger.invoices(order: row.id).first?.number
            row.write(&lines, invoice: invoice, file: try names.path(row.file))
        }
        Terminal.write(lines.bytes)
    }

    private func printTable(_ rows: [OrderRow], _ reasons: OrderReason, _ words: Renderer) throws(Problem) {
        var table = Table([.order, .total, .allocated, .payment, .export, .document, .why], words)
        for row in rows {
            table.add([
                row.channel + "/" + row.order.number, row.order.total.description, row.allocated.description,
                words.value(row.paymentState.rawValue), words.value(row.exportState.rawValue), row.documentNumber,
                try reasons.text(of: row),
            ])
        }
        table.print(isList: true)
    }

    private func printCSV(
        _ rows: [OrderRow],
        _ ledger: Ledger,
        _ reasons: OrderReason,
        _ words: Renderer
    ) throws(Problem) {
        var sheet = Sheet(
            [
                .channel, .order, .date, .vs, .total, .currency, .allocated, .payment, .state, .export, .document,
                .invoice, .why,
            ],
            words
        )
        for row in rows {
            let order = row.order
            let invoice = try ledger.invoices(order: row.id).first?.number ?? order.invoiceNumber
            sheet.add([
                row.channel, order.number, order.created?.day.description, order.vs, sheet.number(order.total),
                order.currency.code, sheet.number(row.allocated), words.value(row.paymentState.rawValue), order.state,
                words.value(row.exportState.rawValue), row.documentNumber, invoice, try reasons.text(of: row),
            ])
        }
        sheet.print()
    }
}

extension OrderRow {
    /// The order as the contract lists it.
    fileprivate func write(_ json: inout JSONWriter, invoice: String?, file: String?) {
        json.object { json in
            json.member("channel", channel)
            json.member("number", order.number)
            json.member("vs", order.vs)
            json.member("currency", order.currency.code)
            json.member("total", order.total)
            json.member("allocated", allocated)
            json.member("paymentState", paymentState.rawValue)
            json.member("exportState", exportState.rawValue)
            json.member("why", why)
            json.member("skip", skip?.rawValue)
            json.member("documentNumber", documentNumber)
            json.member("invoiceNumber", invoice ?? order.invoiceNumber)
            json.member("revision", revision)
            json.member("file", file)
            json.member("line", line)
        }
        json.newline()
    }
}
