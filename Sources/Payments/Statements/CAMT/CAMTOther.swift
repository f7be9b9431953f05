import Domain
import Syntax

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
