import Connectors
import Syntax

/// How Flexi's answers are told apart: by what our own pages say of themselves, else by the evidence inside `winstrom`.
enum AbraFlexiRecognition {
    /// Whether a file has stock cards.
    static func isStock(_ head: FileHead) -> Bool { isPage(head, "flexi.stock", "skladova-karta") }

    /// Whether a file has issued invoices.
    static func isInvoices(_ head: FileHead) -> Bool { isPage(head, "flexi.invoices", "faktura-vydana") }

    /// Whether a file has answers to orders.
    static func isReceipts(_ head: FileHead) -> Bool { PageEnvelope.begins(head, "flexi.receipts") }

    private static func isPage(_ head: FileHead, _ format: String, _ evidence: String) -> Bool {
        if PageEnvelope.begins(head, format) { return true }
        guard head.starts(with: "{"), !head.starts(with: PageEnvelope.mark) else { return false }
        let text = String(decoding: head.bytes, as: UTF8.self)
        return text.prefix(200).contains("\"winstrom\"") && text.contains("\"\(evidence)\"")
    }
}
