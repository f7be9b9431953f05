import Domain
import Testing

/// The state machine of an order's export, row by row (docs/orders.md).
@Suite("Where an order stands") struct ExportStandingTests {
    private static let changed = OrderProblem.changedAfterExport.rawValue
    private static let cancelled = OrderProblem.cancelledAfterExport.rawValue
    private static let failed = OrderProblem.failedAfterExport.rawValue
    private static let two = OrderProblem.twoDocuments.rawValue
    private static let shared = OrderProblem.sharedDocument.rawValue
    private static let late = OrderProblem.answeredLate.rawValue
    private static let byPerson = OrderProblem.heldByPerson.rawValue
    private static let sum = OrderProblem.doesNotAddUp.rawValue

    /// An order before and after its channel said something of it: state, why, skip, and what that did.
    struct Arrival: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: ExportStanding
        let arrival: OrderArrival
        let state: OrderExportState
        var why: String?
        var skip: OrderSkip?
        var change = OrderChange.revised

        init(
            _ name: String,
            _ before: ExportStanding,
            _ arrival: OrderArrival,
            _ state: OrderExportState,
            why: String? = nil,
            skip: OrderSkip? = nil,
            _ change: OrderChange = .revised
        ) {
            (testDescription, self.before, self.arrival, self.state) = (name, before, arrival, state)
            (self.why, self.skip, self.change) = (why, skip, change)
        }
    }

    static let arrivals: [Arrival] = [
        Arrival("corrected before it was sent", .init(.held, why: sum), .init(), .new),
        Arrival("wrong before it was sent", .init(.new), .init(why: sum), .held, why: sum),
        Arrival("held by a person", .init(.held, why: byPerson), .init(), .held, why: byPerson),
        Arrival("in a state that is not sent", .init(.new), .init(skip: .state), .skipped, skip: .state),
        Arrival("wrong, in a state that is not sent yet", .init(.new), .init(skip: .state, why: sum), .held, why: sum),
        Arrival("let go by a person", .init(.new, isReleased: true), .init(skip: .done), .new),
        Arrival(
            "let go and cancelled",
            .init(.new, isReleased: true),
            .init(skip: .cancelled),
            .skipped,
            skip: .cancelled
        ),
        Arrival("opened again before it was sent", .init(.skipped, skip: .cancelled, isCancelled: true), .init(), .new),
        Arrival("another document", .init(.accepted), .init(changes: "a"), .accepted, why: changed, .conflicting),
        Arrival(
            "the same change again",
            .init(.accepted, why: changed, detail: "a", keepsSent: true),
            .init(changes: "a"),
            .accepted,
            why: changed
        ),
        Arrival(
            "as it was sent again",
            .init(.accepted, why: changed, detail: "a", keepsSent: true),
            .init(),
            .accepted
        ),
        Arrival(
            "opened again after a settled cancellation",
            .init(.settled, isCancelled: true, channelState: "x"),
            .init(channelState: "y"),
            .settled,
            why: changed,
            .conflicting
        ),
        Arrival(
            "cancelled after it was written",
            .init(.written),
            .init(skip: .cancelled),
            .written,
            why: cancelled,
            .cancelled
        ),
        Arrival(
            "cancelled twice",
            .init(.written, why: cancelled, isCancelled: true),
            .init(skip: .cancelled),
            .written,
            why: cancelled
        ),
        Arrival("cancelled and refused", .init(.refused, why: "X"), .init(skip: .cancelled), .refused, why: "X"),
        Arrival(
            "two documents, cancelled",
            .init(.accepted, why: two),
            .init(skip: .cancelled),
            .accepted,
            why: two,
            .cancelled
        ),
        Arrival("two documents, changed", .init(.accepted, why: two), .init(changes: "a"), .accepted, why: two),
        Arrival("not paid after all", .init(.accepted), .init(skip: .failed), .accepted, why: failed, .paymentFailed),
        Arrival("still not paid", .init(.accepted, why: failed), .init(skip: .failed), .accepted, why: failed),
        Arrival("paid after all", .init(.accepted, why: failed), .init(), .accepted),
        Arrival("not cancelled after all", .init(.delivered, why: cancelled, isCancelled: true), .init(), .delivered),
        Arrival("refused and corrected", .init(.refused, why: "X"), .init(isCorrected: true), .new),
        Arrival("refused and the same", .init(.refused, why: "X"), .init(), .refused, why: "X"),
    ]

    @Test("after its channel said something", arguments: arrivals)
    func arrives(_ row: Arrival) {
        let step = row.before.after(row.arrival)
        #expect(step.standing.state == row.state && step.standing.why == row.why && step.standing.skip == row.skip)
        #expect(step.change == row.change)
        #expect(step.isRestarted == (row.before.state == .refused && row.arrival.isCorrected))
        #expect(step.standing.isCancelled == (row.arrival.skip == .cancelled))
    }

    /// An order before and after an answer; nothing expected means that it says nothing new.
    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: ExportStanding
        let answer: OrderAnswer
        let expected: ExportStanding?

        init(_ name: String, _ before: ExportStanding, _ answer: OrderAnswer, _ expected: ExportStanding?) {
            (testDescription, self.before, self.answer, self.expected) = (name, before, answer, expected)
        }
    }

    static let answers: [Answer] = [
        Answer(
            "taken",
            .init(.delivered),
            .init(.accepted, documentNumber: "1"),
            .init(.accepted, documentNumber: "1")
        ),
        Answer("taken before", .init(.delivered), .init(.duplicate), .init(.accepted)),
        Answer("taken with changes", .init(.unknown, why: "X"), .init(.acceptedWithWarning), .init(.accepted)),
        Answer(
            "refused",
            .init(.delivered),
            .init(.refused, reason: "X", words: "w"),
            .init(.refused, why: "X", detail: "w")
        ),
        Answer("refused after it was taken", .init(.accepted), .init(.refused), nil),
        Answer("refused after a person settled it", .init(.settled), .init(.refused), nil),
        Answer("refused, of an earlier pack", .init(.delivered), .init(.refused, isLate: true), nil),
        Answer("unknown", .init(.delivered), .init(.unknown), .init(.unknown, why: "unknown")),
        Answer(
            "unknown of a cancelled one",
            .init(.written, why: cancelled),
            .init(.unknown),
            .init(.unknown, why: cancelled)
        ),
        Answer(
            "taken again, the same",
            .init(.accepted, documentNumber: "1"),
            .init(.accepted, documentNumber: "1"),
            nil
        ),
        Answer(
            "taken twice",
            .init(.accepted, documentNumber: "1", documentId: "i"),
            .init(.accepted, documentNumber: "2", documentId: "j"),
            .init(.accepted, why: two, detail: "1, 2", documentNumber: "1", documentId: "i")
        ),
        Answer(
            "renumbered",
            .init(.accepted, documentNumber: "1", documentId: "i"),
            .init(.accepted, documentNumber: "2", documentId: "i"),
            .init(.accepted, documentNumber: "2", documentId: "i")
        ),
        Answer(
            "taken beside what a person entered",
            .init(.settled),
            .init(.accepted, documentNumber: "2"),
            .init(.accepted, why: two, detail: "?, 2")
        ),
        Answer("taken without a number after it was settled", .init(.settled), .init(.accepted), nil),
        Answer(
            "taken as the document of another",
            .init(.delivered),
            .init(.accepted, documentNumber: "1", others: ["a/2"]),
            .init(.accepted, why: shared, detail: "a/2", documentNumber: "1")
        ),
        Answer(
            "taken and cancelled",
            .init(.delivered, isCancelled: true),
            .init(.accepted),
            .init(.accepted, why: cancelled, isCancelled: true)
        ),
        Answer(
            "taken, and changed before",
            .init(.delivered, why: changed, detail: "a"),
            .init(.accepted),
            .init(.accepted, why: changed, detail: "a")
        ),
        Answer(
            "taken late",
            .init(.new),
            .init(.accepted, pack: "p", isLate: true),
            .init(.accepted, why: late, detail: "p")
        ),
    ]

    @Test("after an answer", arguments: answers)
    func answered(_ row: Answer) { #expect(row.before.after(row.answer) == row.expected) }

    @Test("when an answer leaves it out")
    func unanswered() {
        #expect(ExportStanding(.delivered).unanswered == ExportStanding(.unknown, why: "ORDER-037"))
        let waits = ExportStanding(.written, why: Self.cancelled)
        #expect(waits.unanswered == ExportStanding(.unknown, why: Self.cancelled))
    }

    @Test("when its file is taken back")
    func takenBack() {
        #expect(ExportStanding(.written).takenBack == ExportStanding(.new, isReleased: true))
        let cancelled = ExportStanding(.written, why: Self.cancelled, isCancelled: true).takenBack
        #expect(cancelled == ExportStanding(.skipped, skip: .cancelled, isCancelled: true))
        #expect(ExportStanding(.written, why: Self.failed).takenBack == ExportStanding(.skipped, skip: .failed))
    }

    @Test("when a person settles it, and takes that back")
    func settled() {
        let before = ExportStanding(.refused, why: "X", detail: "w")
        let settled = before.settled(document: "7")
        #expect(settled == ExportStanding(.settled, documentNumber: "7"))
        #expect(settled.reopened(to: .refused, why: "X", detail: "w").why == "X")
        #expect(ExportStanding(.accepted, why: Self.changed).settled(document: nil) == ExportStanding(.accepted))
        var gone = settled
        gone.isCancelled = true
        #expect(gone.reopened(to: .delivered, why: nil, detail: nil).why == Self.cancelled)
        #expect(gone.reopened(to: .held, why: Self.sum, detail: nil).state == .skipped)
        #expect(settled.reopened(to: .accepted, why: Self.cancelled, detail: nil).why == nil)
        #expect(gone.reopened(to: .accepted, why: Self.two, detail: "1, 2").detail == "1, 2")
    }

    /// Whatever happens in whatever order, some things hold.
    @Test(
        "never forgets that the accounting system has it, nor sends what was cancelled",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func anyOrder(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func draw(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let skips: [OrderSkip?] = [nil, nil, .cancelled, .failed, .state, .done]
        let answers: [Receipt.State] = [.accepted, .refused, .unknown, .duplicate]
        for _ in 0..<200 {
            var order = ExportStanding.first(OrderArrival(skip: skips[draw(6)], why: draw(3) == 0 ? Self.sum : nil))
            for _ in 0..<30 {
                let before = order
                switch draw(6) {
                case 0, 1:
                    order = order.after(OrderArrival(skip: skips[draw(6)], changes: draw(3) == 0 ? "a" : nil)).standing
                case 2 where order.state == .new: order.state = .written
                case 3 where order.state.isSent:
                    order =
                        order.after(OrderAnswer(answers[draw(4)], documentNumber: draw(2) == 0 ? "1" : nil)) ?? order
                case 4 where order.state == .written: order = order.takenBack
                case 5 where order.state == .written: order.state = .delivered
                default: continue
                }
                if before.state == .accepted { #expect(order.state == .accepted) }
                if order.isCancelled { #expect(order.state != .new && order.state != .held) }
                if order.state == .skipped { #expect(order.skip != nil && order.why == nil) }
                if before.isCancelled == false, order.isCancelled, order.state.isSent, order.state != .refused {
                    #expect(order.why != nil)
                }
            }
        }
    }
}

/// What another accounting system makes of an order (docs/availability.md#another-system).
@Suite("An order whose accounting system is left") struct LeftSystemTests {
    private static let left = OrderProblem.formerSystem.rawValue
    private static let cancelled = OrderProblem.cancelledAfterExport.rawValue

    @Test("waits for a person if it was on its way there", arguments: [OrderExportState.written, .delivered, .unknown])
    func waits(state: OrderExportState) {
        let next = ExportStanding(state).left(at: "Pohoda")
        #expect(next == ExportStanding(.unknown, why: Self.left, detail: "Pohoda"))
        #expect(next?.left(at: "Money S3") == nil)
        #expect(ExportStanding(state, why: Self.cancelled).left(at: "Pohoda") == nil)
    }

    @Test(
        "stays where it is otherwise",
        arguments: [OrderExportState.new, .held, .skipped, .accepted, .refused, .settled]
    )
    func stays(state: OrderExportState) {
        #expect(ExportStanding(state).left(at: "Pohoda") == nil)
    }

    @Test("is what the answer says that still comes")
    func answered() throws {
        let waiting = try #require(ExportStanding(.delivered).left(at: "Pohoda"))
        #expect(waiting.after(OrderAnswer(.accepted, documentNumber: "1"))?.state == .accepted)
        #expect(waiting.after(OrderAnswer(.accepted, documentNumber: "1"))?.why == nil)
        #expect(waiting.after(OrderAnswer(.refused))?.state == .refused)
        #expect(waiting.after(OrderArrival(skip: .cancelled)).standing.why == Self.cancelled)
        #expect(waiting.after(OrderArrival()).standing == waiting)
    }
}
