import Connectors
import Syntax

/// How Pohoda's files are told apart: by the root element, the schema, and what the first useful item holds.
///
/// Prefixes are free, so local names count; the namespace needs `schema/version_2/` and not the host, since one page
/// of Stormware's prints `stormware.sk` (docs/systems/pohoda.md#envelope).
enum PohodaRecognition {
    /// What a file is.
    enum Content: Equatable {
        /// An answer whose first useful item is this list, such as `listStock`.
        case list(String)
        /// An answer with receipts, or with nothing but a note.
        case response
        /// A pack whose first document is a received or issued order.
        case orders
        /// A pack of other documents or of requests.
        case pack(String)
        /// What mServer says of its state.
        case serverState
    }

    /// What the file with these first bytes is; nil when it is none of Pohoda's.
    static func content(of head: FileHead) -> Content? {
        guard let root = head.outline.root else { return nil }
        if root.name == "mServer" && root.namespace.isEmpty { return .serverState }
        guard isPohodas(root.namespace) else { return nil }
        let bodies = head.outline.elements.filter { $0.depth == 3 && isPohodas($0.namespace) }.map(\.name)
        switch root.name {
        case "responsePack":
            if let used = bodies.first(where: { isUsed($0) }) ?? bodies.first, used.hasPrefix("list") {
                return .list(used)
            }
            return .response
        case "dataPack":
            guard let first = bodies.first else { return .pack("dataPack") }
            return first == "order" ? .orders : .pack(first)
        default:
            return nil
        }
    }

    /// Whether an item's content answers an imported document, such as `orderResponse`, and is no list.
    ///
    /// One list is named like an answer: `listUserCodeResponse` (schema list.xsd).
    static func isReceipt(_ name: String) -> Bool { name.hasSuffix("Response") && !name.hasPrefix("list") }

    private static func isUsed(_ name: String) -> Bool {
        name == "listStock" || name == "listInvoice" || isReceipt(name)
    }

    /// Whether a namespace is one of Stormware's of version 2, such as `http://www.stormware.cz/schema/version_2/x.xsd`.
    private static func isPohodas(_ namespace: String) -> Bool {
        let parts = namespace.split(separator: "/")
        guard parts.count >= 3, let file = parts.last else { return false }
        return parts[parts.count - 2] == "version_2" && parts[parts.count - 3] == "schema" && file.hasSuffix(".xsd")
    }
}
