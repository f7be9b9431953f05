/// Looks for a secret in what comes in pieces, so that nothing that repeats it is kept.
struct TokenWatch {
    private let secret: [UInt8]
    /// The end of what came, in which a secret may have begun.
    private var rest: [UInt8] = []

    init(_ secret: String) {
        self.secret = Array(secret.utf8)
    }

    /// Whether the secret stands in this piece, or ends in it; how its letters are capitalised does not matter.
    mutating func sees(_ part: UnsafeRawBufferPointer) -> Bool {
        guard !secret.isEmpty else { return false }
        rest.append(contentsOf: part)
        let isSeen = Self.contains(rest, secret)
        rest.removeFirst(max(0, rest.count - secret.count + 1))
        return isSeen
    }

    private static func contains(_ bytes: [UInt8], _ secret: [UInt8]) -> Bool {
        guard let first = secret.first, bytes.count >= secret.count else { return false }
        for start in 0...bytes.count - secret.count where small(bytes[start]) == small(first) {
            if secret.indices.allSatisfy({ small(bytes[start + $0]) == small(secret[$0]) }) { return true }
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }
}
