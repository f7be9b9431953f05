import Domain
import Formats
import Syntax

/// Pohoda by Stormware, through its XML files (reference: pohoda).
public enum Pohoda {
    /// The files that Pohoda drops.
    static let formats: [Format] = [
        answer("pohoda.listStock", .stock) { $0 == .list("listStock") },
        answer("pohoda.listInvoice", .invoices) { $0 == .list("listInvoice") },
        answer("pohoda.response", .receipts) { $0 == .response },
    ]

    private static func answer(
        _ id: String,
        _ kind: FileKind,
        _ fits: @escaping @Sendable (PohodaRecognition.Content) -> Bool
    ) -> Format {
        Format(
            id: id,
            kind: kind,
            recognises: { PohodaRecognition.content(of: $0).map(fits) ?? false },
            completeness: Completeness.ofXML,
            makeReader: { (context, emit) throws(Problem) in
                try XMLFileReader(PohodaAnswer.layout, handler: PohodaAnswer(context, emit))
            }
        )
    }
}
