import Syntax

/// The records of a CAMT file; all messages and versions have the same, below other elements.
enum CAMTRecord: Int {
    case otherBody
    case statement
    case id, number, legalNumber, created, period, account, balance, totals
    case entry, detail
    case reference, text, structured
}

/// Where the records of each message stand.
enum CAMTLayout {
    /// The layout of a message.
    static func of(_ message: CAMTMessage) -> XMLLayout {
        switch message {
        case .report: report
        case .statement: statement
        case .notification: notification
        }
    }

    private static let report = layout(.report)
    private static let statement = layout(.statement)
    private static let notification = layout(.notification)

    /// What a movement needs of its statement are records of their own, since they end before the statement does.
    private static func layout(_ message: CAMTMessage) -> XMLLayout {
        var layout = XMLLayout()
        layout.record(CAMTRecord.otherBody.rawValue, at: "Document/*", fields: [], slots: 0)
        for body in [message.body, message.firstBody] { add("Document/\(body)/\(message.element)", to: &layout) }
        return layout
    }

    private static func add(_ statement: String, to layout: inout XMLLayout) {
        layout.record(CAMTRecord.statement.rawValue, at: statement, fields: [], slots: 0)
        layout.record(.id, at: statement + "/Id", CAMTValueField.self)
        layout.record(.number, at: statement + "/ElctrncSeqNb", CAMTValueField.self)
        layout.record(.legalNumber, at: statement + "/LglSeqNb", CAMTValueField.self)
        layout.record(.created, at: statement + "/CreDtTm", CAMTValueField.self)
        layout.record(.period, at: statement + "/FrToDt", CAMTPeriodField.self)
        layout.record(.account, at: statement + "/Acct", CAMTAccountField.self)
        layout.record(.balance, at: statement + "/Bal", CAMTBalanceField.self)
        layout.record(.totals, at: statement + "/TxsSummry", CAMTTotalsField.self)
        layout.record(.entry, at: statement + "/Ntry", CAMTEntryField.self)
        // The first version has no element around the parts of an entry.
        for parts in ["/Ntry/NtryDtls/TxDtls", "/Ntry/TxDtls"] {
            let detail = statement + parts
            layout.record(.detail, at: detail, CAMTDetailField.self)
            layout.record(.reference, at: detail + "/Refs/Prtry", CAMTReferenceField.self)
            layout.record(.text, at: detail + "/RmtInf/Ustrd", CAMTValueField.self)
            layout.record(.structured, at: detail + "/RmtInf/Strd", CAMTStructuredField.self)
        }
    }
}

/// A field that stands at several places, depending on version and bank; the first one met in the file counts.
protocol CAMTField: XMLField {
    /// The other places.
    var otherPaths: [String] { get }
}

extension CAMTField {
    var otherPaths: [String] { [] }
}

extension XMLLayout {
    /// Adds a record whose fields stand at several places each.
    mutating func record<Field: CAMTField>(_ record: CAMTRecord, at path: String, _ fields: Field.Type) {
        let places = Field.allCases.flatMap { field in
            ([field.path] + field.otherPaths).map { (path: $0, slot: field.rawValue) }
        }
        self.record(record.rawValue, at: path, fields: places, slots: Field.allCases.count)
    }
}

/// The only field of a record that is one element.
enum CAMTValueField: Int, CAMTField {
    case value

    var path: String { "." }
}
