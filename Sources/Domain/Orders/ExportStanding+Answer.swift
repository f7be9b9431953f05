/// What the accounting system answered of an order.
public struct OrderAnswer: Hashable, Sendable {
    /// What became of the order there.
    public var state: Receipt.State
    /// The number of the document that the system made, and its own id of it.
    public var documentNumber: String?
    /// The system's id of the document.
    public var documentId: String?
    /// The code of the system's reason.
    public var reason: String
    /// The system's own words; nil for none.
    public var words: String?
    /// The pack that it answers.
    public var pack: String?
    /// Whether it answers a pack in which the order was before it was corrected or taken back.
    public var isLate: Bool
    /// Other orders that have the document.
    public var others: [String]

    /// An answer; what is left out is not so.
    public init(
        _ state: Receipt.State,
        documentNumber: String? = nil,
        documentId: String? = nil,
        reason: String? = nil,
        words: String? = nil,
        pack: String? = nil,
        isLate: Bool = false,
        others: [String] = []
    ) {
        self.state = state
        self.documentNumber = documentNumber
        self.documentId = documentId
        self.reason = reason ?? state.rawValue
        self.words = words
        self.pack = pack
        self.isLate = isLate
        self.others = others
    }

    /// The state that an order gets by it.
    public var exportState: OrderExportState {
        switch state {
        case .accepted, .acceptedWithWarning, .duplicate: .accepted
        case .refused: .refused
        case .unknown: .unknown
        }
    }
}

extension ExportStanding {
    /// Where an order stands after an answer; nil when that says nothing new.
    ///
    /// An accepted order is never moved back, nor one that a person settled unless the system took it after all.
    public func after(_ answer: OrderAnswer) -> ExportStanding? {
        let new = answer.exportState
        if new != .accepted && (answer.isLate || state == .accepted || state == .settled) { return nil }
        if state == .settled && answer.documentNumber == nil { return nil }
        if state == .accepted, answer.documentNumber == nil || answer.documentNumber == documentNumber { return nil }
        var next = self
        next.state = new
        next.skip = nil
        if new == .accepted {
            let found = alarm(answer)
            next.why = found?.code.rawValue
            next.detail = found?.detail
            // The second document waits; the first one stays that of the order.
            guard found?.code != .twoDocuments else { return next }
        } else if new != .unknown || !(alarm.map(OrderProblem.alarms.contains) ?? false) {
            // What is to be put right there still is when an answer means nothing.
            next.why = answer.reason
            next.detail = answer.words
        }
        next.documentNumber = answer.documentNumber ?? documentNumber
        next.documentId = answer.documentId ?? documentId
        return next
    }

    /// What is to be put right in the accounting system now that it has the order.
    private func alarm(_ answer: OrderAnswer) -> (code: OrderProblem, detail: String?)? {
        if let number = answer.documentNumber {
            if isSecond(number, answer) {
                return (.twoDocuments, [documentNumber ?? "?", number].joined(separator: ", "))
            }
            if !answer.others.isEmpty { return (.sharedDocument, answer.others.joined(separator: ", ")) }
        }
        if isCancelled { return (.cancelledAfterExport, nil) }
        if let alarm, OrderProblem.alarms.contains(alarm) { return (alarm, detail) }
        return answer.isLate ? (.answeredLate, answer.pack) : nil
    }

    /// Whether a document of that number stands beside another one of the order.
    private func isSecond(_ number: String, _ answer: OrderAnswer) -> Bool {
        // What a person entered by hand stands beside what the system took now.
        guard let documentNumber else { return state == .settled }
        let isRenumbered = answer.documentId != nil && answer.documentId == documentId
        return documentNumber != number && !isRenumbered
    }

    /// Where an order stands that an answer to its pack left out: nobody knows whether the system has it.
    public var unanswered: ExportStanding {
        var next = self
        next.state = .unknown
        next.why = why ?? OrderProblem.unanswered.rawValue
        return next
    }

    /// Where an order stands that was on its way to an accounting system of that name when another one took its place: nobody
    /// knows whether the former one has it, so a person decides. Nil for one that was not on its way, or of which a person has
    /// to cancel the document there anyway.
    public func left(at system: String) -> ExportStanding? {
        guard state == .written || state == .delivered || state == .unknown, !isDoubled else { return nil }
        guard alarm != .cancelledAfterExport, alarm != .failedAfterExport, alarm != .formerSystem else { return nil }
        var next = self
        next.state = .unknown
        (next.why, next.detail) = (OrderProblem.formerSystem.rawValue, system)
        return next
    }

    /// Where an order stands whose file was taken back before anybody fetched it; without a reason not to send it, it goes in
    /// another file whatever its state is.
    public var takenBack: ExportStanding {
        var next = self
        next.skip = isCancelled ? .cancelled : alarm == .failedAfterExport ? .failed : nil
        next.state = next.skip == nil ? .new : .skipped
        next.isReleased = next.skip == nil
        (next.why, next.detail, next.keepsSent) = (nil, nil, false)
        return next
    }

    /// Where an order stands that a person settled: one that the accounting system has stays accepted.
    public func settled(document: String?) -> ExportStanding {
        var next = self
        next.state = state == .accepted ? .accepted : .settled
        next.documentNumber = document ?? documentNumber
        (next.why, next.detail, next.skip, next.keepsSent) = (nil, nil, nil, false)
        return next
    }

    /// Where a settled order stands whose settling is taken back: as before, unless the channel changed meanwhile what it
    /// waited for.
    public func reopened(to state: OrderExportState, why: String?, detail: String?) -> ExportStanding {
        var next = self
        next.state = state
        (next.why, next.detail, next.skip) = (why, detail, nil)
        guard isCancelled else {
            if next.alarm == .cancelledAfterExport { (next.why, next.detail) = (nil, nil) }
            return next
        }
        if !state.isSent {
            // What was cancelled before anybody sent it is history.
            (next.state, next.skip, next.why, next.detail) = (.skipped, .cancelled, nil, nil)
        } else if state != .refused, !next.isDoubled, next.alarm != .cancelledAfterExport {
            (next.why, next.detail) = (OrderProblem.cancelledAfterExport.rawValue, nil)
        }
        return next
    }
}
