import Domain
import Formats
import Payments

/// What a CAMT file says, by the format that recognises it.
struct CAMTReading {
    var format: String?
    var payments: [Payment] = []
    var statements: [Statement] = []
    var problems: [Problem] = []
    var failure: Problem?

    /// The codes of all problems, that of a refusal last.
    var codes: [String] { problems.map(\.code) + (failure.map { [$0.code] } ?? []) }

    /// Whether nothing speaks against applying it.
    var isSound: Bool { failure == nil && !problems.contains { $0.severity == .error } }

    init(_ bytes: [UInt8], _ context: ReaderContext = ReaderContext()) {
        let head = FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4096)))
        guard let format = CAMT.formats.first(where: { $0.recognises(head) }) else { return }
        self.format = format.id
        final class Sink { var facts: [Fact] = [] }
        let sink = Sink()
        do throws(Problem) {
            let reader = try format.makeReader(context) { sink.facts.append($0) }
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            failure = error
        }
        for fact in sink.facts {
            switch fact {
            case .payment(let payment): payments.append(payment)
            case .statement(let statement): statements.append(statement)
            case .problem(let problem): problems.append(problem)
            default: continue
            }
        }
    }

    init(_ text: String, _ context: ReaderContext = ReaderContext()) { self.init(Array(text.utf8), context) }
}

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
        "<Bal><Tp><CdOrPrtry><Cd>\(kind)</Cd></CdOrPrtry>" + (subtype.isEmpty ? "" : "<SubTp><Cd>\(subtype)</Cd></SubTp>")
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
        "<Ntry>\n" + head + "<Amt Ccy=\"\(currency)\">\(amount)</Amt><CdtDbtInd>\(direction)</CdtDbtInd>" + status + dates
            + (reference.isEmpty ? "" : "<AcctSvcrRef>\(reference)</AcctSvcrRef>") + code
            + (details.isEmpty ? "" : "<NtryDtls>" + details.map { "\n<TxDtls>\($0)</TxDtls>" }.joined() + "</NtryDtls>")
            + (info.isEmpty ? "" : "<AddtlNtryInf>\(info)</AddtlNtryInf>") + "</Ntry>\n"
    }

    /// The payment of a statement that closes around one credit of 10.00.
    static func only(_ detail: String, account: String? = nil, direction: String = "CRDT", head: String = "") -> Payment? {
        let closing = direction == "CRDT" ? "110.00" : "90.00"
        let entry = self.entry("10.00", direction, head: head, detail)
        let statement =
            account.map { self.statement(account: $0, closing: closing, entry) }
            ?? self.statement(closing: closing, entry)
        let reading = CAMTReading(file(statement))
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
