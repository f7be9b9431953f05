import Domain
import Ledger
import Matching
import Settings

/// Products without an item, and items that no channel sells.
public enum UnmatchedProducts {
    /// Whose record has no counterpart.
    public enum Side: String, Sendable {
        case channel
        case warehouse
    }

    /// One record without a counterpart.
    public struct Row: Sendable {
        /// Whose record it is.
        public var side: Side
        /// The channel's name, the key under `channels`.
        public var channel: String
        /// The code.
        public var code: String?
        /// The EAN.
        public var ean: String?
        /// The name that people read; it identifies nothing.
        public var name: String?
        /// Why it has none.
        public var why: UnmatchedReason
    }

    /// All of them, channel by channel.
    public static func all(_ workspace: Workspace, _ ledger: Ledger) throws(Problem) -> [Row] {
        var found: [Row] = []
        for channel in workspace.configuration.channels {
            var paired: Set<String> = []
            let ignored = try ledger.ignoredProducts(channel: channel.name)
            for product in try ledger.products(channel: channel.name) {
                if let item = product.item { paired.insert(item) }
                guard let why = product.why, !ignored.contains(product.code) else { continue }
                found.append(
                    Row(
                        side: .channel,
                        channel: channel.name,
                        code: product.code,
                        ean: product.ean,
                        name: product.name,
                        why: why
                    )
                )
            }
            guard try ledger.hasProductList(channel: channel.name) else { continue }
            found += try items(workspace, ledger, channel.name, without: paired)
        }
        return found
    }

    private static func items(
        _ workspace: Workspace,
        _ ledger: Ledger,
        _ channel: String,
        without paired: Set<String>
    ) throws(Problem) -> [Row] {
        var found: [Row] = []
        var last: String?
        try ledger.eachStockRow { row in
            guard row.card != last else { return }
            last = row.card
            let isByCode = workspace.configuration.warehouse.match == .code
            let key = isByCode ? row.card : row.ean.flatMap { ProductKey.ean($0) }
            let hasNone = isByCode ? Card.code(of: row.card) == nil : key == nil
            guard key.map({ !paired.contains($0) }) ?? true else { return }
            found.append(
                Row(
                    side: .warehouse,
                    channel: channel,
                    code: Card.code(of: row.card),
                    ean: row.ean,
                    name: row.name,
                    why: hasNone ? .noKey : .notFound
                )
            )
        }
        return found
    }
}
