import Domain

/// Texts of CAMT files, element by element.
enum CAMTTexts {
    /// A file around statements.
    static func file(_ statements: String..., name: String = "camt.053.001.02") -> String {
        let (body, _) = elements(name)
        let namespace = name.contains("001") ? " xmlns=\"urn:iso:std:iso:20022:tech:xsd:\(name)\"" : ""
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document\(namespace)>\n<\(body)>"
            + "<GrpHdr><MsgId>M1</MsgId></GrpHdr>\n" + statements.joined() + "</\(body)>\n</Document>\n"
    }

    /// A statement with balances in euro; nil leaves one out.
    static func statement(
        id: String = "S-1",
        number: String? = "7",
        account: String = "<Id><IBAN>SK3112000000198742637541</IBAN></Id><Ccy>EUR</Ccy>",
        opening: String? = "100.00",
        closing: String? = nil,
        more: String = "",
        _ entries: String...,
        name: String = "camt.053.001.02"
    ) -> String {
        let (_, element) = elements(name)
        let balances =
            (opening.map { balance("OPBD", $0) } ?? "") + (closing.map { balance("CLBD", $0, day: "2026-11-20") } ?? "")
        return "<\(element)>\n<Id>\(id)</Id>" + (number.map { "<ElctrncSeqNb>\($0)</ElctrncSeqNb>" } ?? "")
            + "<Acct>\(account)</Acct>\n" + balances + more + "\n" + entries.joined() + "</\(element)>\n"
    }

    static func balance(
        _ kind: String,
        _ amount: String,
        _ direction: String = "CRDT",
        day: String = "2026-11-20",
        currency: String = "EUR",
        subtype: String = ""
    ) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry>"
            + (subtype.isEmpty ? "" : "<SubTp><Cd>\(subtype)</Cd></SubTp>")
            + "</Tp><Amt Ccy=\"\(currency)\">\(amount)</Amt><CdtDbtInd>\(direction)</CdtDbtInd>"
            + "<Dt><Dt>\(day)</Dt></Dt></Bal>\n"
    }

    /// An entry; `details` are whole `TxDtls` elements.
    static func entry(
        _ amount: String,
        _ direction: String = "CRDT",
        currency: String = "EUR",
        reference: String = "",
        head: String = "",
        status: String = "<Sts>BOOK</Sts>",
        dates: String = "<BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-19</Dt></ValDt>",
        code: String = "",
        _ details: String...,
        info: String = ""
    ) -> String {
        "<Ntry>\n" + head + "<Amt Ccy=\"\(currency)\">\(amount)</Amt><CdtDbtInd>\(direction)</CdtDbtInd>" + status
            + dates
            + (reference.isEmpty ? "" : "<AcctSvcrRef>\(reference)</AcctSvcrRef>") + code
            + (details.isEmpty
                ? "" : "<NtryDtls>" + details.map { "\n<TxDtls>\($0)</TxDtls>" }.joined() + "</NtryDtls>")
            + (info.isEmpty ? "" : "<AddtlNtryInf>\(info)</AddtlNtryInf>") + "</Ntry>\n"
    }

    /// The payment of a statement that closes around one credit of 10.00.
    static func only(_ detail: String, account: String? = nil, direction: String = "CRDT", head: String = "")
        -> Payment?
    {
        let closing = direction == "CRDT" ? "110.00" : "90.00"
        let entry = self.entry("10.00", direction, head: head, detail)
        let statement =
            account.map { self.statement(account: $0, closing: closing, entry) }
            ?? self.statement(closing: closing, entry)
        let reading = StatementReading(file(statement))
        return reading.isSound && reading.payments.count == 1 ? reading.payments.first : nil
    }

    private static func elements(_ name: String) -> (body: String, element: String) {
        switch name.prefix(8) {
        case "camt.052": ("BkToCstmrAcctRpt", "Rpt")
        case "camt.054": ("BkToCstmrDbtCdtNtfctn", "Ntfctn")
        default: ("BkToCstmrStmt", "Stmt")
        }
    }
}
