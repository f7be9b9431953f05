/// The positions of records by a key that several may share: one hash table and one chain of positions.
///
/// Building takes one step per record, asking one per record found; nothing is allocated per key.
public struct ProductIndex: Sendable {
    private var first: [String: Int32] = [:]
    private var next: [Int32] = []

    /// An empty index for about `count` records.
    public init(expecting count: Int) {
        first.reserveCapacity(count)
        next.reserveCapacity(count)
    }

    /// Adds the next record; its position is the number of records before it. Without a key it is never found.
    public mutating func append(_ key: String?) {
        let position = Int32(truncatingIfNeeded: next.count)
        next.append(-1)
        guard let key, let previous = first.updateValue(position, forKey: key) else { return }
        next[Int(position)] = previous
    }

    /// Whether a record has the key.
    public func contains(_ key: String) -> Bool { first[key] != nil }

    /// The only record with the key; nil when none or several have it.
    public func only(_ key: String) -> Int? {
        guard let position = first[key], next[Int(position)] < 0 else { return nil }
        return Int(position)
    }

    /// All records with the key, in their order.
    public func all(_ key: String) -> [Int] {
        var positions: [Int] = []
        var position = first[key] ?? -1
        while position >= 0 {
            positions.append(Int(position))
            position = next[Int(position)]
        }
        positions.reverse()
        return positions
    }
}
