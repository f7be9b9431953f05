import Domain
import Testing

@Suite("Stripe") struct StripeTests {
    private func transaction(
        _ id: String,
        _ type: String,
        _ amount: Int,
        fee: Int = 0,
        net: Int? = nil,
        source: String = "null",
        currency: String = "eur",
        category: String? = nil
    ) -> String {
        """
        {"object":"balance_transaction","id":"\(id)","type":"\(type)","reporting_category":"\(category ?? type)",\
        "amount":\(amount),"fee":\(fee),"net":\(net ?? amount - fee),"currency":"\(currency)","created":1794006000,\
        "description":"Shop - Order #A-\(id)","source":\(source)}
        """
    }

    private func list(_ transactions: String...) -> SettlementReading {
        SettlementReading("{\"data\":[\(transactions.joined(separator: ","))],\"object\":\"list\",\"has_more\":false}")
    }

    @Test("every sort of line of a payout") func kinds() throws {
        let charge = """
            {"id":"ch_1","object":"charge","amount":250000,"currency":"huf","payment_intent":"pi_1",\
            "metadata":{"Order-ID":"1042"},"payment_method_details":{"type":"card"}}
            """
        let reading = list(
            transaction("1", "charge", 10_000, fee: 250, source: charge),
            transaction("2", "payment", 2000, fee: 40, source: "\"py_2\""),
            transaction("3", "refund", -1500, source: "\"re_3\""),
            transaction("4", "refund_failure", 500, source: "\"re_4\""),
            transaction("5", "adjustment", -3000, fee: 1500, source: "\"dp_5\"", category: "dispute"),
            transaction("6", "adjustment", 3000, source: "\"dp_6\"", category: "dispute_reversal"),
            transaction("7", "stripe_fee", -200),
            transaction("8", "reserved_funds", -1000),
            transaction("p", "payout", -8010, source: "\"po_9\"")
        )
        #expect(reading.codes.isEmpty)
        #expect(
            reading.lines.map(\.kind) == [
                .payment, .payment, .refund, .refundReversal, .chargeback, .chargebackReversal, .fee, .hold,
            ]
        )
        #expect(reading.figures == ["120.00 10.00 0.00 19.90 0.00 -10.00 80.10 EUR"])
        let first = try #require(reading.lines.first)
        #expect(
            first.orderNumber == "1042" && first.vs == "1042" && first.method == "card" && first.paymentId == "ch_1"
        )
        #expect(first.customer?.description == "2500.00 HUF" && reading.lines[1].orderNumber == "A-2")
        // 23:00 in UTC is the next day here.
        #expect(first.date.description == "2026-11-07")
    }

    @Test("a list that is a payout's holds, or is refused with the difference") func sum() {
        let sound = list(
            transaction("1", "charge", 10_000, fee: 250),
            transaction("p", "payout", -9750, source: "\"po_9\"")
        )
        #expect(
            sound.codes.isEmpty && sound.settlements.first?.id == "po_9" && sound.settlements.first?.balanced == true
        )
        let cut = list(
            transaction("1", "charge", 10_000, fee: 250),
            transaction("p", "payout", -9800, source: "\"po_9\"")
        )
        #expect(cut.codes == ["SETTLEMENT-001"] && cut.problems[0].arguments["difference"] == "0.50 EUR")
        #expect(list(transaction("1", "charge", 10_000, fee: 250, net: 9000)).failure?.code == "SETTLEMENT-003")
        #expect(list(transaction("1", "magic", 10)).failure?.arguments["kind"] == "magic")
    }

    @Test("a payout and its transactions side by side, or in each other") func together() {
        let payout = """
            "id":"po_7","object":"payout","amount":9750,"currency":"eur","arrival_date":1794182400,"status":"paid"
            """
        let list = "{\"object\":\"list\",\"data\":[\(transaction("1", "charge", 10_000, fee: 250))]}"
        for text in [
            "{\"payout\":{\(payout)},\"balance_transactions\":\(list)}",
            "[{\(payout),\"balance_transactions\":\(list)}]",
        ] {
            let reading = SettlementReading(text)
            #expect(reading.codes.isEmpty && reading.settlements.map(\.id) == ["po_7"])
            #expect(reading.settlements.first?.balanced == true && reading.lines.count == 1)
        }
    }

    @Test("currencies have their own smallest units") func units() {
        let reading = list(
            transaction("1", "charge", 5000, fee: 100, currency: "jpy"),
            transaction("2", "charge", 12_340, currency: "kwd"),
            transaction("3", "charge", 70_000, currency: "isk")
        )
        #expect(reading.lines.map(\.gross.description) == ["5000 JPY", "12.340 KWD", "700 ISK"])
        #expect(list(transaction("3", "charge", 70_050, currency: "isk")).failure?.code == "SETTLEMENT-005")
        #expect(list(transaction("3", "charge", 1, currency: "zzz")).failure?.code == "SETTLEMENT-007")
    }

    @Test("pages of payouts and of their transactions, as they are fetched") func pages() {
        func page(_ number: Int, _ path: String, _ body: String) -> String {
            "{\"spojka\":\"stripe.payouts\",\"page\":\(number),\"path\":\"\(path)\",\"status\":200,\"body\":\(body)}\n"
        }
        func payout(_ id: String, _ amount: Int, _ state: String) -> String {
            """
            {"id":"\(id)","object":"payout","amount":\(amount),"currency":"eur","arrival_date":1794182400,"status":"\(state)",\
            "statement_descriptor":"SHOP","trace_id":{"status":"supported","value":"T-\(id)"}}
            """
        }
        let first = transaction("1", "charge", 10_000, fee: 250)
        let second = transaction("2", "charge", 500)
        let payouts = [payout("po_1", 9750, "paid"), payout("po_2", 500, "failed")].joined(separator: ",")
        let text =
            page(1, "/payouts?limit=100", "{\"object\":\"list\",\"data\":[\(payouts)]}")
            + page(2, "/balance_transactions?payout=po_1&limit=100", "{\"object\":\"list\",\"data\":[\(first)]}")
            + page(3, "/balance_transactions?limit=100&payout=po_2", "{\"object\":\"list\",\"data\":[\(second)]}")
        let reading = SettlementReading(text)
        #expect(reading.format == "stripe.payouts" && reading.codes == ["SETTLEMENT-013"])
        #expect(reading.settlements.map(\.id) == ["po_1"] && reading.settlements.first?.bankReference == "T-po_1")
        #expect(reading.settlements.first?.balanced == true && reading.lines.count == 1)
    }

    // MARK: reports

    @Test("columns in any order, two payouts in one file, a customer's currency") func report() throws {
        let reading = SettlementReading(
            "Net,Gross,Fee,Currency,Reporting_Category,balance_transaction_id,created_utc,automatic_payout_id,"
                + "customer_facing_amount,customer_facing_currency,payment_metadata[order_number],charge_id,description\n"
                + "9.50,10.00,0.50,EUR,charge,txn_1,2026-11-05 23:30:00,po_1,250.00,czk,,ch_1,Objednávka č. 2026-7\n"
                + "-3.00,-3.00,0.00,EUR,dispute,txn_2,2026-11-06 08:00:00,po_2,,,OBJ 9,ch_2,\n"
                + "-15.00,0.00,15.00,EUR,other_adjustment,txn_3,2026-11-06 08:00,po_2,,,,,\n"
                + "1.00,1.00,0.00,EUR,charge,txn_4,2026-11-06 08:00,,,,,,\n"
        )
        #expect(reading.codes.isEmpty && reading.settlements.map(\.id).prefix(2) == ["po_1", "po_2"])
        #expect(
            reading.figures == [
                "10.00 0.00 0.00 0.50 0.00 0.00 9.50 EUR", "0.00 0.00 3.00 15.00 0.00 0.00 -18.00 EUR",
                "1.00 0.00 0.00 0.00 0.00 0.00 1.00 EUR",
            ]
        )
        let first = try #require(reading.lines.first)
        #expect(first.date.description == "2026-11-06" && first.orderNumber == "2026-7" && first.paymentId == "ch_1")
        #expect(first.customer?.description == "250.00 CZK" && reading.lines[1].orderNumber == "OBJ 9")
    }

    @Test("a report whose row does not hold, or is of a kind that nobody knows") func reportBroken() {
        let header = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC)\n"
        let row = SettlementReading(header + "txn_1,charge,ch_1,10.00,0.50,9.60,eur,2026-11-05 10:00\n")
        #expect(row.failure?.code == "SETTLEMENT-003" && row.failure?.arguments["difference"] == "0.10 EUR")
        #expect(row.failure?.position?.line == 2)
        let kind = SettlementReading(header + "txn_1,wizardry,ch_1,10.00,0.50,9.50,eur,2026-11-05 10:00\n")
        #expect(kind.failure?.code == "SETTLEMENT-004" && kind.failure?.arguments["kind"] == "wizardry")
        #expect(
            SettlementReading(header + "txn_1,charge,,1.005,0,1.005,eur,2026-11-05 10:00\n").failure?.code
                == "SETTLEMENT-005"
        )
    }

    @Test("a fee that went off a payout is a fee") func instant() {
        let header = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC)\n"
        let reading = SettlementReading(
            header + "txn_1,charge,ch_1,10.00,0.50,9.50,eur,2026-11-05 10:00\n"
                + "txn_2,payout,po_1,-9.00,0.10,-9.10,eur,2026-11-05 12:00\n"
        )
        #expect(reading.codes.isEmpty && reading.figures == ["10.00 0.00 0.00 0.60 0.00 0.00 9.40 EUR"])
        #expect(reading.lines.map(\.kind) == [.payment, .fee, .payout])
    }

    @Test("lines are handed on as they come") func streams() {
        var text = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC)\n"
        for number in 1...20_000 { text += "txn_\(number),charge,ch_\(number),10.00,0.50,9.50,eur,2026-11-05 10:00\n" }
        let reading = SettlementReading(text)
        #expect(reading.early >= 19_000 && reading.settlements.first?.entries == 20_000)
        #expect(reading.figures == ["200000.00 0.00 0.00 10000.00 0.00 0.00 190000.00 EUR"])
    }
}
