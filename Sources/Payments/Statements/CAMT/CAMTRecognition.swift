import Formats
import Syntax

/// Tells CAMT files by root element, namespace, and the element below the root.
enum CAMTRecognition {
    /// Whether a file is of the format `id`: by its namespace, or without one by the element below the root.
    static func recognises(_ head: FileHead, _ message: CAMTMessage, id: String) -> Bool {
        guard let root = head.outline.root, root.name == "Document" else { return false }
        guard root.namespace.isEmpty else {
            return root.namespace.utf8.count == CAMTMessage.namespace.utf8.count + id.utf8.count
                && id != message.name && root.namespace.hasSuffix(id) && root.namespace.hasPrefix(CAMTMessage.namespace)
        }
        return id == message.name && body(of: head) == message.body
    }

    /// Whether a file is another message of ISO 20022, or one of another namespace.
    static func isOther(_ head: FileHead) -> Bool {
        guard let root = head.outline.root else { return false }
        guard root.namespace.hasPrefix(CAMTMessage.namespace) else {
            guard root.name == "Document", let body = body(of: head) else { return false }
            return CAMTMessage.allCases.contains { $0.body == body } ? !root.namespace.isEmpty : isMessage(body)
        }
        guard root.name == "Document" else { return true }
        let name = root.namespace.dropFirst(CAMTMessage.namespace.count)
        return !names.contains(String(name))
    }

    /// The names of all messages and versions that are read.
    static let names = Set(
        CAMTMessage.allCases.flatMap { message in
            CAMTMessage.versions.compactMap { $0.map { message.name(version: $0) } }
        }
    )

    private static func body(of head: FileHead) -> String? {
        head.outline.elements.first { $0.depth == 2 }?.name
    }

    /// The bodies of payment orders and of their answers, which are met without a namespace, too.
    private static func isMessage(_ body: String) -> Bool {
        CAMTOther.orders.contains(body) || body == "CstmrPmtStsRpt"
    }
}
