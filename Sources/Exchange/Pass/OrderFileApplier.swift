import Domain
import Ledger
import Matching
import Settings
import Spool

/// Applies the orders of a channel's file.
enum OrderFileApplier {
    /// Takes in one order; one that cannot be sent as it is, is held with the code of why.
    static func apply(_ order: Order, _ applier: FileApplier) throws(Problem) {
        guard case .channelIn(let channel) = applier.place else { return }
        let pass = applier.pass
        let settings = pass.workspace.configuration.orders
        let problems = order.problems(tolerance: settings.tolerance)
        let state = order.state ?? ""
        let cancelled = settings.cancelledStates.contains(state)
        let skip = cancelled || !(settings.states.isEmpty || settings.states.contains(state))
        let before = try pass.ledger.order(channel: channel, number: order.number)
        let change = try pass.ledger.apply(
            order,
            channel: channel,
            exportId: ExportId.of(channel: channel, number: order.number),
            why: problems.first?.code,
            skip: skip,
            cancelled: cancelled,
            file: applier.file.id,
            pass: pass.id
        )
        switch change {
        case .unchanged: return
        case .new, .revised: pass.report.counts.ordersNew += 1
        case .conflicting:
            applier.note(
                Problem(
                    OrderProblem.changedAfterExport,
                    .warning,
                    scope: .record,
                    at: SourcePosition(line: order.line),
                    ["order": order.number]
                )
            )
        }
        pass.needsPairing = true
        if let before { pass.droppedItems.formUnion(try pass.items(of: before)) }
        guard let row = try pass.ledger.order(channel: channel, number: order.number) else { return }
        try pass.index(row)
        pass.touchedOrders.insert(row.id)
    }

    /// Holds an order whose number stands for another one as well: which of them holds, only the channel can say.
    ///
    /// What was sent stays as it is: a change of it is noticed when the channel exports it once.
    static func hold(_ problem: Problem, _ applier: FileApplier) throws(Problem) {
        guard case .channelIn(let channel) = applier.place, let number = problem.arguments["order"],
            let row = try applier.ledger.order(channel: channel, number: number),
            try applier.ledger.holdUntilRepeated(row, why: problem.code, pass: applier.pass.id)
        else { return }
        applier.pass.touchedOrders.insert(row.id)
    }
}

/// The ids under which orders and packs go out: functions of what they hold, so that a repeat is recognised.
public enum ExportId {
    /// The id of an order: ASCII, at most 64 characters.
    public static func of(channel: String, number: String) -> String {
        let plain = channel + "-" + number
        let safe = plain.utf8.allSatisfy { byte in
            byte == 45 || byte == 46 || byte == 95 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)
                || (byte >= 97 && byte <= 122)
        }
        if safe && plain.utf8.count <= 60 { return plain }
        let kept = plain.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        return String(String.UnicodeScalarView(kept.prefix(40))) + "-"
            + String(ContentHash(of: Array(plain.utf8)).hex.prefix(16))
    }

    /// The id of a pack of orders.
    ///
    /// A changed order gives another pack: one that was refused and corrected is no repeat of what was refused.
    static func ofPack(_ rows: [OrderRow]) -> String {
        let ids = rows.map { $0.revision == 1 ? $0.exportId : $0.exportId + "#" + String($0.revision) }
        return "SPJ-" + ContentHash(of: Array(ids.joined(separator: "\n").utf8)).hex.prefix(16)
    }
}
