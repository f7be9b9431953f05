import Domain
import Ledger

/// What people decide about products; which item one is stands in `mappings/products.csv`.
extension Pass {
    /// Says that a product needs no item, so that it waits no more, or takes that back.
    func ignoreProduct(_ channel: String, _ code: String, isIgnored: Bool) throws(Problem) {
        guard try ledger.product(channel: channel, code: code) != nil else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "product", "id": channel + "/" + code])
        }
        try ledger.setIgnored(isIgnored, channel: channel, code: code)
    }
}
