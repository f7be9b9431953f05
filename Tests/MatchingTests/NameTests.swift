import Domain
import Testing

@testable import Matching

@Suite("Names as banks and shops write them")
struct NameTests {
    private func likeness(_ payer: String, _ customer: String, isCompany: Bool = false) -> Likeness {
        let name = CustomerName(key: PayerName.key(customer, isCompany: isCompany))
        return PayerReading.all(of: payer).map { $0.likeness(to: name) }.max() ?? .none
    }

    @Test(
        "the key has the words, without titles, and a mark for a legal form",
        arguments: [
            ("Ing. Ján Novák, PhD.", "JAN NOVAK"), ("NOVAK JAN", "JAN NOVAK"), ("MUDr. Eva  Tichá ", "EVA TICHA"),
            ("Kovo Lux s.r.o.", "KOVO LUX +SRO"), ("Kovo Lux spol. s r. o.", "KOVO LUX +SRO"),
            ("KOVO LUX, a.s.", "KOVO LUX +AS"),
            ("Kovo Lux SRO", "KOVO LUX +SRO"), ("Kovo Lux s. r. o. - prevádzkový účet", "KOVO LUX +SRO"),
            ("KOVO LUX SPOL. S R", "KOVO LUX +SRO"), ("Nadácia Lux n.o.", "LUX NADACIA +NO"), ("J. Novák", "NOVAK"),
            ("", ""),
            ("Jan O'Neill", "JAN ONEILL"), ("Mgr. art. Eva Tichá", "EVA TICHA"), ("Farma Art s.r.o.", "ART FARMA +SRO"),
            ("Eva Tichá-Malá", "EVA MALA TICHA"),
        ]
    )
    func key(name: String, key: String) { #expect(PayerName.key(name) == key) }

    @Test("a name of plain words has the key that its pieces give")
    func plain() {
        for name in [
            "Ján Novák", "NOVAK JAN", "Eva Mária Tichá", "Ľubica Ďurčová", "Novák", "Jana Jana", "DRUZSTVO LUX",
        ] {
            let words = NameWords(NamePieces(name))
            let sorted = Set(words.all).sorted().joined(separator: " ")
            #expect(PayerName.key(name) == sorted + (words.isCompany ? " +" : ""))
        }
    }

    @Test("a company's name without a legal form may be a person's")
    func open() {
        #expect(PayerName.key("Ján Novák - stolárstvo", isCompany: true) == "JAN NOVAK STOLARSTVO ?")
        #expect(PayerName.words(ofKey: "KOVO LUX +") == "KOVO LUX")
        #expect(PayerName.words(ofKey: "JAN NOVAK") == "JAN NOVAK")
    }

    @Test(
        "names of one person",
        arguments: [
            ("Zora Biela", "Biela Zora", .same), ("ING. ZORA BIELA", "Zora Biela", .same),
            ("Zora Biela - eKonto", "Zora Biela", .same), ("Zora Biela - osobný účet", "Zora Biela", .same),
            ("Zora Biela a Karol Biely", "Zora Biela", .same), ("KAROL BIELY, ZORA BIELA", "Zora Biela", .same),
            ("Karol a Zora Biela", "Zora Biela", .same), ("Zora Biela & Karol", "Zora Biela", .same),
            ("Zora Lipták", "Zora Liptáková", .kin), ("ZORA BIELY", "Zora Biela", .kin),
            ("Olga Marek", "Olga Marková", .kin),
            ("Olga Hudec", "Olga Hudecová", .kin), ("Z. Biela", "Zora Biela", .possible),
            ("BIELA Z.", "Zora Biela", .possible), ("BIELA A.", "Adela Biela", .possible),
            ("BIELA ZO", "Zora Biela", .possible), ("MUDR. ALEXANDRA KRAS", "Alexandra Krasňanská", .possible),
            ("Zora Biela Tichá", "Zora Biela", .possible), ("Zora Mária Biela", "Zora Biela", .possible),
        ] as [(String, String, Likeness)]
    )
    func same(payer: String, customer: String, expected: Likeness) { #expect(likeness(payer, customer) == expected) }

    @Test(
        "names of two",
        arguments: [
            ("Karol Biely", "Zora Biela"), ("Karol Biely", "Karola Biela"), ("Karola Bielová", "Karol Biel"),
            ("Zora Bielachovská", "Zora Biela"), ("Martin Kováč", "Martina Kováčová"),
            ("KOVAC MARTIN", "Martina Kováčová"),
            ("Ján Biely", "Biely s.r.o."), ("Biely s.r.o.", "Ján Biely"), ("Ján Biely s.r.o.", "Ján Biely"),
            ("Z. Biela", "Karol Biely"), ("", "Zora Biela"), ("s.r.o.", "Zora Biela"), ("Zora", "Zora Biela"),
            ("Kovo Biely s.r.o.", "Drevo Biely s.r.o."),
        ]
    )
    func others(payer: String, customer: String) { #expect(likeness(payer, customer) == .none) }

    @Test(
        "names of one company",
        arguments: [
            ("DREVO LUX SRO", "Drevo Lux s.r.o.", .same), ("Drevo Lux spol. s r.o.", "Drevo Lux, s. r. o.", .same),
            ("Drevo Lux s.r.o. - prevádzkový účet", "Drevo Lux s.r.o.", .same),
            ("DREVO LUX", "Drevo Lux s.r.o.", .same),
            ("STAVEBNINY JUH A ", "Stavebniny Juh a Synovia s.r.o.", .possible), ("LUX", "Lux s.r.o.", .possible),
            ("Drevo Lux s.r.o.", "Drevo Lux", .same),
        ] as [(String, String, Likeness)]
    )
    func companies(payer: String, customer: String, expected: Likeness) {
        #expect(likeness(payer, customer, isCompany: true) == expected)
    }

    @Test("a family shares a surname, not a first name")
    func family() throws {
        func isFamily(_ payer: String, _ customer: String) throws -> Bool {
            let reading = try #require(PayerReading.all(of: payer).first)
            return reading.isFamily(of: CustomerName(key: PayerName.key(customer)))
        }
        #expect(try isFamily("Karol Biely", "Zora Biela"))
        #expect(try isFamily("KOVACOVA ZORA", "Ján Kováč"))
        #expect(try !isFamily("Zora Tichá", "Zora Biela"))
    }

    @Test(
        "a message names whom it names, in any case",
        arguments: [
            ("za Zora Biela", true), ("platba za Zoru Bielu", true), ("BIELA ZORA obj", true), ("za Zoru", false),
            ("Karol Biely", false), ("Zora ide domov a potom pride Biela", false),
        ]
    )
    func message(text: String, isNamed: Bool) {
        #expect(NamedInText(text).names(CustomerName(key: "BIELA ZORA")) == isNamed)
    }
}
