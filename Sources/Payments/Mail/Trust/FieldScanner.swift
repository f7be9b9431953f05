/// Reads a structured header field from its bytes: words, quoted strings, and between them blanks and comments, which may
/// stand inside one another (RFC 5322, 3.2).
struct FieldScanner {
    /// The value, its lines unfolded.
    private let bytes: [UInt8]
    /// How far it was read.
    private(set) var place = 0
    /// Whether there is nothing but printable ASCII, blanks and tabs: servers write nothing else into fields of trust.
    let isClean: Bool

    init(_ value: [UInt8]) {
        var unfolded: [UInt8] = []
        unfolded.reserveCapacity(value.count)
        for (index, byte) in value.enumerated() {
            let isEnd = byte == 10 || byte == 13 && index + 1 < value.count && value[index + 1] == 10
            if !isEnd { unfolded.append(byte) }
        }
        bytes = unfolded
        isClean = unfolded.allSatisfy { $0 >= 32 && $0 < 127 || $0 == 9 }
    }

    var isAtEnd: Bool { place == bytes.count }

    /// The next byte; nil at the end.
    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Goes on after a byte if it is the next one.
    mutating func take(_ byte: Character) -> Bool {
        guard let next, byte.asciiValue == next else { return false }
        place += 1
        return true
    }

    /// Passes over blanks.
    mutating func skipBlanks() {
        while let next, FieldScanner.isBlank(next) { place += 1 }
    }

    /// Passes over blanks and comments; false when a comment is not closed.
    mutating func skip() -> Bool {
        var depth = 0
        while let next {
            switch next {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")") where depth > 0: depth -= 1
            case UInt8(ascii: "\\") where depth > 0:
                // A quoted pair: what follows closes nothing.
                place += 1
                guard place < bytes.count else { return false }
            default: guard depth > 0 || FieldScanner.isBlank(next) else { return true }
            }
            place += 1
        }
        return depth == 0
    }

    /// The bytes that fit, which may be none.
    mutating func run(_ fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while let next, fits(next) { place += 1 }
        return bytes[start..<place]
    }

    /// What stands in quotes, without its quoted pairs; nil when no quote begins here, or when it is not closed.
    mutating func quoted() -> [UInt8]? {
        guard take("\"") else { return nil }
        var content: [UInt8] = []
        while let next {
            place += 1
            if next == UInt8(ascii: "\"") { return content }
            guard next == UInt8(ascii: "\\") else {
                content.append(next)
                continue
            }
            guard let pair = self.next else { return nil }
            content.append(pair)
            place += 1
        }
        return nil
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    /// A letter, a digit, `-` or `_`: what names of methods, results and properties are made of.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// ASCII in small letters. Letters of other scripts stay: the Kelvin sign is no `k`.
    static func small(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.map { $0 >= 65 && $0 <= 90 ? $0 &+ 32 : $0 }, as: UTF8.self)
    }
}
