import Domain
import Ledger
import Spool

/// Applies the answers of the warehouse system to orders.
enum ReceiptFileApplier {
    /// Takes in one answer; what the system says against an order, and what nobody can place, is shown in its own words.
    static func apply(_ receipt: Receipt, _ applier: FileApplier) throws(Problem) {
        let pass = applier.pass
        pass.report.counts.receipts += 1
        let hint = ReceiptHint(
            order: OrderFileName.id(in: applier.file.name),
            pack: PackName.id(in: [applier.file.name] + receipt.messages.map(\.text))
        )
        let effect = try pass.ledger.apply(
            receipt,
            hint: hint,
            by: applier.written,
            file: applier.file.id,
            pass: pass.id
        )
        let words = receipt.messages.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
        if let pack = receipt.packId, receipt.orderId.map({ !$0.isEmpty }) ?? false {
            applier.answeredPacks.insert(pack)
        }
        switch effect {
        case .nothingNew: break
        case .applied(let orders):
            pass.needsPairing = true
            applier.hasAnswers = true
            try tell(receipt, orders, words, applier)
        case .unknownOrder:
            // Whose orders were refused nobody knows: that must not pass unseen.
            let isLost = receipt.state == .refused
            let order = [receipt.orderId, receipt.orderNumber, receipt.packId].compactMap { $0 }.first { !$0.isEmpty }
            let severity = isLost ? Problem.Severity.error : .warning
            let values = ["order": order ?? "?", "words": words]
            if words.isEmpty {
                note(ExchangeProblem.receiptForUnknownOrder, severity, receipt, values, applier)
            } else {
                note(OrderProblem.strangeAnswer, severity, receipt, values, applier)
            }
        }
    }

    /// Ends a file of answers: an order that was left out of an answer to its pack nobody has answered.
    static func finish(_ applier: FileApplier) throws(Problem) {
        for pack in applier.answeredPacks.sorted() where !pack.isEmpty {
            for id in try applier.ledger.markUnanswered(pack: pack, pass: applier.pass.id) {
                guard let row = try applier.ledger.order(id: id) else { continue }
                let values = ["order": row.order.number, "pack": pack]
                applier.note(Problem(OrderProblem.unanswered, .warning, scope: .record, values))
            }
        }
    }

    private static func tell(
        _ receipt: Receipt,
        _ orders: [Int],
        _ words: String,
        _ applier: FileApplier
    ) throws(Problem) {
        var rows: [OrderRow] = []
        for id in orders { if let row = try applier.ledger.order(id: id) { rows.append(row) } }
        guard let first = rows.first else { return }
        if first.exportState == .refused {
            let isPack = receipt.orderId == nil && receipt.orderNumber == nil && rows.count > 1
            let numbers = rows.prefix(Self.mostNamed).map(\.order.number).joined(separator: ", ")
            note(
                isPack ? OrderProblem.packRefused : OrderProblem.refusedBySystem,
                .warning,
                receipt,
                isPack
                    ? [
                        "pack": first.pack ?? "?", "orders": numbers + (rows.count > Self.mostNamed ? ", …" : ""),
                        "words": words,
                    ]
                    : ["order": first.order.number, "words": words],
                applier
            )
        }
        if first.exportState == .unknown {
            note(OrderProblem.unknownAnswer, .warning, receipt, ["order": first.order.number, "words": words], applier)
        }
        for row in rows {
            guard let code = row.why.flatMap(OrderProblem.init(rawValue:)), OrderProblem.alarms.contains(code) else {
                continue
            }
            note(code, .warning, receipt, row.reasonArguments, applier)
        }
    }

    /// How many orders of a refused pack are named.
    private static let mostNamed = 20

    private static func note(
        _ code: some ProblemCode,
        _ severity: Problem.Severity,
        _ receipt: Receipt,
        _ arguments: [String: String],
        _ applier: FileApplier
    ) {
        let place = SourcePosition(line: receipt.line)
        applier.note(Problem(code, severity, scope: .record, at: place, arguments))
    }
}
