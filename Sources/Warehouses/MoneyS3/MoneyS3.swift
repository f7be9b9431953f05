import Connectors
import Domain
import Syntax

/// Money S3 by Seyfor, through the XML files of its data exchange (docs/systems/money-s3.md).
public enum MoneyS3 {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "money-s3",
        name: "Money S3",
        settings: MoneyS3Settings.declared,
        messages: MoneyS3Problem.messages,
        formats: [
            data("money-s3.zasoby", .stock, .stock),
            data("money-s3.invoices", .invoices, .invoices),
            Format(
                id: "money-s3.receipts",
                kind: .receipts,
                recognises: { MoneyS3Recognition.content(of: $0) == .report },
                completeness: Completeness.ofXML,
                makeReader: { (_, emit) throws(Problem) in
                    try XMLFileReader(MoneyS3Report.layout, handler: MoneyS3Report(emit))
                }
            ),
            data("money-s3.data", .unknown, .otherLists),
            unused("money-s3.s5", .otherProgram, .otherProgram),
        ],
        samples: MoneyS3Samples.all,
        orders: OrderWriter(takesSeveral: false) { (batch) throws(Problem) in try MoneyS3Orders.write(batch) }
    )

    /// A format of exports: all are read alike, since one file may hold several lists.
    private static func data(_ id: String, _ kind: FileKind, _ content: MoneyS3Recognition.Content) -> Format {
        Format(
            id: id,
            kind: kind,
            home: .warehouse,
            recognises: { MoneyS3Recognition.content(of: $0) == content },
            completeness: Completeness.ofXML,
            makeReader: { (context, emit) throws(Problem) in
                try XMLFileReader(
                    MoneyS3Answer.layout,
                    handler: MoneyS3Answer(context, emit, isExpected: content != .otherLists)
                )
            }
        )
    }

    private static func unused(_ id: String, _ content: MoneyS3Recognition.Content, _ code: MoneyS3Problem) -> Format {
        Format(
            id: id,
            kind: .unknown,
            home: .warehouse,
            recognises: { MoneyS3Recognition.content(of: $0) == content },
            completeness: Completeness.ofXML,
            makeReader: { (_, _) throws(Problem) in
                try XMLFileReader(MoneyS3Unused.layout, handler: MoneyS3Unused()) {
                    (_: any XMLRecordHandler) throws(Problem) in throw Problem(code)
                }
            }
        )
    }
}

/// Reads a file that is recognised and not used: to its end, so that a broken one is told apart.
struct MoneyS3Unused: XMLRecordHandler {
    /// No records: everything is skipped.
    static let layout = XMLLayout()

    func began(_ record: XMLRecord) throws(Problem) {}
    func ended(_ record: XMLRecord) throws(Problem) {}
}
