import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka payments`: payments, and a person's decisions about them.
struct PaymentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payments",
        abstract: "Payments; a person's decisions outrank every rule.",
        discussion: """
            spojka payments list --waiting
            spojka payments pair 12 eshop/2026000101
            """,
        subcommands: [List.self, Pair.self, Unpair.self, Ignore.self],
        defaultSubcommand: List.self
    )

    /// `spojka payments list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the payments.",
            discussion: "spojka payments list --waiting"
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false
        @Flag(help: "Only those that wait for a person.") var waiting = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                let names = try FileNames(ledger)
                var table = Table(
                    [.id, .date, .amount, .vs, .counterName, .outcome, .criterion, .orders],
                    workspace.renderer
                )
                var lines = JSONWriter()
                for row in try ledger.payments(waiting: waiting) {
                    if json {
                        try row.write(&lines, names)
                        continue
                    }
                    let orders =
                        row.allocations.map { $0.channel + "/" + $0.number }
                        + row.candidates.map {
                            "? " + $0.channel + "/" + $0.number + " " + workspace.renderer.value($0.why)
                        }
                    table.add([
                        String(row.id), row.payment.date.description, row.payment.amount.description, row.payment.vs,
                        row.payment.counterName, workspace.renderer.value(row.outcome),
                        row.criterion.map { workspace.renderer.value($0) }, orders.joined(separator: ", "),
                    ])
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

    /// `spojka payments pair PAYMENT ORDER...`.
    struct Pair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pair",
            abstract: "Put a payment on one or more orders.",
            discussion: "spojka payments pair 12 eshop/2026000101 eshop/2026000102"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int
        @Argument(help: "The orders: numbers, or channel/number.") var orders: [String]

        func run() throws {
            let words = try Decisions.carryOut(.pair(payment, orders), options)
            let values = ["id": String(payment), "orders": orders.joined(separator: ", ")]
            Terminal.line(words.phrase(.paymentPaired, values))
        }
    }

    /// `spojka payments unpair PAYMENT`.
    struct Unpair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unpair",
            abstract: "Take a payment off its orders; no rule pairs it again.",
            discussion: "spojka payments unpair 12"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int

        func run() throws {
            let words = try Decisions.carryOut(.unpair(payment), options)
            Terminal.line(words.phrase(.paymentUnpaired, ["id": String(payment)]))
        }
    }

    /// `spojka payments ignore PAYMENT`.
    struct Ignore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ignore",
            abstract: "Say that a payment concerns no order.",
            discussion: "spojka payments ignore 12"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int

        func run() throws {
            let words = try Decisions.carryOut(.ignore(payment), options)
            Terminal.line(words.phrase(.paymentIgnored, ["id": String(payment)]))
        }
    }
}

extension PaymentRow {
    /// The payment as the contract lists it.
    fileprivate func write(_ json: inout JSONWriter, _ names: FileNames) throws(Problem) {
        var files: [(String?, Int)] = []
        for source in sources { files.append((try names.path(source.file), source.line)) }
        json.object { json in
            json.member("id", String(id))
            json.member("date", payment.date)
            json.member("amount", payment.amount)
            json.member("currency", payment.amount.currency.code)
            json.member("vs", payment.vs)
            json.member("ks", payment.ks)
            json.member("ss", payment.ss)
            json.member("counterAccount", payment.counterAccount?.description)
            json.member("counterName", payment.counterName)
            json.member("message", payment.message)
            json.member("provisional", provisional)
            json.member("outcome", outcome)
            json.member("criterion", criterion)
            json.member("decidedBy", decidedBy)
            json.array("allocations") { json in
                for share in allocations {
                    json.object { json in
                        json.member("channel", share.channel)
                        json.member("order", share.number)
                        json.member("amount", share.amount)
                        json.member("currency", share.amount.currency.code)
                    }
                }
            }
            json.array("candidates") { json in
                for candidate in candidates {
                    json.object { json in
                        json.member("channel", candidate.channel)
                        json.member("order", candidate.number)
                        json.member("why", candidate.why)
                    }
                }
            }
            json.array("sources") { json in
                for (file, line) in files {
                    json.object { json in
                        json.member("file", file)
                        json.member("line", line)
                    }
                }
            }
        }
        json.newline()
    }
}
