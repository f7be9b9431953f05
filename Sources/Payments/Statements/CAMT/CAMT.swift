import Connectors
import Domain
import Syntax

/// CAMT.052, 053 and 054 of ISO 20022: reports, statements and notifications of an account in XML.
///
/// See docs/formats/camt.md. Versions 00 to 13, in whatever namespace a bank puts them.
public enum CAMT {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "camt",
        name: "CAMT (ISO 20022)",
        messages: CAMTProblem.messages,
        formats: formats,
        samples: CAMTSamples.all
    )

    /// A format for each message and version, of each message one for files without a namespace, and one for messages
    /// that are none of these, so that it can be said what they are.
    public static let formats: [Format] =
        CAMTMessage.allCases.flatMap { message in
            CAMTMessage.versions.map { format(message, id: message.name(version: $0)) }
        } + [other]

    private static func format(_ message: CAMTMessage, id: String) -> Format {
        Format(
            id: id,
            kind: .statement,
            recognises: { CAMTRecognition.recognises($0, message, id: id) },
            completeness: Completeness.ofXML,
            makeReader: { (context, sink) throws(Problem) in
                try XMLFileReader(
                    CAMTLayout.of(message),
                    handler: CAMTHandler(message, context, sink),
                    readsSeveral: true
                ) {
                    (handler: any XMLRecordHandler) throws(Problem) in
                    guard let handler = handler as? CAMTHandler else { return }
                    try handler.finish()
                }
            }
        )
    }

    private static let other = Format(
        id: "iso20022",
        kind: .unknown,
        recognises: { CAMTRecognition.isOther($0) },
        completeness: Completeness.ofXML,
        makeReader: { (_, _) throws(Problem) in
            try XMLFileReader(CAMTOther.layout, handler: CAMTOther()) { (_: any XMLRecordHandler) throws(Problem) in
                throw CAMTOther.unknown
            }
        }
    )
}

/// The messages in which banks report an account.
enum CAMTMessage: String, CaseIterable, Sendable {
    /// Movements of the day so far.
    case report = "camt.052"
    /// The statement.
    case statement = "camt.053"
    /// A notice of single movements.
    case notification = "camt.054"

    /// What stands before the name of each message in its namespace.
    static let namespace = "urn:iso:std:iso:20022:tech:xsd:"

    /// The versions that are read; nil for files without a namespace.
    static let versions: [Int?] = Array(0...13) + [nil]

    /// The name without a version: `camt.053`.
    var name: String { rawValue }

    /// The name with a version of two digits: `camt.053.001.02`; of nil the name alone.
    func name(version: Int?) -> String {
        guard let version else { return rawValue }
        return rawValue + (version < 10 ? ".001.0" : ".001.") + String(version)
    }

    /// The element below the root.
    var body: String {
        switch self {
        case .report: "BkToCstmrAcctRpt"
        case .statement: "BkToCstmrStmt"
        case .notification: "BkToCstmrDbtCdtNtfctn"
        }
    }

    /// The element of one account in the body.
    var element: String {
        switch self {
        case .report: "Rpt"
        case .statement: "Stmt"
        case .notification: "Ntfctn"
        }
    }

    /// The body's name in the first version, which had the version in it.
    var firstBody: String { body + "V01" }

    /// Whether its movements come before the statement that confirms them.
    var isAdvice: Bool { self != .statement }
}

/// Tells CAMT files by root element, namespace, and the element below the root.
enum CAMTRecognition {
    /// Whether a file is of the format `id`: by its namespace, or where that names no message by the element below the
    /// root.
    static func recognises(_ head: FileHead, _ message: CAMTMessage, id: String) -> Bool {
        guard let root = head.outline.root, root.name == "Document" else { return false }
        guard let named = named(root.namespace) else {
            guard id == message.name, let body = body(of: head) else { return false }
            return body == message.body || body == message.firstBody
        }
        return id != message.name && named.utf8.elementsEqual(id.utf8)
    }

