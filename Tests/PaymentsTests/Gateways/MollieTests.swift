import Domain
import Testing

@Suite("Mollie") struct MollieTests {
    private func money(_ value: String, _ currency: String = "EUR") -> String {
        "{\"currency\":\"\(currency)\",\"value\":\"\(value)\"}"
    }

    private func settlement(_ amount: String, status: String = "paidout", _ periods: String = "{}") -> String {
        """
        {"resource":"settlement","id":"stl_1","reference":"77.2611.01","status":"\(status)","amount":\(money(amount)),\
        "settledAt":"2026-11-05T23:30:00+00:00","periods":\(periods)}
        """
    }

    private func month(revenue: [String], costs: [String]) -> String {
        func part(_ value: String) -> String {
            "{\"method\":\"ideal\",\"description\":\"iDEAL\",\"amountGross\":\(money(value))}"
        }
        let lists = [revenue, costs].map { $0.map(part).joined(separator: ",") }
        return "{\"2026\":{\"11\":{\"revenue\":[\(lists[0])],\"costs\":[\(lists[1])]}}}"
    }

    private func page(_ number: Int, _ path: String, _ body: String) -> String {
        "{\"spojka\":\"mollie.settlements\",\"page\":\(number),\"path\":\"\(path)\",\"status\":200,\"body\":\(body)}\n"
    }

    private func embedded(_ name: String, _ elements: String...) -> String {
        "{\"count\":1,\"_embedded\":{\"\(name)\":[\(elements.joined(separator: ","))]}}"
    }

    @Test("parts with four decimals are rounded once") func rounding() {
        let periods = month(revenue: ["10.0000", "10.0000"], costs: ["0.0040", "0.0040", "0.0040"])
        let reading = SettlementReading(settlement("19.99", periods))
        #expect(reading.codes.isEmpty && reading.settlements.first?.balanced == true)
        #expect(reading.figures == ["20.00 0.00 0.00 0.01 0.00 0.00 19.99 EUR"])
        #expect(reading.settlements.first?.executed?.description == "2026-11-06")
        let wrong = SettlementReading(settlement("19.98", periods))
        #expect(wrong.codes == ["SETTLEMENT-001"] && wrong.problems.first?.arguments["difference"] == "-0.01 EUR")
    }

    @Test("with its lists, each payment is a line and the costs are fees") func lists() throws {
        let payments = embedded(
            "payments",
            """
            {"resource":"payment","id":"tr_1","amount":\(money("1250.00", "CZK")),"settlementAmount":\(money("50.00")),\
            "description":"Order 7-A","metadata":{"order_number":"1042"},"settlementId":"stl_1","method":"creditcard",\
            "createdAt":"2026-11-04T10:00:00+00:00","paidAt":"2026-11-04T23:59:00+00:00"}
            """,
            """
            {"resource":"payment","id":"tr_2","amount":\(money("20.00")),"description":"Order 7-B","metadata":null,\
            "createdAt":"2026-11-04T10:00:00+00:00"}
            """
        )
        let refunds = embedded(
            "refunds",
            """
            {"resource":"refund","id":"re_1","paymentId":"tr_2","amount":\(money("5.00")),"createdAt":"2026-11-05T10:00:00Z"}
            """
        )
        let chargebacks = embedded(
            "chargebacks",
            """
            {"resource":"chargeback","id":"chb_1","paymentId":"tr_0","amount":\(money("10.00")),\
            "settlementAmount":\(money("-10.00")),"createdAt":"2026-11-05T10:00:00Z"}
            """
        )
        let periods = month(revenue: ["70.0000", "-5.0000", "-10.0000"], costs: ["1.2600"])
        let text =
            page(1, "/settlements?limit=250", embedded("settlements", settlement("53.74", periods)))
            + page(2, "/settlements/stl_1/payments?limit=250", payments)
            + page(3, "/settlements/stl_1/refunds?limit=250", refunds)
            + page(4, "/settlements/stl_1/chargebacks", chargebacks)
        let reading = SettlementReading(text)
        #expect(reading.codes.isEmpty && reading.figures == ["70.00 5.00 10.00 1.26 0.00 0.00 53.74 EUR"])
        let first = try #require(reading.lines.first)
        #expect(first.orderNumber == "1042" && first.customer?.description == "1250.00 CZK")
        #expect(first.date.description == "2026-11-05" && reading.lines[1].orderNumber == "7-B")
        #expect(reading.lines.map(\.kind) == [.payment, .payment, .refund, .chargeback, .fee])
        #expect(reading.lines[2].paymentId == "tr_2")
    }

    @Test("what is open is left out, and lines of no settlement are refused") func unpaid() {
        #expect(SettlementReading(settlement("5.00", status: "open")).codes == ["SETTLEMENT-010"])
        #expect(SettlementReading(settlement("5.00", status: "failed")).codes == ["SETTLEMENT-013"])
        let line = embedded(
            "payments",
            "{\"resource\":\"payment\",\"id\":\"tr_1\",\"amount\":\(money("5.00")),\"createdAt\":\"2026-11-05T10:00:00Z\"}"
        )
        let alone = SettlementReading(page(1, "/settlements/stl_9/payments", line))
        #expect(alone.failure?.code == "SETTLEMENT-015" && alone.failure?.arguments["record"] == "tr_1")
        #expect(SettlementReading(page(1, "/settlements", line)).failure?.code == "SETTLEMENT-015")
        let odd = SettlementReading(page(1, "/x", "{\"resource\":\"riddle\",\"id\":\"1\"}"))
        #expect(odd.failure?.arguments["kind"] == "riddle")
    }

    @Test("a settlement that stands twice") func twice() {
        let text = page(1, "/settlements", embedded("settlements", settlement("5.00"), settlement("5.00")))
        #expect(SettlementReading(text).failure?.code == "SETTLEMENT-017")
    }

    @Test("the export: by reference and currency, German names, a decimal comma") func export() {
        let reading = SettlementReading(
            "Datum;Zahlungsmethode;Währung;Betrag;Status;ID;Beschreibung;Auszahlungswährung;Auszahlungsbetrag;"
                + "Auszahlungsreferenz\n"
                + "2026-11-05 10:00:00;ideal;EUR;1.010,50;paid;tr_1;Bestellung 88;EUR;1.010,50;77.2611.01\n"
                + "2026-11-05 10:00:00;refund;EUR;-10,50;refunded;re_1;Bestellung 88;EUR;-10,50;77.2611.01\n"
                + "2026-11-05 10:00:00;chargeback;EUR;-5,00;paid;chb_1;x;EUR;-5,00;77.2611.02\n"
                + "2026-11-05 10:00:00;ideal;EUR;3,00;open;tr_2;x;EUR;;\n"
        )
        #expect(reading.format == "mollie.csv" && reading.codes == ["SETTLEMENT-010"])
        #expect(
            reading.figures == [
                "1010.50 10.50 0.00 0.00 0.00 0.00 1000.00 EUR", "0.00 0.00 5.00 0.00 0.00 0.00 -5.00 EUR",
            ]
        )
        #expect(
            reading.settlements.map(\.id) == ["77.2611.01", "77.2611.02"] && reading.lines.first?.orderNumber == "88"
        )
        let odd = "Date,Currency,Amount,ID,Settlement reference\n2026-11-05,EUR,1.00,zz_1,7\n"
        #expect(SettlementReading(odd).failure?.code == "SETTLEMENT-004")
    }
}
