import Connectors
import Syntax

/// How iDoklad's answers are told apart: by what our own pages say of themselves, else by names that only such rows have.
enum IDokladRecognition {
    /// Whether a file has items of the price list.
    static func isStock(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "idoklad.stock") || isAnswer(head, ["\"StockBalance\"", "\"IsSuccess\""])
    }

    /// Whether a file has issued invoices.
    static func isInvoices(_ head: FileHead) -> Bool {
        PageEnvelope.begins(head, "idoklad.invoices")
            || isAnswer(head, ["\"PaymentStatus\"", "\"VariableSymbol\"", "\"IsSuccess\""])
    }

    /// Whether a file has answers to orders.
    static func isAnswers(_ head: FileHead) -> Bool { PageEnvelope.begins(head, "idoklad.answers") }

    /// Whether it is an answer as iDoklad gave it; what ends an answer may lie in the last bytes alone.
    private static func isAnswer(_ head: FileHead, _ names: [String]) -> Bool {
        guard head.starts(with: "{"), !head.starts(with: PageEnvelope.mark) else { return false }
        let text = String(decoding: head.bytes + head.tail, as: UTF8.self)
        return names.allSatisfy { text.contains($0) }
    }
}
