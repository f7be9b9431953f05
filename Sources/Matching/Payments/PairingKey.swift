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

/// A hash of a text by which orders are found: eight bytes at a time, each eight mixed by a multiplication.
///
/// Whoever finds something by it compares the text itself afterwards.
struct KeyHash {
    private var state: UInt64
    private var word: UInt64 = 0
    /// How many bytes came.
    private(set) var count = 0

    /// The hash of what has not come yet; another one for each salt.
    init(salt: UInt8) { state = 0x9E37_79B9_7F4A_7C15 &* (UInt64(salt) &+ 1) }

    mutating func add(_ byte: UInt8) {
        word |= UInt64(byte) << UInt64(truncatingIfNeeded: count & 7 * 8)
        count += 1
        if count & 7 == 0 { mixWord() }
    }

    mutating func add(number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ text: String) {
        let bytes = text.utf8.span
        for place in bytes.indices { add(bytes[place]) }
    }

    /// The hash of all bytes that came.
    var value: UInt64 {
        var last = self
        last.word ^= UInt64(truncatingIfNeeded: count) << 56
        last.mixWord()
        return last.state
    }

    static func of(_ text: String, salt: UInt8) -> UInt64 {
        var hash = KeyHash(salt: salt)
        hash.add(text)
        return hash.value
    }

    private mutating func mixWord() {
        let product = (state ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        state = product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
        word = 0
    }
}

/// Slips of people who type a symbol.
enum SymbolSlip {
    /// Whether `typed` is `meant` with one digit wrong, missing or too many, or with two neighbours exchanged.
    static func isOne(_ typed: String, of meant: String) -> Bool {
        let a = Array(typed.utf8)
        let b = Array(meant.utf8)
        guard (a.count - b.count).magnitude <= 1, min(a.count, b.count) >= 3 else { return false }
        var front = 0
        while front < min(a.count, b.count), a[front] == b[front] { front += 1 }
        var back = 0
        while back < min(a.count, b.count) - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
        let left = a.count - front - back
        let right = b.count - front - back
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
    }
}
