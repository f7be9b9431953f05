import Domain

/// A text of a payment that may name an order, and where it stood.
struct PairingKey: Sendable {
    /// What the text is.
    enum Kind: Sendable {
        /// A VS: digits without leading zeros.
        case symbol
        /// An SS: digits without leading zeros.
        case specificSymbol
        /// A word, to be compared with a whole number.
        case word
        /// Digits without leading zeros.
        case digits
        /// A creditor reference without its check digits and leading zeros.
        case reference
    }

    let kind: Kind
    /// The text in the form it is compared in.
    let text: String
    let field: PaymentField
    /// Where it stands in the field, in bytes of UTF-8; nil for the whole field.
    let place: Range<Int>?

    init(_ kind: Kind, _ text: String, _ field: PaymentField, at place: Range<Int>? = nil) {
        self.kind = kind
        self.text = text
        self.field = field
        self.place = place
    }

    func says(the other: PairingKey) -> Bool { kind == other.kind && text == other.text }

    /// What of an order the text may be, in the sense of a criterion.
    func roles(_ criterion: PairingCriterion) -> OrderKeyRole {
        switch (criterion, kind) {
        case (.invoiceSymbol, .symbol): [.invoiceSymbol, .givenSymbol]
        case (.orderSymbol, .symbol): .symbol
        case (.invoiceNumber, .symbol): .invoiceNumberSymbol
        case (.orderNumber, .symbol): .numberSymbol
        case (.invoiceNumber, .digits): .invoiceDigits
        case (.orderNumber, .digits): .numberDigits
        case (.invoiceNumber, _): .invoiceNumber
        case (.orderNumber, _): .number
        case (.specificSymbol, _):
            [.customerNumber, .symbol, .invoiceSymbol, .numberSymbol, .invoiceNumberSymbol]
        case (.message, .word): [.number, .invoiceNumber]
        case (.creditorReference, .word), (.creditorReference, .reference): .anyName
        case (.message, _), (.creditorReference, _): .anyName.subtracting([.number, .invoiceNumber])
        case (.invoiceSymbol, _), (.orderSymbol, _), (.slip, _), (.account, _), (.person, _): []
        }
    }
}
