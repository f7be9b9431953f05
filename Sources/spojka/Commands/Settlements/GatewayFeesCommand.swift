import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka settlements fees`.
struct GatewayFeesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fees",
        abstract: "List the gateways' fees: totals per month, gateway, currency and VAT treatment.",
        discussion: """
            spojka settlements fees --from 2026-11-01 --to 2026-11-30
            spojka settlements fees --each --csv > fees.csv
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Flag(help: "Print CSV for a spreadsheet, in UTF-8 with semicolons.") var csv = false
    @Flag(help: "A row for each settlement.") var each = false
    @Option(help: "Only from this day on: 2026-11-01.") var from: String?
    @Option(help: "Only up to this day: 2026-11-30.") var to: String?

    func validate() throws {
        try ListedDay.check([from, to])
        if json, csv { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        let workspace = try options.open()
        let bounds = (from.flatMap(ListedDay.of), to.flatMap(ListedDay.of))
        let fees = try options.read(workspace) { ledger throws(Problem) in
            try ledger.gatewayFees().filter { fee in
                bounds.0.map { $0 <= fee.day } ?? true && bounds.1.map { fee.day <= $0 } ?? true
            }
        }
        let rows = FeeTotals.of(fees, each: each, workspace.configuration.payments.gateways)
        let words = workspace.renderer
        if json {
            var json = JSONWriter()
            for row in rows { row.write(&json) }
            return Terminal.write(json.bytes)
        }
        let keys = ["month", "gateway"] + (each ? ["settlement"] : []) + ["currency", "fees", "vat", "count"]
        var (sheet, table) = (Sheet(keys: keys, words), Table(keys: keys, words))
        for row in rows {
            let cells: [String?] =
                [row.month, row.gateway] + (each ? [row.settlement] : [])
                + [
                    row.amount.currency.code, csv ? sheet.number(row.amount) : row.amount.decimal, words.word(row.vat),
                    String(row.count),
                ]
            if csv { sheet.add(cells) } else { table.add(cells) }
        }
        if csv { sheet.print() } else { table.print(isList: true) }
    }
}

/// Fees of one month, gateway and currency, or of one settlement in them.
struct FeeTotals {
    /// `2026-11`.
    var month: String
    var gateway: String
    var settlement: String?
    var amount: Money
    var vat: Word
    /// How many fees there are.
    var count = 0

    /// The totals of fees, by month, gateway and currency.
    static func of(_ fees: [GatewayFee], each: Bool, _ gateways: [String: GatewaySettings]) -> [FeeTotals] {
        var totals: [[String]: FeeTotals] = [:]
        for fee in fees {
            let month = String(fee.day.description.prefix(7))
            let settlement = each ? fee.settlement : nil
            let key = [month, fee.gateway, fee.amount.currency.code, settlement ?? ""]
            var total =
                totals[key]
                ?? FeeTotals(
                    month: month,
                    gateway: fee.gateway,
                    settlement: settlement,
                    amount: .zero(fee.amount.currency),
                    vat: word(gateways[fee.gateway]?.vat)
                )
            total.amount = Money(
                minorUnits: total.amount.minorUnits +| fee.amount.minorUnits,
                currency: fee.amount.currency
            )
            total.count += 1
            totals[key] = total
        }
        return totals.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    private static func word(_ vat: GatewaySettings.Vat?) -> Word {
        switch vat {
        case .reverseCharge: .reverseCharge
        case .domestic: .domestic
        case .exempt: .exempt
        case nil: .notSaid
        }
    }

    fileprivate func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("month", month)
            json.member("gateway", gateway)
            json.member("settlement", settlement)
            json.member("fees", amount)
            json.member("currency", amount.currency.code)
            json.member("vat", vat.rawValue)
            json.member("count", count)
        }
        json.newline()
    }
}
