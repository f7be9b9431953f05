import Domain
import Payments
import Testing

@Suite("CAMT: what balances prove") struct CAMTProofTests {
    private typealias Texts = CAMTTexts

    private func read(_ statement: String) -> StatementReading { StatementReading(Texts.file(statement)) }

    /// A balance that does not say whether it is a credit.
    private func unsigned(_ kind: String, _ amount: String) -> String {
        Texts.balance(kind, amount).replacing("<CdtDbtInd>CRDT</CdtDbtInd>", with: "")
    }

    private func unsigned(_ opening: String, _ closing: String, _ entries: String...) -> StatementReading {
        let balances = unsigned("OPBD", opening) + unsigned("CLBD", closing)
        return read(Texts.statement(opening: nil, more: balances, entries.joined()))
    }

    @Test("balances without a sign have those that alone close") func signs() {
        let positive = unsigned("1.00", "6.00", Texts.entry("5.00"))
        #expect(positive.isSound && positive.codes == ["STATEMENT-016"])
        #expect(positive.statements.first?.opening?.decimal == "1.00" && positive.statements.first?.balanced == true)
        let crossing = unsigned("2.00", "3.00", Texts.entry("5.00"))
        #expect(crossing.isSound && crossing.statements.first?.opening?.decimal == "-2.00")
        #expect(unsigned("0.00", "5.00", Texts.entry("5.00")).isSound)
        for refused in [unsigned("1.00", "7.00", Texts.entry("5.00")), unsigned("1.00", "1.00")] {
            #expect(refused.failure?.code == "STATEMENT-010")
        }
        let wrong = Texts.balance("CLBD", "110.00", "X")
        #expect(read(Texts.statement(more: wrong, Texts.entry("10.00"))).failure?.code == "STATEMENT-010")
    }

    private let mark = "<RvslInd>true</RvslInd>"

    @Test("a reversal goes as the standard says, or as the balances prove") func reversals() {
        func reading(_ direction: String, _ closing: String) -> StatementReading {
            let entries =
                Texts.entry("3.00") + Texts.entry("10.00", direction, head: mark) + Texts.entry("1.00", "DBIT")
            return read(Texts.statement(closing: closing, entries))
        }
        let standard = reading("DBIT", "92.00")
        #expect(standard.isSound && standard.codes.isEmpty)
        #expect(standard.payments.map(\.amount.decimal) == ["3.00", "-10.00", "-1.00"])
        let turned = reading("DBIT", "112.00")
        #expect(turned.isSound && turned.codes == ["STATEMENT-015"] && turned.statements.first?.balanced == true)
        #expect(turned.payments.map(\.amount.decimal) == ["3.00", "10.00", "-1.00"])
        #expect(turned.payments.map(\.reversal) == [false, true, false])
        #expect(reading("CRDT", "92.00").payments.map(\.amount.decimal) == ["3.00", "-10.00", "-1.00"])
        let neither = reading("DBIT", "100.00")
        #expect(!neither.isSound && neither.codes == ["STATEMENT-001", "STATEMENT-019"])
    }

    @Test("without balances, and in a notice, a reversal goes as the standard says") func unproven() {
        let entry = Texts.entry("10.00", "DBIT", head: mark)
        #expect(read(Texts.statement(opening: nil, entry)).payments.first?.amount.decimal == "-10.00")
        let name = "camt.052.001.02"
        let report = Texts.file(Texts.statement(closing: "110.00", entry, name: name), name: name)
        #expect(StatementReading(report).payments.first?.amount.decimal == "-10.00")
    }

    @Test("reversals in totals are counted as banks do") func totals() {
        func codes(_ credits: (Int, String), _ debits: (Int, String)) -> [String] {
            let totals =
                "<TxsSummry><TtlCdtNtries><NbOfNtries>\(credits.0)</NbOfNtries><Sum>\(credits.1)</Sum></TtlCdtNtries>"
                + "<TtlDbtNtries><NbOfNtries>\(debits.0)</NbOfNtries><Sum>\(debits.1)</Sum></TtlDbtNtries></TxsSummry>"
            let entries = Texts.entry("20.00") + Texts.entry("5.00", "DBIT", head: mark) + Texts.entry("1.00", "DBIT")
            return read(Texts.statement(closing: "114.00", more: totals, entries)).codes
        }
        #expect(codes((1, "20"), (2, "6")).isEmpty && codes((2, "15"), (1, "1")).isEmpty)
        #expect(codes((1, "21"), (2, "6")) == ["STATEMENT-006"] && codes((1, "20"), (2, "7")) == ["STATEMENT-006"])
    }

