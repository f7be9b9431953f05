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

    /// The declared key or group that is most similar to a mistyped one; names that the merchant chose stay.
    func nearest(to path: [String]) -> String {
        let key = path.joined(separator: ".")
        var best = ""
        var least = Int.max
        var seen: Set<String> = []
        for pattern in patterns {
            for length in 1...pattern.parts.count {
                let parts = pattern.parts.prefix(length).enumerated().map { index, part in
                    (part == "*" || part == "#") && index < path.count ? path[index] : String(part)
                }
                let candidate = parts.joined(separator: ".")
                guard seen.insert(candidate).inserted, candidate != key else { continue }
                let whole = EditDistance.between(key, candidate)
                let last =
                    length == pattern.parts.count ? EditDistance.between(path.last ?? "", parts.last ?? "") + 1 : whole
                if min(whole, last) < least {
                    least = min(whole, last)
                    best = candidate
                }
            }
        }
        return best
    }
}
