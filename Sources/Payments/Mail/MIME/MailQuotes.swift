import Syntax

/// Finds where mails that are forwarded or quoted begin in a text, by what mail programs write above them.
///
/// The bank's newest notice stands first; what is quoted below it is an older one.
struct MailQuotes {
    /// The text, comparable.
    private let text: [UInt8]

    init(_ text: FoldedText) {
        self.text = text.folded
    }

    /// Lines such as `----- Original Message -----`.
    private static let rules = [
        "original message", "original mail", "povodna sprava", "povodny e-mail", "povodny mail", "puvodni zprava",
        "puvodni e-mail", "puvodni mail", "forwarded message", "forwarded by", "preposlana sprava", "preposlany e-mail",
        "preposlany mail", "preposlana zprava", "preposlanej spravy", "preposlane zpravy", "preposielana sprava",
        "preposilana zprava", "presmerovana sprava", "presmerovana zprava", "weitergeleitete nachricht",
        "urspruengliche nachricht", "ursprungliche nachricht",
    ]

    /// How the line ends that names who wrote what follows.
    private static let writers = [
        "napisal:", "napisala:", "napisal(a):", "napisal/a:", "napisal/-a:", "napsal:", "napsala:", "napsal(a):",
        "napsal/a:", "wrote:", "pise:", "schrieb:",
    ]

    /// Fields of a header that is printed above a forwarded mail.
    private struct Fields: OptionSet {
        let rawValue: Int

        static let from = Fields(rawValue: 1)
        static let to = Fields(rawValue: 2)
        static let sent = Fields(rawValue: 4)
        static let subject = Fields(rawValue: 8)
        static let other = Fields(rawValue: 16)

        var isHeader: Bool { isSuperset(of: [.from, .subject]) || isSuperset(of: [.from, .to, .sent]) }
    }

    private static let fields: [String: Fields] = [
        "od": .from, "from": .from, "von": .from, "odosielatel": .from, "odesilatel": .from,
        "komu": .to, "to": .to, "pre": .to, "an": .to, "adresat": .to,
        "odoslane": .sent, "odeslano": .sent, "sent": .sent, "datum": .sent, "date": .sent, "gesendet": .sent,
        "odoslana": .sent, "poslano": .sent, "poslane": .sent,
        "predmet": .subject, "subject": .subject, "vec": .subject, "betreff": .subject,
        "kopia": .other, "kopie": .other, "cc": .other, "bcc": .other, "reply-to": .other, "odpovedat komu": .other,
    ]

    /// Where they begin, ascending.
    func places() -> [Int] {
        var places: [Int] = []
        var previous = 0..<0
        var start = 0
        // After a header that was found, whose other lines begin nothing.
        var headerEnd = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let line = trimmed(start..<end)
            if !line.isEmpty {
                if isRule(line) || isWriter(line, previous) {
                    places.append(start)
                } else if start >= headerEnd, let end = header(from: start) {
                    places.append(start)
                    headerEnd = end
                }
                previous = line
            }
            start = end + 1
        }
        return places
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, text[start] <= 32 { start += 1 }
        while end > start, text[end - 1] <= 32 { end -= 1 }
        return start..<end
    }

    private func isRule(_ line: Range<Int>) -> Bool {
        guard line.count <= 120 else { return false }
        let isDrawn =
            line.count > 4 && isMark(text[line.lowerBound]) && text[line.lowerBound + 1] == text[line.lowerBound]
        guard isDrawn || text[line.upperBound - 1] == UInt8(ascii: ":") else { return false }
        let bytes = text[line]
        return Self.rules.contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "*")
    }

    /// `Dňa 1. 12. 2026 o 10:15 Banka <info@bank.sk> napísal(a):`, which may be broken before its last word.
    private func isWriter(_ line: Range<Int>, _ previous: Range<Int>) -> Bool {
        guard text[line.upperBound - 1] == UInt8(ascii: ":") else { return false }
        let bytes = text[line]
        guard Self.writers.contains(where: { bytes.reversed().starts(with: $0.utf8.reversed()) }) else { return false }
        return names(line) || names(previous)
    }

    /// Whether a line has a date or an address.
    private func names(_ line: Range<Int>) -> Bool {
        text[line].contains { MailScan.isDigit($0) || $0 == UInt8(ascii: "@") }
    }

    /// The end of the header that begins with a line; nil when none does.
    private func header(from first: Int) -> Int? {
        var fields: Fields = []
        var start = first
        var count = 0
        while start < text.count, count < 10 {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let line = trimmed(start..<end)
            if let field = field(line) {
                fields.insert(field)
            } else if !line.isEmpty || count == 0 {
                break
            }
            start = end + 1
            count += 1
        }
        return fields.isHeader ? start : nil
    }

    /// The field that a line begins with: `Od: …`, `*Subject:* …`.
    private func field(_ line: Range<Int>) -> Fields? {
        let bytes = text[line].drop { $0 == UInt8(ascii: "*") }
        guard let colon = bytes.prefix(20).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = bytes[bytes.startIndex..<colon]
        while let last = name.last, last <= 32 || last == UInt8(ascii: "*") { name = name.dropLast() }
        return Self.fields[String(decoding: name, as: UTF8.self)]
    }
}
