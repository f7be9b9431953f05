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

extension Party {
    /// The numbers by which tax offices know a party, told apart by their forms.
    public struct TaxNumbers: Hashable, Sendable {
        /// The number for VAT, in any member state: `SK2020000001`, `CZ12345679`, `ATU12345678`.
        public var vat: String?
        /// The number for other taxes: the Slovak DIČ of ten digits, and whatever is no number for VAT.
        public var tax: String?
    }

    /// What the two fields hold, whichever of them the channel put a number into; without blanks.
    ///
    /// A number for VAT starts with the letters of its state. In Slovakia it is IČ DPH, of a payer of any state, and DIČ
    /// is the tax number; elsewhere DIČ is the number for VAT.
    public var taxNumbers: TaxNumbers {
        var numbers = TaxNumbers()
        for text in [icDph, dic] {
            guard let text = text?.filter({ !$0.isWhitespace }), !text.isEmpty else { continue }
            // People part a number with dashes, dots and strokes: `CZ-123 456 79`.
            let plain = text.filter { $0 != "-" && $0 != "." && $0 != "/" }
            if Self.isVatNumber(plain) {
                if numbers.vat == nil { numbers.vat = plain.uppercased() }
            } else if numbers.tax == nil {
                numbers.tax = text
            }
        }
        return numbers
    }

    /// The numbers as an accountant in a country fills them in: in Slovakia DIČ and IČ DPH, elsewhere DIČ alone.
    public func taxFields(in country: String) -> (dic: String?, icDph: String?) {
        let numbers = taxNumbers
        return country == "SK" ? (numbers.tax, numbers.vat) : (numbers.vat ?? numbers.tax, nil)
    }

    /// Whether a text has the form of a VAT number of the Union: the letters of a state, then 2 to 12 letters and
    /// digits, one digit at least (Council Directive 2006/112/EC, article 215; VIES).
    public static func isVatNumber(_ text: String) -> Bool {
        let letters = Array(text.uppercased().utf8)
        guard (4...14).contains(letters.count), vatPrefixes.contains(String(decoding: letters.prefix(2), as: UTF8.self))
        else { return false }
        let rest = letters.dropFirst(2)
        // `+` and `*` stand in old numbers of Ireland.
        return rest.contains { $0 >= 48 && $0 <= 57 }
            && rest.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || $0 == 43 || $0 == 42 }
    }

    /// The letters of the states; Greece is `EL`, Northern Ireland `XI`. `GR` is what shops write for Greece.
    private static let vatPrefixes: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
        "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
    ]
}
