/// The files of one shop: its new orders, the invoices on them, and the statement that pays them.
struct ShopLife {
    /// How many entries a statement has.
    private static let entries = 500

    private let prices: [Int]

    private static let first = [
        "Ján", "Peter", "Jozef", "Martin", "Tomáš", "Lukáš", "Jana", "Mária", "Zuzana", "Katarína", "Lucia", "Hana",
    ]
    private static let last = [
        "Novák", "Kováč", "Malý", "Veselý", "Horváth", "Tóth", "Rusnák", "Hruška", "Němec", "Polák", "Urban", "Blažek",
        "Zeman", "Baran", "Sedlák", "Lukáč", "Gajdoš", "Bartoš", "Hudec", "Šimko",
    ]

    init(seed: UInt64) {
        var random = Random(seed: seed)
        prices = (0..<400).map { _ in Int.random(in: 290...29_900, using: &random) }
    }

    private func number(_ order: Int) -> Int { 2_026_000_001 + order }

    /// What an order costs: always the same for one order.
    private func price(_ order: Int) -> Int { prices[order * 31 % prices.count] }

    private func name(_ order: Int) -> String {
        Self.first[order % Self.first.count] + " " + Self.last[order / Self.first.count % Self.last.count]
    }

    private func euro(_ cents: Int) -> String { "\(cents / 100).\(padded(cents % 100, 2))" }

    func writeOrders(_ count: Int) {
        var output = Output(isUTF8: true)
        output.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ORDERS>\n")
        for order in 0..<count { output.write(element(order)) }
        output.write("</ORDERS>\n")
        output.flush()
    }

    private func element(_ order: Int) -> String {
        let price = euro(price(order))
        return "<ORDER><CODE>\(number(order))</CODE><DATE>2026-11-\(padded(1 + order % 20, 2)) 10:15:00</DATE>"
            + "<STATUS>Prijatá</STATUS><CURRENCY><CODE>EUR</CODE></CURRENCY><CUSTOMER><EMAIL>z\(order)@example.test</EMAIL>"
            + "<BILLING_ADDRESS><NAME>\(name(order))</NAME><COMPANY></COMPANY><STREET>Dlhá</STREET>"
            + "<HOUSENUMBER>\(order % 90)</HOUSENUMBER><CITY>Bratislava</CITY><ZIP>81101</ZIP>"
            + "<COUNTRY_CODE>SK</COUNTRY_CODE></BILLING_ADDRESS></CUSTOMER>"
            + "<VARIABLE_SYMBOL>\(number(order))</VARIABLE_SYMBOL><TOTAL_PRICE><WITH_VAT>\(price)</WITH_VAT>"
            + "<PRICE_TO_PAY>\(price)</PRICE_TO_PAY><PAID>0</PAID></TOTAL_PRICE><ORDER_ITEMS><ITEM><TYPE>product</TYPE>"
            + "<NAME>Tovar \(order % 500)</NAME><AMOUNT>1</AMOUNT><UNIT>ks</UNIT><CODE>T\(order % 500)</CODE>"
            + "<UNIT_PRICE><WITH_VAT>\(price)</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>"
            + "<TOTAL_PRICE><WITH_VAT>\(price)</WITH_VAT></TOTAL_PRICE></ITEM></ORDER_ITEMS></ORDER>\n"
    }

    func writeInvoices(_ count: Int) {
        var output = Output(isUTF8: true)
        output.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rsp:responsePack version=\"2.0\" id=\"iv\" state=\"ok\" note=\"\" "
                + "programVersion=\"13907.6 SQL (12.3.2025)\" ico=\"12345678\" "
                + "xmlns:rsp=\"http://www.stormware.cz/schema/version_2/response.xsd\" "
                + "xmlns:typ=\"http://www.stormware.cz/schema/version_2/type.xsd\" "
                + "xmlns:lst=\"http://www.stormware.cz/schema/version_2/list.xsd\" "
                + "xmlns:inv=\"http://www.stormware.cz/schema/version_2/invoice.xsd\">"
                + "<rsp:responsePackItem version=\"2.0\" id=\"a\" state=\"ok\"><lst:listInvoice version=\"2.0\" "
                + "invoiceType=\"issuedInvoice\" dateTimeStamp=\"2026-11-22T18:00:00\" state=\"ok\">\n"
        )
        for order in 0..<count {
            output.write(
                "<lst:invoice version=\"2.0\"><inv:invoiceHeader><inv:id>\(order + 1)</inv:id>"
                    + "<inv:invoiceType>issuedInvoice</inv:invoiceType><inv:number><typ:numberRequested>"
                    + "\(1_126_000_000 + order)</typ:numberRequested></inv:number><inv:symVar>\(1_126_000_000 + order)"
                    + "</inv:symVar><inv:date>2026-11-22</inv:date><inv:numberOrder>\(number(order))</inv:numberOrder>"
                    + "</inv:invoiceHeader><inv:invoiceSummary><inv:homeCurrency><typ:priceHighSum>\(euro(price(order)))"
                    + "</typ:priceHighSum></inv:homeCurrency></inv:invoiceSummary></lst:invoice>\n"
            )
        }
        output.write("</lst:listInvoice></rsp:responsePackItem></rsp:responsePack>\n")
        output.flush()
    }

    /// A payment for each order: of ten one is by the symbol of the invoice, one by somebody else, one by the message.
    func writePayments(_ count: Int) {
        var output = Output(isUTF8: true)
        output.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><GrpHdr><MsgId>m1</MsgId><CreDtTm>2026-11-23T20:00:00</CreDtTm></GrpHdr>\n"
        )
        var balance = 100_000
        for first in stride(from: 0, to: count, by: Self.entries) {
            let orders = first..<min(first + Self.entries, count)
            let statement = first / Self.entries + 1
            let closing = orders.reduce(balance) { $0 + price($1) }
            output.write(
                "<Stmt><Id>s\(statement)</Id><ElctrncSeqNb>\(statement)</ElctrncSeqNb>"
                    + "<CreDtTm>2026-11-23T20:00:00</CreDtTm><Acct><Id><IBAN>SK3112000000198742637541</IBAN></Id>"
                    + "<Ccy>EUR</Ccy></Acct>" + state("OPBD", balance) + state("CLBD", closing) + "\n"
            )
            for order in orders { output.write(entry(order)) }
            output.write("</Stmt>\n")
            balance = closing
        }
        output.write("</BkToCstmrStmt></Document>\n")
        output.flush()
    }

    private func state(_ kind: String, _ cents: Int) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">\(euro(cents))</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>"
    }

    private func entry(_ order: Int) -> String {
        let symbol = order % 10 == 1 ? 1_126_000_000 + order : number(order)
        let payer = order % 10 == 2 ? "Xaver Cudzí" : name(order)
        let message = order % 10 == 3 ? "objednávka č. \(number(order))" : "Platba za tovar"
        let reference = order % 10 == 3 ? "NOTPROVIDED" : "/VS\(symbol)/SS/KS0308"
        return "<Ntry><Amt Ccy=\"EUR\">\(euro(price(order)))</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2026-11-23</Dt></BookgDt><ValDt><Dt>2026-11-23</Dt></ValDt>"
            + "<AcctSvcrRef>BR\(padded(order + 1, 12))</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>\(reference)"
            + "</EndToEndId></Refs><RltdPties><Dbtr><Nm>\(payer)</Nm></Dbtr><DbtrAcct><Id><IBAN>SK0809000000"
            + "\(padded(order + 1, 12))</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>\(message)</Ustrd></RmtInf>"
            + "</TxDtls></NtryDtls></Ntry>\n"
    }
}
