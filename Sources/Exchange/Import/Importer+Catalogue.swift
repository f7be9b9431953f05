import Domain
import Ledger

/// A channel's product list on its way into the ledger: what it no longer has goes, what is new is matched.
final class CatalogueFileImport {
    private unowned let file: FileImport
    private let channel: String
    private var listed: [String: CatalogueProduct] = [:]

    init(_ file: FileImport, channel: String) {
        self.file = file
        self.channel = channel
    }

    func apply(_ product: CatalogueProduct) throws(Problem) { listed[product.code] = product }

    func finish() throws(Problem) {
        guard !listed.isEmpty else { return }
        for known in try file.ledger.products(channel: channel) {
            guard let product = listed.removeValue(forKey: known.code) else {
                try file.ledger.remove(channel: channel, code: known.code)
                continue
            }
            var row = known
            row.ean = product.ean
            row.name = product.name
            // What was told while nobody knew how to write to it never arrived.
            if row.remoteId != product.remoteId { (row.sentPass, row.before) = (nil, nil) }
            row.remoteId = product.remoteId
            row.listed = true
            try file.ledger.put(row)
        }
        for product in listed.values.sorted(by: { $0.code < $1.code }) {
            var row = ProductRow(
                channel: channel,
                code: product.code,
                ean: product.ean,
                name: product.name,
                listed: true
            )
            row.remoteId = product.remoteId
            try file.ledger.put(row)
        }
        let environment = file.environment
        guard let settings = environment.channel(channel) else { return }
        let tally = try ProductRefresh(environment, settings, DemandTable(environment)).refreshAll()
        if tally.isDone { file.result.changes.refreshedOffers = true }
    }
}
