import ArgumentParser
import Domain
import Exchange
import Messages

/// `spojka payments`: payments, and a person's decisions about them.
struct PaymentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payments",
        abstract: "Payments; a person's decisions outrank every rule.",
        discussion: """
            spojka payments list --waiting
            spojka payments pair 12 eshop/2026000101
            spojka payments undo 12
            spojka payments send 12
            """,
        subcommands: [
            PaymentsListCommand.self, Pair.self, Unpair.self, Ignore.self, Swap.self, Undo.self,
            PaymentsAcceptCommand.self, Send.self,
            PaymentsRuleCommand.self, PaymentsRulesCommand.self,
        ],
        defaultSubcommand: PaymentsListCommand.self
    )

    /// `spojka payments pair PAYMENT ORDER...`.
    struct Pair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pair",
            abstract: "Pair a payment with one or more orders.",
            discussion: """
                Each order gets what it needs, or the amount after it.

                spojka payments pair 12 eshop/2026000101 eshop/2026000102
                spojka payments pair 12 eshop/2026000101=20.00 eshop/2026000102=5.50
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int
        @Argument(help: "The orders: numbers, or channel/number, with =AMOUNT after one that gets a part.") var orders:
            [String]

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
            abstract: "Unpair a payment from its orders; no rule pairs it again.",
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
            abstract: "Say that a payment concerns no order, or that an account never pays one.",
            discussion: """
                With --always no payment of the account concerns an order: of a carrier, a gateway, the landlord.

                spojka payments ignore 12
                spojka payments ignore --always 2600001233/0200
                spojka payments rule --forget 2600001233/0200
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int?
        @Option(help: "An account whose payments never concern an order.") var always: String?

        func validate() throws {
            if (payment == nil) == (always == nil) {
                throw ValidationError("Give a payment id, or --always ACCOUNT.")
            }
        }

        func run() throws {
            if let payment {
                let words = try Decisions.carryOut(.ignore(payment), options)
                Terminal.line(words.phrase(.paymentIgnored, ["id": String(payment)]))
            } else if let always {
                let words = try Decisions.carryOut(.ignoreAccount(always), options)
                Terminal.line(words.phrase(.accountIgnored, ["account": always]))
            }
        }
    }

    /// `spojka payments send PAYMENT`.
    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "send",
            abstract: "Send a payment to the accounting again, after it was refused or left to the accountant.",
            discussion: """
                The next pass decides what it settles, by its orders and invoices as they are then.

                spojka payments send 12
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int

        func run() throws {
            let words = try Decisions.carryOut(.sendPayment(payment), options)
            Terminal.line(words.phrase(.paymentSent, ["id": String(payment)]))
        }
    }

    /// `spojka payments swap PAYMENT ORDER`.
    struct Swap: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "swap",
            abstract: "Pair a payment with an order instead of the payments that pay it now; these are decided again.",
            discussion: "spojka payments swap 12 eshop/2026000101"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int
        @Argument(help: "The order: its number, or channel/number.") var order: String

        func run() throws {
            let words = try Decisions.carryOut(.swap(payment, order), options)
            Terminal.line(words.phrase(.paymentSwapped, ["id": String(payment), "order": order]))
        }
    }

    /// `spojka payments undo PAYMENT`.
    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Undo the last decision about a payment: the one before it applies again, otherwise the rules.",
            discussion: "spojka payments undo 12"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The payment's id.") var payment: Int

        func run() throws {
            let words = try Decisions.carryOut(.undo(payment), options)
            Terminal.line(words.phrase(.paymentUndone, ["id": String(payment)]))
        }
    }
}
