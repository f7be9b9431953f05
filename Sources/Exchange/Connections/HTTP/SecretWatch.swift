/// Looks for secrets in what comes in pieces, so that nothing that repeats one is kept; however letters are capitalised or
/// escaped (`%41`, `\u0041`).
struct SecretWatch {
    private let secrets: [[UInt8]]
    /// The end of what came, unescaped and in small letters, in which a secret may have begun.
    private var rest: [UInt8] = []
    /// The end of what came as it is, in which an escape may have begun.
    private var open: [UInt8] = []

    /// A watch for secrets that are long enough not to stand anywhere by chance.
    init(_ secrets: [String]) {
        self.secrets = secrets.map { $0.utf8.map(Self.small) }.filter { $0.count >= 8 }
    }

    /// Whether a secret stands in this piece, or ends in it.
    mutating func sees(_ part: UnsafeRawBufferPointer) -> Bool {
        guard let longest = secrets.map(\.count).max() else { return false }
        open.append(contentsOf: part)
        var index = 0
        while index < open.count {
            guard let (byte, length) = Self.unescaped(open[index...]) else { break }
            rest.append(Self.small(byte))
            index += length
        }
        open.removeFirst(index)
        let isSeen = secrets.contains { Self.contains(rest, $0) }
        rest.removeFirst(max(0, rest.count - longest + 1))
        return isSeen
    }

    /// The first byte and how many it is written with; nil when that cannot be told yet.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> (UInt8, Int)? {
        guard let first = bytes.first else { return nil }
        let isPercent = first == UInt8(ascii: "%")
        guard isPercent || first == UInt8(ascii: "\\") else { return (first, 1) }
        let length = isPercent ? 3 : 6
        let digits = bytes.dropFirst(isPercent ? 1 : 2).prefix(isPercent ? 2 : 4)
        if !isPercent, let mark = bytes.dropFirst().first, mark != UInt8(ascii: "u") { return (first, 1) }
        guard digits.allSatisfy({ value($0) != nil }) else { return (first, 1) }
        guard bytes.count >= length else { return nil }
        let code = digits.reduce(0) { $0 << 4 | Int(value($1) ?? 0) }
        return code < 128 ? (UInt8(truncatingIfNeeded: code), length) : (first, 1)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit & 15
        case 0x41...0x46, 0x61...0x66: (digit & 15) &+ 9
        default: nil
        }
    }

    private static func contains(_ bytes: [UInt8], _ secret: [UInt8]) -> Bool {
        guard let first = secret.first, bytes.count >= secret.count else { return false }
        for start in 0...bytes.count - secret.count where bytes[start] == first {
            if secret.indices.allSatisfy({ bytes[start + $0] == secret[$0] }) { return true }
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }
}
