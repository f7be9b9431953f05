import Domain
import Ledger

/// Notices of the bank about payments that a gateway reported, too: a card payment that the bank mails as well counts once.
///
/// A notice is one of them as long as no statement has it, it names no account, and it has the symbol, the amount and the
/// currency of the gateway's payment within a few days.
struct NoticeTwins {
    private let environment: Environment
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Marks the notices that are payments at a gateway, and gives those back that are none any more.
    func follow() throws(Problem) {
        let wanted = try ledger.noticeTwins()
        for (notice, twin) in try ledger.knownTwins() where wanted[notice] != twin {
            try ledger.set(twin: nil, of: notice)
            try ledger.reopen(payment: notice)
        }
        for (notice, twin) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let row = try ledger.payment(id: notice), row.twin != twin else { continue }
            try ledger.decide(
                payment: notice,
                PaymentVerdict(outcome: .repeat, by: .rule),
                pass: environment.pass.id
            )
            try ledger.set(twin: twin, of: notice)
        }
    }
}
