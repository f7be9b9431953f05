import Domain
import Testing

@Suite("Comgate") struct ComgateTests {
    private let header =
        "Datum převodu;ID Comgate;ID OD KLIENTA;Měna;Potvrzená částka;Převedená částka;Poplatek celkem;Datum zaplacení;"
        + "Variabilní symbol převodu;VS platby;Metoda\n"

    @Test("a settlement for each day, symbol and currency; what is not transferred is left out") func groups() {
        let reading = SettlementReading(
            header + "24.11.2026;A-1;2026/1;CZK;1 000,00;985,00;-15,00;20.11.2026 9:15;771;0012;CARD\n"
                + "24.11.2026;A-2;2026/2;CZK;-200,00;-200,00;0,00;21.11.2026;771;;CARD\n"
                + "24.11.2026;A-3;2026/3;EUR;10,00;9,50;0,50;21.11.2026;772;;CARD CHARGEBACK\n"
                + ";A-4;2026/4;EUR;10,00;9,50;0,50;21.11.2026;;;CARD\n"
        )
        #expect(reading.codes == ["SETTLEMENT-010"] && reading.settlements.map(\.balanced) == [true, true])
        #expect(
            reading.figures == [
                "1000.00 200.00 0.00 15.00 0.00 0.00 785.00 CZK", "0.00 0.00 -10.00 0.50 0.00 0.00 9.50 EUR",
            ]
        )
        #expect(reading.settlements.map(\.id) == ["2026-11-24/771", "2026-11-24/772"])
        #expect(reading.lines.map(\.kind) == [.payment, .refund, .chargebackReversal] && reading.lines[0].vs == "12")
        #expect(reading.lines[0].orderNumber == "2026/1" && reading.lines[0].date.description == "2026-11-20")
    }

    @Test("a row that does not hold") func broken() {
        let reading = SettlementReading(header + "24.11.2026;A-1;1;CZK;1000,00;980,00;15,00;20.11.2026;771;;CARD\n")
        #expect(reading.failure?.code == "SETTLEMENT-003" && reading.failure?.arguments["difference"] == "-5.00 CZK")
    }
}

@Suite("PayPal") struct PayPalTests {
    private func activity(
        _ rows: [String],
        header: String = "Date,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Invoice Number"
    )
        -> SettlementReading
    { SettlementReading(([header] + rows).joined(separator: "\n") + "\n") }

    private func payment(_ day: String, _ id: Int, type: String = "Website Payment", status: String = "Completed")
        -> String
    {
        "\(day),\(type),\(status),EUR,10.00,-0.50,9.50,T\(id),\(id)"
    }

    @Test("days are read in one way for the whole file") func days() {
        func days(_ texts: String...) -> [String] {
            activity(texts.enumerated().map { payment($1, $0) }).lines.map(\.date.description)
        }
        #expect(days("11/03/2026", "11/25/2026") == ["2026-11-03", "2026-11-25"])
        #expect(days("03/11/2026", "25/11/2026") == ["2026-11-03", "2026-11-25"])
        // In order, and within a week, in one reading alone.
        #expect(days("04/11/2026", "05/11/2026", "06/11/2026") == ["2026-11-04", "2026-11-05", "2026-11-06"])
        #expect(days("11/04/2026", "11/05/2026", "11/09/2026") == ["2026-11-04", "2026-11-05", "2026-11-09"])
        #expect(days("2026-11-04", "4.11.2026") == ["2026-11-04", "2026-11-04"])
        #expect(days("11/11/2026") == ["2026-11-11"])
        #expect(activity([payment("03/04/2026", 1)]).failure?.code == "SETTLEMENT-014")
        #expect(activity([payment("13/13/2026", 1)]).failure?.code == "SETTLEMENT-006")
        #expect(activity([payment("13/11/2026", 1), payment("11/13/2026", 1)]).failure?.code == "SETTLEMENT-006")
    }

