import Connectors
import Domain
import Ledger
import Settings
import Spool

/// Confirmed payments that go into the accounting as bank documents, each once
/// (docs/pairing.md#payments-into-the-accounting).
extension Outbox {
    /// What becomes of a payment now.
    private enum Fate {
        /// An invoice is still to come.
        case wait
        case write([(order: Int, part: PaymentBatch.Settled)])
        /// The accountant enters it.
        case leave(BankDocumentProblem)
    }

    /// Decides the file of payments, and says which are left to the accountant or changed after they were written.
    func decidePayments() throws(Problem) -> StepResult {
        var step = StepResult()
        guard let first = workspace.configuration.payments.intoAccounting else { return step }
        guard let writer = workspace.system.payments else {
            let values = ["system": workspace.system.name]
            let problem = Problem(BankDocumentProblem.noWriter, .warning, scope: .record, values)
            step.problems.append(("spojka.yaml", problem))
            return step
        }
        for (payment, invoices) in try ledger.noteChangedPayments() {
            let values = ["payment": String(payment), "invoices": invoices.joined(separator: ", ")]
            add(Problem(BankDocumentProblem.changedAfter, scope: .record, values), payment, &step)
        }
        var entries: [(row: PaymentRow, entry: PaymentBatch.Entry, orders: [Int])] = []
        var nameless: Set<String> = []
        for id in try ledger.paymentsForAccounting(from: first) {
            guard let row = try ledger.payment(id: id), let export = try exportId(payment: id) else { continue }
            switch try fate(of: row) {
            case .wait: break
            case .leave(let code): try leave(row, export, Problem(code, .warning, scope: .record, about(row)), &step)
            case .write(let parts):
                let account = account(of: row.payment)
                guard account != nil || !writer.needsAccount else {
                    nameless.insert(row.payment.ownAccount?.description ?? "–")
                    continue
                }
                let entry = PaymentBatch.Entry(
                    id: export,
                    payment: row.payment,
                    account: account,
                    settled: try counted(parts.map(\.part), of: row, after: entries.map(\.entry))
                )
                entries.append((row, entry, parts.map(\.order)))
            }
        }
        for account in nameless.sorted() {
            let values = ["account": account, "system": workspace.system.name]
            let problem = Problem(BankDocumentProblem.noAccount, .warning, scope: .record, values)
            step.problems.append(("spojka.yaml", problem))
        }
        for start in stride(from: 0, to: entries.count, by: Self.mostInPack) {
            try write(Array(entries[start..<min(start + Self.mostInPack, entries.count)]), writer, &step)
        }
        return step
    }

    private func write(
        _ entries: [(row: PaymentRow, entry: PaymentBatch.Entry, orders: [Int])],
        _ writer: PaymentWriter,
        _ step: inout StepResult
    ) throws(Problem) {
        let pack = try pack(of: entries.map { ($0.row.id, $0.entry.id) })
        let batch = PaymentBatch(
            packId: pack,
            entries: entries.map(\.entry),
            unit: workspace.configuration.merchant.ico,
            settings: workspace.systemValues
        )
        let file = try writer.write(batch)
        var written = 0
        for (row, entry, orders) in entries {
            if let problem = file.refused[entry.id] {
                try leave(row, entry.id, problem, &step)
                continue
            }
            written += 1
            for remark in file.remarks[entry.id] ?? [] {
                for order in orders { try ledger.note(order: order, .remark, detail: remark.code, pass: pass) }
            }
            try ledger.add(
                bankDocument: row.id,
                id: entry.id,
                .written,
                pack: pack,
                settles: zip(orders, entry.settled).map { ($0, $1.invoice, $1.amount.minorUnits) },
                pass: pass
            )
        }
        guard written > 0 else { return }
        try ledger.add(
            OutFileRecord(
                pass: pass,
                path: Folder.warehouse(.out).path(of: file.name),
                kind: .payments,
                subject: pack,
                records: written,
                body: file.bytes
            )
        )
    }

