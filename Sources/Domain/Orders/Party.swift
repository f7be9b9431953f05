/// A person or company with an address: who ordered, or where the goods go.
public struct Party: Hashable, Sendable, Codable {
    /// The person's name.
    public var name: String?
    /// The company's name.
    public var company: String?
    /// IČO, without spaces.
    public var ico: String?
    /// DIČ as the channel gives it: in Czechia the VAT number, in Slovakia the tax number.
    public var dic: String?
    /// IČ DPH: the VAT number, where the channel tells it from the tax number.
    public var icDph: String?
    /// E-mail.
    public var email: String?
    /// Telephone.
    public var phone: String?
    /// Street with the house number.
    public var street: String?
    /// Town.
    public var city: String?
    /// Postal code as written.
    public var zip: String?
    /// Country, ISO 3166 alpha-2.
    public var country: String?

    /// A party about which nothing is known yet.
    public init() {}

    /// Whether nothing is known of it.
    public var isEmpty: Bool { self == Party() }
}
