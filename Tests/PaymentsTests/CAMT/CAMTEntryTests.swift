import Domain
import Payments
import Testing

@Suite("CAMT: entries") struct CAMTEntryTests {
    private typealias Texts = CAMTTexts

    private func read(_ entry: String, closing: String? = nil) -> StatementReading {
        StatementReading(Texts.file(Texts.statement(opening: nil, closing: closing, entry)))
    }

    @Test(
        "amounts are exact or refused",
        arguments: [
            ("8.850", 885), ("5", 500), ("0.00", 0), (".5", 50), ("0012.30000", 1230), ("12..34", nil), ("8.855", nil),
            ("-5.00", nil), ("+5", nil), ("1E2", nil), ("1,50", nil), ("", nil), (".", nil),
            ("999999999999.99", 99_999_999_999_999), ("92233720368547758.08", nil),
        ] as [(String, Int64?)]
    )
    func amounts(text: String, minorUnits: Int64?) {
        let reading = read(Texts.entry(text))
        #expect(reading.payments.first?.amount.minorUnits == minorUnits)
        #expect(reading.failure?.code == (minorUnits == nil ? "STATEMENT-004" : nil))
        if minorUnits == nil { #expect(reading.failure?.position?.line == 8) }
    }

    @Test("decimals are those of the currency") func decimals() {
        #expect(read(Texts.entry("100.00", currency: "JPY").replacing("EUR", with: "JPY")).failure == nil)
        let yen = StatementReading(
            Texts.file(Texts.statement(account: "", opening: nil, Texts.entry("100.00", currency: "JPY")))
        )
        #expect(yen.payments.first?.amount.minorUnits == 100)
        #expect(read(Texts.entry("100.01", currency: "JPY")).codes == ["STATEMENT-004"])
        #expect(read(Texts.entry("1", currency: "QQQ")).codes == ["STATEMENT-012"])
    }

    @Test("a balance that is not exact is refused with its place") func badBalance() {
        let reading = StatementReading(Texts.file(Texts.statement(opening: "100.000001")))
        #expect(reading.failure?.code == "CAMT-005" && reading.failure?.position?.line == 6)
        #expect(reading.failure?.arguments == ["statement": "7", "field": "Bal/Amt"])
        let direction = Texts.statement(more: Texts.balance("CLBD", "1", "X"))
        #expect(StatementReading(Texts.file(direction)).codes == ["STATEMENT-010"])
    }

    @Test("without a direction nothing is guessed", arguments: ["", "crdt", "C"]) func direction(text: String) {
        let reading = read(Texts.entry("1", text))
        #expect(reading.codes == ["STATEMENT-010"] && reading.failure?.arguments["field"] == "Ntry/CdtDbtInd")
    }

    @Test(
        "days are the first ten characters",
        arguments: [
            "<Dt>2026-11-20</Dt>", "<Dt>2026-11-20+02:00</Dt>", "<Dt>2026-11-20-05:00</Dt>", "<Dt>2026-11-20Z</Dt>",
            "<DtTm>2026-11-20T23:59:59Z</DtTm>", "<Dt>2026-11-20T00:00:00+01:00</Dt>",
        ]
    )
    func days(text: String) {
        let reading = read(Texts.entry("1", dates: "<BookgDt>\(text)</BookgDt>"))
        #expect(reading.payments.first?.date == day(2026, 11, 20) && reading.payments.first?.valueDate == nil)
    }

    @Test("a day that is none is refused", arguments: ["BookgDt", "ValDt"]) func badDay(element: String) {
        let reading = read(Texts.entry("1", dates: "<\(element)><Dt>2026-11-31</Dt></\(element)>"))
        #expect(reading.codes == ["STATEMENT-008"] && reading.failure?.arguments["field"] == element + "/Dt")
    }

    @Test("without a booking day the value day counts, then the statement's") func missingDay() {
        let valued = read(Texts.entry("1", dates: "<ValDt><Dt>2026-11-19</Dt></ValDt>")).payments.first
        #expect(valued?.date == day(2026, 11, 19) && valued?.valueDate == day(2026, 11, 19))
        let created = Texts.statement(more: "<CreDtTm>2026-11-21T04:00:00</CreDtTm>", Texts.entry("1", dates: ""))
        #expect(StatementReading(Texts.file(created)).payments.first?.date == day(2026, 11, 21))
        #expect(read(Texts.entry("1", dates: "")).codes == ["STATEMENT-005"])
    }

    @Test("a reversal keeps the direction that it states") func reversal() {
        let reversed = read(Texts.entry("5", "DBIT", status: "<RvslInd>true</RvslInd><Sts>BOOK</Sts>")).payments.first
        #expect(reversed?.reversal == true && reversed?.amount.minorUnits == -500)
        let plain = read(Texts.entry("5", status: "<RvslInd>false</RvslInd><Sts>BOOK</Sts>")).payments.first
        #expect(plain?.reversal == false)
    }

    @Test("a returned payment is a reversal, whose other side keeps its role") func returned() {
        let payment = Texts.only(
            "<RltdPties><Dbtr><Nm>Ján</Nm></Dbtr><DbtrAcct><Id><IBAN>SK0809000000000123123123</IBAN></Id></DbtrAcct>"
                + "<CdtrAcct><Id><IBAN>SK3112000000198742637541</IBAN></Id></CdtrAcct></RltdPties>"
                + "<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf>",
            direction: "DBIT"
        )
        #expect(payment?.reversal == true && payment?.counterName == "Ján")
        #expect(payment?.counterAccount?.description == "SK0809000000000123123123")
        #expect(Texts.only("<RtrInf/>")?.reversal == true)
    }

    @Test("a code that says so makes a return", arguments: ["RRTN", "RPCR", "PRDD", "UPDD", "ESCT"])
    func returnedByCode(code: String) {
        let element =
            "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>\(code)</SubFmlyCd></Fmly></Domn></BkTxCd>"
        #expect(read(Texts.entry("7", code: element)).payments.first?.reversal == (code != "ESCT"))
        #expect(read(Texts.entry("7", "CRDT", element)).payments.first?.reversal == (code != "ESCT"))
    }

    @Test(
        "fees by their code",
        arguments: [
            ("<Domn><Cd>PMNT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn>", true),
            ("<Domn><Cd>ACMT</Cd><Fmly><Cd>CHRG</Cd><SubFmlyCd>OTHR</SubFmlyCd></Fmly></Domn>", true),
            ("<Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>COMM</SubFmlyCd></Fmly></Domn>", true),
            ("<Prtry><Cd>40000104000</Cd></Prtry>", true), ("<Prtry><Cd>10000107000</Cd></Prtry>", false),
            ("<Prtry><Cd>40000</Cd></Prtry>", false), ("", false),
            ("<Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>", false),
        ]
    )
    func fees(code: String, isFee: Bool) {
        let element = "<BkTxCd>\(code)</BkTxCd>"
        #expect(read(Texts.entry("7", "DBIT", code: element)).payments.first?.isFee == isFee)
        #expect(read(Texts.entry("7", "DBIT", element)).payments.first?.isFee == isFee)
    }

    @Test("the bank's id is one that can be relied on") func identity() {
        func payment(_ entry: String) -> Payment? { read(entry).payments.first }
        #expect(payment(Texts.entry("1", reference: "BR20261120001"))?.bankId == "BR20261120001")
        #expect(payment(Texts.entry("1", head: "<NtryRef>7170839739</NtryRef>"))?.bankId == "7170839739")
        #expect(payment(Texts.entry("1", head: "<NtryRef>3</NtryRef>"))?.bankId == "S-1/3")
        #expect(payment(Texts.entry("1", head: "<NtryRef>3</NtryRef>"))?.bankReference == "3")
        #expect(payment(Texts.entry("1", reference: "NONREF"))?.bankId == nil)
        #expect(payment(Texts.entry("1", reference: "BankReference"))?.bankId == nil)
        #expect(payment(Texts.entry("1", "<Refs><EndToEndId>20260012345</EndToEndId></Refs>"))?.bankId == nil)
        let both = payment(
            Texts.entry(
                "1",
                reference: "A-123456789",
                head: "<NtryRef>3</NtryRef>",
                "<Refs><AcctSvcrRef>B</AcctSvcrRef></Refs>"
            )
        )
        #expect(both?.bankId == "A-123456789" && both?.bankReference == "A-123456789")
        #expect(Texts.only("<Refs><AcctSvcrRef>T-123456789</AcctSvcrRef></Refs>")?.bankId == "T-123456789")
    }

    @Test("the message, else what the bank says") func message() {
        #expect(
            Texts.only("<RmtInf><Ustrd>one</Ustrd><Ustrd>two</Ustrd></RmtInf><AddtlTxInf>x</AddtlTxInf>")?.message
                == "one two"
        )
        #expect(Texts.only("<RmtInf><Strd><AddtlRmtInf>s</AddtlRmtInf></Strd></RmtInf>")?.message == "s")
        #expect(Texts.only("<AddtlTxInf>Úrok</AddtlTxInf>")?.message == "Úrok")
        #expect(read(Texts.entry("1", info: "VS: 77 poplatok")).payments.first?.message == "VS: 77 poplatok")
        #expect(read(Texts.entry("1", info: "VS: 77 poplatok")).payments.first?.vs == "77")
    }

    @Test("the amount in another currency, wherever it stands") func original() {
        func original(_ details: String, direction: String = "CRDT") -> Money? {
            Texts.only("<AmtDtls>\(details)</AmtDtls>", direction: direction)?.original
        }
        let dollars = "<Amt Ccy=\"USD\">11.20</Amt>"
        let usd = Currency(code: "USD")
        for element in ["InstdAmt", "TxAmt", "CntrValAmt"] {
            #expect(original("<\(element)>\(dollars)</\(element)>")?.minorUnits == 1120)
        }
        #expect(original("<InstdAmt>\(dollars)</InstdAmt>", direction: "DBIT")?.minorUnits == -1120)
        #expect(original("<InstdAmt>\(dollars)</InstdAmt>")?.currency == usd)
        #expect(original("<InstdAmt><Amt Ccy=\"EUR\">10.00</Amt></InstdAmt>") == nil)
        let entry = Texts.entry("10", code: "<AmtDtls><InstdAmt>\(dollars)</InstdAmt></AmtDtls>")
        #expect(read(entry).payments.first?.original?.minorUnits == 1120)
    }
}
