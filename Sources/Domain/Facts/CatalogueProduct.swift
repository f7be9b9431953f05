/// A product or variant of a channel.
public struct CatalogueProduct: Hashable, Sendable {
    /// The code in the channel.
    public var code: String
    /// The EAN.
    public var ean: String?
    /// The name that people read; it identifies nothing.
    public var name: String?
    /// The channel's own id of the product, by which its stock is written; nil where the code serves, or nothing is written.
    public var remoteId: String?
    /// The line of the file.
    public var line: Int

    /// Creates a product.
    public init(code: String, ean: String?, name: String?, line: Int) {
        self.code = code
        self.ean = ean
        self.name = name
        self.line = line
    }
}
