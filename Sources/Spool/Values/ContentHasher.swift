import Crypto

/// Works out the hash of bytes that come in parts.
public struct ContentHasher: Sendable {
    private var hasher = SHA256()

    /// A hasher that has seen nothing.
    public init() {}

    /// Takes in a part.
    public mutating func update(_ part: UnsafeRawBufferPointer) {
        hasher.update(bufferPointer: part)
    }

    /// The hash of all parts so far.
    public var hash: ContentHash { ContentHash(hasher) }
}
