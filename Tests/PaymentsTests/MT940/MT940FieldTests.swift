import Connectors
import Domain
import Payments
import Testing

@Suite("MT940 and MT942: fields") struct MT940FieldTests {
    private func movement(_ field: String, currency: String = "EUR") -> StatementReading {
        StatementReading(MT940Texts.statement(opening: "C261119\(currency)100,", closing: nil, ":61:" + field))
    }

    @Test(
        "direction, third letter of the currency, reversal",
        arguments: [
            ("2611201120C10,5NTRFX", "10.50", false), ("2611201120CR10,5NTRFX", "10.50", false),
            ("2611201120D10,NTRFX", "-10.00", false), ("2611201120DR10,NTRFX", "-10.00", false),
            ("2611201120RC10,NTRFX", "-10.00", true), ("2611201120RD10,NTRFX", "10.00", true),
            ("2611201120RCR10,NTRFX", "-10.00", true), ("2611201120RDR10,NTRFX", "10.00", true),
            ("261120C10,NTRFX", "10.00", false), ("261120C10", "10.00", false),
            ("2611201120C10.25NTRFX", "10.25", false),
            ("2611201120C0010,500NTRFX", "10.50", false), ("2611201120C10,5MCI0X", "10.50", false),
            ("2611201120C10,5ZZ9AX", "10.50", false),
        ]
    )
    func directions(field: String, amount: String, isReversal: Bool) {
        let payment = movement(field).payments.first
        #expect(payment?.amount.decimal == amount && payment?.reversal == isReversal)
    }

    @Test(
        "what cannot be read is refused with its place",
        arguments: [
            ("2611201120X10,NTRF", "STATEMENT-010", 15), ("2611201120C,NTRF", "STATEMENT-004", 16),
            ("2611201120C10,005NTRF", "STATEMENT-004", 16), ("26112", "STATEMENT-008", 5),
            ("2611310131C10,NTRF", "STATEMENT-008", 5),
            ("261131C10,NTRF", "STATEMENT-008", 5), ("2611201120C1O0,00NTRF", "STATEMENT-004", 16),
            ("2611201120C1MCI0X", "STATEMENT-004", 16), ("2611201120C1,OO0NTRF", "STATEMENT-004", 16),
            ("2611201120C10,x5NTRF", "STATEMENT-004", 16), ("2611201120C1?0,00NTRF", "STATEMENT-004", 16),
            ("2611201120C99999999999999999999,NTRF", "STATEMENT-004", 16),
        ]
    )
    func broken(field: String, code: String, column: Int) {
        let failure = movement(field).failure
        #expect(failure?.code == code && failure?.position == SourcePosition(line: 5, column: column))
    }

    @Test("decimals are those of the currency") func decimals() {
        #expect(movement("2611201120C1000,NTRF", currency: "JPY").payments.first?.amount.minorUnits == 1000)
        #expect(movement("2611201120C1000,5NTRF", currency: "JPY").failure?.code == "STATEMENT-004")
    }

    @Test("the day of booking has the year that brings it nearest") func days() {
        func day(_ field: String) -> String? { movement(field).payments.first?.date.description }
        #expect(day("2701021231C1,NTRF") == "2026-12-31")
        #expect(day("2612310102C1,NTRF") == "2027-01-02")
        #expect(day("2611201120C1,NTRF") == "2026-11-20" && day("261120C1,NTRF") == "2026-11-20")
        let clamped = movement("2602300301C1,NTRF")
        #expect(clamped.payments.first?.date.description == "2026-03-01" && clamped.payments.first?.valueDate == nil)
        #expect(clamped.codes == ["STATEMENT-013", "MT940-001"])
        for field in ["2503010229C1,NTRF", "2611201131C1,NTRF", "2611201300C1,NTRF", "261131C1,NTRF", "850101C1,NTRF"] {
            #expect(movement(field).failure?.code == "STATEMENT-008")
        }
        #expect(day("2403010229C1,NTRF") == "2024-02-29")
    }

