import Domain
import Payments
import Testing

@Suite("CAMT: batches") struct CAMTBatchTests {
    private typealias Texts = CAMTTexts

    private func part(_ amount: String, _ id: String, currency: String = "EUR", more: String = "") -> String {
        "<Refs><EndToEndId>\(id)</EndToEndId></Refs><Amt Ccy=\"\(currency)\">\(amount)</Amt>" + more
    }

    private func read(_ entry: String, closing: String = "110.00") -> StatementReading {
        StatementReading(Texts.file(Texts.statement(closing: closing, entry)))
    }

    @Test("parts that add up are movements each, with their own line, symbol and id") func split() {
        let reading = read(
            Texts.entry("10.00", reference: "BR20261120001", part("4.00", "/VS1"), part("6", "/VS2/KS8"))
        )
        #expect(reading.isSound && reading.payments.map(\.amount.minorUnits) == [400, 600])
        #expect(reading.payments.map(\.vs) == ["1", "2"] && reading.payments.map(\.ks) == [nil, "8"])
        #expect(reading.payments.map(\.bankId) == ["BR20261120001/1", "BR20261120001/2"])
        #expect(reading.payments.map(\.line) == [11, 12])
        #expect(reading.statements.first?.entries == 1)
    }

    @Test("a part may go against the entry") func directions() {
        let back = "<CdtDbtInd>DBIT</CdtDbtInd>"
        let reading = read(Texts.entry("10.00", "CRDT", part("14.00", "A"), part("4.00", "B", more: back)))
        #expect(reading.isSound && reading.payments.map(\.amount.minorUnits) == [1400, -400])
        let debit = read(Texts.entry("10.00", "DBIT", part("4.00", "A"), part("6.00", "B")), closing: "90.00")
        #expect(debit.isSound && debit.payments.map(\.amount.minorUnits) == [-400, -600])
    }

    @Test("version 02 has the amounts of the parts in their details", arguments: ["TxAmt", "InstdAmt"])
    func details(element: String) {
        func part(_ amount: String) -> String {
            "<AmtDtls><\(element)><Amt Ccy=\"EUR\">\(amount)</Amt></\(element)></AmtDtls>"
        }
        #expect(
            read(Texts.entry("10.00", "CRDT", part("3.00"), part("7.00"))).payments.map(\.amount.minorUnits) == [
                300, 700,
            ]
        )
    }

    @Test("parts that do not add up, or of another currency, are one movement that keeps their references")
    func unsplit() {
        for second in [
            part("5.99", "/VS2"), part("6.00", "/VS2", currency: "USD"), "<Refs><EndToEndId>/VS2</EndToEndId></Refs>",
        ] {
            let reading = read(Texts.entry("10.00", reference: "BR20261120001", part("4.00", "/VS1"), second))
            #expect(reading.isSound && reading.payments.map(\.amount.minorUnits) == [1000])
            let payment = reading.payments.first
            #expect(payment?.vs == nil && payment?.endToEndId == nil && payment?.bankId == "BR20261120001")
            #expect(payment?.message == "/VS1 /VS2")
        }
    }

    @Test("a fee told in two parts of which one has an amount is one fee") func fee() {
        let details =
            "<NtryDtls><TxDtls><Refs><EndToEndId>/VS9/SS/KS</EndToEndId></Refs></TxDtls></NtryDtls><NtryDtls><TxDtls>"
            + "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">7.00</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls>"
        let reading = read(Texts.entry("7.00", "DBIT", code: details), closing: "93.00")
        #expect(reading.isSound && reading.payments.map(\.amount.minorUnits) == [-700])
        #expect(reading.payments.first?.vs == "9")
    }

    @Test("what the parts agree in is that of the whole") func agreed() {
        func part(_ name: String, _ symbol: String) -> String {
            "<Refs><EndToEndId>\(symbol)</EndToEndId></Refs><RltdPties><Dbtr><Nm>\(name)</Nm></Dbtr></RltdPties>"
        }
        let same = read(Texts.entry("10.00", "CRDT", part("Ján", "/VS1"), part("Ján", "/VS1"))).payments.first
        #expect(same?.counterName == "Ján" && same?.vs == "1")
        let different = read(Texts.entry("10.00", "CRDT", part("Ján", "/VS1"), part("Eva", "/VS1"))).payments.first
        #expect(different?.counterName == nil && different?.vs == "1")
    }

    @Test("parts in several details of one entry are all read") func severalDetails() {
        func details(_ text: String) -> String { "<NtryDtls><TxDtls>\(text)</TxDtls></NtryDtls>" }
        let code = details(part("4.00", "/VS1")) + details(part("6.00", "/VS2"))
        #expect(read(Texts.entry("10.00", code: code)).payments.map(\.vs) == ["1", "2"])
    }

    @Test("a batch of which only the number is told is one movement") func numberOnly() {
        let batch = "<NtryDtls><Btch><NbOfTxs>12</NbOfTxs></Btch></NtryDtls>"
        #expect(read(Texts.entry("10.00", code: batch)).payments.map(\.amount.minorUnits) == [1000])
    }

    @Test("an information about charges is no movement") func charges() {
        let charges = "<Chrgs><Amt Ccy=\"EUR\">7.00</Amt></Chrgs>"
        #expect(read(Texts.entry("10.00", "CRDT", charges)).payments.map(\.amount.minorUnits) == [1000])
    }

    @Test("a batch that is too large is one movement, and said") func tooLarge() {
        let parts = String(repeating: "<TxDtls><Amt Ccy=\"EUR\">0.01</Amt></TxDtls>", count: 50_001)
        let reading = read(Texts.entry("500.01", code: "<NtryDtls>\(parts)</NtryDtls>"), closing: "600.01")
        #expect(reading.payments.map(\.amount.minorUnits) == [50_001] && reading.codes == ["CAMT-006"])
        #expect(reading.problems.first?.arguments == ["count": "50001", "limit": "50000"])
        #expect(reading.isSound && reading.statements.first?.balanced == true)
    }
}
