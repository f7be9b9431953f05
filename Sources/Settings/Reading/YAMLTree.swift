import Domain

/// A YAML document as plain values; scalars keep their text, so that an IČO with leading zeros stays what it is.
public struct YAMLTree {
    /// What stands at a place.
    public indirect enum Content {
        /// Nothing: `key:` or `~`.
        case nothing
        /// One value.
        case value(String)
        /// A list.
        case list([YAMLTree])
        /// A group of keys, in the order of the file.
        case group([(key: YAMLTree, value: YAMLTree)])
    }

    /// What stands here.
    public let content: Content
    /// Where in the file.
    public let position: SourcePosition?
    /// Whether it is a value without quotes, as most people write one.
    public let isPlain: Bool

    /// Creates a tree.
    public init(content: Content, position: SourcePosition?, isPlain: Bool = false) {
        self.content = content
        self.position = position
        self.isPlain = isPlain
    }

    /// The text of a value, or nil for a list, a group or nothing.
    public var text: String? {
        if case .value(let text) = content { text } else { nil }
    }
}
