import Domain

/// What a step of a pass did: what its report says of it, and what the steps after it follow.
struct StepResult {
    /// Every file that was met.
    var files: [PassReport.FileLine] = []
    /// Every file that the pass has written so far; empty for a step that writes none.
    var written: [PassReport.WrittenLine] = []
    /// The figures.
    var counts = PassReport.Counts()
    /// What a person should know, with the file it concerns.
    var problems: [(file: String, problem: Problem)] = []
    /// Whether a connection to the outside failed.
    var connectionFailed = false
    /// What is to be followed.
    var changes = Changes()

    /// Adds what another step did.
    mutating func add(_ other: StepResult) {
        files += other.files
        if !other.written.isEmpty { written = other.written }
        counts.add(other.counts)
        problems += other.problems
        connectionFailed = connectionFailed || other.connectionFailed
        changes.add(other.changes)
    }

    /// Notes that a connection failed, which spoils nothing else.
    mutating func add(failed name: String, _ problem: Problem) {
        var shown = problem
        shown.severity = .warning
        problems.append((name, shown))
        connectionFailed = true
    }
}

/// What changed, as far as later steps of the pass follow it.
struct Changes {
    /// Whether orders, invoices or payments changed, so that pairing is worth another look.
    var needsPairing = false
    /// Orders that were met or changed.
    var orders: Set<Int> = []
    /// Items that orders no longer have.
    var droppedItems: Set<String> = []
    /// Whether what channels may sell was worked out again.
    var refreshedOffers = false
    /// Whether that was done for every product of every channel.
    var refreshedAllOffers = false
    /// Whether what channels may sell is to be worked out again as a whole: the warehouse system was off until now.
    var resumesStock = false
    /// Whether settings of stock were followed that channels did not know yet.
    var followedSettings = false

    /// Adds other changes.
    mutating func add(_ other: Changes) {
        needsPairing = needsPairing || other.needsPairing
        orders.formUnion(other.orders)
        droppedItems.formUnion(other.droppedItems)
        refreshedOffers = refreshedOffers || other.refreshedOffers
        refreshedAllOffers = refreshedAllOffers || other.refreshedAllOffers
        resumesStock = resumesStock || other.resumesStock
        followedSettings = followedSettings || other.followedSettings
    }
}

extension PassReport {
    /// Adds what a step did.
    mutating func add(_ step: StepResult) {
        files += step.files
        if !step.written.isEmpty { written = step.written }
        counts.add(step.counts)
        problems += step.problems
        connectionFailed = connectionFailed || step.connectionFailed
    }
}

extension PassReport.Counts {
    /// Adds the figures of a step.
    mutating func add(_ other: PassReport.Counts) {
        stockRead += other.stockRead
        stockChanged += other.stockChanged
        ordersNew += other.ordersNew
        ordersWritten += other.ordersWritten
        receipts += other.receipts
        invoices += other.invoices
        paymentsNew += other.paymentsNew
        paymentsPaired += other.paymentsPaired
        paymentsWaiting += other.paymentsWaiting
        statesWritten += other.statesWritten
    }
}
