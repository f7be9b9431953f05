import Domain
import Ledger

/// What people decide about orders.
extension Desk {
    /// The order that a person means by a number, or by channel and number.
    func order(_ name: String) throws(Problem) -> OrderRow {
        let found = try ledger.orders(named: name)
        guard let first = found.first else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "order", "id": name])
        }
        guard found.count == 1 else {
            let channels = found.map(\.channel).joined(separator: ", ")
            throw Problem(DecisionProblem.ambiguous, .error, ["id": name, "channels": channels])
        }
        return first
    }

    func send(order name: String) throws(Problem) {
        let row = try order(name)
        guard row.exportState != .accepted else { throw tooLate(name, row) }
        guard !row.cancelled else { throw Problem(DecisionProblem.cancelled, .error, ["id": name]) }
        try ledger.setExport(order: row.id, .new, why: nil, released: true, pass: pass)
    }

    func hold(order name: String) throws(Problem) {
        let row = try order(name)
        guard !row.exportState.isSent else { throw tooLate(name, row) }
        try ledger.setExport(order: row.id, .held, why: OrderProblem.heldByPerson.rawValue, released: false, pass: pass)
    }

    /// Ends what waits about an order, and keeps a document's number under which a person entered it.
    func markSettled(order name: String, _ document: String?, _ reason: String?) throws(Problem) {
        try ledger.settle(order: order(name), document: document, reason: reason, pass: pass)
    }

    /// Takes back that an order was settled.
    func unsettle(order name: String) throws(Problem) {
        let row = try order(name)
        guard try ledger.unsettle(order: row.id, pass: pass) else {
            throw Problem(DecisionProblem.notSettled, .error, ["id": name])
        }
    }

    private func tooLate(_ name: String, _ row: OrderRow) -> Problem {
        Problem(DecisionProblem.tooLate, .error, ["id": name, "state": row.exportState.rawValue])
    }
}
