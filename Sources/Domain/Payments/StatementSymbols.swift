/// Variable, constant and specific symbol of a movement, each from the place that is trusted most.
///
/// See docs/formats/camt.md#symbols.
public struct StatementSymbols: Sendable {
    /// Which symbol.
    public enum Kind: Sendable {
        case variable, constant, specific
    }

    /// Where a symbol stands, the most trusted first.
    public enum Place: Int, Comparable, Sendable {
        /// A structured reference with a label: `VS:123`.
        case structured
        /// Another reference with a label.
        case reference
        /// The end-to-end reference of Slovak banks: `/VS123/SS456/KS0308`.
        case slashes
        /// A reference of a Czech bank that is a number.
        case bare
        /// The message.
        case text

        /// Whether the first is trusted more.
        public static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }
    }

    /// Variable symbol.
    public private(set) var vs: String?
    /// Constant symbol.
    public private(set) var ks: String?
    /// Specific symbol.
    public private(set) var ss: String?
    private var places: (vs: Place, ks: Place, ss: Place) = (.text, .text, .text)
    /// Whether two variable symbols stand in one place that differ, so that none is the payment's.
    public private(set) var isContradicted = false

    /// Symbols as they are; none at first.
    public init(vs: String? = nil, ks: String? = nil, ss: String? = nil) {
        self.vs = vs
        self.ks = ks
        self.ss = ss
    }

    /// Whether there is none.
    public var isEmpty: Bool { vs == nil && ks == nil && ss == nil }

    /// Forgets them.
    public mutating func clear() {
        if !isEmpty { (vs, ks, ss) = (nil, nil, nil) }
        places = (.text, .text, .text)
        isContradicted = false
    }

    /// Takes in a symbol of digits, unless one is there that is trusted more; zeros are none. Two variable symbols that are
    /// trusted alike and differ are none either: which of them the payer meant is not known.
    public mutating func offer(_ kind: Kind, _ digits: Span<UInt8>, _ place: Place) {
        guard let symbol = StatementSymbols.normalised(digits) else { return }
        switch kind {
        case .variable where place < places.vs || vs == nil && !isContradicted:
            (vs, places.vs, isContradicted) = (symbol, place, false)
        case .variable where place == places.vs && vs != symbol: (vs, isContradicted) = (nil, true)
        case .constant where ks == nil || place < places.ks: (ks, places.ks) = (symbol, place)
        case .specific where ss == nil || place < places.ss: (ss, places.ss) = (symbol, place)
        default: return
        }
    }

    /// At most ten digits without leading zeros; blanks between them are left out. Nil for anything else.
    private static func normalised(_ bytes: Span<UInt8>) -> String? {
        var start = 0
        while start < bytes.count, bytes[start] == 48 || bytes[start] <= 32 { start += 1 }
        guard start < bytes.count else { return nil }
        for index in start..<bytes.count where bytes[index] &- 48 > 9 {
            return bytes[index] <= 32 ? joined(bytes, from: start) : nil
        }
        guard bytes.count - start <= 10 else { return nil }
        return bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    private static func joined(_ bytes: Span<UInt8>, from start: Int) -> String? {
        var digits: InlineArray<10, UInt8> = .init(repeating: 0)
        var count = 0
        for index in start..<bytes.count where bytes[index] > 32 {
            guard bytes[index] &- 48 <= 9, count < 10 else { return nil }
            digits[count] = bytes[index]
            count += 1
        }
        return digits.span.extracting(0..<count).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
