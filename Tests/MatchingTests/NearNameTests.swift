import Domain
import Testing

@testable import Matching

/// Two orders of one amount, of which the payment has the number of the first.
@Suite("Names that differ in small parts")
struct NearNameTests {
    private func order(of name: String, _ number: String, isCompany: Bool = false) -> OpenOrder {
        var new = MatchingTests.order(number, 6100)
        new.names = [PayerName.key(name, isCompany: isCompany)]
        new.customer = "name:" + number
        return new
    }

    private func decide(
        _ payer: String,
        _ message: String? = nil,
        number: String,
        mine: String,
        isCompany: Bool = false
    ) -> PairingDecision {
        var new = payment(6100, vs: "9400117", message)
        new.counterName = payer
        let orders = [
            order(of: number, "9400117", isCompany: isCompany), order(of: mine, "9400862", isCompany: isCompany),
        ]
        return PaymentMatcher(rules: PairingRules()).decide(new, among: OrderTable(orders))
    }

    @Test(
        "two companies",
        arguments: [
            ("Sklo Turiec s.r.o.", "Sklo Turiec a.s."), ("Sklo Turiec a.s.", "Sklo Turiec, spol. s r. o."),
            ("Sklo Turiec s.r.o.", "Sklo Turiec a syn s.r.o."), ("Hudec s.r.o.", "Hudec & Biely s.r.o."),
            ("Stroje Zemplín 1 s.r.o.", "Stroje Zemplín 2 s.r.o."), ("Stroje 1, a.s.", "Stroje 2, a.s."),
        ]
    )
    func companies(number: String, mine: String) {
        let waiting = decide(mine, number: number, mine: mine, isCompany: true)
        #expect(waiting.outcome == .ambiguous)
        #expect(waiting.candidates.map(\.order.number) == ["9400862", "9400117"])
        #expect(decide(number, number: number, mine: mine, isCompany: true).outcome == .paired)
    }

    @Test(
        "one company however its form is written",
        arguments: [
            ("Sklo Turiec s.r.o.", "SKLO TURIEC SPOL. S R.O."), ("Sklo Turiec", "Sklo Turiec a.s."),
            ("Sklo Turiec a.s.", "SKLO TURIEC A S"), ("OZ Vánok", "Občianske združenie Vánok"),
            ("Vánok, o. z.", "OBCIANSKE ZDRUZENIE VANOK"), ("Vánok z. s.", "Vánok, zapsaný spolek"),
            ("Sklo Turiec akciová spoločnosť", "Sklo Turiec, a.s."), ("Sklo Turiec s.r.o.", "SKLOTURIEC S.R.O."),
        ]
    )
    func company(customer: String, payer: String) {
        let waiting = decide(payer, number: "Emil Cudzí", mine: customer, isCompany: true)
        #expect(waiting.outcome == .ambiguous)
        #expect(waiting.candidates.first?.order.number == "9400862")
    }

    @Test("a father and his son")
    func generations() {
        let (father, son) = ("Emil Hudec st.", "Emil Hudec ml.")
        #expect(decide(son, number: father, mine: son).outcome == .ambiguous)
        #expect(decide(father, number: son, mine: father).outcome == .ambiguous)
        #expect(decide(son, number: son, mine: father).outcome == .paired)
        #expect(decide("HUDEC EMIL", number: father, mine: son).outcome == .paired)
        #expect(decide("HUDEC EMIL", number: father, mine: "Emil Hudec").outcome == .ambiguous)
    }

    @Test(
        "a name that a bank cut, or of which it lost letters",
        arguments: [
            ("Katarína Hudecová", "HUDECOVA KAT"), ("Michaela Hudecová", "HUDECOVA MICH"),
            ("Katarína Hudecová", "KATARINA HUD"), ("Božena Žúrková", "BO?ENA ?URKOV?"),
            ("Katarína Hudecová", "HUDECOVAKATARINA"), ("Ján Popelka", "J?N POPELKA"),
            ("Katarína Hudecová", "KATAR?NA HUDECOV?"), ("Katarína Hudecová", "KATAR??NA HUDECOV??"),
            ("Katarína Hudecová", "KATAR\u{FFFD}NA HUDECOV\u{FFFD}"),
        ]
    )
    func cut(customer: String, payer: String) {
        #expect(decide(payer, number: "Karol Biely", mine: customer).outcome == .ambiguous)
    }

    @Test("a whole name is no cut one, and other letters are not lost", arguments: ["HUDECOVA KLA", "K?LY HUDECOVA"])
    func uncut(payer: String) {
        #expect(decide(payer, number: "Karol Biely", mine: "Katarína Hudecová").outcome == .paired)
    }

    @Test(
        "a couple in the plural",
        arguments: [
            "Emil a Zora Hudecovci", "Emil a Zora Hudecovi", "manželia Hudecovci", "manželé Zora a Emil Hudecovi",
            "Hudecovci Emil a Zora", "Manželia Emil a Zora Hudec",
        ]
    )
    func couple(payer: String) {
        #expect(decide(payer, number: "Karol Biely", mine: "Zora Hudecová").outcome == .ambiguous)
        #expect(decide(payer, number: "Zora Hudecová", mine: "Karol Biely").outcome == .paired)
    }

    @Test("a couple with a surname like an adjective")
    func adjective() {
        #expect(decide("Emil a Zora Bieli", number: "Karol Hudec", mine: "Zora Biela").outcome == .ambiguous)
    }

    @Test(
        "a first name of three letters in the message",
        arguments: [("Eva Biela", "za Evu Bielu"), ("Ida Nová", "pre Idu Novu")]
    )
    func accusative(customer: String, message: String) {
        #expect(decide("Emil Cudzí", message, number: "Karol Hudec", mine: customer).outcome == .ambiguous)
        #expect(decide("Emil Cudzí", "za Ivu Malú", number: "Karol Hudec", mine: customer).outcome == .paired)
    }

    @Test("a couple cut in the second name is no company; the number is the payer's own cancelled order's")
    func cancelledJoint() {
        var cancelled = order(of: "Bronislava Suchá", "9400117")
        cancelled.cancelled = true
        var invoiced = order(of: "Karol Hudec", "9400862")
        invoiced.invoices = [OpenOrder.Document(number: "9400117", vs: "9400117")]
        var new = payment(6100, vs: "9400117")
        new.counterName = "Bronislava Suchá a S"
        let table = OrderTable([cancelled, invoiced])
        let matcher = PaymentMatcher(rules: PairingRules())
        #expect(matcher.decide(new, among: table).outcome == .ambiguous)
        new.counterName = "Karol Hudec"
        #expect(matcher.decide(new, among: table).outcome == .paired)
    }
}
