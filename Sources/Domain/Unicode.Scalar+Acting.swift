extension Unicode.Scalar {
    /// Whether terminals, logs or editors act on it instead of showing it: control characters, line separators, and what
    /// turns the direction of the text around it, so that a name reads as another one.
    ///
    /// In texts that came from outside each of them is shown as a blank (docs/reliability.md, rows 22 and 28).
    public var isActing: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text on one line: a blank for each character that something acts on.
    ///
    /// So people read a value that came from outside, beside others: it can imitate no line of ours.
    public var onOneLine: String {
        guard unicodeScalars.contains(where: \.isActing) else { return self }
        return String(UnicodeScalarView(unicodeScalars.map { $0.isActing ? " " : $0 }))
    }
}
