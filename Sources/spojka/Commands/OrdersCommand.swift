import ArgumentParser
import Domain
import Exchange
import Messages

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
        subcommands: [OrdersListCommand.self, Send.self, Hold.self, Settle.self],
        defaultSubcommand: OrdersListCommand.self
    )

    /// `spojka orders send ID`.
    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "send",
            abstract: "Send an order with the next pass, again or despite what holds it.",
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
            abstract: "Say that an order was dealt with by hand: entered, corrected or cancelled.",
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
        @Flag(help: "Undo it: the order waits as before.") var undo = false

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
