/// The text of a CAMT.053 file in version 08 as banks write it, one element a line (docs/formats/camt.md).
///
/// A statement for each 500 entries, whose balance closes; of twenty entries one is a batch of two and one a fee.
struct CAMTStatement {
    /// How many entries a statement has.
    static let entries = 500

    private var random: Random
    private var balance = 10_000_000
    private var statements = 0
    private var movements = 0

    private static let names = [
        "Ján Kováč", "Ľubomír Ťažký", "Jiří Příkrý", "Obchod s.r.o.", "Peter Novak", "Žofia Šťastná",
        "Lekáreň Pri fontáne s.r.o.", "Stavebniny Dunaj a.s.",
    ]
    private static let texts = ["Platba za objednávku", "Faktura", "Ďakujem za tovar č.", "Zaloha na objednavku"]

    init(seed: UInt64) {
        random = Random(seed: seed)
    }

    /// Everything before the first statement.
    var head: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n<BkToCstmrStmt>\n<GrpHdr>\n"
            + "<MsgId>MSG-2026-11</MsgId>\n<CreDtTm>2026-11-24T01:00:00</CreDtTm>\n</GrpHdr>\n"
    }

    /// Everything after the last statement.
    var foot: String { "</BkToCstmrStmt>\n</Document>\n" }

    /// The next statement, with `count` entries.
    mutating func next(_ count: Int) -> String {
        statements += 1
        let opening = balance
        var entries = ""
        for _ in 0..<count { entries += entry() }
        return "<Stmt>\n<Id>STMT-\(statements)</Id>\n<ElctrncSeqNb>\(statements)</ElctrncSeqNb>\n"
            + "<CreDtTm>2026-11-24T01:00:00</CreDtTm>\n<Acct>\n<Id>\n<IBAN>SK3112000000198742637541</IBAN>\n</Id>\n"
            + "<Ccy>EUR</Ccy>\n</Acct>\n" + state("OPBD", opening) + state("CLBD", balance) + entries + "</Stmt>\n"
    }

    private func state(_ kind: String, _ cents: Int) -> String {
        "<Bal>\n<Tp>\n<CdOrPrtry>\n<Cd>\(kind)</Cd>\n</CdOrPrtry>\n</Tp>\n<Amt Ccy=\"EUR\">\(euro(cents))</Amt>\n"
            + "<CdtDbtInd>CRDT</CdtDbtInd>\n<Dt>\n<Dt>2026-11-23</Dt>\n</Dt>\n</Bal>\n"
    }

    private mutating func entry() -> String {
        movements += 1
        let cents = Int.random(in: 90...299_900, using: &random)
        guard movements % 20 != 0 else { return fee(cents / 1000 + 1) }
        balance += cents
        let isBatch = movements % 20 == 7
        return entry(cents, "CRDT", "PMNT", "RCDT", "ESCT")
            + (isBatch ? detail(cents / 2, 1) + detail(cents - cents / 2, 2) : detail(cents, 1))
            + foot("Prijatá platba")
    }

    private mutating func fee(_ cents: Int) -> String {
        balance -= cents
        return entry(cents, "DBIT", "PMNT", "MDOP", "CHRG") + "<TxDtls>\n<Refs>\n"
            + "<AcctSvcrRef>\(reference)</AcctSvcrRef>\n</Refs>\n</TxDtls>\n" + foot("Poplatok za vedenie účtu")
    }

    private var reference: String { "BR2611" + padded(movements, 10) }

    private func entry(_ cents: Int, _ direction: String, _ domain: String, _ family: String, _ sub: String) -> String {
        "<Ntry>\n<NtryRef>\(movements)</NtryRef>\n<Amt Ccy=\"EUR\">\(euro(cents))</Amt>\n<CdtDbtInd>\(direction)"
            + "</CdtDbtInd>\n<Sts>\n<Cd>BOOK</Cd>\n</Sts>\n<BookgDt>\n<Dt>2026-11-23</Dt>\n</BookgDt>\n"
            + "<ValDt>\n<Dt>2026-11-23</Dt>\n</ValDt>\n<AcctSvcrRef>\(reference)</AcctSvcrRef>\n<BkTxCd>\n<Domn>\n"
            + "<Cd>\(domain)</Cd>\n<Fmly>\n<Cd>\(family)</Cd>\n<SubFmlyCd>\(sub)</SubFmlyCd>\n</Fmly>\n</Domn>\n"
            + "</BkTxCd>\n<NtryDtls>\n"
    }

    private func foot(_ text: String) -> String {
        "</NtryDtls>\n<AddtlNtryInf>\(text)</AddtlNtryInf>\n</Ntry>\n"
    }

    private mutating func detail(_ cents: Int, _ part: Int) -> String {
        let symbol = padded(Int.random(in: 20_260_001...20_269_999, using: &random), 10)
        let name = Self.names[Int.random(in: 0..<Self.names.count, using: &random)]
        let text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)]
        let number = padded(Int.random(in: 1...9_999_999_999, using: &random), 10)
        return "<TxDtls>\n<Refs>\n<AcctSvcrRef>\(reference)</AcctSvcrRef>\n"
            + "<EndToEndId>/VS\(symbol)/SS/KS0308</EndToEndId>\n</Refs>\n"
            + "<Amt Ccy=\"EUR\">\(euro(cents))</Amt>\n<CdtDbtInd>CRDT</CdtDbtInd>\n<RltdPties>\n<Dbtr>\n<Pty>\n"
            + "<Nm>\(name)</Nm>\n</Pty>\n</Dbtr>\n<DbtrAcct>\n<Id>\n<IBAN>SK08090000000\(part)\(number)</IBAN>\n</Id>\n"
            + "</DbtrAcct>\n</RltdPties>\n<RltdAgts>\n<DbtrAgt>\n<FinInstnId>\n<BICFI>GIBASKBX</BICFI>\n</FinInstnId>\n"
            + "</DbtrAgt>\n</RltdAgts>\n<RmtInf>\n<Ustrd>\(text) \(symbol)</Ustrd>\n</RmtInf>\n</TxDtls>\n"
    }

    private func euro(_ cents: Int) -> String { "\(cents / 100).\(padded(cents % 100, 2))" }
}