    @Test("a part of a statement has interim balances in their places") func parts() throws {
        func part(_ balances: String, _ entries: String) throws -> Statement {
            let reading = read(Texts.statement(opening: nil, more: balances, entries))
            #expect(reading.isSound && reading.codes.isEmpty)
            return try #require(reading.statements.first)
        }
        let (open, interim, close) = (
            Texts.balance("OPBD", "100.00"), Texts.balance("ITBD", "106.00"), Texts.balance("CLBD", "111.00")
        )
        let first = try part(open + interim, Texts.entry("6.00"))
        #expect(first.balanced == true && first.closesWithin && !first.opensWithin)
        let last = try part(interim + close, Texts.entry("5.00"))
        #expect(last.balanced == true && last.opening?.decimal == "106.00" && last.opensWithin && !last.closesWithin)
        let middle = try part(interim + Texts.balance("ITBD", "109.00"), Texts.entry("3.00"))
        #expect(middle.balanced == true && middle.opensWithin && middle.closesWithin)
        let whole = try part(open + Texts.balance("ITBD", "1.00") + close, Texts.entry("11.00"))
        #expect(!whole.opensWithin && !whole.closesWithin)
    }

    @Test("one balance is not called none") func oneBalance() {
        #expect(read(Texts.statement(Texts.entry("1.00"))).codes == ["STATEMENT-018"])
        #expect(read(Texts.statement(opening: nil, Texts.entry("1.00"))).codes == ["STATEMENT-009"])
    }

    @Test("sums of debits may have a minus", arguments: ["-10.00", "10.00"]) func negative(sum: String) {
        let totals =
            "<TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>\(sum)</Sum></TtlNtries><TtlDbtNtries>"
            + "<NbOfNtries>1</NbOfNtries><Sum>\(sum)</Sum></TtlDbtNtries></TxsSummry>"
        func codes(_ totals: String) -> [String] {
            read(Texts.statement(closing: "90.00", more: totals, Texts.entry("10.00", "DBIT"))).codes
        }
        #expect(codes(totals).isEmpty)
        #expect(codes(totals.replacing("10.00", with: "10.01")) == ["STATEMENT-006"])
    }

    @Test(
        "days that are none, or of no plausible year, refuse the file",
        arguments: ["2026-02-30", "1926-11-20", "2226-01-01"]
    )
    func days(day: String) {
        let dates = "<BookgDt><Dt>\(day)</Dt></BookgDt>"
        #expect(read(Texts.statement(Texts.entry("1", dates: dates))).failure?.code == "STATEMENT-008")
        #expect(read(Texts.statement(more: Texts.balance("CLBD", "1", day: day))).failure?.code == "STATEMENT-008")
    }

