import Connectors
import Syntax

/// How Money's files are told apart: by the root element and the lists in it.
///
/// A large list of something else may stand before the one that is used; then the short name of the export's definition
/// tells, of which `_ZAS` and `_FP+FV` are the program's own (docs/systems/money-s3.md#envelope).
enum MoneyS3Recognition {
    /// What a file is.
    enum Content: Equatable {
        /// An export with stock.
        case stock
        /// An export with issued invoices.
        case invoices
        /// An export of other lists.
        case otherLists
        /// The report of an import.
        case report
        /// An export of Money S4 or S5, which are other programs.
        case otherProgram
    }

    /// What the file with these first bytes is; nil when it is none of Money's.
    static func content(of head: FileHead) -> Content? {
        guard let root = head.outline.root, root.namespace.isEmpty else { return nil }
        switch root.name {
        case "MoneyReport": return .report
        case "S5Data": return .otherProgram
        case "MoneyData": return content(head)
        default: return nil
        }
    }

    private static func content(_ head: FileHead) -> Content {
        for element in head.outline.elements where element.depth == 2 {
            if element.name == "SeznamZasoba" { return .stock }
            if element.name == "SeznamFaktVyd" { return .invoices }
        }
        let definition = definition(head)
        if definition.contains("ZAS") { return .stock }
        return definition.contains("FV") ? .invoices : .otherLists
    }

    /// The value of `ExpZkratka`, empty when there is none: all encodings that are read have ASCII alike.
    private static func definition(_ head: FileHead) -> String {
        let start = String(decoding: head.bytes.prefix(4096), as: UTF8.self)
        guard let tag = start.split(separator: "<MoneyData", maxSplits: 1).last?.prefix(while: { $0 != ">" }) else {
            return ""
        }
        let words = tag.split(separator: "ExpZkratka=", maxSplits: 1)
        guard words.count == 2, let quote = words[1].first else { return "" }
        return String(words[1].dropFirst().prefix { $0 != quote })
    }
}
