/// A product or variant of one channel, as far as matching cares.
public struct ChannelProduct: Hashable, Sendable {
    /// The code in the channel.
    public var code: String
    /// The EAN as written.
    public var ean: String?

    /// A product by its parts.
    public init(code: String, ean: String? = nil) {
        self.code = code
        self.ean = ean
    }
}
