import Domain
import Testing

@Suite("GoPay") struct GoPayTests {
    private func clearing(_ change: (String) -> String = { $0 }) -> SettlementReading {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <clearing xmlns="https://www.gopay.cz/clearing" accountName="Obchod EUR" clearingId="C7" variableSymbol="0770"
             dateClearedFrom="02.11.2026" dateClearedTo="08.11.2026" datePerformed="09.11.2026" amount="310.00"
             amountStorno="60.00" amountStornoFee="1.00" amountFee="9.50" amountFeeExternal="4.00" amountCreditNote="2.00"
             amountTransfer="241.50" amountSent="241.50">
            <storno><stornoMovement type="storno" amount="-60.00" accountMovementId="3" orderId="A-2" paymentSessionId="92"
             datePerformed="07.11.2026"/><stornoMovement type="stornoFee" amount="-1.00" accountMovementId="4" orderId="A-2"
             paymentSessionId="92" datePerformed="07.11.2026"/></storno>
            <paymentChannel type="BANK_ACCOUNT"><movements>
            <movement type="credit" amount="250.00" accountMovementId="1" orderId="0000123" paymentSessionId="91"
             datePerformed="03.11.2026"/></movements></paymentChannel>
            <paymentChannel type="PAYMENT_CARD"><movements>
            <movement type="credit" amount="60.00" accountMovementId="2" orderId="A-2" paymentSessionId="92"
             datePerformed="04.11.2026"/></movements></paymentChannel>
            </clearing>
            """
        return SettlementReading(change(text))
    }

    @Test("a clearing with everything") func sound() throws {
        let reading = clearing()
        #expect(reading.codes.isEmpty)
        #expect(
            reading.said == [
                "refund -60.00 0.00 2026-11-07 A-2", "fee -1.00 0.00 2026-11-07 A-2",
                "payment 250.00 0.00 2026-11-03 0000123", "payment 60.00 0.00 2026-11-04 A-2",
                "fee -9.50 0.00 2026-11-09 -", "feeCredit 2.00 0.00 2026-11-09 -",
            ]
        )
        #expect(reading.figures == ["310.00 60.00 0.00 10.50 2.00 0.00 241.50 EUR"])
        let settlement = try #require(reading.settlements.first)
        #expect(
            settlement.id == "C7" && settlement.isNamed && settlement.bankVs == "770" && settlement.balanced == true
        )
        #expect(settlement.from?.description == "2026-11-02" && settlement.executed?.description == "2026-11-09")
        #expect(reading.lines[2].vs == "123" && reading.lines[2].method == "BANK_ACCOUNT" && reading.lines[3].vs == nil)
        #expect(reading.lines[0].paymentId == "92" && reading.lines[3].paymentId == "92")
    }

    @Test("a part that is not sent is held back") func unsent() {
        let reading = clearing { $0.replacing("amountSent=\"241.50\"", with: "amountSent=\"200.00\"") }
        #expect(reading.codes.isEmpty && reading.figures == ["310.00 60.00 0.00 10.50 2.00 -41.50 200.00 EUR"])
        #expect(reading.lines.last?.kind == .hold)
    }

    @Test("what does not add up is refused with the difference") func broken() {
        let head = clearing { $0.replacing("amountFee=\"9.50\"", with: "amountFee=\"8.50\"") }
        #expect(head.failure?.code == "SETTLEMENT-001" && head.failure?.arguments["difference"] == "-1.00 EUR")
        let movement = clearing { $0.replacing("amount=\"250.00\"", with: "amount=\"249.99\"") }
        #expect(movement.codes == ["SETTLEMENT-001", "SETTLEMENT-002"] && !movement.isSound)
        #expect(movement.problems.first?.arguments["difference"] == "0.01 EUR")
        #expect(movement.settlements.first?.balanced == false)
        #expect(movement.problems.last?.arguments["field"] == "amount")
    }

    @Test("a kind, a day, an amount and a currency that are none") func unknown() {
        let kind = clearing { $0.replacing("type=\"stornoFee\"", with: "type=\"penalty\"") }
        #expect(kind.failure?.code == "SETTLEMENT-004" && kind.failure?.arguments["kind"] == "penalty")
        #expect(clearing { $0.replacing("03.11.2026", with: "31.11.2026") }.failure?.code == "SETTLEMENT-006")
        #expect(clearing { $0.replacing("\"250.00\"", with: "\"250.005\"") }.failure?.code == "SETTLEMENT-005")
        #expect(clearing { $0.replacing("Obchod EUR", with: "Obchod") }.failure?.code == "SETTLEMENT-007")
    }

    // MARK: the statement

    private func statement(_ rows: String...) -> SettlementReading {
        let header =
            "Datum;Typ;ID pohybu;Protistrana;ID objednávky/VS;Částka;Počáteční stav;Koncový stav;Měna;ID referenčního pohybu;Neco"
        return SettlementReading(([header] + rows).joined(separator: "\n") + "\n")
    }

    @Test("codes and words, the newest row first") func statementKinds() {
        let reading = statement(
            "06.11.2026 06:00;GOPAY-vyuctovani;15;;4400900;-150,50;150,50;0,00;CZK;",
            "05.11.2026 10:00;Dobropis poplatku;14;;4400900;1,00;149,50;150,50;CZK;",
            "04.11.2026 10:00;GOPAY-storno-platby;13;;X/7;-200,00;349,50;149,50;CZK;11",
            "03.11.2026 10:00;GOPAY-popl;12;;X/7;-50,50;400,00;349,50;CZK;11",
            "03.11.2026 10:00;GOPAY-platba;11;Jan;X/7;400,00;0,00;400,00;CZK;"
        )
        #expect(reading.codes.isEmpty && reading.figures == ["400.00 200.00 0.00 50.50 1.00 0.00 150.50 CZK"])
        #expect(reading.lines.map(\.kind) == [.payout, .feeCredit, .refund, .fee, .payment])
        let settlement = reading.settlements.first
        #expect(settlement?.bankVs == "4400900" && settlement?.id == "2026-11-03/2026-11-06/CZK")
        #expect(settlement?.isNamed == false && reading.lines[2].paymentId == "11")
    }

    @Test("balances that do not follow, and a kind that nobody knows") func statementBroken() {
        let first = "03.11.2026 10:00;GOPAY-platba;11;Jan;7;400,00;0,00;400,00;CZK;"
        let gap = statement(first, "04.11.2026 10:00;GOPAY-popl;13;;7;-5,00;300,00;295,00;CZK;11")
        #expect(gap.failure?.code == "SETTLEMENT-012" && gap.failure?.arguments["record"] == "13")
        let sum = statement(first, "04.11.2026 10:00;GOPAY-popl;13;;7;-5,00;400,00;396,00;CZK;11")
        #expect(sum.failure?.arguments["difference"] == "1.00 CZK")
        let odd = statement("03.11.2026 10:00;Magie;11;Jan;7;400,00;0,00;400,00;CZK;")
        #expect(odd.failure?.code == "SETTLEMENT-004" && odd.failure?.position?.line == 2)
        #expect(statement().codes == ["SETTLEMENT-008"] && statement().isSound)
    }
}
