import Connectors
import Foundation

/// Money's schemas, which libxml2 loads only after two changes to a copy (their ORIGIN.md says which).
enum MoneyS3Schema {
    static var isPresent: Bool { Schema.isPresent("moneys3/_Document.xsd") }

    /// What xmllint says against a document; empty when it is valid.
    static func complaints(_ bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("moneys3-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = Samples.root + "/schemas/moneys3"
        for name in try FileManager.default.contentsOfDirectory(atPath: source) where name.hasSuffix(".xsd") {
            var text = try String(contentsOfFile: source + "/" + name, encoding: .utf8)
            if name == "__Seznamy.xsd" { text = withoutSecondLength(text) }
            if name == "__SklDokl.xsd" { text = withoutContent(text, of: "sklDoklType") }
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return try Schema.complaints(bytes, path: folder.appendingPathComponent("_Document.xsd").path)
    }

    /// A type may not have both a length and a largest one.
    private static func withoutSecondLength(_ text: String) -> String {
        text.replacing(#/(<xs:length value="2"\/>)\s*<xs:maxLength value="2"\/>/#) { $0.1 }
    }

    /// The type's content is ambiguous; documents of stock movements are not ours, so it takes anything.
    private static func withoutContent(_ text: String, of type: String) -> String {
        let start = "<xs:complexType name=\"\(type)\">"
        guard let from = text.range(of: start)?.upperBound,
            let to = text.range(of: "\n\t</xs:complexType>", range: from..<text.endIndex)?.lowerBound
        else { return text }
        let anything =
            "<xs:sequence><xs:any processContents=\"skip\" minOccurs=\"0\" maxOccurs=\"unbounded\"/></xs:sequence>"
        return String(text[..<from]) + anything + String(text[to...])
    }
}
