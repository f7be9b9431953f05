import Domain

/// Writes JSON into bytes; commas and escapes are its business, nesting is the caller's.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty document.
    public init() {}

    /// Drops what was written, keeping the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends a line of JSON lines.
    public mutating func newline() {
        bytes.append(10)
        needsComma = false
    }

    /// An object, as an element or, with `key`, as a member.
    public mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
        open(key, UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// An array, as an element or, with `key`, as a member.
    public mutating func array(_ key: String? = nil, _ elements: (inout JSONWriter) -> Void) {
        open(key, UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Starts an array whose elements come over time.
    public mutating func beginArray(_ key: String? = nil) { open(key, UInt8(ascii: "[")) }

    /// Ends what `beginArray` started.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Starts an object whose members come over time.
    public mutating func beginObject(_ key: String? = nil) { open(key, UInt8(ascii: "{")) }

    /// Ends what `beginObject` started.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// A text member; an absent value is a missing key.
    public mutating func member(_ key: String, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
        needsComma = true
    }

    /// A whole number member.
    public mutating func member(_ key: String, _ value: Int?) {
        guard let value else { return }
        self.key(key)
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// A truth member.
    public mutating func member(_ key: String, _ value: Bool?) {
        guard let value else { return }
        self.key(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    /// A decimal as a string, as the contract wants amounts and quantities.
    public mutating func member<Kind>(_ key: String, _ value: Fixed<Kind>?) {
        member(key, value?.description)
    }

    /// An amount as a decimal string with the currency's decimals; the currency is a member of its own.
    public mutating func member(_ key: String, _ value: Money?) {
        member(key, value?.decimal)
    }

    /// A day as `YYYY-MM-DD`.
    public mutating func member(_ key: String, _ value: Day?) {
        member(key, value?.description)
    }

    /// A member whose value was written elsewhere and is JSON.
    public mutating func member(_ key: String, raw value: [UInt8]) {
        self.key(key)
        bytes.append(contentsOf: value)
        needsComma = true
    }

    /// An array of texts.
    public mutating func member(_ key: String, _ values: [String]) {
        array(key) { json in for value in values { json.element(value) } }
    }

    /// A text element of an array.
    public mutating func element(_ value: String) {
        comma()
        string(value)
        needsComma = true
    }

    /// Elements of an array that were written elsewhere, with commas between them.
    public mutating func elements(_ written: [UInt8]) {
        guard !written.isEmpty else { return }
        comma()
        bytes.append(contentsOf: written)
        needsComma = true
    }

    private mutating func open(_ key: String?, _ bracket: UInt8) {
        if let key { self.key(key) } else { comma() }
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func key(_ key: String) {
        comma()
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    /// Control characters are written as numbers, those above 127 too: terminals act on them as well.
    private mutating func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var isBehindC2 = false
        for byte in value.utf8 {
            if isBehindC2, byte < 0xA0 {
                bytes.removeLast()
                escape(byte)
            } else {
                character(byte)
            }
            isBehindC2 = byte == 0xC2
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func character(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 0..<32, 127: escape(byte)
        default: bytes.append(byte)
        }
    }

    private mutating func escape(_ code: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(code >> 4)])
        bytes.append(digits[Int(code & 15)])
    }
}
