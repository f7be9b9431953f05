/// By what one source knows a movement again, so that an overlapping file adds none.
public struct PaymentIdentity: Hashable, Sendable {
    /// Whose key it is: keys of one scheme that differ are different movements, keys of two schemes say nothing.
    public var scheme: String
    /// The key, unique among all movements of the scheme.
    public var key: String

    /// An identity by its parts.
    public init(scheme: String, key: String) {
        self.scheme = scheme
        self.key = key
    }

    /// Both parts as one text.
    public var text: String { scheme + "|" + key }
}