    @Test("a currency that is none is not called a bad amount") func currency() {
        #expect(read(Texts.statement(Texts.entry("1", currency: "XYZ"))).failure?.code == "STATEMENT-012")
        #expect(
            read(Texts.statement(more: Texts.balance("CLBD", "1", currency: "EU"))).failure?.code == "STATEMENT-012"
        )
    }

    @Test("the only part of an entry says the opposite of it: who paid and for what is another movement's")
    func contradictions() {
        let part = "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">10.00</Amt></TxAmt></AmtDtls><CdtDbtInd>DBIT</CdtDbtInd>"
        let proven = read(Texts.statement(closing: "110.00", Texts.entry("10.00", "CRDT", part)))
        #expect(proven.codes == ["STATEMENT-014"] && !proven.isSound)
        let bare = read(Texts.statement(closing: "110.00", Texts.entry("10.00", "CRDT", "<CdtDbtInd>DBIT</CdtDbtInd>")))
        #expect(bare.codes == ["STATEMENT-014"] && !bare.isSound)
        let unproven = read(Texts.statement(opening: nil, Texts.entry("10.00", "CRDT", part)))
        #expect(unproven.codes == ["STATEMENT-014", "STATEMENT-009"] && !unproven.isSound)
    }

    @Test(
        "the only part of an entry has another amount or currency",
        arguments: [
            ("<Amt Ccy=\"EUR\">7.00</Amt>", true), ("<Amt Ccy=\"USD\">10.00</Amt>", true),
            ("<AmtDtls><TxAmt><Amt Ccy=\"EUR\">7.00</Amt></TxAmt></AmtDtls>", true),
            ("<Amt Ccy=\"EUR\">10.00</Amt>", false), ("<Amt Ccy=\"EUR\">0</Amt>", false),
            // Charges, and an exchange.
            (
                "<Amt Ccy=\"EUR\">12.00</Amt><Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">2.00</TtlChrgsAndTaxAmt></Chrgs>",
                false
            ),
            (
                "<Amt Ccy=\"USD\">12.00</Amt><AmtDtls><InstdAmt><Amt Ccy=\"USD\">12.00</Amt></InstdAmt></AmtDtls>",
                false
            ), ("<AmtDtls><InstdAmt><Amt Ccy=\"USD\">12.00</Amt></InstdAmt></AmtDtls>", false),
        ]
    )
    func differences(part: String, isTold: Bool) {
        let unproven = read(Texts.statement(opening: nil, Texts.entry("10.00", "CRDT", part)))
        #expect(unproven.codes == (isTold ? ["STATEMENT-028", "STATEMENT-009"] : ["STATEMENT-009"]), "\(part)")
        #expect(unproven.isSound != isTold)
        let proven = read(Texts.statement(closing: "110.00", Texts.entry("10.00", "CRDT", part)))
        #expect(proven.codes == (isTold ? ["STATEMENT-028"] : []) && proven.isSound, "\(part)")
        #expect(proven.payments.map(\.amount.decimal) == ["10.00"])
    }

    @Test("entries without an indicator go the only way in which the balances close") func unsigned() {
        func entry(_ amount: String, _ more: String = "") -> String {
            Texts.entry(amount, "CRDT", "<RltdPties><Dbtr><Nm>D</Nm></Dbtr><Cdtr><Nm>C</Nm></Cdtr></RltdPties>" + more)
                .replacing("<CdtDbtInd>CRDT</CdtDbtInd>", with: "")
        }
        func said(_ closing: String?, _ entries: String) -> String {
            let reading = read(Texts.statement(closing: closing, entries))
            let payments = reading.payments.map { $0.amount.decimal + ($0.counterName ?? "") }.joined(separator: " ")
            return reading.isSound ? payments + " " + reading.codes.joined() : reading.codes.joined(separator: " ")
        }
        #expect(said("90.00", entry("10.00")) == "-10.00C STATEMENT-029")
        #expect(said("110.00", entry("10.00")) == "10.00D STATEMENT-029")
        #expect(
            said("75.00", Texts.entry("5.00", "CRDT") + entry("10.00") + entry("20.00"))
                == "5.00 -10.00C -20.00C STATEMENT-029"
        )
        #expect(
            said("110.00", entry("10.00") + Texts.entry("1.00", "CRDT") + Texts.entry("1.00", "DBIT"))
                == "10.00D 1.00 -1.00 STATEMENT-029"
        )
        // No way closes, two do, nothing proves it, and what is no indicator.
        #expect(said("105.00", entry("10.00")) == "STATEMENT-010")
        #expect(said("100.00", entry("10.00") + entry("10.00")) == "STATEMENT-010")
        #expect(said(nil, entry("10.00")) == "STATEMENT-010")
        #expect(said("110.00", Texts.entry("10.00", "KREDIT")) == "STATEMENT-010")
        let pending = Texts.entry("10.00", "CRDT", status: "<Sts>PDNG</Sts>").replacing(
            "<CdtDbtInd>CRDT</CdtDbtInd>",
            with: ""
        )
        #expect(said("100.00", pending) == "STATEMENT-010")
        let many = (0..<13).map { entry(String($0 + 1)) }.joined()
        #expect(said("191.00", many) == "STATEMENT-010")
        let advice = Texts.file(
            Texts.statement(opening: nil, entry("10.00"), name: "camt.054.001.02"),
            name: "camt.054.001.02"
        )
        #expect(StatementReading(advice).codes == ["STATEMENT-010"])
    }

    @Test("the parts of an entry without an indicator take its direction") func unsignedParts() {
        let part = "<Amt Ccy=\"EUR\">5.00</Amt>"
        let entry = Texts.entry("10.00", "CRDT", part, part).replacing("<CdtDbtInd>CRDT</CdtDbtInd>", with: "")
        let reading = read(Texts.statement(closing: "90.00", entry))
        #expect(reading.isSound && reading.payments.map(\.amount.decimal) == ["-5.00", "-5.00"])
    }
}
