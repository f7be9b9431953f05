import Connectors
import Domain
import Payments

/// What a file of a gateway says besides settlements: payments, and what is to be asked.
struct GatewayFacts {
    var format: String?
    var payments: [GatewayPayment] = []
    var inquiries: [GatewayInquiry] = []
    var problems: [Problem] = []
    var failure: Problem?

    /// Each payment on its own: `3280018 paid 450.00 CZK -200.00 2026-11-20 2026110002`.
    var said: [String] {
        payments.map { payment in
            let back = payment.refunded.minorUnits == 0 ? "" : " -" + payment.refunded.decimal
            let order = payment.orderNumber ?? "-"
            return "\(payment.id) \(payment.state.rawValue) \(payment.amount)\(back) \(payment.date) \(order)"
        }
    }

    /// Each inquiry: `gopay 3280018 final`.
    var asked: [String] { inquiries.map { "\($0.gateway) \($0.id) \($0.standing.rawValue)" } }

    init(_ bytes: [UInt8], name: String? = nil, _ context: ReaderContext = ReaderContext()) {
        let head = FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4096)), name: name)
        let formats = PaymentRegistry.all.flatMap(\.formats).filter { $0.recognises(head) }
        guard let format = formats.first, formats.count == 1 else { return }
        self.format = format.id
        final class Sink {
            var facts: [Fact] = []
        }
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
            case .gatewayPayment(let payment): payments.append(payment)
            case .inquiry(let inquiry): inquiries.append(inquiry)
            case .problem(let problem): problems.append(problem)
            default: continue
            }
        }
    }

    init(_ text: String, name: String? = nil) { self.init(Array(text.utf8), name: name) }
}
