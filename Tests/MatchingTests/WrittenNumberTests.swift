import Domain
import Testing

@testable import Matching

@Suite("Numbers as people write them")
struct WrittenNumberTests {
    private func outcome(_ message: String, _ number: String) -> PairingOutcome {
        PaymentMatcher(rules: PairingRules(criteria: [.invoiceSymbol, .invoiceNumber, .orderNumber, .message]))
            .decide(payment(4200, message), among: OrderTable([order(number, 4200)])).outcome
    }

    @Test(
        "are read",
        arguments: [
            ("c. 2031 / 004711", "2031004711"), ("obj. č. 2031 /004711", "2031004711"), ("2031 - 004711", "2031004711"),
            ("obchod2031004711 dakujem", "2031004711"), ("2031004711Biela", "2031004711"),
            ("KarolBiely2031004711", "2031004711"), ("objednavkaZAK-2031-004711", "ZAK-2031-004711"),
            ("zak - 2031 / 004711", "ZAK-2031-004711"), ("ZAK-2031-004711Biela", "ZAK-2031-004711"),
            ("obj 2031 004 711", "2031004711"), ("obj. 48120, Hlavná 3, 811 01 Bratislava", "48120"),
            ("48120 dakujem", "48120"), ("objednavka c.2026 004216", "2026004216"), ("2026/004207", "2026004207"),
            ("objednavka 48120 Nitra", "48120"), ("uhrada 48120 z 12.11.2026", "48120"),
        ]
    )
    func read(message: String, number: String) { #expect(outcome(message, number) == .paired) }

    @Test(
        "are none: postcodes, dates, telephones, what is said to be another's",
        arguments: [
            ("Dlhá 12, 48120 Zvolen", "48120"), ("Dlhá 12/4, 48120 Horná", "48120"), ("48120 Nitra", "48120"),
            ("Nitra 48120", "48120"), ("949 01 Nitra", "94901"), ("PSČ 48120", "48120"), ("dna 12.11.2026", "12112026"),
            ("2026-11-12", "20261112"), ("za 11/2026", "112026"), ("12. 11. 2026", "2026"),
            ("tel. 0905 123 456", "905123456"),
            ("00421 905 123 456", "421905123456"), ("00420777123456", "420777123456"),
            ("+421 905 123 456", "421905123456"), ("0905123456", "905123456"), ("IČO 36123456", "36123456"),
            ("ICO: 36123456", "36123456"), ("DIČ 2020123456", "2020123456"), ("mobil 48120", "48120"),
            ("KS 0308", "0308"),
            ("obchod48120", "48120"),
        ]
    )
    func none(message: String, number: String) { #expect(outcome(message, number) == .notFound) }

    @Test("the SS stands for a VS that is not there")
    func specificSymbol() {
        var money = payment(4200)
        money.ss = "2031004711"
        let table = OrderTable([order("2031004711", 4200), order("2031009999", 4200)])
        let matcher = PaymentMatcher(rules: PairingRules())
        #expect(matcher.decide(money, among: table).allocations.map(\.order) == [key("2031004711")])
        money.vs = "2031009999"
        #expect(matcher.decide(money, among: table).allocations.map(\.order) == [key("2031009999")])
    }
}
