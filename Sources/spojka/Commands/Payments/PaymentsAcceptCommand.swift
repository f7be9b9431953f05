import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages

/// `spojka payments accept --single`.
struct PaymentsAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Pair the waiting payments that have exactly one fitting candidate, after showing them.",
        discussion: """
            A candidate fits when the payment is just what remains of it. On a terminal you are asked first. Each payment
            is a decision of its own that payments undo takes back.

            spojka payments accept --single --show
            spojka payments accept --single
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Those with one fitting candidate.") var single = false
    @Flag(help: "Only show them.") var show = false

    func validate() throws {
        if !single { throw ValidationError("Give --single: only payments with one fitting candidate can be accepted") }
    }

    func run() throws {
        let workspace = try options.open()
        let words = workspace.renderer
        let found = try options.read(workspace) { ledger throws(Problem) in try Self.single(ledger) }
        guard !found.isEmpty else { return Terminal.line(words.phrase(.nothingToAccept)) }
        var table = Table([.id, .date, .amount, .counterName, .text, .orders], words)
        for (row, candidate) in found {
            table.add([
                String(row.id), row.payment.date.description, row.payment.amount.description, row.payment.counterName,
                row.payment.message,
                candidate.channel + "/" + candidate.number + " " + words.value(candidate.why.rawValue),
            ])
        }
        table.print(isList: true)
        guard !show, isConfirmed(words.phrase(.acceptQuestion, ["count": String(found.count)])) else { return }
        for (row, candidate) in found {
            _ = try Decisions.carryOut(.pair(row.id, [candidate.channel + "/" + candidate.number]), options)
        }
        Terminal.line(words.phrase(.paymentsAccepted, ["count": String(found.count)]))
    }

    /// The waiting payments of whose candidates just one fits, which is no other one's only candidate.
    private static func single(_ ledger: Ledger) throws(Problem) -> [(PaymentRow, PaymentCandidate)] {
        var filter = PaymentFilter()
        filter.isWaiting = true
        filter.countsUnnamed = true
        var found: [(PaymentRow, PaymentCandidate)] = []
        var wanted: [Int: Int] = [:]
        for row in try ledger.payments(filter) where row.payment.amount.minorUnits > 0 && row.decidedBy != .person {
            var fitting: [PaymentCandidate] = []
            for candidate in row.candidates {
                guard let order = try ledger.pairingOrder(id: candidate.order), !order.cancelled, !order.paid,
                    order.total.currency == row.payment.amount.currency,
                    order.total.minorUnits -| order.allocated == row.payment.amount.minorUnits
                else { continue }
                fitting.append(candidate)
            }
            // An order against which something speaks is not accepted with others unseen.
            guard fitting.count == 1, fitting[0].why != .payerDiffers else { continue }
            wanted[fitting[0].order, default: 0] += 1
            found.append((row, fitting[0]))
        }
        return found.filter { wanted[$0.1.order] == 1 }
    }

    private func isConfirmed(_ question: String) -> Bool {
        guard Terminal.isAnswered else { return true }
        Terminal.write(question + " ")
        let answer = readLine()?.lowercased() ?? ""
        return ["a", "ano", "áno", "y", "yes"].contains(answer)
    }
}
