import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka orders`: orders and their way into the accounting system.
struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Orders and their state of export.",
        discussion: """
            spojka orders list --waiting
            spojka orders send eshop/2026000101
            spojka orders hold 2026000101
            spojka orders settle 2026000101 --document OBJ1
            """,
        subcommands: [List.self, Send.self, Hold.self, Settle.self],
        defaultSubcommand: List.self
    )

    /// `spojka orders list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the orders.",
            discussion: "spojka orders list --waiting --json"
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false
        @Flag(help: "Only those that wait for a person.") var waiting = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                let names = try FileNames(ledger)
                let reasons = OrderReason(workspace, ledger)
                var table = Table(
                    [.order, .total, .allocated, .payment, .export, .document, .why],
                    workspace.renderer
                )
                var lines = JSONWriter()
                for row in try waiting ? ledger.ordersWaiting() : ledger.orders() {
                    let invoice = try ledger.invoices(order: row.id).first?.number
                    if json {
                        row.write(&lines, invoice: invoice, file: try names.path(row.file))
                        continue
                    }
                    table.add([
                        row.channel + "/" + row.order.number, row.order.total.description, row.allocated.decimal,
                        workspace.renderer.value(row.paymentState.rawValue),
                        workspace.renderer.value(row.exportState.rawValue), row.documentNumber,
                        try reasons.text(of: row),
                    ])
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

    /// `spojka orders send ID`.
    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "send",
            abstract: "Let an order go with the next pass, again or in spite of what speaks against it.",
            discussion: "spojka orders send eshop/2026000101"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The order: its number, or channel/number.") var order: String

        func run() throws { try OrderDecision.make(.send, order, options) }
    }

    /// `spojka orders hold ID`.
    struct Hold: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hold",
            abstract: "Keep an order from being sent.",
            discussion: "spojka orders hold 2026000101"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The order: its number, or channel/number.") var order: String

        func run() throws { try OrderDecision.make(.hold, order, options) }
    }
}

extension OrdersCommand {
    /// `spojka orders settle ID`.
    struct Settle: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "settle",
            abstract: "Say that what waits about an order is done: entered, corrected or cancelled by hand.",
            discussion: """
                The order waits no more. One that the accounting system refused counts as entered there; name its \
                document, so that invoices find it.

                spojka orders settle 2026000101 --document OBJ1
                spojka orders settle eshop/2026000101 --reason "cancelled in the accounting"
                spojka orders settle 2026000101 --undo
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The order: its number, or channel/number.") var order: String
        @Option(help: "The number of its document in the accounting system.") var document: String?
        @Option(help: "Why, for those who look later.") var reason: String?
        @Flag(help: "Take it back: the order waits as it did before.") var undo = false

        func validate() throws {
            if undo, document != nil || reason != nil {
                throw ValidationError("--undo takes neither --document nor --reason")
            }
        }

        func run() throws {
            let decision = undo ? PersonalDecision.unsettle(order) : .settle(order, document: document, reason: reason)
            let words = try Decisions.carryOut(decision, options)
            Terminal.line(words.phrase(undo ? .orderUnsettled : .orderSettled, ["id": order]))
        }
    }
}

/// Carries out what a person decided about an order.
private enum OrderDecision {
    static func make(_ action: PersonalDecision.OrderAction, _ order: String, _ options: WorkspaceOptions) throws {
        let words = try Decisions.carryOut(.order(action, order), options)
        Terminal.line(words.phrase(action == .send ? .orderSent : .orderHeld, ["id": order]))
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
