import Connectors
import Domain
import Foundation
import Payments

/// What a gateway's file says, by the only format that recognises it.
struct SettlementReading {
    var format: String?
    var lines: [GatewayLine] = []
    var settlements: [GatewaySettlement] = []
    var payments: [GatewayPayment] = []
    var problems: [Problem] = []
    var failure: Problem?
    /// How many lines had come before the last byte was read.
    var early = 0

    /// The codes of all problems, that of a refusal last.
    var codes: [String] { problems.map(\.code) + (failure.map { [$0.code] } ?? []) }

    /// Whether nothing speaks against applying it.
    var isSound: Bool { failure == nil && !problems.contains { $0.severity == .error } }

    /// Each line on its own: `payment 12.00 -0.50 2026-11-23 order`.
    var said: [String] {
        lines.map { line in
            [line.kind.rawValue, line.gross.decimal, line.fee.decimal, line.date.description, line.orderNumber ?? "-"]
                .joined(separator: " ")
        }
    }

    /// Each payment on its own: `ch_1 paid 12.00 EUR -0.00 -0.00 1001`, with what went back and what was charged back.
    var paid: [String] {
        payments.map { payment in
            let back = ["-" + payment.refunded.decimal, "-" + payment.chargedBack.decimal]
            return
                ([payment.id, payment.state.rawValue, payment.amount.description] + back + [payment.orderNumber ?? "-"])
                .joined(separator: " ")
        }
    }

    /// The sums of each settlement: gross, refunds, chargebacks, fees, credits, other, net.
    var figures: [String] {
        settlements.map { settlement in
            guard let sums = settlement.figures else { return "- " + settlement.net.description }
            let all = [sums.gross, sums.refunds, sums.chargebacks, sums.fees, sums.credits, sums.other]
            return (all.map(\.decimal) + [settlement.net.description]).joined(separator: " ")
        }
    }

    init(_ bytes: [UInt8]) {
        let head = FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4096)))
        let formats = PaymentRegistry.all.flatMap(\.formats).filter { $0.recognises(head) }
        guard let format = formats.first, formats.count == 1 else { return }
        self.format = format.id
        final class Sink {
            var facts: [Fact] = []
        }
        let sink = Sink()
        do throws(Problem) {
            let reader = try format.makeReader(ReaderContext()) { sink.facts.append($0) }
            try reader.read(bytes.span.bytes)
            early = sink.facts.count
            try reader.finish()
        } catch {
            failure = error
        }
        for fact in sink.facts {
            switch fact {
            case .settlementLine(let line): lines.append(line)
            case .settlement(let settlement): settlements.append(settlement)
            case .gatewayPayment(let payment): payments.append(payment)
            case .problem(let problem): problems.append(problem)
            default: continue
            }
        }
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// A file of the public samples; nil where they are not there.
    init?(sample name: String) {
        guard let data = FileManager.default.contents(atPath: Self.samples + "/" + name) else { return nil }
        self.init([UInt8](data))
    }

    /// The folder of the public samples of gateways.
    static let samples: String = {
        let environment = ProcessInfo.processInfo.environment["SPOJKA_SAMPLES"]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../shared", isDirectory: true).standardizedFileURL.path
        return (environment ?? root) + "/samples/gateways"
    }()
    static let hasSamples = FileManager.default.fileExists(atPath: samples)
}
