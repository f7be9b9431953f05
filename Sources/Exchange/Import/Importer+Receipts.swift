import Domain
import Ledger
import Spool

/// The answers of the warehouse system on their way into the ledger.
enum ReceiptFileImport {
    /// Takes in one answer; what the system says against an order, and what nobody can place, is shown in its own words.
    static func apply(_ receipt: Receipt, _ file: FileImport) throws(Problem) {
        file.result.counts.receipts += 1
        let hint = ReceiptHint(
            order: OrderFileName.id(in: file.record.name),
            pack: PackName.id(in: [file.record.name] + receipt.messages.map(\.text)),
            isFormer: try file.isOfFormerSystem()
        )
        if let moved = try file.ledger.applyToPayments(receipt, hint: hint) {
            for row in moved { tell(receipt, row, file) }
            return
        }
        let effect = try file.ledger.apply(
            receipt,
            hint: hint,
            by: file.written,
            file: file.record.id,
            pass: file.environment.pass.id
        )
        let words = receipt.messages.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
        if let pack = receipt.packId, receipt.orderId.map({ !$0.isEmpty }) ?? false {
            file.answeredPacks.insert(pack)
        }
        switch effect {
        case .nothingNew: break
        case .applied(let orders):
            file.result.changes.needsPairing = true
            file.hasAnswers = true
            try tell(receipt, orders, words, file)
        case .unknownOrder:
            // Whose orders were refused nobody knows: that must not pass unseen.
            let isLost = receipt.state == .refused
            let order = [receipt.orderId, receipt.orderNumber, receipt.packId].compactMap { $0 }.first { !$0.isEmpty }
            let severity = isLost ? Problem.Severity.error : .warning
            let values = ["order": order ?? "?", "words": words]
            if words.isEmpty {
                note(ExchangeProblem.receiptForUnknownOrder, severity, receipt, values, file)
            } else {
                note(OrderProblem.strangeAnswer, severity, receipt, values, file)
            }
        }
    }

    /// Says what the system has against a payment.
    private static func tell(_ receipt: Receipt, _ row: BankDocumentRow, _ file: FileImport) {
        guard let code = row.why.flatMap(BankDocumentProblem.init(rawValue:)) else { return }
        let values = ["payment": String(row.payment), "words": row.detail ?? "–"]
        note(code, .error, receipt, values, file)
    }

    /// Ends a file of answers: an order that was left out of an answer to its pack nobody has answered.
    static func finish(_ file: FileImport) throws(Problem) {
        for pack in file.answeredPacks.sorted() where !pack.isEmpty {
            for id in try file.ledger.markUnanswered(pack: pack, pass: file.environment.pass.id) {
                guard let row = try file.ledger.order(id: id) else { continue }
                let values = ["order": row.order.number, "pack": pack]
                file.note(Problem(OrderProblem.unanswered, .warning, scope: .record, values))
            }
        }
    }

    private static func tell(
        _ receipt: Receipt,
        _ orders: [Int],
        _ words: String,
        _ file: FileImport
    ) throws(Problem) {
        var rows: [OrderRow] = []
        for id in orders { if let row = try file.ledger.order(id: id) { rows.append(row) } }
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
                file
            )
        }
        if first.exportState == .unknown {
            note(OrderProblem.unknownAnswer, .warning, receipt, ["order": first.order.number, "words": words], file)
        }
        for row in rows {
            guard let code = row.why.flatMap(OrderProblem.init(rawValue:)), OrderProblem.alarms.contains(code) else {
                continue
            }
            note(code, .warning, receipt, row.reasonArguments, file)
        }
    }

    /// How many orders of a refused pack are named.
    private static let mostNamed = 20

    private static func note(
        _ code: some ProblemCode,
        _ severity: Problem.Severity,
        _ receipt: Receipt,
        _ arguments: [String: String],
        _ file: FileImport
    ) {
        let place = SourcePosition(line: receipt.line)
        file.note(Problem(code, severity, scope: .record, at: place, arguments))
    }
}

/// The names of files that hold one order, and of the answers to them.
enum OrderFileName {
    /// The order's id in the name of an answer, such as `report-order-eshop-1001.xml`; nil when there is none.
    ///
    /// Systems that take one order per file are asked to name the answer after it; the name is only a hint, which the
    /// ledger checks.
    static func id(in name: String) -> String? {
        let words = name.split(separator: "order-", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2 else { return nil }
        let id = words[1].lastIndex(of: ".").map { words[1][..<$0] } ?? words[1]
        return id.isEmpty ? nil : String(id)
    }
}

/// Ids of packs of orders in the names of answers and in their words.
enum PackName {
    private static let mark = "SPJ-"
    private static let digits = 16

    /// The only pack that the texts name, such as `SPJ-0123456789abcdef` in `orders-SPJ-0123456789abcdef.xml`; nil when
    /// they name none, or several.
    static func id(in texts: [String]) -> String? {
        var found: Set<String> = []
        for text in texts {
            var rest = text[...]
            while let start = rest.firstRange(of: mark) {
                let number = rest[start.upperBound...].prefix { $0.isHexDigit && !$0.isUppercase }
                if number.utf8.count == digits { found.insert(mark + number) }
                rest = rest[start.upperBound...]
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
