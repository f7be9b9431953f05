import Domain

/// Declared settings by their keys, with `*` and `#` filled in by the names and places of one configuration.
struct DeclarationTable: Sendable {
    /// What may stand under a group.
    enum Members {
        /// Keys that are declared.
        case fixed
        /// Names that the merchant chooses.
        case named
        /// Places in a list.
        case listed
    }

    private struct Pattern: Sendable {
        let parts: [Substring]
        let setting: Setting
    }

    private let patterns: [Pattern]

    /// A table; of two declarations of one key the first holds.
    init(_ settings: [Setting]) {
        var seen: Set<String> = []
        patterns = settings.filter { seen.insert($0.key).inserted }.map {
            Pattern(parts: $0.key.split(separator: "."), setting: $0)
        }
    }

    /// Every setting, in the order of declaration.
    var settings: [Setting] { patterns.map(\.setting) }

    /// The setting of a concrete key.
    func setting(_ path: [String]) -> Setting? {
        patterns.first { $0.parts.count == path.count && DeclarationTable.fits(path, $0.parts) }?.setting
    }

    /// What may stand under a group, or nil when there is no such group.
    func members(of path: [String]) -> Members? {
        let under = patterns.filter { $0.parts.count > path.count && DeclarationTable.fits(path, $0.parts) }
        guard let first = under.first else { return path.isEmpty ? .fixed : nil }
        switch first.parts[path.count] {
        case "*": return .named
        case "#": return .listed
        default: return .fixed
        }
    }

    private static func fits(_ path: [String], _ parts: [Substring]) -> Bool {
        zip(path, parts).allSatisfy { $1 == "*" || ($1 == "#" && Int(shortText: $0) != nil) || $0 == $1 }
    }

    /// The declared key or group that a mistyped one means; names that the merchant chose stay. Nil where none is alike:
    /// no suggestion is better than a wrong one.
    func nearest(to path: [String]) -> String? {
        let key = path.joined(separator: ".")
        var best: (key: String, distance: Int)?
        var seen: Set<String> = []
        for pattern in patterns {
            for length in 1...pattern.parts.count {
                let parts = pattern.parts.prefix(length).enumerated().map { index, part in
                    (part == "*" || part == "#") && index < path.count ? path[index] : String(part)
                }
                let candidate = parts.joined(separator: ".")
                guard seen.insert(candidate).inserted, candidate != key else { continue }
                let isSetting = length == pattern.parts.count
                guard let distance = DeclarationTable.distance(path, parts, isSetting: isSetting) else { continue }
                if distance < best?.distance ?? Int.max { best = (candidate, distance) }
            }
        }
        return best?.key
    }

    /// How unlike two keys are, if they are alike at all: a letter or two are wrong, the end is missing, or the right
    /// word stands in a wrong group.
    private static func distance(_ path: [String], _ parts: [String], isSetting: Bool) -> Int? {
        let key = path.joined(separator: ".")
        var found: [Int] = []
        let whole = EditDistance.between(key, parts.joined(separator: "."))
        if whole <= max(1, key.utf8.count / 5) { found.append(whole) }
        if isSetting, let mine = path.last, let other = parts.last {
            let last = EditDistance.between(mine, other)
            let isBeside = path.dropLast().elementsEqual(parts.dropLast())
            if last <= (isBeside ? max(1, mine.utf8.count / 3) : mine.utf8.count > 4 ? 1 : 0) { found.append(last + 1) }
            if isBeside, mine.utf8.count > 3, other.hasPrefix(mine + "-") { found.append(2) }
        }
        return found.min()
    }
}
