import Domain
import Formats

/// Turns the records of one file into orders and problems; what is wrong with one order never stops the others.
struct NeutralEmitter {
    private let context: ReaderContext
    private let sink: FactSink
    private var numbers = OrderNumbers()

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        self.context = context
        self.sink = sink
    }

    /// Emits an order and what speaks against it, or the problem for which it cannot be read.
    mutating func emit(
        _ record: NeutralRecord<NeutralOrderField>,
        _ items: [NeutralRecord<NeutralItemField>]
    ) throws(Problem) {
        guard let number = record[.code] else {
            return try emit(
                Problem(OrderProblem.noNumber, scope: .record, at: record.position(.code), path: record.name(.code))
            )
        }
        var draft = NeutralDraft(number: number, context: context)
        let order: Order
        do throws(Problem) {
            order = try draft.order(record, items)
        } catch {
            var problem = error.ofRecord
            problem.arguments["order"] = number
            return try emit(problem)
        }
        switch numbers.meet(order) {
        case .first: break
        case .same: return
        case .different: return try emit(NeutralEmitter.twice(number, line: record.line))
        }
        try sink(.order(order))
        for problem in draft.remarks + order.problems(tolerance: context.orderTolerance) { try emit(problem) }
    }

    /// Emits a problem.
    func emit(_ problem: Problem) throws(Problem) { try sink(.problem(problem)) }

    /// The problem of a number that stands for different orders.
    static func twice(_ number: String, line: Int) -> Problem {
        Problem(OrderProblem.twice, scope: .record, at: SourcePosition(line: line), ["order": number])
    }
}
