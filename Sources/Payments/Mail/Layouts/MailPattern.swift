import Syntax

/// A sentence or a label as a layout writes it, to be found in a mail: `{date} bol zostatok {} zvyseny o {amount}`.
///
/// Case and accents make no difference, a letter with an accent may be lost or spoilt, a blank stands for any number of
/// blanks and line ends. `{field}` takes a value, `{}` passes over what stands there on the same line.
struct MailPattern: Sendable {
    enum Element: Sendable {
        case byte(UInt8)
        /// A letter with an accent, as it reads without one.
        case soft(UInt8)
        case blank
        case field(MailField)
        case anything
    }

    /// As it was written.
    let source: String
    let elements: [Element]

    /// A pattern, or nil when a field in it is unknown or it is empty.
    init?(_ source: String) {
        var elements: [Element] = []
        var rest = source[...]
        while let character = rest.first {
            if character == "{" {
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                if name.isEmpty {
                    elements.append(.anything)
                } else {
                    guard let field = MailField(rawValue: name) else { return nil }
                    elements.append(.field(field))
                }
                rest = rest[rest.index(after: end)...]
                continue
            }
            MailPattern.append(character, to: &elements)
            rest = rest.dropFirst()
        }
        guard !elements.isEmpty else { return nil }
        self.source = source
        self.elements = elements
    }

    private static func append(_ character: Character, to elements: inout [Element]) {
        let text = FoldedText(String(character))
        for (place, byte) in text.folded.enumerated() {
            if byte <= 32 {
                if case .blank? = elements.last { continue }
                elements.append(.blank)
            } else {
                elements.append(text.isForeign(place) ? .soft(byte) : .byte(byte))
            }
        }
    }

    /// What stands before the first of some fields; nil when it has none of them, or begins with it.
    func prefix(before fields: Set<MailField>) -> (pattern: MailPattern, field: MailField)? {
        for (index, element) in elements.enumerated() {
            guard case .field(let field) = element, field.shape == .text, fields.contains(field) else { continue }
            return index > 0 ? (MailPattern(source, Array(elements[..<index])), field) : nil
        }
        return nil
    }

    private init(_ source: String, _ elements: [Element]) {
        self.source = source
        self.elements = elements
    }

    /// The fields it takes.
    var fields: [MailField] {
        elements.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }
}
