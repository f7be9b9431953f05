extension StatementSymbols {
    /// Reads a reference that may be a label and its digits: `VS:123`, `VS123`; false when it is none.
    @discardableResult
    public mutating func read(labelled bytes: Span<UInt8>, _ place: Place) -> Bool {
        guard let label = SymbolLabel(bytes, at: 0) else { return false }
        var start = label.end
        while start < bytes.count {
            let length = StatementSymbols.isSeparator(bytes[start]) ? 1 : LabelledSymbol.dash(bytes, start)
            guard length > 0 else { break }
            start += length
        }
        guard start < bytes.count else { return false }
        for index in start..<bytes.count where bytes[index] < 48 || bytes[index] > 57 { return false }
        offer(label.kind, bytes.extracting(start..<bytes.count), place)
        return true
    }

    /// Reads the end-to-end reference: a label and digits, `/VS123/SS456/KS0308` in any order, labels as a text has them from its
    /// start on, or digits alone, which only Czech banks write as the variable symbol.
    public mutating func read(endToEnd bytes: Span<UInt8>, isCzech: Bool) {
        if read(labelled: bytes, .reference) || read(slashes: bytes, .slashes) { return }
        if isCzech, StatementSymbols.isNumber(bytes) { return read(bare: bytes, .variable, longest: 10) }
        if SymbolLabel(bytes, at: 0) != nil { read(text: bytes) }
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
        guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") || SymbolLabel(bytes, at: 0) != nil else { return false }
        var isSymbol = false
        var waiting: Kind?
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
            let part = bytes.extracting(start..<end)
            var first = 0
            while first < part.count, part[first] <= 32 { first += 1 }
            let label = SymbolLabel(part, at: first)
            if let label { first = label.end }
            while first < part.count, StatementSymbols.isSeparator(part[first]) { first += 1 }
            let digits = part.extracting(min(first, part.count)..<part.count)
            if let kind = label?.kind ?? waiting, StatementSymbols.isNumber(digits) {
                offer(kind, digits, place)
                isSymbol = true
            }
            waiting = digits.isEmpty ? label?.kind : nil
            start = end + 1
        }
        return isSymbol
    }

    /// Finds labels with their digits in a text of any number of lines: `VS:123`, `v.s. 123`, `/VS/123`, `/VS123/SS/KS0308`,
    /// `var. symbol: 123`.
    ///
    /// `ks` is the Slovak and Czech word for pieces as well, so after a blank it is a label only beside other symbols.
    public mutating func read(text bytes: Span<UInt8>) {
        var index = 0
        var known: Int?
        while index + 2 < bytes.count {
            guard SymbolLabel.mayBegin(bytes[index]), index == known || !TextLetter.isBehindWord(bytes, index),
                let symbol = LabelledSymbol(bytes, at: index, known: known)
            else {
                index += 1
                continue
            }
            offer(symbol.kind, bytes.extracting(symbol.digits), .text)
            index = symbol.digits.upperBound
            known = index
        }
    }

    /// The symbol whose label of two letters stands at a place: `VS`, `KS` or `SS`; in small letters the variable symbol
    /// only.
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

    /// The symbol that a label names, when it is the whole text: `VS`, `Variabilní symbol`.
    public static func kind(named bytes: Span<UInt8>) -> Kind? {
        guard let label = SymbolLabel(bytes, at: 0) else { return nil }
        for place in label.end..<bytes.count where !isSeparator(bytes[place]) { return nil }
        return label.kind
    }

    /// Digits and blanks, or nothing.
    private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] > 32 && (bytes[index] < 48 || bytes[index] > 57) { return false }
        return true
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*")
            || byte == UInt8(ascii: "-")
    }
}
