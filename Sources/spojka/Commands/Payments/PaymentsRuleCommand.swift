import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka payments rule PAYMENT`.
struct PaymentsRuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "Make a rule from a payment: its account always means the customer whose orders it pays.",
        discussion: """
            spojka payments rule 12
            spojka payments rule --forget 2600001233/0200
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The payment's id.") var payment: Int?
    @Option(help: "An account whose rule is to be removed, or which is no longer ignored.") var forget: String?

    func validate() throws {
        if (payment == nil) == (forget == nil) { throw ValidationError("Give a payment id, or --forget ACCOUNT.") }
    }

    func run() throws {
        if let payment {
            let words = try Decisions.carryOut(.rule(payment), options)
            Terminal.line(words.phrase(.ruleMade, ["id": String(payment)]))
        } else if let forget {
            let words = try Decisions.carryOut(.forget(forget), options)
            Terminal.line(words.phrase(.ruleForgotten, ["account": forget]))
        }
    }
}

/// `spojka payments rules`.
struct PaymentsRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the accounts that a person assigned to customers.",
        discussion: "spojka payments rules"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false

    /// A customer as people know one: by IČO, address or name.
    private static func shown(_ customer: String) -> String {
        let parts = customer.split(separator: ":", maxSplits: 1).map { String($0) }
        guard parts.count == 2 else { return customer }
        return parts[0] == "ico" ? "IČO " + parts[1] : parts[1]
    }

    func run() throws {
        let workspace = try options.open()
        let (rules, ignored) = try options.read(workspace) { ledger throws(Problem) in
            (try ledger.accountRules(), try ledger.ignoredAccounts())
        }
        var table = Table([.counterAccount, .customer, .when, .who], workspace.renderer)
        var lines = JSONWriter()
        for rule in rules {
            table.add([rule.account.description, Self.shown(rule.customer), rule.made.description, rule.who])
            lines.object { json in
                json.member("account", rule.account.description)
                json.member("customer", rule.customer)
                json.member("made", rule.made.description)
                json.member("who", rule.who)
            }
            lines.newline()
        }
        for account in ignored {
            let detail = workspace.renderer.value(Word.ignored.rawValue)
            table.add([account.account.description, detail, account.made.description, account.who])
            lines.object { json in
                json.member("account", account.account.description)
                json.member("ignored", true)
                json.member("made", account.made.description)
                json.member("who", account.who)
            }
            lines.newline()
        }
        json ? Terminal.write(lines.bytes) : table.print(isList: true)
    }
}