    @Test("references of the bank, of the customer, and a labelled symbol") func references() {
        func payment(_ text: String) -> Payment? { movement("2611201120C1,NTRF" + text).payments.first }
        #expect(payment("NONREF")?.bankReference == nil && payment("NONREF//B1")?.bankReference == "B1")
        #expect(payment("MY REF")?.bankReference == "MY REF" && payment("A//B 17//X")?.bankReference == "B 17//X")
        #expect(payment("VS0020260001//B1")?.vs == "20260001" && payment("VS20260001")?.bankReference == nil)
        #expect(payment("X\r\n/OCMT/USD2,50")?.original?.decimal == "2.50")
        #expect(movement("2611201120D1,NCHGX").payments.first?.isFee == true)
    }

    @Test(
        "accounts as banks write them",
        arguments: [
            ("0300/226047602", "226047602/0300"), ("0800/0000192000145399", "19-2000145399/0800"),
            ("SK3112000000198742637541", "SK3112000000198742637541"),
            ("TATRSKBX/SK3112000000198742637541", "SK3112000000198742637541"),
            ("SK3112000000198742637541 EUR", "SK3112000000198742637541"),
            ("SK31 1200 0000 1987 4263 7541", "SK3112000000198742637541"),
            ("1291.99.348EUR", "1291.99.348"), ("000019-2000145399", "19-2000145399"),
            ("DABADKKK/1234567890", "DABADKKK/1234567890"),
        ]
    )
    func accounts(text: String, account: String) {
        let reading = StatementReading(MT940Texts.statement(account: text, closing: "C261120CZK100,"))
        #expect(reading.isSound && reading.statements.first?.account?.description == account)
    }

    @Test("a statement without one of its balances is cut; without both nothing proves it whole") func balances() {
        #expect(StatementReading(MT940Texts.statement()).codes == ["MT940-001"])
        #expect(StatementReading(MT940Texts.statement(opening: nil, closing: "C261120CZK1,")).codes == ["MT940-001"])
        let without = StatementReading(MT940Texts.statement(opening: nil, ":61:2611201120C1,NTRF"))
        #expect(without.isSound && without.codes == ["STATEMENT-009"])
        let wrong = StatementReading(MT940Texts.statement(closing: "C261120CZK111,00", ":61:2611201120C10,NTRF"))
        #expect(wrong.codes == ["STATEMENT-001"] && wrong.problems.first?.arguments["difference"] == "1.00")
        let debit = StatementReading(MT940Texts.statement(closing: "D261120CZK50,", ":61:2611201120D150,NTRF"))
        #expect(debit.isSound && debit.statements.first?.closing?.minorUnits == -5000)
        #expect(StatementReading(MT940Texts.statement(closing: "C261120CZK1x0,00")).failure?.code == "MT940-002")
        #expect(StatementReading(MT940Texts.statement(closing: "X261120CZK100,00")).failure?.code == "MT940-002")
    }

    @Test("pages follow from each other, or it is said") func pages() {
        func page(_ number: Int, _ opening: String, _ closing: String, _ amount: String) -> String {
            ":20:A\n:25:0800/19\n:28C:7/\(number)\n:60\(number == 1 ? "F" : "M"):C261119CZK\(opening)\n"
                + ":61:261120C\(amount)NTRF\n:62\(number == 3 ? "F" : "M"):C261120CZK\(closing)\n-\n"
        }
        let whole = StatementReading(page(1, "1,", "3,", "2,") + page(2, "3,", "6,", "3,") + page(3, "6,", "10,", "4,"))
        #expect(whole.isSound && whole.codes.isEmpty && whole.statements.count == 3)
        let gap = StatementReading(page(1, "1,", "3,", "2,") + page(3, "6,", "10,", "4,"))
        #expect(!gap.isSound && gap.codes == ["MT940-003"] && gap.problems.first?.scope == .record)
        #expect(gap.payments.count == 2 && gap.statements.map(\.page) == [1, 3])
        #expect(gap.statements.map(\.closesWithin) == [true, false])
        #expect(gap.statements.map(\.opensWithin) == [false, true])
        let skipped = StatementReading(page(1, "1,", "3,", "2,") + page(3, "3,", "10,", "7,"))
        #expect(skipped.codes == ["MT940-004"])
        #expect(skipped.problems.first?.arguments == ["statement": "7", "before": "1", "after": "3"])
        #expect(gap.problems.first?.arguments == ["statement": "7", "ended": "3.00", "begins": "6.00"])
    }

