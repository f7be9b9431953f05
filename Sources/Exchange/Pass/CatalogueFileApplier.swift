import Domain
import Ledger
import Settings

/// Applies a channel's product list: what it no longer has goes, what is new is matched.
final class CatalogueFileApplier {
    private let pass: Pass
    private let channel: String
    private var listed: [String: CatalogueProduct] = [:]

    init(_ pass: Pass, channel: String) {
        self.pass = pass
        self.channel = channel
    }

    func apply(_ product: CatalogueProduct) throws(Problem) { listed[product.code] = product }

    func finish() throws(Problem) {
        guard !listed.isEmpty else { return }
        for known in try pass.ledger.products(channel: channel) {
            guard let product = listed.removeValue(forKey: known.code) else {
                try pass.ledger.remove(channel: channel, code: known.code)
                continue
            }
            var row = known
            row.ean = product.ean
            row.name = product.name
            row.listed = true
            try pass.ledger.put(row)
        }
        for product in listed.values.sorted(by: { $0.code < $1.code }) {
            try pass.ledger.put(
                ProductRow(channel: channel, code: product.code, ean: product.ean, name: product.name, listed: true)
            )
        }
        guard let settings = pass.workspace.configuration.channels.first(where: { $0.name == channel }) else { return }
        _ = try ProductRefresh(pass, settings, DemandTable(pass)).refreshAll()
    }
}
