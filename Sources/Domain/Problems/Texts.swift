/// One text in every language; `{name}` in it is a placeholder for the argument of that name.
public struct Texts: Hashable, Sendable {
    /// In Slovak.
    public var sk: String
    /// In Czech.
    public var cs: String
    /// In English.
    public var en: String

    /// A text by its three wordings, which have the same placeholders.
    public init(sk: String, cs: String, en: String) {
        self.sk = sk
        self.cs = cs
        self.en = en
    }

    /// The wording in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .sk: sk
        case .cs: cs
        case .en: en
        }
    }

    /// The text with the same words before it in every language.
    public func after(_ words: String) -> Texts { Texts(sk: words + sk, cs: words + cs, en: words + en) }

    /// This text, then another one.
    public func followed(by other: Texts) -> Texts {
        Texts(sk: sk + " " + other.sk, cs: cs + " " + other.cs, en: en + " " + other.en)
    }
}
