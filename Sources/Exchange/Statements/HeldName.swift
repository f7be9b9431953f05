import Domain

/// What people call something that is held: a file by its number, a gap between statements by `s` and its number.
public enum HeldName: Hashable, Sendable {
    case file(Int)
    case gap(Int)

    /// What a text names; nil when it is no such name.
    public init?(_ text: String) {
        let isGap = text.utf8.first.map { $0 | 32 == UInt8(ascii: "s") } ?? false
        guard let id = Int(shortText: isGap ? String(text.dropFirst()) : text), id > 0 else { return nil }
        self = isGap ? .gap(id) : .file(id)
    }

    /// The name.
    public var text: String {
        switch self {
        case .file(let id): String(id)
        case .gap(let id): "s" + String(id)
        }
    }
}
