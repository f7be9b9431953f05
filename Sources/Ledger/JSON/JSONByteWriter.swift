/// Writes JSON byte for byte as Foundation's encoder does, with `/` escaped and letters beyond ASCII as they are.
struct JSONByteWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(2_048) }

    /// Writes an object; its members come in the order of their keys.
    mutating func object(_ members: (inout JSONByteWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes an array of objects.
    mutating func array<Element>(_ elements: [Element], _ members: (Element, inout JSONByteWriter) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            object { members(element, &$0) }
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes an array of texts.
    mutating func array(_ texts: [String]) {
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(text)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Starts a member of the innermost object, the value of which comes next; `key` needs no escapes.
    mutating func key(_ key: String) {
        bytes.append(contentsOf: (bytes.last == UInt8(ascii: "{") ? "\"" : ",\"").utf8)
        bytes.append(contentsOf: key.utf8)
        bytes.append(contentsOf: "\":".utf8)
    }

    /// Writes a member with a text; nothing when it is nil.
    mutating func member(_ key: String, _ text: String?) {
        guard let text else { return }
        self.key(key)
        write(text)
    }

    /// Writes a member with a truth value; nothing when it is nil.
    mutating func member(_ key: String, _ truth: Bool?) {
        guard let truth else { return }
        self.key(key)
        bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    }

    /// Writes a member with a whole number.
    mutating func member(_ key: String, _ number: some FixedWidthInteger) {
        self.key(key)
        write(number)
    }

    /// Writes a whole number.
    mutating func write(_ number: some FixedWidthInteger) { bytes.append(contentsOf: String(number).utf8) }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { write(escaped: byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for place in bytes.indices where isEscaped(bytes[place]) { return false }
        return true
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    private mutating func write(escaped byte: UInt8) {
        guard Self.isEscaped(byte) else { return bytes.append(byte) }
        switch byte {
        case 8: bytes.append(contentsOf: "\\b".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 12: bytes.append(contentsOf: "\\f".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 0..<32:
            bytes.append(contentsOf: "\\u00".utf8)
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        }
    }
}
