import Domain

/// Texts that customers write: long, of other alphabets, with accents that stand by themselves, emoji and control characters.
struct OddTexts {
    private var random: RandomNumbers

    private static let pieces = [
        "a", "Ž", "ľ", " ", "\n", "\r\n", "\t", "\"", "\\", "<b>&amp;", "e\u{301}", "\u{301}\u{301}", "🧸", "👨‍👩‍👧‍👦", "🇸🇰",
        "Щит", "中文", "عربى", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{200B}", "\u{FFFE}",
        "'; --",
    ]

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    /// One of up to so many pieces.
    mutating func text(_ most: Int = 600) -> String {
        let count =
            Bool.random(using: &random)
            ? Int.random(in: 1...most, using: &random) : Int.random(in: 1...8, using: &random)
        let isOne = Int.random(in: 0..<3, using: &random) == 0
        let one = Self.pieces.randomElement(using: &random) ?? "a"
        return (0..<count).map { _ in isOne ? one : Self.pieces.randomElement(using: &random) ?? "a" }.joined()
    }

    /// An order in euro whose every text is odd, with two lines.
    mutating func order(_ number: String) -> Order {
        var order = PohodaOrderFixtures.order(number, .eur, total: 1500, day: Day(year: 2026, month: 11, day: 20)) {
            _ in
        }
        order.vs = "1001"
        order.note = text()
        order.paymentMethod = text()
        order.shippingMethod = text()
        order.customer = party()
        order.delivery = party()
        order.items = [
            PohodaOrderFixtures.item(.product, text(), 1, 10_000_000, 1000, rate: 23, code: text(90), unit: text(30)),
            PohodaOrderFixtures.item(.shipping, text(), 1, 5_000_000, 500, rate: 23),
        ]
        return order
    }

    private mutating func party() -> Party {
        var party = PohodaOrderFixtures.party(text(), text(), text(), text(40), "SK")
        party.company = Bool.random(using: &random) ? text() : nil
        (party.ico, party.dic, party.icDph) = (text(30), text(30), text(30))
        (party.email, party.phone) = (text(200), text(50))
        return party
    }

    /// A payment that settles an invoice.
    mutating func payment(_ number: Int) -> PaymentParts {
        PaymentParts(message: text(), name: text(), bankId: text(80), ks: "308", ss: text(30), order: "eshop/\(number)")
    }

    /// The texts of a payment.
    struct PaymentParts {
        let message: String
        let name: String
        let bankId: String
        let ks: String
        let ss: String
        let order: String
    }
}
