/// Writes an XML document element by element, with two blanks of indentation and LF line ends.
public struct XMLWriter: Sendable {
    /// The document so far, in the encoding it declares.
    public private(set) var bytes: [UInt8] = []
    /// How many characters the encoding does not have; they became base letters or went.
    public private(set) var replacedCharacters = 0
    private let encoder: TextEncoder
    private var open: [String] = []

    /// A document that starts with a declaration of `encoding`.
    public init(_ encoding: TextEncoding, declaredAs name: String) {
        encoder = TextEncoder(encoding)
        bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n".utf8)
    }

    /// An element around what `content` writes.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ content: (inout XMLWriter) -> Void
    ) {
        begin(name, attributes)
        content(&self)
        end()
    }

    /// An element with a text; nothing at all when the text is nil.
    public mutating func element(_ name: String, _ text: String?) {
        guard let text else { return }
        startTag(name, [:])
        bytes.append(UInt8(ascii: ">"))
        escape(text, inAttribute: false)
        endTag(name)
    }

    /// An element with attributes and a text.
    public mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) {
        startTag(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        escape(text, inAttribute: false)
        endTag(name)
    }

    /// An element without content.
    public mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        startTag(name, attributes)
        bytes.append(contentsOf: "/>\n".utf8)
    }

    /// Opens an element whose content comes over time.
    public mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        startTag(name, attributes)
        bytes.append(contentsOf: ">\n".utf8)
        open.append(name)
    }

    /// Closes the element opened last.
    public mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        endTag(name)
    }

    /// Hands over what was written and forgets it: for documents that are written as they grow.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: key.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            escape(value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func endTag(_ name: String) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: ">\n".utf8)
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        replacedCharacters += encoder.encode(Self.isPlain(text) ? text : escaped(text, inAttribute), into: &bytes)
    }

    /// Whether a text has nothing that is ever escaped.
    private static func isPlain(_ text: String) -> Bool {
        let utf8 = text.utf8.span
        for place in utf8.indices {
            switch utf8[place] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 10, 13: return false
            default: continue
            }
        }
        return true
    }

    private func escaped(_ text: String, _ inAttribute: Bool) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": plain.append(contentsOf: "&amp;".unicodeScalars)
            case "<": plain.append(contentsOf: "&lt;".unicodeScalars)
            case ">": plain.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where inAttribute: plain.append(contentsOf: "&quot;".unicodeScalars)
            case "\r": plain.append(contentsOf: "&#13;".unicodeScalars)
            case "\n" where inAttribute: plain.append(contentsOf: "&#10;".unicodeScalars)
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
