import Settings

/// The column of a file that comes nearest to one that is missing.
enum NearestColumn {
    /// The name whose key is most like one of the `wanted` keys; one that another field has is asked only when all are.
    ///
    /// `keys` are the names made comparable, in their order. Letters are counted against the length of the longer one, so
    /// that a short name is not near to every other; a name that only says more, as „Množstvo kusov“ does, is nearer.
    static func of(_ names: [String], keys: [String], wanted: [String], taken: Set<String>) -> String {
        let all = zip(names, keys).prefix(256).filter { !$0.0.isEmpty && $0.0.utf8.count <= 64 }
        let free = all.filter { !taken.contains($0.1) }
        var (nearest, least) = (names.first ?? "", Int.max)
        for (name, key) in free.isEmpty ? all : free {
            for alias in wanted {
                let distance = distance(key, alias)
                if distance < least { (nearest, least) = (name, distance) }
            }
        }
        return nearest
    }

    /// In thousandths of the longer name's length.
    private static func distance(_ key: String, _ alias: String) -> Int {
        let length = max(key.utf8.count, alias.utf8.count, 1)
        let letters = EditDistance.between(key, alias)
        let isLonger = min(key.utf8.count, alias.utf8.count) >= 3 && (key.contains(alias) || alias.contains(key))
        // bounded: the longer length is one at least.
        return letters * (isLonger ? 250 : 1000) / length
    }
}
