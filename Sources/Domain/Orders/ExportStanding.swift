/// Where an order stands between its channel and the accounting system, and what brings it further: the state machine of its
/// export, as pure functions of values (docs/orders.md).
public struct ExportStanding: Hashable, Sendable {
    /// The state.
    public var state: OrderExportState
    /// The code of why it waits.
    public var why: String?
    /// More of why it waits: what changed, or the numbers of documents.
    public var detail: String?
    /// Why it is not sent, where its state is `skipped`.
    public var skip: OrderSkip?
    /// Whether its state in the channel means that it was cancelled.
    public var isCancelled: Bool
    /// Whether a person lets it go whatever its state is.
    public var isReleased: Bool
    /// Its state in the channel's own words.
    public var channelState: String?
    /// Whether it is kept as its document has it, because the channel has another one by now.
    public var keepsSent: Bool
    /// The number of its document in the accounting system, and that system's id of it.
    public var documentNumber: String?
    /// The accounting system's id of the document.
    public var documentId: String?

    /// A standing; what is left out is not so.
    public init(
        _ state: OrderExportState,
        why: String? = nil,
        detail: String? = nil,
        skip: OrderSkip? = nil,
        isCancelled: Bool = false,
        isReleased: Bool = false,
        channelState: String? = nil,
        keepsSent: Bool = false,
        documentNumber: String? = nil,
        documentId: String? = nil
    ) {
        self.state = state
        self.why = why
        self.detail = detail
        self.skip = skip
        self.isCancelled = isCancelled
        self.isReleased = isReleased
        self.channelState = channelState
        self.keepsSent = keepsSent
        self.documentNumber = documentNumber
        self.documentId = documentId
    }

    /// What its code says has to be put right.
    public var alarm: OrderProblem? { OrderProblem(stored: why) }

    /// Whether two documents, or two orders, have to be told apart first, whatever else happens.
    var isDoubled: Bool { alarm == .twoDocuments || alarm == .sharedDocument }
}

/// What a channel says of an order.
public struct OrderArrival: Hashable, Sendable {
    /// Why it is not to be sent; an order that a person sends goes out anyway, unless it was cancelled.
    public var skip: OrderSkip?
    /// The code of what speaks against sending it; such an order is held.
    public var why: String?
    /// What of its document is another than what was sent, in words; nil for nothing.
    public var changes: String?
    /// Its state in the channel's own words.
    public var channelState: String?
    /// Whether anything of it is another than before but its state.
    public var isCorrected: Bool

    /// An arrival; what is left out is not so.
    public init(
        skip: OrderSkip? = nil,
        why: String? = nil,
        changes: String? = nil,
        channelState: String? = nil,
        isCorrected: Bool = false
    ) {
        self.skip = skip
        self.why = why
        self.changes = changes
        self.channelState = channelState
        self.isCorrected = isCorrected
    }
}

/// What an order that arrived did.
public enum OrderChange: Sendable {
    /// It is as it was.
    case unchanged
    /// It changed before it was sent, or after it was refused, or only in what no document has.
    case revised
    /// Its document is another by now than what was sent: a person must look; the accounting system cannot be told by
    /// file.
    case conflicting
    /// It was cancelled after it was sent.
    case cancelled
    /// Its payment failed after it was sent.
    case paymentFailed
}

/// Where an arrival leads.
public struct OrderStep: Hashable, Sendable {
    /// Where the order stands then.
    public var standing: ExportStanding
    /// What its history says of it: why it is not sent, or what changed.
    public var event: String?
    /// What it did.
    public var change = OrderChange.revised
    /// Whether it begins again, as one that was never in a pack.
    public var isRestarted = false
}

extension ExportStanding {
    /// Where an order stands that was not known.
    public static func first(_ arrival: OrderArrival) -> ExportStanding {
        ExportStanding(.new).before(arrival)
    }

    /// Where a known order stands after its channel said something else of it.
    public func after(_ arrival: OrderArrival) -> OrderStep {
        let begins = state == .refused && arrival.isCorrected
        if state.isSent && !begins { return sent(arrival) }
        if state == .held, alarm == .heldByPerson {
            return OrderStep(standing: ExportStanding(state, why: why).with(self, arrival))
        }
        let next = before(arrival)
        return OrderStep(standing: next, event: next.skip?.rawValue, isRestarted: begins)
    }

    /// Where it stands when it was not sent.
    ///
    /// What is not to be sent needs no person, whatever is wrong with it; what may be sent once its state is another does.
    private func before(_ arrival: OrderArrival) -> ExportStanding {
        let isHeld = arrival.why != nil
        let state: OrderExportState =
            switch arrival.skip {
            case .cancelled?: .skipped
            case .done?, .failed?, .older?: isReleased ? (isHeld ? .held : .new) : .skipped
            case .state?: isHeld ? .held : isReleased ? .new : .skipped
            case nil: isHeld ? .held : .new
            }
        return ExportStanding(
            state,
            why: state == .held ? arrival.why : nil,
            skip: state == .skipped ? arrival.skip : nil
        ).with(self, arrival)
    }

    /// Where an order stands that was sent: what is wrong with its document is said until it is right again, there or in
    /// the channel, or a person settles it.
    private func sent(_ arrival: OrderArrival) -> OrderStep {
        var step = OrderStep(standing: ExportStanding(state, why: why, detail: detail).with(self, arrival))
        step.standing.keepsSent = keepsSent || arrival.changes != nil
        if arrival.skip == .cancelled {
            // A refused order has no document.
            guard !isCancelled, state != .refused else { return step }
            if !isDoubled { step.standing.why = OrderProblem.cancelledAfterExport.rawValue }
            step.event = OrderSkip.cancelled.rawValue
            step.change = .cancelled
        } else if arrival.skip == .failed, state != .refused, !isDoubled {
            guard alarm != .failedAfterExport else { return step }
            step.standing.why = OrderProblem.failedAfterExport.rawValue
            step.standing.detail = nil
            step.event = OrderSkip.failed.rawValue
            step.change = .paymentFailed
        } else if let changes = arrival.changes {
            step.event = changes
            guard !isDoubled else { return step }
            step.standing.why = OrderProblem.changedAfterExport.rawValue
            step.standing.detail = changes
            if alarm != .changedAfterExport || detail != changes { step.change = .conflicting }
        } else if isCancelled, why == nil, state != .refused {
            // A person put its cancellation right in the accounting system, so the document is gone there.
            let states = (channelState ?? "?") + " → " + (arrival.channelState ?? "?")
            step.standing.why = OrderProblem.changedAfterExport.rawValue
            step.standing.detail = Self.opening + states
            step.event = step.standing.detail
            step.change = .conflicting
        } else if isRight {
            step.standing.why = nil
            step.standing.detail = nil
        }
        return step
    }

    /// Whether what waits ends with an arrival that changes nothing of the document.
    private var isRight: Bool {
        let isOpened = detail?.hasPrefix(Self.opening) ?? false
        let isOpenAgain = alarm == .cancelledAfterExport || alarm == .failedAfterExport
        return isOpenAgain || alarm == .changedAfterExport && keepsSent && !isOpened
    }

    /// Before the states of an order that was opened again after a person settled its cancellation.
    private static let opening = "state "

    private func with(_ known: ExportStanding, _ arrival: OrderArrival) -> ExportStanding {
        var next = self
        next.isCancelled = arrival.skip == .cancelled
        next.isReleased = known.isReleased
        next.channelState = arrival.channelState
        next.documentNumber = known.documentNumber
        next.documentId = known.documentId
        return next
    }
}
