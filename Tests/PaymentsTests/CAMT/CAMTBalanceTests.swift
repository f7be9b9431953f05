import Connectors
import Domain
import Payments
import Testing

@Suite("CAMT: balances and totals") struct CAMTBalanceTests {
    private typealias Texts = CAMTTexts

    private func read(_ statements: String...) -> StatementReading { StatementReading(Texts.file(statements.joined())) }

    @Test("opening and movements are closing") func closes() {
        let reading = read(
            Texts.statement(closing: "105.50", Texts.entry("10.00"), Texts.entry("4.5", "DBIT"))
        )
        #expect(reading.isSound && reading.problems.isEmpty)
        #expect(reading.statements.first?.balanced == true && reading.statements.first?.entries == 2)
        #expect(reading.statements.first?.number == "7" && reading.statements.first?.currency == .eur)
        #expect(reading.payments.map(\.amount.minorUnits) == [1000, -450])
    }

    @Test("a cent too much is named") func differs() {
        let reading = read(Texts.statement(closing: "110.01", Texts.entry("10.00")))
        #expect(reading.codes == ["STATEMENT-001"] && reading.statements.first?.balanced == false)
        #expect(reading.problems.first?.arguments["difference"] == "0.01")
    }

    @Test("balances have signs") func negative() {
        let balances = Texts.balance("OPBD", "5", "DBIT") + Texts.balance("CLBD", "5.00", "CRDT")
        let reading = read(Texts.statement(opening: nil, more: balances, Texts.entry("10")))
        #expect(reading.isSound && reading.statements.first?.opening?.decimal == "-5.00")
    }

    @Test("PRCD opens where there is no OPBD; CLBD of the last day closes; the rest proves nothing") func kinds() {
        let balances =
            Texts.balance("PRCD", "100.00") + Texts.balance("OPAV", "0") + Texts.balance("CLBD", "130.00")
            + Texts.balance("CLBD", "110.00", day: "2026-11-19") + Texts.balance("ITBD", "7")
            + Texts.balance("CLAV", "x") + Texts.balance("FWAV", "1") + Texts.balance("INFO", "2")
        let reading = read(Texts.statement(opening: nil, more: balances, Texts.entry("10"), Texts.entry("20")))
        #expect(reading.isSound && reading.statements.first?.closing?.decimal == "130.00")
        let opened = Texts.balance("PRCD", "1.00") + Texts.balance("OPBD", "90.00", day: "2026-11-18")
        let both = read(Texts.statement(closing: "100.00", more: opened, Texts.entry("10")))
        #expect(both.isSound && both.statements.first?.opening?.decimal == "90.00")
    }

    @Test("a balance of a page stands back") func pages() {
        let balances =
            Texts.balance("CLBD", "110.00") + Texts.balance("CLBD", "50.00", subtype: "INTM")
            + Texts.balance("OPBD", "60.00", day: "2026-11-01", subtype: "INTM")
        #expect(read(Texts.statement(more: balances, Texts.entry("10"))).isSound)
        let page = Texts.balance("CLBD", "110.00", subtype: "INTM")
        #expect(read(Texts.statement(more: page, Texts.entry("10"))).statements.first?.balanced == true)
    }

