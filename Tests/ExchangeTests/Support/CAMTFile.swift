/// CAMT statements and notices of one account in euro.
enum CAMTFile {
    /// One credit; cents below zero went out.
    struct Entry {
        var cents: Int
        var reference: String
        var vs: String?
        var name: String?
        var account: String?
        var message: String?
        var day = 23

        init(
            _ cents: Int,
            _ reference: String,
            vs: String? = nil,
            name: String? = nil,
            account: String? = nil,
            message: String? = nil
        ) {
            (self.cents, self.reference, self.vs, self.name) = (cents, reference, vs, name)
            (self.account, self.message) = (account, message)
        }
    }

    private static let iban = "CZ1781005000052267180257"

    /// A statement whose balances add up.
    static func statement(_ entries: [Entry], number: Int = 1) -> String {
        let opening = 100_000
        let closing = entries.reduce(opening) { $0 + $1.cents }
        return document(
            "053",
            "BkToCstmrStmt",
            "Stmt",
            number,
            balance("OPBD", opening) + balance("CLBD", closing) + entries.map(entry).joined(separator: "\n")
        )
    }

    /// A notice, which has no balances.
    static func notice(_ entries: [Entry], number: Int = 1) -> String {
        document("054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", number, entries.map(entry).joined(separator: "\n"))
    }

    private static func document(_ kind: String, _ outer: String, _ inner: String, _ number: Int, _ content: String)
        -> String
    {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.\(kind).001.02"><\(outer)><GrpHdr><MsgId>m\(kind)\(number)</MsgId>
        <CreDtTm>2026-11-23T20:00:00</CreDtTm></GrpHdr><\(inner)><Id>s\(kind)\(number)</Id>
        <ElctrncSeqNb>\(number)</ElctrncSeqNb><CreDtTm>2026-11-23T20:00:00</CreDtTm>
        <Acct><Id><IBAN>\(iban)</IBAN></Id><Ccy>EUR</Ccy></Acct>
        \(content)
        </\(inner)></\(outer)></Document>

        """
    }

    private static func amount(_ cents: Int) -> String {
        let digits = String(abs(cents))
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return padded.dropLast(2) + "." + padded.suffix(2)
    }

    private static func balance(_ kind: String, _ cents: Int) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">\(amount(cents))</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>\n"
    }

    private static func entry(_ entry: Entry) -> String {
        let side = entry.cents < 0 ? "Cdtr" : "Dbtr"
        let parties =
            (entry.name.map { "<\(side)><Nm>\($0)</Nm></\(side)>" } ?? "")
            + (entry.account.map { "<\(side)Acct><Id><IBAN>\($0)</IBAN></Id></\(side)Acct>" } ?? "")
        return "<Ntry><Amt Ccy=\"EUR\">\(amount(entry.cents))</Amt>"
            + "<CdtDbtInd>\(entry.cents < 0 ? "DBIT" : "CRDT")</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2026-11-\(entry.day)</Dt></BookgDt><ValDt><Dt>2026-11-\(entry.day)</Dt></ValDt>"
            + "<AcctSvcrRef>BR26112300\(entry.reference)</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
            + "<EndToEndId>\(entry.vs ?? "NOTPROVIDED")</EndToEndId></Refs>"
            + (parties.isEmpty ? "" : "<RltdPties>\(parties)</RltdPties>")
            + (entry.message.map { "<RmtInf><Ustrd>\($0)</Ustrd></RmtInf>" } ?? "") + "</TxDtls></NtryDtls></Ntry>"
    }
}