    @Test("totals of a report are checked") func totals() {
        func report(_ debits: String, _ credits: String) -> [String] {
            StatementReading(
                ":20:A\n:25:0300/226047602\n:34F:CZKD0,\n:61:261120C5,NTRF\n:61:261120C6,NTRF\n:61:261120D1,NTRF\n"
                    + ":90D:\(debits)\n:90C:\(credits)\n-\n"
            ).codes
        }
        #expect(report("1CZK1,", "2CZK11,00").isEmpty)
        #expect(report("2CZK1,", "2CZK11,00") == ["STATEMENT-006"])
        #expect(report("1CZK1,", "2CZK12,00") == ["STATEMENT-006"])
    }

    @Test("what stands around the messages is passed over") func around() {
        let statement = MT940Texts.credit("VS:1")
        let framed = "{1:F01GIBACZPX}{2:O940}{4:\r\n" + statement.replacing("\r\n-\r\n", with: "\r\n-}{5:}\r\n")
        for text in [framed, "Text of the bank\r\n\r\n" + statement, "GIBACZPX 0800\r\n940 N2\r\n" + statement] {
            let reading = StatementReading(text)
            #expect(reading.isSound && reading.format == "mt940" && reading.payments.first?.vs == "1")
        }
        let next = statement.replacing("CZK110,00", with: "CZK120,00").replacing("CZK100,00", with: "CZK110,00")
        let two = StatementReading("{4:" + statement + "{1:F01}{4:" + next)
        #expect(two.statements.count == 2 && two.payments.map(\.statement) == [1, 2])
    }

    @Test("a report takes its currency from the floor limit, else from the configured account") func currency() {
        var context = ReaderContext()
        context.accounts = [.init(account: BankAccount("226047602/0300"), currency: .czk)]
        let text = ":20:A\n:25:226047602\n:13D:2611200800+0100\n:61:261120C5,25NTRF\n-\n"
        let reading = StatementReading(text, context)
        #expect(reading.format == "mt942" && reading.payments.first?.amount.currency == .czk)
        #expect(reading.statements.first?.to?.description == "2026-11-20")
    }

    @Test("a second field 86 tells the texts; symbols and reference of the first stay") func twice() {
        let lines =
            ":61:2611201120C1,NTRFNONREF\n:86:020?20EREF+E1?21VS:17?32First\n:86:020?20Thanks?21KS:0308?32Second"
        let payment = StatementReading(MT940Texts.statement(opening: "C261119EUR100,", closing: nil, lines)).payments
            .first
        #expect(payment?.vs == "17" && payment?.ks == "308" && payment?.endToEndId == "E1")
        #expect(payment?.counterName == "Second" && payment?.message == "Thanks")
    }

