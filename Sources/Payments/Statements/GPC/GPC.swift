import Connectors
import Domain

/// GPC, also called ABO: the fixed-width statement of Slovak and Czech banks (reference: bank formats, section 1).
///
/// Files `.gpc`, `.abo`, `.km`; 128 bytes a line, blocks of a 074 header and its 075 movements.
public enum GPC {
    /// The source.
    public static let source = PaymentSource(id: "gpc", name: "GPC (ABO)", kind: .statement, formats: [format])

    /// The format.
    public static let format = Format(
        id: "gpc",
        kind: .statement,
        recognises: GPCRecognition.recognises,
        completeness: GPCRecognition.completeness,
        makeReader: { context, sink in GPCReader(context, sink) }
    )
}
