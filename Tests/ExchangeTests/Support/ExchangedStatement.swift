/// A CAMT.053 of an account in koruny on which payments in another currency came, each booked as 250 CZK.
enum ExchangedStatement {
    /// The account.
    static let iban = "CZ6508000000192000145399"

    /// A statement of payments: variable symbol, original amount, its currency.
    static func text(_ payments: [(vs: String, amount: String, currency: String)]) -> String {
        let entries = payments.map { payment in
            """
            <Ntry><Amt Ccy="CZK">250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>R\(payment.vs)</AcctSvcrRef>
            <NtryDtls><TxDtls><Refs><EndToEndId>/VS\(payment.vs)/SS/KS</EndToEndId></Refs><AmtDtls><InstdAmt>
            <Amt Ccy="\(payment.currency)">\(payment.amount)</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls></Ntry>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
            <Stmt><Id>7</Id><Acct><Id><IBAN>\(iban)</IBAN></Id><Ccy>CZK</Ccy></Acct>
            \(balance("OPBD", 100))\(balance("CLBD", 100 + 250 * payments.count))
            \(entries.joined(separator: "\n"))
            </Stmt></BkToCstmrStmt></Document>
            """
    }

    private static func balance(_ kind: String, _ crowns: Int) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"CZK\">\(crowns).00</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>"
    }
}
