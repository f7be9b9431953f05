import Domain
import Ledger
import Matching

extension PaymentVerdict.Evidence {
    /// Evidence as the ledger keeps it.
    init(_ evidence: PairingEvidence) {
        self.init(
            criterion: evidence.criterion.rawValue,
            field: evidence.field.rawValue,
            raw: evidence.raw,
            value: evidence.value
        )
    }
}