    /// Whether a file is another message of ISO 20022, or a version that is not read.
    static func isOther(_ head: FileHead) -> Bool {
        guard let root = head.outline.root else { return false }
        guard let named = named(root.namespace) else {
            guard !root.namespace.hasPrefix(CAMTMessage.namespace) else { return true }
            return root.name == "Document" && body(of: head).map(isMessage) == true
        }
        return root.name != "Document" || !names.contains(String(named))
    }

    /// The message that a namespace names, `camt.053.001.02`; banks have it in namespaces of their own as well, of another
    /// standard's number or with words around it. Nil when it names none.
    private static func named(_ namespace: String) -> Substring? {
        let bytes = Array(namespace.utf8)
        // Four letters, three digits, three digits, two digits, with dots between.
        let length = 15
        guard bytes.count >= length else { return nil }
        for start in 0...(bytes.count - length) {
            let end = start + length
            let isWord =
                (start == 0 || !isNameByte(bytes[start - 1])) && (end == bytes.count || !isNameByte(bytes[end]))
            guard isWord, isMessageName(bytes[start..<end]) else { continue }
            let first = namespace.utf8.index(namespace.utf8.startIndex, offsetBy: start)
            return namespace[first..<namespace.utf8.index(first, offsetBy: length)]
        }
        return nil
    }

    private static func isMessageName(_ bytes: ArraySlice<UInt8>) -> Bool {
        for (place, byte) in bytes.enumerated() {
            switch place {
            case 0..<4: if byte < 97 || byte > 122 { return false }
            case 4, 8, 12: if byte != UInt8(ascii: ".") { return false }
            default: if byte &- 48 > 9 { return false }
            }
        }
        return true
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte &- 48 <= 9 || byte | 32 >= 97 && byte | 32 <= 122 || byte == UInt8(ascii: ".")
    }

    /// The names of all messages and versions that are read.
    static let names = Set(
        CAMTMessage.allCases.flatMap { message in
            CAMTMessage.versions.compactMap { $0.map { message.name(version: $0) } }
        }
    )

    private static func body(of head: FileHead) -> String? {
        head.outline.elements.first { $0.depth == 2 }?.name
    }

    /// The bodies of payment orders and of other messages, which are met without a namespace, too.
    private static func isMessage(_ body: String) -> Bool {
        CAMTOther.orders.contains(body) || CAMTOther.others.contains(body)
    }
}

/// Says what a message of ISO 20022 is that is no report of an account.
struct CAMTOther: XMLRecordHandler {
    /// The bodies of payment orders: credit transfer and direct debit.
    static let orders = ["CstmrCdtTrfInitn", "CstmrDrctDbtInitn"]

    /// The bodies of other messages between a bank and its clients that have no movements: answers, calls for payment back,
    /// cancellations, mandates, and what banks send each other.
    static let others: Set = [
        "CstmrPmtStsRpt", "CstmrPmtRvsl", "CstmrPmtCxlReq", "FIToFIPmtCxlReq", "RsltnOfInvstgtn", "AcctRptgReq",
        "CdtrPmtActvtnReq", "CdtrPmtActvtnReqStsRpt", "MndtInitnReq", "MndtAmdmntReq", "MndtCxlReq", "MndtAccptncRpt",
        "FIToFICstmrCdtTrf", "FIToFICstmrDrctDbt", "FIToFIPmtStsRpt", "FICdtTrf", "PmtRtr", "FIToFIPmtRvsl",
        "GetTx", "RtrTx", "AcctOpngReq", "AcctOpngAddtlInfReq", "PmtCxlReq",
    ]

    /// The element below the root is all that matters.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "Document/*", fields: [], slots: 0)
        return layout
    }()

    /// Of a file without such an element.
    static let unknown = Problem(CAMTProblem.otherMessage, at: SourcePosition(line: 1), ["message": "?"])

    mutating func began(_ record: XMLRecord) throws(Problem) {
        let name = record.elementName
        let place = SourcePosition(line: record.line)
        if Self.orders.contains(name) { throw Problem(CAMTProblem.paymentOrder, at: place) }
        if CAMTMessage.allCases.contains(where: { $0.body == name }) {
            throw Problem(CAMTProblem.unknownVersion, at: place, ["message": name])
        }
        throw Problem(CAMTProblem.otherMessage, at: place, ["message": CAMTText.word(name)])
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {}
}
