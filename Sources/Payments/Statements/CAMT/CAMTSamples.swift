import Connectors
import Syntax

/// Files of ISO 20022 in their shortest whole form.
enum CAMTSamples {
    static func all() -> [SampleFile] {
        CAMTMessage.allCases.flatMap { message in
            CAMTMessage.versions.map { file(message, message.name(version: $0)) }
        } + [SampleFile("iso20022", .xml, .utf8, text: order)]
    }

    /// A file of a format such as `camt.053.001.02`, or `camt.053` without a namespace.
    private static func file(_ message: CAMTMessage, _ format: String) -> SampleFile {
        SampleFile(format, .xml, .utf8, text: text(format, message.body, message.element))
    }

    /// A payment order, which is no statement.
    private static let order = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn><GrpHdr>
        <MsgId>1</MsgId><InitgPty><Nm>Žlté s.r.o.</Nm></InitgPty></GrpHdr></CstmrCdtTrfInitn></Document>

        """

    private static func text(_ format: String, _ body: String, _ element: String) -> String {
        let namespace = format.utf8.count > 8 ? " xmlns=\"urn:iso:std:iso:20022:tech:xsd:\(format)\"" : ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document\(namespace)><\(body)><GrpHdr><MsgId>1</MsgId></GrpHdr><\(element)><Id>7</Id>
            <Acct><Id><IBAN>SK3112000000198742637541</IBAN></Id><Ccy>EUR</Ccy></Acct>
            \(balance("OPBD", "100.00"))
            \(balance("CLBD", "112.34"))
            <Ntry><Amt Ccy="EUR">12.34</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls><TxDtls>
            <Refs><EndToEndId>/VS2026110001/SS/KS0308</EndToEndId></Refs>
            <RmtInf><Ustrd>Žofia Ďurišová</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            </\(element)></\(body)></Document>

            """
    }

    private static func balance(_ kind: String, _ amount: String) -> String {
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">\(amount)</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>"
    }
}