    /// The id of a pack follows from its payments. One that is sent again gives another pack, as for another system does:
    /// it is no repeat of what was refused.
    private func pack(of entries: [(payment: Int, id: String)]) throws(Problem) -> String {
        let changes = try ledger.warehouseSystem()?.changes ?? 0
        var ids = changes == 0 ? [] : ["system " + String(changes)]
        for (payment, id) in entries {
            let attempt = try ledger.bankDocument(payment: payment)?.attempt ?? 1
            ids.append(attempt == 1 ? id : id + "#" + String(attempt))
        }
        return "SPJ-" + ContentHash(of: Array(ids.joined(separator: "\n").utf8)).hex.prefix(16)
    }

    /// The parts of a payment, each with how many equal ones there are of other payments: those in the accounting, on their way
    /// there, or in the pack before it.
    private func counted(
        _ parts: [PaymentBatch.Settled],
        of row: PaymentRow,
        after earlier: [PaymentBatch.Entry]
    ) throws(Problem) -> [PaymentBatch.Settled] {
        var counted: [PaymentBatch.Settled] = []
        for part in parts {
            var part = part
            let written = try ledger.equalSettlements(
                of: part.invoice,
                amount: part.amount.minorUnits,
                on: row.payment.date,
                besides: row.id
            )
            let inPack = earlier.count { entry in
                entry.payment.date == row.payment.date
                    && entry.settled.contains { $0.invoice == part.invoice && $0.amount == part.amount }
            }
            part.equals = Int(clamping: Int64(written) +| Int64(inPack))
            counted.append(part)
        }
        return counted
    }

    /// What becomes of a payment: all of it must settle invoices that are known and open, in the accounting's currency.
    private func fate(of row: PaymentRow) throws(Problem) -> Fate {
        let home = workspace.configuration.merchant.currency
        guard row.payment.amount.currency == home else { return .leave(BankDocumentProblem.otherCurrency) }
        var parts: [(order: Int, part: PaymentBatch.Settled)] = []
        var sum: Int64 = 0
        var isSettled = false
        for share in row.allocations {
            let invoices = try ledger.payableInvoices(order: share.order)
            guard let invoice = invoices.first else { return .wait }
            guard invoices.count == 1 else { return .leave(BankDocumentProblem.severalInvoices) }
            guard share.amount.currency == home, invoice.total.currency == home else {
                return .leave(BankDocumentProblem.otherCurrency)
            }
            let open = (invoice.remaining ?? invoice.total).minorUnits
            isSettled = isSettled || invoice.remaining != nil && open <= 0
            if !isSettled, open < share.amount.minorUnits { return .leave(BankDocumentProblem.lessRemains) }
            sum = sum +| share.amount.minorUnits
            let order = share.channel + "/" + share.number
            parts.append((share.order, .init(invoice: invoice.number, order: order, amount: share.amount)))
        }
        if isSettled { return .leave(BankDocumentProblem.settledThere) }
        guard !parts.isEmpty, sum == row.payment.amount.minorUnits else { return .leave(BankDocumentProblem.surplus) }
        return .write(parts)
    }

    /// Leaves a payment to the accountant, for good; what is settled there already needs no word.
    private func leave(
        _ row: PaymentRow,
        _ export: String,
        _ problem: Problem,
        _ step: inout StepResult
    ) throws(Problem) {
        try ledger.add(bankDocument: row.id, id: export, .left, why: problem.code, pass: pass)
        if !problem.is(BankDocumentProblem.settledThere) { add(problem, row.id, &step) }
    }

    private func add(_ problem: Problem, _ payment: Int, _ step: inout StepResult) {
        step.problems.append(("payment " + String(payment), problem))
    }

    private func about(_ row: PaymentRow) -> [String: String] {
        let orders = row.allocations.map { $0.channel + "/" + $0.number }
        return ["payment": String(row.id), "orders": orders.joined(separator: ", ")]
    }

    /// The id of a payment's document follows from what the bank says of it, so that a repeat is recognised.
    private func exportId(payment id: Int) throws(Problem) -> String? {
        try ledger.identity(payment: id).map { "PAY-" + ContentHash(of: Array($0.utf8)).hex.prefix(24) }
    }

    /// What the accounting system calls the account of a payment.
    private func account(of payment: Payment) -> String? {
        let accounts = workspace.configuration.payments.accounts
        let known = accounts.first { own in
            payment.ownAccount.map { $0.means(own.account) && own.currency == payment.amount.currency } ?? false
        }
        return known?.accounting ?? (accounts.count == 1 ? accounts.first?.accounting : nil)
    }
}