    @Test("types and states, each currency by itself") func kinds() {
        let reading = activity([
            payment("11/13/2026", 1), payment("11/13/2026", 2, type: "Mobile Payment", status: "Partially Refunded"),
            payment("11/13/2026", 3, status: "Pending"),
            payment("11/13/2026", 4, type: "Account Hold for Open Authorization"),
            "11/14/2026,Payment Refund,Completed,EUR,-10.00,0.20,-9.80,R1,1",
            "11/14/2026,Chargeback,Completed,EUR,-5.00,0.00,-5.00,C1,1",
            "11/14/2026,Chargeback Fee,Completed,EUR,-14.00,0.00,-14.00,C2,1",
            "11/14/2026,General Currency Conversion,Completed,EUR,-1.00,0.00,-1.00,V1,",
            "11/14/2026,General Currency Conversion,Completed,CZK,24.00,0.00,24.00,V2,",
            "11/15/2026,Payment Hold,Completed,EUR,-2.00,0.00,-2.00,H1,",
            "11/15/2026,General Withdrawal,Completed,EUR,-3.00,0.00,-3.00,W1,",
        ])
        #expect(reading.codes == ["SETTLEMENT-010"] && reading.problems.first?.arguments["count"] == "2")
        #expect(
            reading.figures == [
                "20.00 10.00 5.00 14.80 0.00 -3.00 -12.80 EUR", "0.00 0.00 0.00 0.00 0.00 24.00 24.00 CZK",
            ]
        )
        #expect(activity([payment("11/13/2026", 1, type: "Riddle")]).failure?.code == "SETTLEMENT-004")
    }

    @Test("Czech names and a decimal comma tell that the day comes first") func czech() {
        let reading = activity(
            [
                "\"03/04/2026\",\"Platba na webu\",\"Dokončeno\",\"CZK\",\"1 250,00\",\"-43,40\",\"1 206,60\",\"9X\",\"77\""
            ],
            header:
                "\"Datum\",\"Typ\",\"Stav\",\"Měna\",\"Brutto\",\"Poplatek\",\"Netto\",\"ID transakce\",\"Číslo faktury\""
        )
        #expect(reading.codes.isEmpty && reading.lines.first?.date.description == "2026-04-03")
        #expect(reading.figures == ["1250.00 0.00 0.00 43.40 0.00 0.00 1206.60 CZK"])
    }

    @Test("a statement whose columns are Description and Invoice ID") func description() {
        let reading = activity(
            ["11/13/2026,PST,Express Checkout Payment,EUR,10.00,-0.50,9.50,9.50,T1,88"],
            header: "Date,Time Zone,Description,Currency,Gross,Fee,Net,Balance,Transaction ID,Invoice ID"
        )
        #expect(reading.codes.isEmpty && reading.lines.first?.orderNumber == "88")
    }

    @Test("a row that does not hold") func broken() {
        let reading = activity(["11/13/2026,Website Payment,Completed,EUR,10.00,-0.50,9.60,T1,1"])
        #expect(reading.failure?.code == "SETTLEMENT-003")
    }
}

@Suite("Barion") struct BarionTests {
    private let header =
        "Transaction time,Transaction type,Transaction amount,Balance after transaction,Currency,"
        + "Payment ID generated by shop,Unique payment ID generated by Barion\n"

    @Test("newest first, two currencies, a withdrawal") func wallet() {
        let reading = SettlementReading(
            header + "2026.11.24 08:00,Bank withdrawal,-20.00,4.00,EUR,,b5\n"
                + "2026.11.23 08:00,Refund,-5.00,24.00,EUR,O-1,b4\n"
                + "2026.11.22 08:00,Card payment,\"1,500\",1500,HUF,O-2,b3\n"
                + "2026.11.22 08:00,Gateway fee,-1.00,29.00,EUR,O-1,b2\n"
                + "2026.11.22 08:00,Card payment,30.00,30.00,EUR,O-1,b1\n"
        )
        #expect(reading.codes.isEmpty)
        #expect(
            reading.figures == [
                "30.00 5.00 0.00 1.00 0.00 0.00 24.00 EUR", "1500.00 0.00 0.00 0.00 0.00 0.00 1500.00 HUF",
            ]
        )
        #expect(
            reading.settlements.first?.executed?.description == "2026-11-24" && reading.lines.first?.kind == .payout
        )
    }

    @Test("balances that do not follow, and a type that nobody knows") func broken() {
        let first = header + "2026-11-22 08:00,Card payment,30.00,30.00,EUR,O-1,b1\n"
        let gap = SettlementReading(first + "2026-11-22 08:00,Fee,-1.00,28.00,EUR,O-1,b2\n")
        #expect(gap.failure?.code == "SETTLEMENT-012" && gap.failure?.arguments["difference"] == "-1.00 EUR")
        let odd = SettlementReading(first + "2026-11-22 08:00,Riddle,-1.00,29.00,EUR,O-1,b2\n")
        #expect(odd.failure?.code == "SETTLEMENT-004")
    }
}
