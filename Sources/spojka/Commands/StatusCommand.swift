import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Settings
import Syntax

/// `spojka status`: the last pass and what waits for a person.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the last pass, counts, and what waits for a person.",
        discussion: "spojka --workspace shop status --json"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
        let workspace = try options.open()
        let late = PayoutsListCommand.late(workspace.configuration.payments)
        let (pass, waiting, connections, warehouse, payouts) = try options.read(workspace) { ledger throws(Problem) in
            let unnamed = workspace.configuration.payments.pairsNothing
            return (
                try ledger.lastPass(), try ledger.waiting(unnamed: unnamed), try workspace.connectionStates(ledger),
                try workspace.warehouseState(ledger), try ledger.payouts().map { $0.standing(late: late) }
            )
        }
        let words = workspace.renderer
        if json { return Terminal.write(status(pass, waiting, connections, warehouse, payouts, words)) }
        for problem in warehouse.problems { Terminal.line(words.sentence(problem)) }
        guard let pass else { return Terminal.line(words.phrase(.noPass)) }
        Terminal.line(line(pass, words))
        var table = Table([.waitsForYou, .count, .see], words)
        table.add([words.label(.refusedFiles), String(waiting.rejected), "spojka files list --waiting"])
        table.add([words.label(.heldFiles), String(waiting.held), "spojka held list"])
        table.add([words.label(.payments), String(waiting.payments), "spojka payments list --waiting"])
        if waiting.unnamed > 0, !workspace.configuration.payments.pairsNothing {
            let label = "(" + words.label(.unnamedPayments) + ")"
            table.add([label, String(waiting.unnamed), "spojka payments list --outcome notFound"])
        }
        table.add([words.label(.products), String(waiting.products), "spojka products unmatched"])
        table.add([words.label(.orders), String(waiting.orders), "spojka orders list --waiting"])
        let states: [(Label, Word)] = [(.payoutsExpected, .payoutExpected), (.payoutsLate, .payoutLate)]
        for (label, state) in states where payouts.contains(state) {
            let count = String(payouts.count { $0 == state })
            table.add([words.label(label), count, "spojka settlements payouts --waiting"])
        }
        table.print()
        let countsCalls = connections.contains { $0.calls != nil }
        var sides = Table([.connection, .state, .since] + (countsCalls ? [.calls] : []) + [.why], words)
        for connection in connections {
            let record = connection.record
            let calls = countsCalls ? [connection.calls.map { "\($0.used)/\($0.limit)" }] : []
            sides.add(
                [connection.name, words.value(connection.word), record?.since.local] + calls
                    + [record?.problem.map { words.sentence($0) }]
            )
        }
        sides.print()
    }

    private func line(_ pass: PassRecord, _ words: Renderer) -> String {
        var values = ["pass": String(pass.id), "started": pass.started.local]
        guard let finished = pass.finished, let exit = pass.exit else { return words.phrase(.unfinished, values) }
        values["finished"] = finished.local
        values["exit"] = String(exit)
        values["meaning"] = words.meaning(exit: exit)
        return words.phrase(.lastPass, values)
    }

    private func status(
        _ pass: PassRecord?,
        _ waiting: WaitingCounts,
        _ connections: [ConnectionState],
        _ warehouse: WarehouseState,
        _ payouts: [Word],
        _ words: Renderer
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            if let pass {
                json.object("lastPass") { json in
                    json.member("pass", pass.id)
                    json.member("started", pass.started.description)
                    json.member("finished", pass.finished?.description)
                    json.member("exit", pass.exit)
                }
            }
            json.object("waiting") { json in
                json.member("rejected", waiting.rejected)
                json.member("held", waiting.held)
                json.member("payments", waiting.payments)
                json.member("products", waiting.products)
                json.member("orders", waiting.orders)
            }
            if !payouts.isEmpty {
                json.object("payouts") { json in
                    json.member("expected", payouts.count { $0 == .payoutExpected })
                    json.member("late", payouts.count { $0 == .payoutLate })
                    json.member("unclear", payouts.count { $0 == .payoutUnclear })
                }
            }
            json.array("connections") { json in
                for connection in connections { connection.write(&json, words) }
            }
            warehouse.write(&json)
        }
        json.newline()
        return json.bytes
    }
}
