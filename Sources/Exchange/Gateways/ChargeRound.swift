import Domain
import Ledger
import Matching
import Spool

/// Works out what settlements and reports say of payments at gateways, and writes it down as payments that pairing may put
/// on orders.
struct ChargeRound {
    private let environment: Environment
    private var ledger: Ledger { environment.ledger }
    /// How many lines or payments are held at once.
    private static let most = 5_000

    init(_ environment: Environment) { self.environment = environment }

    /// Follows what is new; the result counts new payments and has what a person should know.
    func run() throws(Problem) -> StepResult {
        var step = StepResult()
        step.problems = try followLines()
        while let range = try ledger.touchedCharges(limit: Self.most) {
            let known = try KnownCharges(
                lines: ledger.linesOfTouched(range),
                reports: ledger.reportsOfTouched(range),
                rows: ledger.movementsOfTouched(range)
            )
            for (id, gateway) in try ledger.touchedCharges(range) { try workOut(id, gateway, known, &step) }
            try ledger.settleCharges(range)
        }
        return step
    }

    /// What is known of some payments at gateways, by their numbers.
    private struct KnownCharges {
        var lines: [Int: [GatewayLine]]
        var reports: [Int: [GatewayPayment]]
        var rows: [Int: [ChargeRow]]
    }

    /// Finds out which movement each new line is, and of which payment.
    private func followLines() throws(Problem) -> [(file: String, problem: Problem)] {
        var found: [(file: String, problem: Problem)] = []
        var occurrences = LineOccurrences()
        while true {
            let lines = try ledger.newSettlementLines(limit: Self.most).map { one in
                (line: one, movement: occurrences.movement(of: one))
            }
            guard !lines.isEmpty else { return found }
            let book = try ChargeBook(ledger, lines)
            for (one, movement) in lines {
                let twin = book.line(of: movement)
                if let twin, let problem = try difference(one, twin) { found.append(problem) }
                try book.follow(one, movement: movement, twin: twin)
            }
            try book.write()
        }
    }

    /// What a movement says that was known with another amount.
    private func difference(
        _ one: ChargeLine,
        _ twin: KnownMovement
    ) throws(Problem) -> (file: String, problem: Problem)? {
        let (known, told) =
            twin.gross != one.line.gross ? (twin.gross, one.line.gross) : (twin.fee, one.line.fee)
        guard known != told else { return nil }
        return try problem(one.gateway, one.line.id ?? "–", known: known, told: told, file: one.file, one.line.line)
    }

    private func problem(
        _ gateway: String,
        _ record: String,
        known: Money,
        told: Money,
        file: Int?,
        _ line: Int
    ) throws(Problem) -> (file: String, problem: Problem) {
        let record = [
            "gateway": gateway, "record": record, "known": known.description, "told": told.description,
        ]
        let file = try file.flatMap { id throws(Problem) in try ledger.file(id: id) }
        let path = file.map { $0.place.path(of: $0.name) } ?? Folder.inbox.path
        return (
            path,
            Problem(
                SettlementProblem.movementDiffers,
                .warning,
                scope: .record,
                at: line > 0 ? SourcePosition(line: line) : nil,
                record
            )
        )
    }

    private func workOut(
        _ id: Int,
        _ gateway: String,
        _ known: KnownCharges,
        _ step: inout StepResult
    ) throws(Problem) {
        let facts = ChargeFacts(reports: known.reports[id] ?? [], lines: known.lines[id] ?? [])
        let (changed, isNew) = try ledger.put(Self.movements(facts), charge: id, before: known.rows[id] ?? [])
        if isNew { step.counts.paymentsNew += 1 }
        guard changed, let other = facts.difference else { return }
        let record = other.line.paymentId ?? other.line.id ?? "–"
        step.problems.append(
            try problem(gateway, record, known: other.known, told: other.told, file: nil, 0)
        )
    }

    /// What stands in the list of payments of one payment at a gateway.
    static func movements(_ facts: ChargeFacts) -> [ChargeMovement] {
        var found: [ChargeMovement] = []
        let native = facts.report?.id ?? facts.lines.lazy.compactMap { $0.paymentId ?? $0.id }.min()
        func payment(_ amount: Money, _ day: Day) -> Payment {
            var payment = Payment(
                date: day,
                amount: amount,
                line: 0,
                vs: facts.vs,
                message: facts.orderNumber ?? facts.text,
                bankReference: native,
                reversal: amount.minorUnits < 0,
                isAdvice: amount.minorUnits > 0 && !facts.isSettled
            )
            payment.isOfGateway = true
            return payment
        }
        if let paid = facts.paid, let day = facts.day {
            var credit = payment(paid, day)
            credit.original = facts.settled
            found.append(ChargeMovement(.payment, credit))
        }
        let sums: [(ChargeMovement.Kind, Money?, Set<GatewayLine.Kind>)] = [
            (.refund, facts.refunded, [.refund, .refundReversal]),
            (.chargeback, facts.chargedBack, [.chargeback, .chargebackReversal]),
        ]
        for (kind, sum, kinds) in sums {
            guard let sum, sum.minorUnits > 0, let day = facts.lastDay(kinds) else { continue }
            let back = Money(minorUnits: -|sum.minorUnits, currency: sum.currency)
            found.append(ChargeMovement(kind, payment(back, day)))
        }
        return found
    }
}

/// How often equal lines without an id came in a settlement, while its lines are followed one after the other.
private struct LineOccurrences {
    private var settlement: Int?
    private var seen: [Int64: Int] = [:]

    /// What the movement of a line is known by.
    mutating func movement(of one: ChargeLine) -> Int64 {
        if settlement != one.settlement { (settlement, seen) = (one.settlement, [:]) }
        let movement = Ledger.movement(gateway: one.gateway, one.line, occurrence: 0)
        guard one.line.id == nil else { return movement }
        let count = seen[movement, default: 0] + 1
        seen[movement] = count
        return Ledger.movement(gateway: one.gateway, one.line, occurrence: count)
    }
}