    @Test("a movement has the account that was told before it, and nothing of the one before") func before() {
        let lines = """
            :61:2611201120C1,NTRFVS17//B1
            :86:020?20Thanks?300900?3119?32Jana
            :61:2611201120C2,NTRFNONREF
            :25:5500/99
            :61:2611201120C3,NTRFNONREF
            """
        let text = MT940Texts.statement(opening: "C261119EUR100,", closing: nil, lines)
        let payments = StatementReading(text).payments
        #expect(payments.map(\.amount.decimal) == ["1.00", "2.00", "3.00"])
        #expect(payments.first?.vs == "17" && payments.first?.bankReference == "B1")
        #expect(payments.dropFirst().allSatisfy { $0.vs == nil && $0.bankReference == nil && $0.message == nil })
        #expect(payments.dropFirst().allSatisfy { $0.counterName == nil && $0.counterAccount == nil })
        #expect(payments[0].ownAccount == payments[1].ownAccount && payments[1].ownAccount != payments[2].ownAccount)
    }

    @Test("a line of text may begin as an end does") func dashes() {
        let reading = StatementReading(MT940Texts.credit("zľava\r\n-5\r\n-10 % VS:7"))
        #expect(reading.isSound && reading.statements.count == 1 && reading.payments.first?.vs == "7")
    }

    @Test("a field without an end is refused") func endless() {
        let lines = String(repeating: String(repeating: "x", count: 63) + "\r\n", count: 1100)
        let failure = StatementReading(MT940Texts.credit(lines)).failure
        #expect(failure?.code == "STATEMENT-011" && failure?.position?.line == 6)
    }

    @Test("files without anything are refused") func empty() {
        #expect(StatementReading(":20:A\r\n:25:1\r\n:60F:\r\n").failure?.code == "MT940-002")
        #expect(StatementReading("").format == nil && StatementReading(":20:A").format == nil)
    }

    @Test("balances in two currencies contradict each other", arguments: [":62F:", ":62M:", ":64:", ":65:"])
    func currencies(tag: String) {
        let closing = tag.hasPrefix(":62") ? nil : "C261120CZK100,"
        let text = MT940Texts.statement(closing: closing).replacing("-\r\n", with: tag + "C261120EUR100,\r\n-\r\n")
        let failure = StatementReading(text).failure
        #expect(failure?.code == "STATEMENT-002")
        #expect(failure?.arguments == ["statement": "7", "first": "CZK", "second": "EUR"])
    }

    @Test("a wrapped line that begins like a tag goes on with its field") func wrapped() {
        for line in [":44:45 clita", ":20:15 dnes", ":25:00 dnes", ":28:59", ":13:10: x", ":34:10 x", ":99:x"] {
            let text = MT940Texts.credit("prevod o 12\r\n\(line)")
            let reading = StatementReading(text)
            #expect(reading.isSound && reading.codes.isEmpty && reading.statements.count == 1)
            #expect(reading.payments.first?.message?.hasSuffix(line) == true, "\(line)")
        }
    }

    @Test("a message may lack field 20, and its end") func withoutReference() {
        let statement = MT940Texts.credit("VS:1").replacing(":20:START\r\n", with: "")
        #expect(StatementReading(statement).payments.first?.vs == "1")
        let next = statement.replacing("CZK110,00", with: "CZK120,00").replacing("CZK100,00", with: "CZK110,00")
        let two = StatementReading((statement + next).replacing("-\r\n", with: ""))
        #expect(two.isSound && two.statements.count == 2 && two.payments.map(\.statement) == [1, 2])
    }

    @Test("letters of tags may be small") func smallTags() {
        let text = MT940Texts.credit("VS:1").replacing(":60F:", with: ":60f:").replacing(":62F:", with: ":62f:")
        let reading = StatementReading(text)
        #expect(reading.codes.isEmpty && reading.statements.first?.balanced == true)
    }

    @Test("lines may end with @@", arguments: ["@@", "@@\r\n"]) func marks(end: String) {
        let reading = StatementReading(
            MT940Texts.credit("166?00KREDIT?20VS:77?32JAN @ DCERA").replacing("\r\n", with: end)
        )
        #expect(reading.isSound && reading.format == "mt940" && reading.payments.first?.vs == "77")
        #expect(reading.payments.first?.counterName == "JAN @ DCERA" && reading.statements.first?.balanced == true)
    }
}
