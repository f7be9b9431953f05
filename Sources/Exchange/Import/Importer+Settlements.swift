import Domain
import Ledger

/// The settlements of a file on their way into the ledger, line by line.
///
/// One that came before counts once, whichever file has it: docs/gateways.md#the-same-settlement-again.
final class SettlementFileImport {
    private unowned let file: FileImport
    /// The numbers of the file's settlements begin after this one.
    private let last: Int
    /// How many lines each settlement of the file has so far.
    private var counts: [Int: Int] = [:]

    init(_ file: FileImport) throws(Problem) {
        self.file = file
        last = try file.ledger.lastSettlement()
    }

    func apply(_ line: GatewayLine) throws(Problem) {
        let number = counts[line.settlement, default: 0] + 1
        counts[line.settlement] = number
        try file.ledger.add(line, settlement: last + line.settlement, number: number)
    }

    func apply(_ settlement: GatewaySettlement) throws(Problem) {
        let (ledger, id) = (file.ledger, last + settlement.position)
        file.result.changes.needsPairing = true
        let known = try ledger.settlement(
            gateway: settlement.gateway,
            name: settlement.id,
            currency: settlement.currency
        )
        guard let known else {
            try ledger.put(settlement, id: id, file: file.record.id)
            return try ledger.addSettlementSource(id, file: file.record.id, line: settlement.line)
        }
        let change = known.settlement.difference(to: settlement)
        if let change, settlement.isNamed { throw changed(known, settlement, change) }
        try ledger.addSettlementSource(known.id, file: file.record.id, line: settlement.line)
        // The days of a file name no settlement for good: a later file of the same days says more.
        guard change != nil || settlement.entries > known.settlement.entries else {
            return try ledger.dropSettlementLines(of: id)
        }
        try ledger.moveSettlementLines(from: id, to: known.id)
        try ledger.put(settlement, id: known.id, file: file.record.id)
    }

    private func changed(
        _ known: SettlementRow,
        _ settlement: GatewaySettlement,
        _ change: GatewaySettlement.Difference
    ) -> Problem {
        Problem(
            SettlementProblem.changed,
            at: SourcePosition(line: settlement.line),
            [
                "settlement": settlement.id, "field": change.field, "known": change.known.description,
                "told": change.told.description, "file": known.name,
            ]
        )
    }
}

extension GatewaySettlement {
    /// A sum that two settlements of one id have otherwise.
    struct Difference {
        /// Its key in machine output.
        let field: String
        let known: Money
        let told: Money
    }

    /// The first sum that another settlement of the id has otherwise; sums that one of them does not know are not compared.
    func difference(to other: GatewaySettlement) -> Difference? {
        if net != other.net { return Difference(field: "net", known: net, told: other.net) }
        guard let figures, let others = other.figures else { return nil }
        let fields: [(String, KeyPath<Figures, Money>)] = [
            ("gross", \.gross), ("refunds", \.refunds), ("chargebacks", \.chargebacks), ("fees", \.fees),
            ("credits", \.credits), ("other", \.other),
        ]
        for (field, path) in fields where figures[keyPath: path] != others[keyPath: path] {
            return Difference(field: field, known: figures[keyPath: path], told: others[keyPath: path])
        }
        return nil
    }
}