    @Test("without balances a statement warns, an advice does not", arguments: ["camt.052", "camt.053", "camt.054"])
    func none(name: String) {
        let name = name + ".001.04"
        let text = Texts.file(Texts.statement(opening: nil, Texts.entry("10"), name: name), name: name)
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.statements.first?.balanced == nil)
        #expect(reading.codes == (name.hasPrefix("camt.053") ? ["STATEMENT-009"] : []))
    }

    @Test("each statement has its own balances, account and currency") func several() {
        let crowns =
            Texts.statement(
                id: "S-2",
                number: nil,
                account: "<Id><IBAN>CZ6508000000192000145399</IBAN></Id><Ccy>CZK</Ccy>",
                opening: nil,
                more: Texts.balance("OPBD", "1", currency: "CZK") + Texts.balance("CLBD", "3", currency: "CZK"),
                Texts.entry("2", currency: "CZK")
            )
        let reading = read(Texts.statement(closing: "110.00", Texts.entry("10")) + crowns)
        #expect(reading.isSound && reading.statements.map(\.currency) == [.eur, .czk])
        #expect(reading.payments.map(\.statement) == [1, 2] && reading.statements.map(\.number) == ["7", nil])
        #expect(reading.payments.last?.ownAccount?.description == "CZ6508000000192000145399")
    }

    @Test("two currencies in one statement are refused, as movement and as balance") func currencies() {
        let entry = read(Texts.statement(closing: "110.00", Texts.entry("10", currency: "USD")))
        #expect(entry.codes == ["STATEMENT-002"] && entry.problems.first?.arguments["second"] == "USD")
        let balance = Texts.balance("CLBD", "100", currency: "CZK")
        #expect(read(Texts.statement(more: balance)).codes == ["STATEMENT-002"])
    }

    @Test("an account that names no currency has that of its balances, or the configured one") func currency() {
        let account = "<Id><IBAN>SK3112000000198742637541</IBAN></Id>"
        let reading = read(Texts.statement(account: account, closing: "110.00", Texts.entry("10")))
        #expect(reading.isSound && reading.statements.first?.currency == .eur)
        let bare = Texts.statement(
            account: account,
            opening: nil,
            Texts.entry("10").replacing(" Ccy=\"EUR\"", with: "")
        )
        let known = StatementReading(Texts.file(bare), knowing("SK3112000000198742637541", .czk))
        #expect(known.payments.first?.amount.currency == .czk)
    }

    @Test("pending movements are shown and counted, and not part of the balance", arguments: ["PDNG", "INFO", "FUTR"])
    func pending(status: String) {
        let waiting = Texts.entry("99", status: "<Sts><Cd>\(status)</Cd></Sts>")
        let reading = read(Texts.statement(closing: "110.00", Texts.entry("10"), waiting))
        #expect(reading.isSound && reading.codes == ["STATEMENT-007"])
        #expect(reading.problems.first?.arguments["count"] == "1")
        #expect(reading.payments.map(\.status) == [.booked, .pending] && reading.statements.first?.entries == 2)
    }

    @Test("a status that is missing or BOOK is booked", arguments: ["", "<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>"])
    func booked(status: String) {
        let reading = read(Texts.statement(closing: "110.00", Texts.entry("10", status: status)))
        #expect(reading.isSound && reading.payments.first?.status == .booked)
    }

    @Test("totals are checked") func totals() {
        func totals(_ count: Int, _ sum: String, _ net: String) -> String {
            "<TxsSummry><TtlNtries><NbOfNtries>\(count)</NbOfNtries><Sum>\(sum)</Sum><TtlNetNtryAmt>\(net)"
                + "</TtlNetNtryAmt><CdtDbtInd>CRDT</CdtDbtInd></TtlNtries><TtlCdtNtries><NbOfNtries>1</NbOfNtries>"
                + "<Sum>10.00</Sum></TtlCdtNtries><TtlDbtNtries><NbOfNtries>1</NbOfNtries><Sum>4</Sum></TtlDbtNtries>"
                + "</TxsSummry>"
        }
        func reading(_ totals: String) -> StatementReading {
            read(Texts.statement(closing: "106.00", more: totals, Texts.entry("10"), Texts.entry("4", "DBIT")))
        }
        #expect(reading(totals(2, "14.00000", "6")).problems.isEmpty)
        #expect(reading(totals(4, "14", "6")).codes == ["STATEMENT-006"])
        #expect(reading(totals(2, "24.5", "6")).problems.first?.arguments["stated"] == "24.50")
        #expect(reading(totals(2, "14", "5")).problems.first?.arguments["computed"] == "6.00")
        #expect(reading(totals(2, "14", "6").replacing(">10.00<", with: ">11<")).codes == ["STATEMENT-006"])
        #expect(reading(totals(2, "14", "6").replacing(">4<", with: ">3<")).codes == ["STATEMENT-006"])
        let marked = totals(2, "14", "6").replacing("<CdtDbtInd>CRDT</CdtDbtInd>", with: "<CdtDbtInd>DBIT</CdtDbtInd>")
        #expect(reading(marked).codes == ["STATEMENT-006"])
        #expect(reading(totals(2, "1x", "6")).failure?.code == "CAMT-005")
    }

    @Test("the parts of a batch may count, and so may what is not booked") func waysOfCounting() {
        let part = "<Amt Ccy=\"EUR\">5</Amt>"
        func totals(_ count: Int) -> String {
            "<TxsSummry><TtlNtries><NbOfNtries>\(count)</NbOfNtries></TtlNtries></TxsSummry>"
        }
        func codes(_ count: Int) -> [String] {
            let waiting = Texts.entry("1", status: "<Sts>PDNG</Sts>")
            return read(
                Texts.statement(closing: "110.00", more: totals(count), Texts.entry("10", "CRDT", part, part), waiting)
            )
            .codes.filter { $0 != "STATEMENT-007" }
        }
        #expect(codes(1).isEmpty && codes(2).isEmpty && codes(3).isEmpty)
        #expect(codes(4) == ["STATEMENT-006"])
    }

    @Test("period and number") func period() {
        let period =
            "<FrToDt><FrDtTm>2026-11-01T00:00:00+01:00</FrDtTm><ToDtTm>2026-11-30T23:59:59+01:00</ToDtTm></FrToDt>"
        let dated = read(Texts.statement(number: nil, more: period)).statements.first
        #expect(dated?.from == day(2026, 11, 1) && dated?.to == day(2026, 11, 30) && dated?.number == nil)
        let legal = read(Texts.statement(number: nil, closing: "100.00", more: "<LglSeqNb>12</LglSeqNb>")).statements
            .first
        #expect(legal?.number == "12" && legal?.from == day(2026, 11, 20) && legal?.to == day(2026, 11, 20))
    }
}
