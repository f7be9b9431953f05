import CMail
import Domain

/// What GMime makes of single fields of a head: who sent it, when, and about what.
enum MailHeadText {
    private final class Words {
        var text: String?
    }

    /// The only address of a field; nil when there are several, or none.
    static func address(_ value: [UInt8]) -> MailAddress? {
        guard !value.contains(0) else { return nil }
        let words = Words()
        let context = Unmanaged.passUnretained(words).toOpaque()
        withText(value) { spojka_mail_address($0, context, take) }
        return words.text.flatMap { MailAddress($0) }
    }

    /// A text on one line, encoded words decoded.
    static func text(_ value: [UInt8]) -> String {
        let words = Words()
        let context = Unmanaged.passUnretained(words).toOpaque()
        withText(value) { spojka_mail_text($0, context, take) }
        let blanks = (words.text ?? "").unicodeScalars.split { $0.value <= 32 }
        return blanks.map { String($0) }.joined(separator: " ")
    }

    /// The moment of a Date field, in the time of Bratislava and Prague.
    static func time(_ value: [UInt8]) -> LocalTime? {
        var seconds: Int64 = 0
        var isKnown: Int32 = 0
        withText(value) { isKnown = spojka_mail_date($0, &seconds) }
        return isKnown == 1 ? CentralEuropeanTime.local(seconds) : nil
    }

    private static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = {
        context,
        text in
        guard let context, let text else { return }
        Unmanaged<Words>.fromOpaque(context).takeUnretainedValue().text = String(cString: text)
    }

    private static func withText(_ value: [UInt8], _ body: (UnsafePointer<CChar>?) -> Void) {
        let text = value.map { CChar(bitPattern: $0) } + [0]
        text.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
