import Domain
import Payments
import Testing

@Suite("FINSTA of ČSOB") struct FINSTATests {
    private func file(
        _ movements: String...,
        closing: String = "112,34",
        credits: String = "1=12,34",
        debits: String = "0=0,00",
        sign: String = "C"
    ) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FINSTA><FINSTA03><S28_CISLO_VYPISU>5</S28_CISLO_VYPISU>"
            + "<S25_CISLO_UCTU>19-2000145399/0300</S25_CISLO_UCTU><S60_CD_INDIK>C</S60_CD_INDIK>"
            + "<S60_DATUM>19.11.2026</S60_DATUM><S60_MENA>CZK</S60_MENA><S60_CASTKA>100,00</S60_CASTKA>"
            + "<SUMA_KREDIT>\(credits)</SUMA_KREDIT><SUMA_DEBIT>\(debits)</SUMA_DEBIT><S62_CD_INDIK>\(sign)</S62_CD_INDIK>"
            + "<S62_DATUM>20.11.2026</S62_DATUM><S62_CASTKA>\(closing)</S62_CASTKA>\n"
            + movements.joined(separator: "\n")
            + "</FINSTA03></FINSTA>"
    }

    private func movement(_ amount: String, _ sign: String = "C", day: String = "20.11.2026", _ more: String = "")
        -> String
    {
        "<FINSTA05><S61_DATUM>\(day)</S61_DATUM><DPROCD>\(day)</DPROCD><S61_CD_INDIK>\(sign)</S61_CD_INDIK>"
            + "<S61_MENA>CZK</S61_MENA><S61_CASTKA>\(amount)</S61_CASTKA>\(more)</FINSTA05>"
    }

    @Test("a statement that closes") func sound() throws {
        let more =
            "<S86_VARSYMOUR>0020260001</S86_VARSYMOUR><S86_SPECSYMOUR>-</S86_SPECSYMOUR><PART_ACCNO>19-2000145399</PART_ACCNO>"
            + "<PART_BANK_ID>0800</PART_BANK_ID><PART_ACC_ID>-</PART_ACC_ID><S61_POST_NAR>Příchozí úhrada</S61_POST_NAR>"
            + "<PART_ID1_1>za</PART_ID1_1><PART_MSG_1>tovar</PART_MSG_1><ORIG_AMOUNT>0,50</ORIG_AMOUNT><ORIG_CURR>EUR</ORIG_CURR>"
        let reading = StatementReading(file(movement("+12,34", "C", more)))
        #expect(reading.isSound && reading.codes.isEmpty && reading.statements.first?.number == "5")
        let payment = try #require(reading.payments.first)
        #expect(payment.vs == "20260001" && payment.ss == nil && payment.counterName == "Příchozí úhrada")
        #expect(payment.counterAccount?.description == "19-2000145399/0800" && payment.message == "za tovar")
        #expect(payment.original?.decimal == "0.50" && payment.date.description == "2026-11-20")
    }

    @Test("signs and reversals") func signs() {
        let reading = StatementReading(
            file(movement("-5,00", "D"), movement("-1,00", "CR"), closing: "94,00", credits: "0=0", debits: "2=6,00")
        )
        #expect(reading.isSound && reading.payments.map(\.amount.decimal) == ["-5.00", "-1.00"])
        #expect(reading.payments.map(\.reversal) == [false, true])
        let overdrawn = StatementReading(
            file(movement("-150,00", "D"), closing: "50,00", credits: "-", debits: "-", sign: "D")
        )
        #expect(overdrawn.isSound && overdrawn.statements.first?.closing?.decimal == "-50.00")
    }

    @Test("a mark that nobody knows may say the opposite of the sign") func unknownMark() {
        let reading = StatementReading(file(movement("+12,34", "X")))
        #expect(reading.failure?.code == "STATEMENT-010" && reading.failure?.position?.line == 3)
    }

    @Test("what does not add up, or cannot be read") func broken() {
        #expect(StatementReading(file(movement("+12,34"), closing: "113")).codes == ["STATEMENT-001"])
        #expect(StatementReading(file(movement("+12,34"), credits: "2=12,34")).codes == ["STATEMENT-006"])
        #expect(StatementReading(file(movement("+12,34"), debits: "1=1,00")).codes == ["STATEMENT-006"])
        #expect(StatementReading(file(movement("12.345,00"))).failure?.code == "STATEMENT-004")
        let bad = StatementReading(file(movement("+12,34", day: "31.11.2026"))).failure
        #expect(bad?.code == "STATEMENT-008" && bad?.position?.line == 3)
        #expect(StatementReading(file(movement("+12,34", day: ""))).failure?.code == "STATEMENT-005")
        let mixed = file(movement("+12,34").replacing("CZK", with: "EUR"))
        #expect(StatementReading(mixed).failure?.code == "STATEMENT-002")
        #expect(StatementReading("<FINSTA><STA_VER>1</STA_VER></FINSTA>").failure?.code == "STATEMENT-003")
    }

    @Test("a direction that contradicts its sign is refused with both") func contradictions() {
        let wrong = StatementReading(file(movement("+12,34", "D"))).failure
        #expect(wrong?.code == "STATEMENT-014" && wrong?.position?.line == 3)
        #expect(wrong?.arguments == ["statement": "5", "direction": "D", "amount": "+12,34"])
        #expect(StatementReading(file(movement("-12,34", "C"))).failure?.code == "STATEMENT-014")
        let balance = file(movement("+12,34")).replacing("<S60_CASTKA>100", with: "<S60_CASTKA>-100")
        #expect(StatementReading(balance).failure?.code == "STATEMENT-014")
    }

    @Test("an amount without a sign has that of its indicator, and needs one") func unsigned() {
        let reading = StatementReading(
            file(movement("5,00", "D"), movement("1,00", "CR"), closing: "94,00", credits: "0=0", debits: "2=6,00")
        )
        #expect(reading.isSound && reading.payments.map(\.amount.decimal) == ["-5.00", "-1.00"])
        #expect(StatementReading(file(movement("5,00", "-"))).failure?.code == "STATEMENT-010")
    }

    @Test("a reversal may be counted off its own side where the balances prove it") func reversals() {
        let movements = [movement("+20,00", "C"), movement("-8,00", "CR")]
        func codes(_ credits: String, _ debits: String, closing: String = "112,00") -> [String] {
            StatementReading(file(movements[0], movements[1], closing: closing, credits: credits, debits: debits)).codes
        }
        #expect(codes("1=20,00", "1=8,00").isEmpty && codes("2=12,00", "0=0,00").isEmpty)
        #expect(codes("2=28,00", "0=0,00") == ["STATEMENT-006"] && codes("1=12,00", "1=9,00") == ["STATEMENT-006"])
        let odd = StatementReading(file(movements[0], movements[1], closing: "112,00", credits: "x", debits: "0=0,00"))
        #expect(odd.failure?.code == "STATEMENT-017" && odd.failure?.arguments["field"] == "SUMA_KREDIT")
    }

    @Test("two currencies of balances, and days that are none") func heads() {
        let text = file(movement("+12,34"))
        let other = text.replacing("<S62_DATUM>", with: "<S62_MENA>EUR</S62_MENA><S62_DATUM>")
        #expect(StatementReading(other).failure?.code == "STATEMENT-002")
        let same = text.replacing("<S62_DATUM>", with: "<S62_MENA>CZK</S62_MENA><S62_DATUM>")
        #expect(StatementReading(same).isSound)
        for day in ["31.11.2026", "19.11.1926", "19.11.2226"] {
            #expect(StatementReading(text.replacing("19.11.2026", with: day)).failure?.code == "STATEMENT-008")
        }
    }
}
