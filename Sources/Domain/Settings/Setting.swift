/// One setting of `spojka.yaml`, declared once: forms, the reference, the sample file and the checks come from it.
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
    /// The value where the configuration gives none, written as in YAML; empty means not set.
    public let defaultValue: String
    /// Whether nothing works without it; under `*` and `#`, whether every group needs it.
    public let required: Bool
    /// Whether a new configuration has a line for it to be filled in, though something else may stand in its place.
    public let suggested: Bool
    /// What a form calls it: two to five words, without a full stop.
    public let label: Texts
    /// What it does, in sentences; the first one is the short help.
    public let help: Texts
    /// Whether an empty value means none, in place of the default.
    public let emptyIsNone: Bool
    /// How many characters a text may have; nil where nothing limits it.
    public let longest: Int?
    /// Whether its value is a secret, so that only `secret:NAME` may stand there.
    public let isSecret: Bool
    /// The placeholders that a text may have, such as `{number}`; nil where braces mean nothing.
    public let placeholders: [String]?

    /// A setting; `help` names other settings by their keys, which are the same in every language.
    public init(
        _ key: String,
        _ kind: Kind,
        default defaultValue: String = "",
        required: Bool = false,
        suggested: Bool = false,
        emptyIsNone: Bool = false,
        longest: Int? = nil,
        placeholders: [String]? = nil,
        isSecret: Bool = false,
        label: Texts,
        help: Texts
    ) {
        self.key = key
        self.kind = kind
        self.defaultValue = defaultValue
        self.required = required
        self.suggested = suggested
        self.emptyIsNone = emptyIsNone
        self.label = label
        self.help = help
        self.longest = longest
        self.placeholders = placeholders
        self.isSecret = isSecret
    }
}

extension Setting {
    /// The same under another key and with another help; nothing is required of it.
    public func with(key: String, help: Texts) -> Setting {
        Setting(
            key,
            kind,
            default: defaultValue,
            emptyIsNone: emptyIsNone,
            longest: longest,
            placeholders: placeholders,
            isSecret: isSecret,
            label: label,
            help: help
        )
    }

    /// The same setting under a place of the configuration, such as `pohoda`: a connector does not know its own.
    public func under(_ place: String) -> Setting {
        Setting(
            place + "." + key,
            kind,
            default: defaultValue,
            required: required,
            suggested: suggested,
            emptyIsNone: emptyIsNone,
            longest: longest,
            placeholders: placeholders,
            isSecret: isSecret,
            label: label,
            help: help
        )
    }
}
