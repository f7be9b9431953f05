import Domain
import Testing

@testable import Matching

/// Two orders of one amount, of which the payment has the number of the first.
@Suite("Names that a shop and a bank spell differently")
struct SpeltNameTests {
    private func order(of name: String, _ number: String, isCompany: Bool = false) -> OpenOrder {
        var new = MatchingTests.order(number, 5300)
        new.names = [PayerName.key(name, isCompany: isCompany)]
        new.customer = "name:" + number
        return new
    }

    private func decide(
        _ payer: String,
        _ message: String? = nil,
        number: String = "Karol Biely",
        mine: String,
        isCompany: Bool = false
    ) -> PairingDecision {
        var new = payment(5300, vs: "9600117", message)
        new.counterName = payer
        let orders = [order(of: number, "9600117"), order(of: mine, "9600862", isCompany: isCompany)]
        return PaymentMatcher(rules: PairingRules()).decide(new, among: OrderTable(orders))
    }

    @Test(
        "the payer's own order stops another's number",
        arguments: [
            ("Kuba Hudec", "Jakub Hudec"), ("HUDEC JAKUB", "Kuba Hudec"), ("Zuzka Hudecová", "Zuzana Hudecová"),
            ("Honza Zeman", "Jan Zeman"), ("Palo Hudec", "Pavol Hudec"), ("Petr Hudec", "Peter Hudec"),
            ("PHDR. MAGDALENA ORAV", "Magda Oravcová"),
            ("JUERGEN MUELLER", "Jürgen Müller"), ("GROSS GUENTHER", "Günther Groß"),
            ("Jürgen Müller", "Jürgen Mueller"),
            ("LUKASZ WALESA", "Łukasz Wałęsa"), ("?UKASZ WA??SA", "Łukasz Wałęsa"),
            ("STEFAN TURCANU", "Ștefan Țurcanu"),
            ("Zdene\u{30C}k Hudec", "Zdeněk Hudec"), ("Zora Ma\u{301}jova\u{301}", "Zora Májová"),
            ("Marek", "Martin Marek"), ("Marek", "Jana Marková"), ("Hudecová", "Zora Hudecová"),
            ("Hudec", "Zora Hudecová"), ("Emil a Zora Hudec", "Z. Hudecová"),
            ("FIALOV? KRIST?NA", "Kika Fialová"), ("V??ra N??mcov??", "Věra Němcová"),
            ("BURESOVAHANA", "Hanička Burešová"),
            ("VERONIKA HUDECOVA, J", "Jozef Hudec"), ("VERONIKA HUDECOVA, JO", "Jozef Hudec"),
            ("Tereza a Juraj Malac", "Tereza Malachovská"), ("Tereza a Juraj Malac", "Tereza Malachovská Tichá"),
            ("ZORA HUDECOVA-MALA", "Zora Hudecová"), ("MALA ZORA", "Zora Hudecová-Malá"),
            ("HUDECOVAMALA ZORA", "Zora Hudecová-Malá"), ("HUDECOVA - MALA ZORA", "Zora Hudecová-Malá"),
            ("Mgr. et Mgr. Zora Hudecová, PhD., MBA", "Zora Hudecová"), ("Hrus ka Ladislav", "Ladislav Hruška"),
            ("Ladislav Hru ka", "Ladislav Hruška"), ("Kristna Fialov", "Kristína Fialová"),
            ("K??? KRISTI?N", "Kristián Kříž"), ("Zora Hudecová - SZČO", "Zora Hudecová"),
            ("Zora Hudecová, prevádzkareň Nitra", "Zora Hudecová"), ("Zora Hudecová v konkurze", "Zora Hudecová"),
        ]
    )
    func people(payer: String, customer: String) {
        let waiting = decide(payer, mine: customer)
        #expect(waiting.outcome == .ambiguous)
        #expect(waiting.candidates.first?.order.number == "9600862")
    }

