/// One setting of `spojka.yaml`, declared once: the reference, the sample file and the checks come from it.
public struct Setting: Sendable {
    /// What values it takes.
    public enum Kind: Sendable {
        /// Any text.
        case text
        /// Whole numbers in a range.
        case number(ClosedRange<Int>)
        /// `true` or `false`.
        case flag
        /// One of these words.
        case choice([String])
        /// Several texts, in order.
        case texts
        /// Several of these words, in order.
        case choices([String])
    }

    /// The dotted key, such as `warehouse.combine`; `*` stands for a name that the merchant chooses, `#` for the
    /// place in a list of groups, from 1.
    public let key: String
    /// What values it takes.
    public let kind: Kind
    /// The value without configuration, written as in YAML; empty means: not set.
    public let standard: String
    /// Whether nothing works without it; under `*` and `#`, whether every group needs it.
    public let required: Bool
    /// What it does; the first sentence is the short help.
    public let help: String
    /// Whether an empty value means none, in place of the default.
    public let emptyIsNone: Bool
    /// How many characters a text may have; nil where nothing limits it.
    public let longest: Int?
    /// The placeholders that a text may have, such as `{number}`; nil where braces mean nothing.
    public let placeholders: [String]?

    /// A setting by its parts.
    public init(
        _ key: String,
        _ kind: Kind,
        standard: String = "",
        required: Bool = false,
        emptyIsNone: Bool = false,
        longest: Int? = nil,
        placeholders: [String]? = nil,
        help: String
    ) {
        self.key = key
        self.kind = kind
        self.standard = standard
        self.required = required
        self.emptyIsNone = emptyIsNone
        self.help = help
        self.longest = longest
        self.placeholders = placeholders
    }
}
