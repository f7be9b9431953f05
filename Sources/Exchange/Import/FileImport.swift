import Connectors
import Domain
import Ledger
import Spool

/// The facts of one file on their way into the ledger, inside the file's transaction.
final class FileImport {
    let environment: Environment
    private(set) var record: FileRecord
    let format: Format
    /// What the file did so far.
    var result = StepResult()
    /// Whether a person let the file go in spite of the brake.
    let released: Bool
    /// Problems to write down with the file; the first of them.
    private(set) var problems: [Problem] = []
    /// What spoils the whole file, though its reader went on.
    private var spoiled: Problem?

    private var stock: StockFileImport?
    private var payments: PaymentFileImport?
    private var settlements: SettlementFileImport?
    private var catalogue: CatalogueFileImport?
    private var orders: OrderFileImport?
    private var isOfOrders = false
    /// Whether an answer moved an order.
    var hasAnswers = false
    /// The packs of which orders were answered one by one.
    var answeredPacks: Set<String> = []

    var ledger: Ledger { environment.ledger }
    /// When the file was last written; nil when its time cannot be right.
    var written: Moment? { environment.credible(record.modified?.nanoseconds) }

    init(_ environment: Environment, _ record: FileRecord, _ format: Format, released: Bool) {
        self.environment = environment
        self.record = record
        self.format = format
        self.released = released
        if record.kind == .catalogue, case .channel(let channel, .in) = record.place {
            catalogue = CatalogueFileImport(self, channel: channel)
        }
    }

    /// Takes in one fact.
    func accept(_ fact: Fact) throws(Problem) {
        switch fact {
        case .stockExport(let export):
            record.stamp = export.stamp
            try stockImport().begin(export)
        case .stock(let level):
            record.records += 1
            try stockImport().apply(level)
        case .order(let order):
            record.records += 1
            isOfOrders = true
            try orderImport()?.apply(order)
        case .product(let product):
            record.records += 1
            try catalogue?.apply(product)
        case .receipt(let receipt):
            record.records += 1
            try ReceiptFileImport.apply(receipt, self)
        case .invoice(let invoice):
            record.records += 1
            result.counts.invoices += 1
            if try ledger.apply(invoice, file: record.id) { result.changes.needsPairing = true }
        case .payment(let payment):
            record.records += 1
            try paymentImport().apply(payment)
        case .statement(let statement):
            try paymentImport().apply(statement)
        case .settlementLine(let line):
            record.records += 1
            try settlementImport().apply(line)
        case .settlement(let settlement): try settlementImport().apply(settlement)
        case .gatewayPayment(let payment):
            record.records += 1
            try GatewayPaymentImport(self).apply(payment)
        case .inquiry(let inquiry):
            if inquiry.standing == .wanted { record.records += 1 }
            try apply(inquiry)
        case .problem(let problem):
            if problem.is(OrderProblem.twice) { try orderImport()?.hold(problem) }
            note(problem)
        }
    }

    /// The system that wrote the file where it is not the warehouse system, or no longer; nil for its own files.
    func otherSystem() throws(Problem) -> Connector? {
        guard let now = try ledger.warehouseSystem(),
            let writer = environment.workspace.registry.warehouse(writing: format.id), writer.id != now.system
        else { return nil }
        return writer
    }

    /// Whether the system that wrote the file was the warehouse system before.
    func isOfFormerSystem() throws(Problem) -> Bool {
        guard let now = try ledger.warehouseSystem(), now.changes > 0 else { return false }
        return try otherSystem() != nil
    }

    /// Ends the file; throws what spoils it as a whole.
    func finish() throws(Problem) {
        if let spoiled { throw spoiled }
        try stock?.finish()
        try catalogue?.finish()
        try orders?.finish()
        try ReceiptFileImport.finish(self)
        for index in problems.indices { try ease(&problems[index]) }
        let knowledge = OrderKnowledge(environment)
        if isOfOrders { result.changes.orders.formUnion(try knowledge.noticeEnded(by: written)) }
        if hasAnswers { result.changes.orders.formUnion(try knowledge.compareWithPresentFigures()) }
        if let first = problems.first(where: { $0.severity == .error }) { record.code = first.code }
        for problem in problems { result.problems.append((record.place.path(of: record.name), problem)) }
    }

    /// Keeps a problem of a record, or remembers that the file is spoiled.
    func note(_ problem: Problem) {
        if problem.scope == .file && problem.severity == .error {
            if spoiled == nil { spoiled = problem }
        } else if problems.count < Limits.keptProblems {
            problems.append(problem)
        }
    }

    /// What is wrong with an order that nobody is to send is no work of today.
    private func ease(_ problem: inout Problem) throws(Problem) {
        guard case .channel(let channel, .in) = record.place, problem.severity == .error, problem.scope == .record,
            problem.code(as: OrderProblem.self) != nil, let number = problem.arguments["order"],
            let row = try ledger.order(channel: channel, number: number)
        else { return }
        if row.exportState == .skipped || row.exportState == .settled { problem.severity = .warning }
    }

    /// Nil in a folder that is no channel's.
    private func orderImport() -> OrderFileImport? {
        if let orders { return orders }
        guard case .channel(let name, .in) = record.place, let channel = environment.channel(name) else { return nil }
        orders = OrderFileImport(self, channel)
        return orders
    }

    private func stockImport() throws(Problem) -> StockFileImport {
        if let stock { return stock }
        let new = try StockFileImport(self)
        stock = new
        return new
    }

    private func settlementImport() throws(Problem) -> SettlementFileImport {
        if let settlements { return settlements }
        let new = try SettlementFileImport(self)
        settlements = new
        return new
    }

    private func paymentImport() -> PaymentFileImport {
        if let payments { return payments }
        let new = PaymentFileImport(self)
        payments = new
        return new
    }
}