    @Test(
        "a company's as well",
        arguments: [
            ("Sklo Turiec s.r.o. v likvidácii", "Sklo Turiec s.r.o."),
            ("SKLO TURIEC SRO", "Sklo Turiec s.r.o. - v konkurze"),
            ("Sklo Turiec GmbH", "Sklo Turiec, organizační složka"), ("SKLO TURIEC ORG. ZLOZKA", "Sklo Turiec GmbH"),
            ("Sklo GmbH, organizačná zložka", "Sklo, organizačná zložka"),
            ("SKLO TURIEC ORGANIZA", "Sklo Turiec s.r.o."),
            ("Sklo Turiec s.r.o. - prevádzkareň Nitra", "Sklo Turiec s.r.o."),
            ("Sklo Turiec, odštěpný závod", "Sklo Turiec a.s."), ("SKLOTURIECSRO", "Sklo Turiec s.r.o."),
            ("SKLOTURIECSPOLSRO", "Sklo Turiec spol. s r.o."), ("SKLOTURIECAS", "Sklo Turiec, a.s."),
            ("SKLOTURIECAS", "SkloTuriec a.s."), ("SKLOTURIECKS", "Sklo Turiec"),
            ("Sklo SK s.r.o.", "Sklo Slovakia s.r.o."), ("Sklo Bohemia s.r.o.", "Sklo CZ, s. r. o."),
            ("Sklo Turiec s.r.o.", "SkloTuriec s.r.o."), ("Sklo Tur??c spol.", "SkloTuriec spol. s r.o."),
            ("STAVEBNINYTURIECHORN", "Stavebniny Turiec Horný s.r.o."),
        ]
    )
    func companies(payer: String, customer: String) {
        let waiting = decide(payer, mine: customer, isCompany: true)
        #expect(waiting.outcome == .ambiguous)
        #expect(waiting.candidates.first?.order.number == "9600862")
    }

    @Test(
        "others are others still",
        arguments: [
            ("Kuba Hudec", "Jozef Hudec"), ("Jana Hudecová", "Jano Hudec"), ("Zdenka Hudecová", "Zora Hudecová"),
            ("Marek", "Marek Zeman"), ("Honza", "Jan Zeman"), ("Jan Zeman", "Jana Zemanová"),
            ("Z. Hudecová", "Emil Hudec"),
            ("MULLEROVA ZORA", "Jürgen Müller"), ("Mária Kosová", "Mária Krasová"),
            ("Hru ka Ladislav", "Ladislav Hudec"),
            ("V Konkurze", "Zora Hudecová"),
        ]
    )
    func others(payer: String, customer: String) { #expect(decide(payer, mine: customer).outcome == .paired) }

    @Test("whoever pays with the own number is paired, though a namesake's order has the amount")
    func own() {
        #expect(decide("HUDEC A.", number: "Andrej Hudec", mine: "A. Hudec").outcome == .paired)
        #expect(decide("Kuba Hudec", number: "Jakub Hudec", mine: "Kubo Hudec").outcome == .paired)
        #expect(decide("Hudec", number: "Emil Hudec", mine: "Zora Hudecová").outcome == .paired)
    }

    @Test("the message may have what people are called", arguments: ["za Kubu Hudeca", "za Jakuba Hudeca"])
    func message(text: String) {
        for customer in ["Jakub Hudec", "Kuba Hudec"] {
            #expect(decide("Emil Cudzí", text, mine: customer).outcome == .ambiguous)
        }
    }

    @Test("what he is called is not his surname")
    func surnameLikeAName() {
        #expect(decide("Emil Cudzí", "platba Jurik Jiri eshop", mine: "Jiří Jurík").outcome == .ambiguous)
    }

    @Test("a name of lost letters alone is compared without trying all ways")
    func lost() {
        let payer = "AB" + String(repeating: "?", count: 120) + "Y ZORA"
        #expect(decide(payer, mine: "AB" + String(repeating: "C", count: 70) + "X ZORA").outcome == .paired)
    }

    @Test("who shares a surname with both customers pays for the one whose number he typed")
    func bothFamilies() {
        var orders = [order(of: "Silvia Hudecová", "9600117"), order(of: "Zora Hudecová", "9600171")]
        var new = payment(5300, vs: "9600117")
        new.counterName = "Emil Hudec"
        let matcher = PaymentMatcher(rules: PairingRules())
        #expect(matcher.decide(new, among: OrderTable(orders)).outcome == .paired)
        orders[0] = order(of: "Silvia Tichá", "9600117")
        #expect(matcher.decide(new, among: OrderTable(orders)).outcome == .ambiguous)
    }

    @Test("whose account paid for somebody else too still pays for himself")
    func account() {
        let account = BankAccount("2600001233/0200")
        var table = OrderTable([order(of: "Zora Hudecová", "9600117"), order(of: "Karol Biely", "9600862")])
        table.owners[account] = AccountOwners(customers: ["name:9600862"])
        var new = payment(5300, vs: "9600117")
        new.counterAccount = account
        let matcher = PaymentMatcher(rules: PairingRules())
        new.counterName = "Zora Hudecová"
        #expect(matcher.decide(new, among: table).outcome == .paired)
        new.counterName = "Emil Cudzí"
        #expect(matcher.decide(new, among: table).outcome == .ambiguous)
    }
}
