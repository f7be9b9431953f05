import Connectors

/// MT940 and MT942 of SWIFT: statements and reports of the day, as banks give them to accounting programs.
///
/// Reference: bank formats, section 3.
public enum MT940 {
    /// The source.
    public static let source = PaymentSource(
        id: "mt940",
        name: "MT940, MT942 (SWIFT)",
        kind: .statement,
        formats: [format(.statement), format(.report)]
    )

    private static func format(_ message: MTMessage) -> Format {
        Format(
            id: message.rawValue,
            kind: .statement,
            recognises: { MTRecognition.message($0) == message },
            completeness: { MTRecognition.completeness($0, message) },
            makeReader: { context, sink in MTReader(message, context, sink) }
        )
    }
}
