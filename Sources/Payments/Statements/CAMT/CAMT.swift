import Connectors
import Domain
import Syntax

/// CAMT.052, 053 and 054 of ISO 20022: reports, statements and notifications of an account in XML.
///
/// Reference: bank formats, section 2. Versions 00 to 13, in whatever namespace a bank puts them.
public enum CAMT {
    /// The source.
    public static let source = PaymentSource(id: "camt", name: "CAMT (ISO 20022)", kind: .statement, formats: formats)

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
