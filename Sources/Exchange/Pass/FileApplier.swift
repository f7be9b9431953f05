import Connectors
import Domain
import Ledger
import Settings
import Spool

/// Puts the facts of one file into the ledger, inside its transaction.
final class FileApplier {
    let pass: Pass
    var file: FileRecord
    let format: Format
    let place: Place
    /// Whether a person let the file go in spite of the brake.
    let released: Bool
    /// Problems to write down with the file; the first of them.
    private(set) var problems: [Problem] = []
    /// What spoils the whole file, though its reader went on.
    private var spoiled: Problem?

    private var stock: StockFileApplier?
    private var payments: PaymentFileApplier?
    private var catalogue: CatalogueFileApplier?
    private var orders: OrderFileApplier?
    private var isOfOrders = false
    /// Whether an answer moved an order.
    var hasAnswers = false
    /// The packs of which orders were answered one by one.
    var answeredPacks: Set<String> = []

    var ledger: Ledger { pass.ledger }
    /// When the file was last written; nil when its time cannot be right.
    var written: Moment? { pass.credible(file.modified?.nanoseconds) }

    init(_ pass: Pass, _ file: FileRecord, _ format: Format, place: Place, released: Bool) throws(Problem) {
        self.pass = pass
        self.file = file
        self.format = format
        self.place = place
        self.released = released
        if file.kind == FileKind.catalogue.rawValue, case .channelIn(let channel) = place {
            catalogue = CatalogueFileApplier(pass, channel: channel)
        }
    }

    /// Takes in one fact.
    func accept(_ fact: Fact) throws(Problem) {
        switch fact {
        case .stockExport(let export):
            file.stamp = export.stamp
            let applier = try stockApplier()
            try applier.begin(export)
        case .stock(let level):
            file.records += 1
            try stockApplier().apply(level)
        case .order(let order):
            file.records += 1
            isOfOrders = true
            try orderApplier()?.apply(order)
        case .product(let product):
            file.records += 1
            try catalogue?.apply(product)
        case .receipt(let receipt):
            file.records += 1
            try ReceiptFileApplier.apply(receipt, self)
        case .invoice(let invoice):
            file.records += 1
            pass.report.counts.invoices += 1
            if try ledger.apply(invoice, file: file.id) { pass.needsPairing = true }
        case .payment(let payment):
            file.records += 1
            try paymentApplier().apply(payment)
        case .statement(let statement):
            try paymentApplier().apply(statement)
        case .problem(let problem):
            if problem.is(OrderProblem.twice) { try orderApplier()?.hold(problem) }
            note(problem)
        }
    }

    /// Ends the file; throws what spoils it as a whole.
    func finish() throws(Problem) -> FileRecord {
        if let spoiled { throw spoiled }
        try stock?.finish()
        try catalogue?.finish()
        try orders?.finish()
        try ReceiptFileApplier.finish(self)
        for index in problems.indices { try ease(&problems[index]) }
        if isOfOrders { try pass.noticeEnded(by: written) }
        if hasAnswers { try pass.compareWithPresentFigures() }
        if let first = problems.first(where: { $0.severity == .error }) { file.code = first.code }
        for problem in problems { pass.report.problems.append((place.path + "/" + file.name, problem)) }
        return file
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
        guard case .channelIn(let channel) = place, problem.severity == .error, problem.scope == .record,
            problem.code(as: OrderProblem.self) != nil, let number = problem.arguments["order"],
            let row = try ledger.order(channel: channel, number: number)
        else { return }
        if row.exportState == .skipped || row.exportState == .settled { problem.severity = .warning }
    }

    /// Nil in a folder that is no channel's.
    private func orderApplier() -> OrderFileApplier? {
        if let orders { return orders }
        guard case .channelIn(let name) = place,
            let channel = pass.workspace.configuration.channels.first(where: { $0.name == name })
        else { return nil }
        orders = OrderFileApplier(self, channel)
        return orders
    }

    private func stockApplier() throws(Problem) -> StockFileApplier {
        if let stock { return stock }
        let applier = try StockFileApplier(self)
        stock = applier
        return applier
    }

    private func paymentApplier() -> PaymentFileApplier {
        if let payments { return payments }
        let applier = PaymentFileApplier(self)
        payments = applier
        return applier
    }
}
