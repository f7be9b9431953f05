import Domain

/// The text, number or word that is being read.
struct JSONToken {
    enum Kind {
        case string, number, word

        /// The kind that begins with a byte; texts begin with a quotation mark and are reported elsewhere.
        init?(first byte: UInt8) {
            switch byte {
            case 48...57, UInt8(ascii: "-"): self = .number
            case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): self = .word
            default: return nil
            }
        }
    }

    private(set) var kind: Kind?
    private var bytes: [UInt8] = []
    /// After a backslash; then how many digits of `\u` are to come, and what they make so far.
    private var isEscaped = false
    private var digits = 0
    private var code: UInt32 = 0
    /// The first half of a character of two.
    private var high: UInt32?

    mutating func begin(_ kind: Kind) {
        self.kind = kind
        bytes.removeAll(keepingCapacity: true)
    }

    /// Takes the next byte of a text; true when it ends.
    mutating func takeText(_ byte: UInt8, at position: SourcePosition) throws(Problem) -> Bool {
        if digits > 0 {
            try takeDigit(byte, at: position)
        } else if isEscaped {
            isEscaped = false
            if byte == UInt8(ascii: "u") { (digits, code) = (4, 0) } else { try takeEscape(byte, at: position) }
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else {
            guard high == nil else { throw Problem(JSONProblem.badText, at: position) }
            if byte == UInt8(ascii: "\"") { return true }
            guard byte >= 32 else { throw Problem(JSONProblem.malformed, at: position) }
            bytes.append(byte)
            try checkLength(at: position)
        }
        return false
    }

    /// Takes the next byte of a number; false when it does not belong to it.
    mutating func takeNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            guard bytes.count < Limits.jsonNumberBytes else { return false }
            bytes.append(byte)
            return true
        default: return false
        }
    }

    /// Takes the next byte of a word; false when it does not belong to it.
    mutating func takeWord(_ byte: UInt8) -> Bool {
        guard byte >= 97, byte <= 122, bytes.count < 6 else { return false }
        bytes.append(byte)
        return true
    }

    /// What is wrong with the whole token, or nil.
    func end(at position: SourcePosition) -> Problem? {
        switch kind {
        case .string?:
            var check = UTF8Check()
            let isText = bytes.withUnsafeBytes { check.firstInvalid(in: $0) } == nil && check.isBetweenCharacters
            return isText ? nil : Problem(JSONProblem.badText, at: position)
        case .number?: return isNumber ? nil : Problem(JSONProblem.malformed, at: position)
        case .word?:
            let isWord = ["true", "false", "null"].contains { bytes.elementsEqual($0.utf8) }
            return isWord ? nil : Problem(JSONProblem.malformed, at: position)
        case nil: return nil
        }
    }

    /// Hands out the bytes; the token is over.
    mutating func release() -> [UInt8] {
        kind = nil
        defer { bytes = [] }
        return bytes
    }

    /// Takes the buffer back for the next token.
    mutating func restore(_ buffer: [UInt8]) { bytes = buffer }

    private mutating func takeEscape(_ byte: UInt8, at position: SourcePosition) throws(Problem) {
        guard high == nil else { throw Problem(JSONProblem.badText, at: position) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "f"): bytes.append(12)
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "r"): bytes.append(13)
        case UInt8(ascii: "t"): bytes.append(9)
        default: throw Problem(JSONProblem.malformed, at: position)
        }
        try checkLength(at: position)
    }

    private mutating func takeDigit(_ byte: UInt8, at position: SourcePosition) throws(Problem) {
        let value: UInt8
        switch byte {
        case 48...57: value = byte &- 48
        case 65...70: value = byte &- 55
        case 97...102: value = byte &- 87
        default: throw Problem(JSONProblem.malformed, at: position)
        }
        code = code << 4 | UInt32(value)
        digits -= 1
        if digits == 0 { try endCode(at: position) }
    }

    private mutating func endCode(at position: SourcePosition) throws(Problem) {
        var value = code
        if let first = high {
            guard (0xDC00...0xDFFF).contains(value) else { throw Problem(JSONProblem.badText, at: position) }
            value = 0x10000 &+ (first &- 0xD800) << 10 &+ (value &- 0xDC00)
            high = nil
        } else if (0xD800...0xDBFF).contains(value) {
            return high = value
        }
        guard let scalar = Unicode.Scalar(value) else { throw Problem(JSONProblem.badText, at: position) }
        bytes.append(contentsOf: String(scalar).utf8)
        try checkLength(at: position)
    }

    private func checkLength(at position: SourcePosition) throws(Problem) {
        guard bytes.count > Limits.jsonTextBytes else { return }
        throw Problem(JSONProblem.tooLong, at: position, ["limit": String(Limits.jsonTextBytes)])
    }

    /// `-0.5e+3`: no leading zeros, and digits on both sides of the point.
    private var isNumber: Bool {
        var rest = bytes[...]
        func digits() -> Int {
            let count = rest.prefix { $0 >= 48 && $0 <= 57 }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let isZero = rest.first == 48
        let whole = digits()
        guard whole > 0, !isZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}

/// What may come next between the tokens of JSON.
struct JSONGrammar {
    private enum Next {
        /// The outermost value, or nothing more.
        case value, nothing
        /// After `[` and `{`, where the end may follow at once.
        case firstItem, firstKey
        /// After a comma.
        case item, key
        /// After a key, and after its colon.
        case colon, member
        /// After a value inside another.
        case commaOrEnd
    }

    private var next = Next.value
    /// Of each open value whether it is an object.
    private var open: [Bool] = []

    /// Whether the outermost value has ended.
    var isComplete: Bool { next == .nothing }

    /// Whether only the name of a member may come.
    var isKeyNext: Bool { next == .firstKey || next == .key }

    /// Whether a value may begin here; then what follows it is expected.
    mutating func beginValue() -> Bool {
        switch next {
        case .value, .firstItem, .item, .member:
            next = open.isEmpty ? .nothing : .commaOrEnd
            return true
        default: return false
        }
    }

    /// Opens an object or array; false when it lies too deep.
    mutating func push(isObject: Bool) -> Bool {
        guard open.count < Limits.jsonDepth else { return false }
        open.append(isObject)
        next = isObject ? .firstKey : .firstItem
        return true
    }

    /// Closes one; false when none of the kind may end here.
    mutating func pop(isObject: Bool) -> Bool {
        guard open.last == isObject, next == .commaOrEnd || next == (isObject ? .firstKey : .firstItem) else {
            return false
        }
        open.removeLast()
        next = open.isEmpty ? .nothing : .commaOrEnd
        return true
    }

    /// Whether a comma may stand here.
    mutating func comma() -> Bool {
        guard next == .commaOrEnd, let isObject = open.last else { return false }
        next = isObject ? .key : .item
        return true
    }

    /// Whether a colon may stand here.
    mutating func colon() -> Bool {
        guard next == .colon else { return false }
        next = .member
        return true
    }

    /// A name has ended.
    mutating func endKey() { next = .colon }
}
