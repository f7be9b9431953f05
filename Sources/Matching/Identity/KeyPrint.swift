/// What stands for a key where so many are remembered that their texts would fill the memory: 128 bits of it,
/// which no two keys of a file have in common.
struct KeyPrint: Hashable {
    private let first: UInt64
    private let second: UInt64

    /// The print of a key.
    init(_ key: String) {
        first = KeyHash.of(key, salt: 3)
        second = KeyHash.of(key, salt: 4)
    }
}
