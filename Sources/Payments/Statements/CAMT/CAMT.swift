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
