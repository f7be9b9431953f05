import Connectors
import Domain
import Syntax

/// Movements of Fio banka as its API gives them, in JSON and in XML.
///
/// Reference: bank formats, section 4. Both say the same in other brackets, so both become one table of columns.
public enum Fio {
    /// The source.
    public static let source = PaymentSource(id: "fio", name: "Fio banka", kind: .statement, formats: [json, xml])

    private static let json = Format(
        id: "fio.json",
        kind: .statement,
        recognises: FioJSON.recognises,
        completeness: FioJSON.completeness,
        makeReader: { _, sink in FioJSONReader(sink) }
    )

    private static let xml = Format(
        id: "fio.xml",
        kind: .statement,
        recognises: { $0.outline.root?.name == "AccountStatement" },
        completeness: Completeness.ofXML,
        makeReader: { (_, sink) throws(Problem) in
            try XMLFileReader(FioXML.layout, handler: FioXML(sink), readsSeveral: true) {
                (handler: any XMLRecordHandler) throws(Problem) in
                guard var handler = handler as? FioXML else { return }
                try handler.finish()
            }
        }
    )
}
