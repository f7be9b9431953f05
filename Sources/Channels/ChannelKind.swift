import Connectors
import Domain

/// A kind of e-shop or marketplace: what it writes, what it can be sent, and what can be set about it.
public struct ChannelKind: Sendable {
    /// Adds one product's line to a stock file: code, EAN, quantity, when it became known (RFC 3339), the bytes.
    public typealias StockAppender = @Sendable (String, String?, Quantity, String, inout [UInt8]) -> Void

    /// The name in the configuration: `neutral`.
    public let id: String
    /// The name for people: `Neutral files`.
    public let name: String
    /// What can be set about it, under `channels.*.…`.
    public let settings: [Setting]
    /// The formats of the files that it drops.
    public let formats: [Format]
    /// What a stock file starts with.
    public let stockHeader: [UInt8]
    /// Adds one product's line to a stock file; lines come in the order they are to stand in.
    public let appendStock: StockAppender
    /// Writes a file of order states, in the order given.
    public let writeStates: @Sendable ([OrderStateLine]) -> [UInt8]

    /// A kind by its parts.
    public init(
        id: String,
        name: String,
        settings: [Setting],
        formats: [Format],
        stockHeader: [UInt8],
        appendStock: @escaping StockAppender,
        writeStates: @escaping @Sendable ([OrderStateLine]) -> [UInt8]
    ) {
        self.id = id
        self.name = name
        self.settings = settings
        self.formats = formats
        self.stockHeader = stockHeader
        self.appendStock = appendStock
        self.writeStates = writeStates
    }
}
