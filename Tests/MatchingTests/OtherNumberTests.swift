import Domain
import Testing

@testable import Matching

@Suite("Numbers of a message that are no order's, and some that are")
struct OtherNumberTests {
    private static let criteria: [PairingCriterion] = [
        .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .message,
    ]

    private func decide(_ message: String, number: String, _ criteria: [PairingCriterion] = criteria) -> PairingOutcome
    {
        let table = OrderTable([order(number, 7700)])
        return PaymentMatcher(rules: PairingRules(criteria: criteria)).decide(payment(7700, message), among: table)
            .outcome
    }

    @Test(
        "are read as what they are",
        arguments: [
            ("815 07 Nová Baňa", "81507"), ("95301 Zlaté Moravce", "95301"), ("059 21 Vysoké Tatry", "5921"),
            ("741 01 Nový Jičín", "74101"), ("916 01 Stará Turá", "91601"), ("Hlavná 5, 027 44 Dolná Krupa", "2744"),
            ("objednavka zo dna 20261109", "20261109"), ("obj. ze dne 09112026", "9112026"),
            ("platba zo dňa 20261109", "20261109"), ("zákaznícke číslo 36500111", "36500111"),
            ("cislo zakaznika 36500111", "36500111"), ("zmluva č. 36500111", "36500111"),
            ("smlouva 36500111", "36500111"), ("poistka 36500111", "36500111"),
            ("pojistná smlouva č. 36500111", "36500111"),
            ("rodné číslo 755512111", "755512111"), ("klientske cislo: 36500111", "36500111"),
            ("SK52 0900 0000 0020 2611 4477", "2026114477"), ("SK5209000000002026114477", "2026114477"),
            ("z uctu CZ65 0800 0000 1920 0014 5399", "2000145399"),
        ]
    )
    func others(message: String, number: String) {
        #expect(decide(message, number: number) == .notFound)
    }

    @Test(
        "are read however they are written",
        arguments: [
            ("obj. č. 2026-400817", "OBJ-2026-400817"), ("objednávka 2026 / 400817", "OBJ-2026-400817"),
            ("№40517", "40517"), ("obj. № 40517", "40517"), ("objednavka 0040517", "40517"), ("0040517", "40517"),
            ("815 07 dakujem", "81507"), ("obj. 81507 Nova", "81507"), ("81507 Jana Biela", "81507"),
            ("20261109", "20261109"), ("objednavka 20261109", "20261109"), ("obj 36500111 zmluva", "36500111"),
        ]
    )
    func read(message: String, number: String) {
        #expect(decide(message, number: number) == .paired)
    }

    @Test(
        "the digits of a number count only behind the word for it",
        arguments: [
            ("obj. č. 2026-400817", "OBJ-2026-400817", PairingOutcome.paired),
            ("faktura č. 2026-400817", "OBJ-2026-400817", .notFound), ("2026-400817", "OBJ-2026-400817", .notFound),
        ]
    )
    func exact(message: String, number: String, outcome: PairingOutcome) {
        #expect(decide(message, number: number, [.invoiceSymbol, .invoiceNumber, .orderNumber]) == outcome)
    }
}
