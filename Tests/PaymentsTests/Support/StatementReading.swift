import Connectors
import Domain
import Payments

/// What a statement says, by the only format that recognises it.
struct StatementReading {
    var format: String?
    var payments: [Payment] = []
    var statements: [Statement] = []
    var problems: [Problem] = []
    var failure: Problem?

    /// The codes of all problems, that of a refusal last.
    var codes: [String] { problems.map(\.code) + (failure.map { [$0.code] } ?? []) }

    /// Whether nothing speaks against applying it.
    var isSound: Bool { failure == nil && !problems.contains { $0.severity == .error } }

    init(_ bytes: [UInt8], _ context: ReaderContext = ReaderContext()) {
        let head = FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4096)))
        let formats = PaymentRegistry.all.flatMap(\.formats).filter { $0.recognises(head) }
        guard let format = formats.first, formats.count == 1 else { return }
        self.format = format.id
        final class Sink { var facts: [Fact] = [] }
        let sink = Sink()
        do throws(Problem) {
            let reader = try format.makeReader(context) { sink.facts.append($0) }
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            failure = error
        }
        for fact in sink.facts {
            switch fact {
            case .payment(let payment): payments.append(payment)
            case .statement(let statement): statements.append(statement)
            case .problem(let problem): problems.append(problem)
            default: continue
            }
        }
    }

    init(_ text: String, _ context: ReaderContext = ReaderContext()) { self.init(Array(text.utf8), context) }
}
