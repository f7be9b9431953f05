import Connectors
import Domain
import Syntax

/// ČSOB's own XML statement in the Czech Republic, common at accountants (reference: bank formats, 3.4).
public enum FINSTA {
    /// The source.
    public static let source = PaymentSource(id: "finsta", name: "FINSTA (ČSOB)", kind: .statement, formats: [format])

    private static let format = Format(
        id: "finsta",
        kind: .statement,
        recognises: { $0.outline.root?.name == "FINSTA" },
        completeness: Completeness.ofXML,
        makeReader: { (_, sink) throws(Problem) in
            try XMLFileReader(FINSTALayout.layout, handler: FINSTAHandler(sink), readsSeveral: true) {
                (handler: any XMLRecordHandler) throws(Problem) in
                guard let handler = handler as? FINSTAHandler else { return }
                try handler.finish()
            }
        }
    )
}
