extension StatementSymbols {
    /// Reads a reference that may be a label and its digits: `VS:123`, `VS123`; false when it is none.
    @discardableResult
    public mutating func read(labelled bytes: Span<UInt8>, _ place: Place) -> Bool {
        guard let kind = StatementSymbols.label(bytes, 0) else { return false }
        var start = 2
        while start < bytes.count, StatementSymbols.isSeparator(bytes[start]) { start += 1 }
        guard start < bytes.count else { return false }
        for index in start..<bytes.count where bytes[index] < 48 || bytes[index] > 57 { return false }
        offer(kind, bytes.extracting(start..<bytes.count), place)
        return true
    }

    /// Reads the end-to-end reference: a label and digits, `/VS123/SS456/KS0308` in any order, or digits alone, which
    /// only Czech banks write as the variable symbol.
    public mutating func read(endToEnd bytes: Span<UInt8>, isCzech: Bool) {
        if read(labelled: bytes, .reference) || read(slashes: bytes, .slashes) { return }
        if isCzech { read(bare: bytes, .variable, longest: 10) }
    }

    /// Reads any other reference that may be a label and its digits, or several between slashes; false when it is none.
    @discardableResult
    public mutating func read(reference bytes: Span<UInt8>, _ place: Place) -> Bool {
        read(labelled: bytes, place) || read(slashes: bytes, place)
    }

    /// Reads a reference of digits alone.
    public mutating func read(bare bytes: Span<UInt8>, _ kind: Kind, longest: Int) {
        guard bytes.count <= longest else { return }
        guard StatementSymbols.isNumber(bytes) else { return }
        offer(kind, bytes, .bare)
    }

    /// Reads `/VS123/SS456/KS0308` or `/VS/123/SS/456`, whose parts may be empty, missing, and broken by blanks and line
    /// ends; false when no part has a label.
    private mutating func read(slashes bytes: Span<UInt8>, _ place: Place) -> Bool {
        guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") || StatementSymbols.label(bytes, 0) != nil else {
            return false
        }
        var isSymbol = false
        var waiting: Kind?
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
            var first = start
            while first < end, bytes[first] <= 32 { first += 1 }
            let label = StatementSymbols.label(bytes, first)
            if label != nil { first += 2 }
            while first < end, StatementSymbols.isSeparator(bytes[first]) { first += 1 }
            let digits = bytes.extracting(min(first, end)..<end)
            if let kind = label ?? waiting, StatementSymbols.isNumber(digits) {
                offer(kind, digits, place)
                isSymbol = true
            }
            waiting = digits.isEmpty ? label : nil
            start = end + 1
        }
        return isSymbol
    }

    /// Finds labels with digits in a text: `VS:123`, `VS 123`, `/VS/123`, `/VS123/SS/KS0308`.
    ///
    /// `ks` is the Slovak and Czech word for pieces as well, so behind a blank it is no label.
    public mutating func read(text bytes: Span<UInt8>) {
        var index = 0
        while index + 2 < bytes.count {
            let second = bytes[index + 1]
            guard second | 32 == UInt8(ascii: "s") else {
                // What begins no label either is left behind as well.
                index += second | 32 == UInt8(ascii: "v") || second == UInt8(ascii: "K") ? 1 : 2
                continue
            }
            guard let kind = StatementSymbols.label(bytes, index),
                index == 0 || !StatementSymbols.isLetterOrDigit(bytes[index - 1])
            else {
                index += 1
                continue
            }
            var start = index + 2
            var isMarked = false
            while start < bytes.count, start < index + 5, StatementSymbols.isSeparator(bytes[start]) {
                isMarked = isMarked || bytes[start] > 32
                start += 1
            }
            var end = start
            while end < bytes.count, bytes[end] >= 48, bytes[end] <= 57 { end += 1 }
            let isLoose = kind == .constant && start > index + 2 && !isMarked
            let endsThere = end == bytes.count || !StatementSymbols.isLetterOrDigit(bytes[end])
            if end > start, endsThere, !isLoose { offer(kind, bytes.extracting(start..<end), .text) }
            index = max(end, index + 1)
        }
    }

    /// The symbol whose label stands at a place: `VS`, `KS` or `SS`; in small letters the variable symbol only.
    @inlinable
    public static func label(_ bytes: Span<UInt8>, _ index: Int) -> Kind? {
        guard index + 1 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1]) {
        case (UInt8(ascii: "V"), UInt8(ascii: "S")), (UInt8(ascii: "v"), UInt8(ascii: "s")): return .variable
        case (UInt8(ascii: "K"), UInt8(ascii: "S")): return .constant
        case (UInt8(ascii: "S"), UInt8(ascii: "S")): return .specific
        default: return nil
        }
    }

    /// Digits and blanks, or nothing.
    private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] > 32 && (bytes[index] < 48 || bytes[index] > 57) { return false }
        return true
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 || byte >= 128
    }
}
