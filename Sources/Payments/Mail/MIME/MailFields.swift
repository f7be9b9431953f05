import Domain

/// The header fields of a mail as their bytes are: nothing is decoded, so what they say about trust cannot be written in
/// another way than the server wrote it.
struct MailFields: Sendable {
    /// One field.
    struct Field: Sendable {
        /// The name in small letters.
        let name: String
        /// Whether the name stands right before its colon, as every server writes it. A blank in between is old syntax that
        /// some programs take for the field and others do not.
        let isPlain: Bool
        /// What follows the colon, line ends of folding included.
        var value: [UInt8]
    }

    /// The fields, in their order.
    private(set) var fields: [Field] = []
    /// Where the body begins.
    private(set) var body = 0

    /// No field.
    init() {}

    /// The fields of a mail, up to the first empty line, or one that is none of a header.
    init(_ mail: [UInt8]) {
        var place = 0
        while place < mail.count {
            let end = mail[place...].firstIndex(of: 10) ?? mail.count
            var line = mail[place..<end]
            if line.last == 13 { line = line.dropLast() }
            let next = min(end + 1, mail.count)
            guard let first = line.first else {
                body = next
                return
            }
            if first == 32 || first == 9 {
                guard !fields.isEmpty else { break }
                fields[fields.count - 1].value.append(10)
                fields[fields.count - 1].value += line
            } else {
                guard let field = MailFields.field(line) else { break }
                fields.append(field)
            }
            place = next
        }
        body = place
    }

    private static func field(_ line: ArraySlice<UInt8>) -> Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = line[..<colon]
        let isPlain = name.last != 32 && name.last != 9
        while let last = name.last, last == 32 || last == 9 { name = name.dropLast() }
        guard !name.isEmpty, name.count <= 200, name.allSatisfy({ $0 > 32 && $0 < 127 }) else { return nil }
        let small = name.map { $0 >= 65 && $0 <= 90 ? $0 &+ 32 : $0 }
        return Field(
            name: String(decoding: small, as: UTF8.self),
            isPlain: isPlain,
            value: Array(line[(colon + 1)...])
        )
    }

    /// The fields of a name.
    func all(_ name: String) -> [Field] { fields.filter { $0.name == name } }
}

/// What GMime makes of single fields of a head: who sent it, when, and about what.
enum MailHeadText {
    /// The only address of a field; nil when there are several, or none.
    static func address(_ value: [UInt8]) -> MailAddress? {
        guard !value.contains(0) else { return nil }
        return GMime.address(value).flatMap { MailAddress($0) }
    }

    /// A text on one line, encoded words decoded.
    static func text(_ value: [UInt8]) -> String {
        let blanks = (GMime.text(value) ?? "").unicodeScalars.split { $0.value <= 32 }
        return blanks.map { String($0) }.joined(separator: " ")
    }

    /// The moment of a Date field, in the time of Bratislava and Prague.
    static func time(_ value: [UInt8]) -> LocalTime? {
        GMime.date(value).map { CentralEuropeanTime.time(at: $0) }
    }
}
