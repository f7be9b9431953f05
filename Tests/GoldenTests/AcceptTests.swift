import Foundation
import Testing

/// Payments with one fitting candidate, taken together.
@Suite("payments accept --single") struct AcceptTests {
    private func order(_ number: String, _ name: String, _ price: String) -> String {
        "<ORDER><CODE>\(number)</CODE><DATE>2026-11-20 10:00:00</DATE><STATUS>Nova</STATUS>"
            + "<CURRENCY><CODE>EUR</CODE></CURRENCY><CUSTOMER><EMAIL>\(number)@example.test</EMAIL><BILLING_ADDRESS>"
            + "<NAME>\(name)</NAME><CITY>Zilina</CITY><ZIP>01001</ZIP><COUNTRY_CODE>SK</COUNTRY_CODE></BILLING_ADDRESS>"
            + "</CUSTOMER><TOTAL_PRICE><WITH_VAT>\(price)</WITH_VAT><PRICE_TO_PAY>\(price)</PRICE_TO_PAY></TOTAL_PRICE>"
            + "<ORDER_ITEMS><ITEM><TYPE>product</TYPE><NAME>A</NAME><AMOUNT>1</AMOUNT><UNIT>ks</UNIT><CODE>A</CODE>"
            + "<UNIT_PRICE><WITH_VAT>\(price)</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>"
            + "<TOTAL_PRICE><WITH_VAT>\(price)</WITH_VAT></TOTAL_PRICE></ITEM></ORDER_ITEMS></ORDER>"
    }

    private func credit(_ amount: String, _ reference: String, _ name: String) -> String {
        "<Ntry><Amt Ccy=\"EUR\">\(amount)</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>\(reference)</AcctSvcrRef><NtryDtls><TxDtls>"
            + "<RltdPties><Dbtr><Nm>\(name)</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>"
    }

    private func shop() throws -> Shop {
        let shop = try Shop()
        let orders = [
            order("2031000001", "Zora Lipková", "24.90"), order("2031000002", "Karol Biely", "12.00"),
            order("2031000003", "Karol Biely", "12.00"),
        ]
        try shop.write(
            "<ORDERS>\n" + orders.joined(separator: "\n") + "\n</ORDERS>\n",
            to: "spool/channels/eshop/in/o.xml"
        )
        let balances = [("OPBD", "100.00"), ("CLBD", "161.80")].map { kind, amount in
            "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">\(amount)</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>"
        }
        let entries = [
            credit("24.90", "R1", "LIPKOVA ZORA"), credit("12.00", "R2", "BIELY KAROL"),
            credit("24.90", "R3", "Emil Cudzí"),
        ]
        try shop.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>7</Id><Acct><Id>"
                + "<IBAN>CZ1781005000052267180257</IBAN></Id><Ccy>EUR</Ccy></Acct>" + balances.joined()
                + entries.joined(separator: "\n") + "</Stmt></BkToCstmrStmt></Document>\n",
            to: "spool/inbox/s.xml"
        )
        #expect(try shop.run("run").status == 0)
        return shop
    }

    /// The outcomes of the payments by the names of their payers.
    private func outcomes(_ shop: Shop) throws -> [String: String] {
        var found: [String: String] = [:]
        for line in try shop.run("payments list --json").lines {
            let payment = try JSON.object(line)
            found[payment["counterName"] as? String ?? ""] = payment["outcome"] as? String
        }
        return found
    }

    @Test("shows the payments, and puts each on its candidate; what fits twice or nowhere stays")
    func accept() throws {
        let shop = try shop()
        let shown = try shop.run("payments accept --single --show")
        #expect(shown.status == 0)
        #expect(shown.out.contains("eshop/2031000001") && !shown.out.contains("2031000002"))
        #expect(try outcomes(shop)["LIPKOVA ZORA"] == "notFound")
        #expect(try shop.run("payments accept --single").status == 0)
        let expected = ["LIPKOVA ZORA": "paired", "BIELY KAROL": "notFound", "Emil Cudzí": "notFound"]
        #expect(try outcomes(shop) == expected)
        let id = try #require(
            try shop.run("payments list --outcome paired --json").lines.first.flatMap {
                try JSON.object($0)["id"] as? String
            }
        )
        #expect(try shop.run("payments undo \(id)").status == 0)
        #expect(try outcomes(shop)["LIPKOVA ZORA"] == "notFound")
    }

    @Test("needs --single")
    func single() throws { #expect(try Shop().run("payments accept").status == 2) }
}
