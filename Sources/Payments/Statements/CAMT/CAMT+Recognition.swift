import Connectors
import Domain
import Syntax

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
