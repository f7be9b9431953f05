/// What stands for a key where so many are remembered that their texts would fill the memory: 128 bits of Swift's own
/// keyed hash.
///
/// That any two of a million keys share a print is less likely than 1 in 10²⁶, and nobody can make two that do: the hash
/// has a secret of the process. So a print is never stored.
struct KeyPrint: Hashable {
    private let first: Int
    private let second: Int

    /// The print of a key.
    init(_ key: String) {
        first = Self.hash(key, part: 1)
        second = Self.hash(key, part: 2)
    }

    private static func hash(_ key: String, part: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(part)
        hasher.combine(key)
        return hasher.finalize()
    }
}
